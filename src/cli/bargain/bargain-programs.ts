import { type BargainingCase, caseFile } from '../../field-file/case-file.ts';
import type { FieldFault, FieldFile, FieldIssue, FieldNegotiation, Read } from '../../field-file/field-negotiation.ts';
import { isCase } from '../../field-file/points-of-files.ts';
import { readNegotiation } from '../../field-file/read-negotiation.ts';
import { choiceNamed, rulesFile } from '../../field-file/rules-file.ts';
import { spaceOfNegotiation } from '../../field-file/space-of-negotiation.ts';
import { isPackageOf, type Package, type Rule, type Space, spaceFromSheets } from '../../math/index.ts';
import { bargainWords } from '../../words/cli/bargain-words.ts';
import { fieldFaultWords } from '../../words/field-file/fault-sentences.ts';
import { say } from '../../words/sentence.ts';
import { exit, languageOf, Misuse, type Surroundings, tell } from '../surroundings.ts';
import { type BargainArguments, readBargainArguments } from './bargain-arguments.ts';
import { frontierReport } from './frontier-report.ts';
import { improveReport } from './improve-report.ts';
import { proposeReport } from './propose-report.ts';
import { rangesLines, rangesReport } from './ranges-report.ts';
import { frontierTable, improveTable, proposeTable } from './report-tables.ts';

/** What these programs need of their surroundings. `milliseconds`: a clock that only goes forward. */
export type BargainSurroundings = Pick<Surroundings, 'variables' | 'print' | 'complain' | 'readFile'> & {
  readonly milliseconds: () => number;
};

/** Points compared before a frontier is given up for its solutions alone; some twenty seconds at most. */
const workLimit = 200_000_000;

/** `parley frontier FILE… [--reservation none|file] [--at-time T] [--rules FILE] [--json]` */
export async function frontierProgram(surroundings: BargainSurroundings, words: readonly string[]): Promise<number> {
  const given = readBargainArguments(surroundings, words, ['reservation', 'at-time', 'rules']);
  const read = await negotiationOf(surroundings, given);
  if ('faults' in read) return refused(surroundings, read.faults);
  const began = surroundings.milliseconds();
  const report = frontierReport(read.value.space, workLimit);
  const ms = Math.round((surroundings.milliseconds() - began) * 10) / 10;
  const language = languageOf(surroundings.variables);
  surroundings.print(
    given.json
      ? JSON.stringify({ ...report, ms })
      : frontierTable(
          report,
          read.value.negotiation.parties.map(({ name }) => name),
          language,
        ),
  );
  return exit.done;
}

/** `parley improve FILE… --package option,option,… [--rules FILE] [--json]` */
export async function improveProgram(surroundings: BargainSurroundings, words: readonly string[]): Promise<number> {
  const given = readBargainArguments(surroundings, words, ['at-time', 'rules', 'package']);
  const { language, word } = spoken(surroundings);
  if (given.offered === undefined) throw new Misuse(word('package-needed'));
  const read = await improvable(surroundings, given);
  if ('faults' in read) return refused(surroundings, read.faults);
  const { space, issues, unit, names } = read.value;
  const offered = packageNamed(given.offered, issues);
  if (offered === undefined || !isPackageOf(space, offered)) throw new Misuse(word('package-unknown', given.offered));
  const began = surroundings.milliseconds();
  const report = improveReport(space, issues, offered, unit, workLimit);
  const ms = Math.round((surroundings.milliseconds() - began) * 10) / 10;
  surroundings.print(given.json ? JSON.stringify({ ...report, ms }) : improveTable(report, names, language));
  return exit.done;
}

/** `parley propose CASE [--json]`; `ranges` where a party of the case gives ratings as ranges. */
export async function proposeProgram(surroundings: BargainSurroundings, words: readonly string[]): Promise<number> {
  const given = readBargainArguments(surroundings, words, []);
  const [path = '', ...more] = given.files;
  if (more.length > 0) throw new Misuse(tell(surroundings, 'file-needed'));
  const read = caseFile(await fileAt(surroundings, path));
  if ('faults' in read) return refused(surroundings, read.faults);
  const report = proposeReport(spaceOfCase(surroundings, read.value), read.value, workLimit);
  const names = read.value.parties.map(({ name }) => name);
  const ranges = rangesReport(read.value, workLimit);
  const language = languageOf(surroundings.variables);
  surroundings.print(
    given.json
      ? JSON.stringify(ranges.length > 0 ? { ...report, ranges } : report)
      : [proposeTable(report, names, language), ...rangesLines(ranges, language)].join('\n'),
  );
  return exit.done;
}

