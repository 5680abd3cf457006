import { inputFields } from '../contract/field-kind.ts';
import { operations } from '../contract/index.ts';
import { type OperationRow, operationRows } from '../contract/operation-row.ts';
import { callServer } from './call-server.ts';
import { generalGuide, groupGuide, operationGuide } from './guide.ts';
import { readArguments } from './read-arguments.ts';
import { sign } from './sign.ts';
import { exit, kebab, Misuse, type ProgramName, programNames, type Surroundings, tell } from './surroundings.ts';

/** `parley …`: every row of the operations table, and the programs of this machine. Returns the exit code. */
export async function commandLine(surroundings: Surroundings, words: readonly string[]): Promise<number> {
  try {
    return await understood(surroundings, words);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    surroundings.complain(error.message);
    return exit.misused;
  }
}

async function understood(surroundings: Surroundings, words: readonly string[]): Promise<number> {
  const rows = operationRows(operations);
  const [first = 'help', second, ...rest] = words;
  if (first === 'help' || first === '--help' || first === '-h') return guide(surroundings, rows, words.slice(1));
  if (first === 'sign') return sign(surroundings, words.slice(1));
  // Kept as a file, so always JSON.
  if (first === 'head') return understood(surroundings, ['record', 'head', '--json', ...words.slice(1)]);
  if (isProgram(first)) return surroundings.programs[first](words.slice(1));
  const inGroup = rows.filter((row) => kebab(row.group) === kebab(first));
  if (inGroup.length === 0) throw new Misuse(tell(surroundings, 'unknown-operation', { what: first }));
  if (second === undefined || second === '--help') return guide(surroundings, rows, [first]);
  const row = inGroup.find((one) => kebab(one.row) === kebab(second));
  if (!row) throw new Misuse(tell(surroundings, 'unknown-operation', { what: `${first} ${second}` }));
  const given = await readArguments(surroundings, inputFields(row), rest);
  if (given.help) return guide(surroundings, rows, [first, second]);
  return callServer(surroundings, row, given);
}

function guide(surroundings: Surroundings, rows: readonly OperationRow[], about: readonly string[]): number {
  const [group, operation] = about.map(kebab);
  const inGroup = rows.filter((row) => kebab(row.group) === group);
  const row = inGroup.find((one) => kebab(one.row) === operation);
  if (group !== undefined && (inGroup.length === 0 || (operation !== undefined && !row)))
    throw new Misuse(tell(surroundings, 'unknown-operation', { what: about.join(' ') }));
  surroundings.print(
    row ? operationGuide(surroundings, row) : group ? groupGuide(inGroup) : generalGuide(surroundings, rows),
  );
  return exit.done;
}

function isProgram(word: string): word is ProgramName {
  return (programNames as readonly string[]).includes(word);
}
