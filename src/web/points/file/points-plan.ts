import { longestText, mostIssues, mostOptions, mostRules } from '../../../domain/negotiation/issue.ts';
import type { NegotiationView } from '../../../domain/negotiation/view.ts';
import type { PointsOfFiles } from '../../../field-file/points-of-files.ts';
import { countPackages } from '../../../math/bargaining/count.ts';
import type { Rule } from '../../../math/bargaining/rule.ts';

/** Why the points of a file cannot come into this negotiation; all are told before anything is sent. */
export type PlanFault =
  | { readonly code: 'points-too-many'; readonly count: number; readonly room: number; readonly most: number }
  | { readonly code: 'rules-too-many'; readonly count: number; readonly room: number; readonly most: number }
  | { readonly code: 'choices-too-few' | 'choices-too-many'; readonly point: string; readonly count: number }
  | { readonly code: 'choice-twice'; readonly point: string; readonly choice: string }
  | { readonly code: 'text-too-long' | 'text-empty'; readonly point: string; readonly most: number }
  | { readonly code: 'rule-on-one-point'; readonly point: string }
  | { readonly code: 'rule-without-others'; readonly point: string }
  | { readonly code: 'no-deal' };

/** What would be added, in the order of the file. */
export interface PointsPlan {
  readonly points: readonly { readonly text: string; readonly options: readonly string[] }[];
  readonly rules: readonly Rule[];
}

export interface JudgedPoints {
  readonly plan: PointsPlan;
  readonly faults: readonly PlanFault[];
  /** Points of the file that bear the name of one that is there: both would stand. */
  readonly twins: readonly string[];
}

/** The most points, choices and rules that fit beside what is there. */
export function roomIn(view: Pick<NegotiationView, 'parties' | 'issues' | 'rules'>) {
  const most = mostIssues(view.parties.length);
  return { most, points: Math.max(0, most - view.issues.length), rules: Math.max(0, mostRules - view.rules.length) };
}

/** What the file would bring into the negotiation, and everything that stands against it. */
export function judgePoints(
  found: Pick<PointsOfFiles, 'issues' | 'rules'>,
  view: Pick<NegotiationView, 'parties' | 'issues' | 'rules'>,
): JudgedPoints {
  const points = found.issues.map(({ name, options }) => ({
    text: name.trim(),
    options: options.map((option) => option.trim()),
  }));
  const rules = distinct(found.rules);
  const room = roomIn(view);
  const faults: PlanFault[] = [];
  if (points.length > room.points)
    faults.push({ code: 'points-too-many', count: points.length, room: room.points, most: room.most });
  if (rules.length > room.rules)
    faults.push({ code: 'rules-too-many', count: rules.length, room: room.rules, most: mostRules });
  faults.push(...points.flatMap(pointFaults));
  const rulesFaults = rules.flatMap((rule) => ruleFaults(rule, points));
  faults.push(...rulesFaults);
  if (rulesFaults.length === 0 && points.every(({ options }) => options.length > 0)) {
    const optionCounts = points.map(({ options }) => options.length);
    const counted = countPackages({ optionCounts, rules, parties: [], hundred: 1 });
    if (counted.outcome === 'complete' && counted.count === 0) faults.push({ code: 'no-deal' });
  }
  const there = new Set(
    view.issues.flatMap(({ text }) => (typeof text === 'string' ? [text] : [text.en, text.es])).map(key),
  );
  return {
    plan: { points, rules },
    faults,
    twins: points.map(({ text }) => text).filter((text) => there.has(key(text))),
  };
}

function pointFaults({ text, options }: PointsPlan['points'][number]): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  const about = { point: text, count: options.length };
  if (options.length < 2) faults.push({ code: 'choices-too-few', ...about });
  if (options.length > mostOptions) faults.push({ code: 'choices-too-many', ...about });
  const texts = [text, ...options];
  if (texts.includes('')) faults.push({ code: 'text-empty', point: text, most: longestText });
  for (const long of texts.filter((one) => [...one].length > longestText))
    faults.push({ code: 'text-too-long', point: long, most: longestText });
  const keys = options.map(key);
  for (const [index, choice] of options.entries())
    if (keys.indexOf(key(choice)) < index) faults.push({ code: 'choice-twice', point: text, choice });
  return faults;
}

function ruleFaults(rule: Rule, points: PointsPlan['points']): readonly PlanFault[] {
  const point = points[rule.a.issue]?.text ?? '';
  const others = rule.kind === 'only-with' ? rule.oneOf : [rule.b];
  if (others.length === 0) return [{ code: 'rule-without-others', point }];
  return others.some(({ issue }) => issue === rule.a.issue) ? [{ code: 'rule-on-one-point', point }] : [];
}

/** Each rule once: two choices exclude each other whichever is named first. */
function distinct(rules: readonly Rule[]): readonly Rule[] {
  const at = ({ issue, option }: Rule['a']) => `${issue}/${option}`;
  const keyOf = (rule: Rule) => {
    const others = (rule.kind === 'only-with' ? rule.oneOf : [rule.b]).map(at).sort();
    return `${rule.kind} ${(rule.kind === 'excludes' ? [at(rule.a), ...others].sort() : [at(rule.a), ...others]).join()}`;
  };
  return [...new Map(rules.map((rule) => [keyOf(rule), rule])).values()];
}

function key(text: string): string {
  return text.trim().toLocaleLowerCase('en');
}
