export type Value = string | number | boolean | null | undefined | Uint8Array | readonly string[];

/** SQL whose values were written into it as literals, safe to send. */
export interface Statement {
  readonly text: string;
  /** The text is the call of a function that returns nothing: neighbours share one SELECT. */
  readonly called?: { readonly name: string; readonly values: readonly Value[] } | undefined;
}

/**
 * Builds a statement with every value as an escaped literal: `sql\`… WHERE id = ${id}\``. Several statements then
 * travel in one round trip of the simple protocol, which neither named nor parameterised statements can.
 * A Statement as value is set in as it stands.
 */
export function sql(parts: TemplateStringsArray, ...values: readonly (Value | Statement)[]): Statement {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += (isStatement(value) ? value.text : literal(value)) + (parts[index + 1] ?? '');
  });
  return { text };
}

/** The call of a function that returns nothing: `call\`parley.move_head(${workspace}, …)\``. Written when it is sent. */
export function call(parts: TemplateStringsArray, ...values: readonly Value[]): Statement {
  let text: string | undefined;
  return {
    get text() {
      text ??= sql(parts, ...values).text;
      return text;
    },
    called: { name: parts[0]?.slice(0, -1) ?? '', values },
  };
}

/** PostgreSQL takes no more columns in a SELECT than about this. */
const MOST_CALLS = 1_000;

/** The text that sends statements together, in order; calls that follow one another become one statement. */
export function script(statements: readonly Statement[]): string {
  const texts: string[] = [];
  let calls = 0;
  for (const { text, called } of statements) {
    const follows = called && calls > 0 && calls < MOST_CALLS;
    calls = called ? (follows ? calls + 1 : 1) : 0;
    if (follows) texts[texts.length - 1] += `,\n${text}`;
    else texts.push(called ? `SELECT ${text}` : text);
  }
  return texts.join(';\n');
}

/** Statements with a separator between them. */
export function joined(statements: readonly Statement[], separator: string): Statement {
  return { text: statements.map((statement) => statement.text).join(separator) };
}

function isStatement(value: Value | Statement): value is Statement {
  return typeof value === 'object' && value !== null && 'text' in value;
}

/** PostgreSQL cannot hold the character U+0000: it becomes U+FFFD, so that it never equals a stored text either. */
function literal(value: Value): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return quoted(value.replaceAll('\0', '\ufffd'));
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
    return String(value);
  }
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString('hex')}'::bytea`;
  return `ARRAY[${value.map(literal).join(', ')}]::text[]`;
}

/** As `pg.escapeLiteral`, but not letter by letter: summaries are long. */
function quoted(text: string): string {
  const doubled = text.replaceAll("'", "''");
  return doubled.includes('\\') ? ` E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`;
}
