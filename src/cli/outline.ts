/** A value as an indented outline, for people; `--json` is for programs. */
export function outline(value: unknown, indent = ''): string {
  if (Array.isArray(value))
    return value.length === 0 ? `${indent}–` : value.map((item) => entry(`${indent}- `, item, indent)).join('\n');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => entry(`${indent}${name}: `, inner, indent))
      .join('\n');
  return `${indent}${plain(value)}`;
}

function entry(head: string, value: unknown, indent: string): string {
  const nested = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!nested) return `${head}${plain(value)}`;
  if (head.endsWith('- ')) return `${head}${outline(value, `${indent}  `).trimStart()}`;
  return `${head.trimEnd()}\n${outline(value, `${indent}  `)}`;
}

/** Control characters never reach a terminal: a text somebody typed cannot move its cursor. */
function plain(value: unknown): string {
  if (value === null) return '–';
  if (typeof value === 'object') return '–';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return String(value).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}
