import { type InputField, valueOfText } from '../contract/field-kind.ts';
import { kebab, Misuse, type Surroundings, tell } from './surroundings.ts';

/** The words after group and operation, understood. */
export interface Arguments {
  readonly input: Readonly<Record<string, unknown>>;
  readonly json: boolean;
  readonly help: boolean;
  readonly key: string | undefined;
}

/** Reads `--field value` for the fields of an operation; throws `Misuse` with the sentence to show. */
export async function readArguments(
  surroundings: Surroundings,
  fields: readonly InputField[],
  words: readonly string[],
): Promise<Arguments> {
  const input: Record<string, unknown> = {};
  const settings = { json: false, help: false, key: undefined as string | undefined };
  const rest = [...words];
  const valueFor = (flag: string): string => {
    const value = rest.shift();
    if (value === undefined) throw new Misuse(tell(surroundings, 'flag-without-value', { what: flag }));
    return value;
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('--')) throw new Misuse(tell(surroundings, 'stray-word', { what: word }));
    const [, flag = '', inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (inline !== undefined) rest.unshift(inline);
    if (flag === 'json' || flag === 'help') settings[flag] = true;
    else if (flag === 'key') settings.key = valueFor(flag);
    else if (flag === 'input') Object.assign(input, await readWhole(surroundings, valueFor(flag)));
    else {
      const { field, fromInput } = fieldOf(surroundings, fields, flag);
      const bare = field.kind === 'boolean' && (rest[0] === undefined || rest[0].startsWith('--'));
      const text = fromInput ? (await surroundings.readInput()).replace(/\r?\n$/, '') : bare ? 'true' : valueFor(flag);
      input[field.name] = grown(input[field.name], field, await valueIn(surroundings, field, text));
    }
  }
  const missing = fields.filter((field) => field.required && input[field.name] === undefined);
  if (missing.length > 0 && !settings.help)
    throw new Misuse(tell(surroundings, 'fields-missing', { list: missing.map((field) => `--${kebab(field.name)}`) }));
  return { input, ...settings };
}

function fieldOf(surroundings: Surroundings, fields: readonly InputField[], flag: string) {
  const named = (name: string) => fields.find((field) => field.name === name || kebab(field.name) === name);
  const field = named(flag);
  if (field) return { field, fromInput: false };
  const fed = flag.endsWith('-stdin') ? named(flag.slice(0, -'-stdin'.length)) : undefined;
  if (fed) return { field: fed, fromInput: true };
  throw new Misuse(
    tell(surroundings, 'unknown-flag', { what: flag, list: fields.map(({ name }) => `--${kebab(name)}`) }),
  );
}

/** A list grows with every time its flag is given. */
function grown(before: unknown, field: InputField, value: unknown): unknown {
  return field.kind === 'list' && Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
}

/** `@file` stands for the file's content where something nested is asked. */
async function valueIn(surroundings: Surroundings, field: InputField, text: string): Promise<unknown> {
  const nested = field.kind === 'json' || field.kind === 'list';
  return valueOfText(nested && text.startsWith('@') ? await readText(surroundings, text.slice(1)) : text, field);
}

async function readWhole(surroundings: Surroundings, path: string): Promise<Record<string, unknown>> {
  const text = path === '-' ? await surroundings.readInput() : await readText(surroundings, path);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Misuse(tell(surroundings, 'input-not-json', { what: path }));
}

async function readText(surroundings: Surroundings, path: string): Promise<string> {
  try {
    return await surroundings.readFile(path);
  } catch {
    throw new Misuse(tell(surroundings, 'file-missing', { what: path }));
  }
}