type Asked = { readonly space: Space; readonly negotiation: FieldNegotiation };

async function negotiationOf(surroundings: BargainSurroundings, given: BargainArguments): Promise<Read<Asked>> {
  const read = readNegotiation(await Promise.all(given.files.map((path) => fileAt(surroundings, path))));
  if ('faults' in read) return read;
  const rules = await rulesOf(surroundings, given, read.value.issues);
  if ('faults' in rules) return rules;
  const negotiation = { ...read.value, rules: [...read.value.rules, ...rules.value] };
  return { value: { negotiation, space: spaceOfNegotiation(negotiation, given) } };
}

/** The rules of `--rules`, none without it. */
async function rulesOf(
  surroundings: BargainSurroundings,
  { rules }: BargainArguments,
  issues: readonly FieldIssue[],
): Promise<Read<readonly Rule[]>> {
  return rules === undefined ? { value: [] } : rulesFile(await fileAt(surroundings, rules), issues);
}

/** Files of the field, or a case: both have packages that may be improved. */
async function improvable(surroundings: BargainSurroundings, given: BargainArguments) {
  const [path = '', ...more] = given.files;
  const file = more.length === 0 ? await fileAt(surroundings, path) : undefined;
  if (file !== undefined && isCase(file)) {
    if (given.atTime !== undefined) throw new Misuse(spoken(surroundings).word('case-without-time'));
    const read = caseFile(file);
    if ('faults' in read) return read;
    const rules = await rulesOf(surroundings, given, read.value.issues);
    if ('faults' in rules) return rules;
    const { issues, parties } = read.value;
    const space = spaceOfCase(surroundings, { ...read.value, rules: [...read.value.rules, ...rules.value] });
    return { value: { space, issues, unit: space.hundred / 100, names: parties.map(({ name }) => name) } };
  }
  const read = await negotiationOf(surroundings, given);
  if ('faults' in read) return read;
  const { space, negotiation } = read.value;
  const names = negotiation.parties.map(({ name }) => name);
  return { value: { space, issues: negotiation.issues, unit: space.hundred, names } };
}

function spaceOfCase(surroundings: BargainSurroundings, { issues, parties, rules }: BargainingCase): Space {
  const built = spaceFromSheets(
    issues.map(({ options }) => options.length),
    parties.map(({ sheet }) => sheet),
    rules,
  );
  // The reader has refused what the sheets refuse; only numbers too fine to compare remain.
  if ('faults' in built) throw new Misuse(spoken(surroundings).word('too-fine'));
  return built.space;
}

/** Options by name or by position from 0, one an issue; or issue=option for each. */
function packageNamed(written: string, issues: readonly FieldIssue[]): Package | undefined {
  const parts = written.split(',').map((part) => part.trim());
  if (parts.length !== issues.length) return undefined;
  const named = parts.map((part) => choiceNamed(part, issues));
  if (named.every((choice) => typeof choice !== 'string')) {
    const byIssue = new Map(
      named.map((choice) => (typeof choice === 'string' ? [-1, -1] : [choice.issue, choice.option])),
    );
    return issues.map((_, issue) => byIssue.get(issue) ?? -1);
  }
  return parts.map((part, issue) => {
    const options = issues[issue]?.options ?? [];
    const option = options.indexOf(part);
    return option >= 0 ? option : /^\d+$/.test(part) ? Number(part) : -1;
  });
}

async function fileAt(surroundings: BargainSurroundings, path: string): Promise<FieldFile> {
  try {
    return { name: path, text: await surroundings.readFile(path) };
  } catch {
    throw new Misuse(tell(surroundings, 'file-missing', { what: path }));
  }
}

function refused(surroundings: BargainSurroundings, faults: readonly FieldFault[]): number {
  for (const fault of faults) surroundings.complain(fieldFaultWords(fault, languageOf(surroundings.variables)));
  return exit.failed;
}

function spoken({ variables }: BargainSurroundings) {
  const language = languageOf(variables);
  return {
    language,
    word: (name: keyof typeof bargainWords, what = '') => say(bargainWords[name], language, { what }),
  };
}
