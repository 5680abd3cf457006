import type { CallOptions } from '../../../contract/client.ts';
import type { Issue } from '../../../domain/negotiation/issue.ts';
import type { SheetDraft } from '../../../domain/negotiation/sheet.ts';
import type { NegotiationView } from '../../../domain/negotiation/view.ts';
import type { Choice as Position, Rule } from '../../../math/bargaining/rule.ts';
import type { InputOf, OperationName, OutputOf } from '../../data/operation-names.ts';
import { asProblem, Problem } from '../../data/problem.ts';
import type { PointsPlan } from './points-plan.ts';

/** How operations are called here; `newKey` names an intention, so that asking again does it once. */
export interface Calling {
  readonly call: <Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    options?: CallOptions,
  ) => Promise<OutputOf<Name>>;
  readonly newKey: () => string;
}

/** What came in, and what takes it out again. */
export interface Brought {
  readonly issues: readonly string[];
  /** The private draft before, where one's own column was taken over. */
  readonly draftBefore: SheetDraft | undefined;
}

/** Points that could not be taken back after a failure: they stand, and are named. */
export class LeftBehind extends Error {
  override readonly name = 'LeftBehind';
  constructor(
    override readonly cause: unknown,
    readonly points: readonly string[],
  ) {
    super('points were left behind');
  }
}

export interface OwnColumn {
  readonly before: SheetDraft;
  readonly after: (issuesBefore: readonly Issue[], brought: readonly Issue[]) => SheetDraft;
}

/**
 * Adds the points, then the rules, by the operations that typing them would call, and last one's own column to one's
 * own draft. All or nothing: when anything is refused or the connection is lost, what was added is taken back before
 * the problem is thrown; `LeftBehind` where even that fails. `own` is the one column of the file that is ever sent.
 */
export async function bringIn(
  calling: Calling,
  negotiation: string,
  plan: PointsPlan,
  own: OwnColumn | undefined,
): Promise<Brought & { readonly draft: SheetDraft | undefined }> {
  const before = await readView(calling, negotiation);
  const added = async () => newcomers(before.issues, (await readView(calling, negotiation)).issues, plan);
  try {
    for (const { text, options } of plan.points)
      await surely(calling, 'issue.add', { negotiation, text, options: [...options] });
    const issues = await added();
    if (issues.length < plan.points.length) throw asProblem(undefined);
    for (const rule of plan.rules) await surely(calling, 'rule.add', { negotiation, rule: withIds(rule, issues) });
    const draft = own?.after(before.issues, issues);
    if (draft) await surely(calling, 'preferences.keep', { negotiation, draft: draft as never });
    return { issues: issues.map(({ id }) => id), draftBefore: own?.before, draft };
  } catch (problem) {
    let left: readonly Issue[] = [];
    try {
      left = await added();
      for (; left.length > 0; left = left.slice(1))
        await surely(calling, 'issue.remove', { negotiation, issue: left[0]?.id ?? '' });
    } catch {
      throw new LeftBehind(problem, left.length > 0 ? left.map(nameOf) : plan.points.map(({ text }) => text));
    }
    throw problem;
  }
}

/** Takes out again what came in; rules go with their points. A point that somebody has removed since is gone already. */
export async function takeBack(calling: Calling, negotiation: string, brought: Brought): Promise<void> {
  const { issues } = await readView(calling, negotiation);
  for (const issue of brought.issues)
    if (issues.some(({ id }) => id === issue)) await surely(calling, 'issue.remove', { negotiation, issue });
  if (brought.draftBefore)
    await surely(calling, 'preferences.keep', { negotiation, draft: brought.draftBefore as never });
}

async function readView(calling: Calling, negotiation: string): Promise<NegotiationView> {
  return (await calling.call('negotiation.get', { negotiation })) as NegotiationView;
}

/** Calls once more with the same key where no answer came: done once, whichever of the two arrived. */
async function surely<Name extends OperationName>({ call, newKey }: Calling, name: Name, input: InputOf<Name>) {
  const key = newKey();
  try {
    return await call(name, input, { key });
  } catch (problem) {
    if (problem instanceof Problem && problem.unreachable) return call(name, input, { key });
    throw problem;
  }
}

/** The points of the plan among those that were not there before, in the order of the plan. */
function newcomers(before: readonly Issue[], now: readonly Issue[], plan: PointsPlan): readonly Issue[] {
  const fresh = now.filter(({ id }) => !before.some((one) => one.id === id));
  return plan.points.flatMap(({ text, options }) => {
    const place = fresh.findIndex(
      (issue) =>
        issue.text === text &&
        issue.options.length === options.length &&
        issue.options.every((option, index) => option.text === options[index]),
    );
    return place < 0 ? [] : fresh.splice(place, 1);
  });
}

function withIds(rule: Rule, issues: readonly Issue[]): InputOf<'rule.add'>['rule'] {
  const named = ({ issue, option }: Position) => ({
    issue: issues[issue]?.id ?? '',
    option: issues[issue]?.options[option]?.id ?? '',
  });
  if (rule.kind === 'only-with') return { kind: rule.kind, choice: named(rule.a), others: rule.oneOf.map(named) };
  return { kind: rule.kind, choice: named(rule.a), other: named(rule.b) };
}

function nameOf({ text }: Issue): string {
  return typeof text === 'string' ? text : text.en;
}
