import { findBetter, findDeals } from '../src/app/mediator/released.ts';
import type { Table } from '../src/app/mediator/space-of.ts';
import type { Issue, Rule } from '../src/domain/negotiation/issue.ts';
import type { Sheet } from '../src/domain/negotiation/sheet.ts';
import { seededGenerator } from '../src/math/random/generator.ts';
import { product, rules as s1Rules, sales } from '../tests/golden/s1-space.ts';
import { type Figure, quantile } from './figure.ts';

const AIM = 10;
const RUNS = 200;

/** One mediator run as the server does it: from sealed sheets to what is released. */
export function mediatorFigures(): readonly Figure[] {
  const s1 = tableOf(5, 3, s1Rules.length, () => 0);
  const sheets = [product, sales].map((plain) => ({
    weights: Object.fromEntries(s1.issues.map((issue, index) => [issue.id, plain.weights[index] as number])),
    ratings: Object.fromEntries(
      s1.issues.map((issue, index) => [
        issue.id,
        Object.fromEntries(issue.options.map((option, place) => [option.id, plain.ratings[index]?.[place] as number])),
      ]),
    ),
    reservation: plain.reservation,
  }));
  const withRules = { ...s1, rules: s1RulesOf(s1) };
  const random = seededGenerator(20_26);
  return [
    timed('The mediator on S1 (243 packages, 3 rules)', () => [withRules, sheets]),
    timed('The mediator on 10 points × 5 choices with 20 rules (9,765,625 packages)', () => {
      const table = tableOf(10, 5, 20, random);
      return [table, [sheetFor(table, random), sheetFor(table, random)]];
    }),
  ];
}

function timed(what: string, next: () => readonly [Table, readonly Sheet[]]): Figure {
  const times: number[] = [];
  let deals = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const [table, sheets] = next();
    const began = performance.now();
    const found = findDeals(table, sheets);
    times.push(performance.now() - began);
    if (found.outcome === 'stopped') throw new Error('an exact answer was expected');
    if (found.outcome === 'deals') {
      deals += 1;
      findBetter(table, sheets, found.deals[0]?.chosen as never);
    }
  }
  const [first = Number.NaN, ...others] = times;
  const p99 = quantile(others, 0.99);
  return {
    what,
    here: `median ${quantile(others, 0.5).toFixed(2)} ms, p99 ${p99.toFixed(1)} ms over ${RUNS} runs, ${deals} with deals; the very first one ${first.toFixed(1)} ms`,
    beside: 'the limit',
    aim: `≤ ${AIM} ms`,
    met: p99 <= AIM,
  };
}

function tableOf(points: number, choices: number, rules: number, random: () => number): Table {
  const issues: Issue[] = Array.from({ length: points }, (_, point) => ({
    id: `point ${point}`,
    text: `point ${point}`,
    options: Array.from({ length: choices }, (_, choice) => ({ id: `${point}.${choice}`, text: `${choice}` })),
  }));
  const pick = (not?: string) => {
    const others = issues.filter((issue) => issue.id !== not);
    const issue = others[Math.floor(random() * others.length)] as Issue;
    return { issue: issue.id, option: issue.options[Math.floor(random() * choices)]?.id as string };
  };
  return {
    issues,
    rules: Array.from({ length: rules }, (_, index): Rule => {
      const choice = pick();
      const other = pick(choice.issue);
      return { id: `rule ${index}`, kind: random() < 0.7 ? 'excludes' : 'requires', choice, other };
    }),
  };
}

function s1RulesOf(table: Table): readonly Rule[] {
  const choiceOf = ({ issue, option }: { readonly issue: number; readonly option: number }) => ({
    issue: table.issues[issue]?.id as string,
    option: table.issues[issue]?.options[option]?.id as string,
  });
  return s1Rules.map((rule, index) => {
    if (rule.kind === 'only-with') throw new Error('S1 has no such rule');
    return { id: `rule ${index}`, kind: rule.kind, choice: choiceOf(rule.a), other: choiceOf(rule.b) };
  });
}

/** Whole numbers as people give them: weights to 100, ratings in steps of five. */
function sheetFor(table: Table, random: () => number): Sheet {
  return {
    weights: Object.fromEntries(table.issues.map((issue) => [issue.id, 1 + Math.floor(random() * 20)])),
    ratings: Object.fromEntries(
      table.issues.map((issue) => [
        issue.id,
        Object.fromEntries(issue.options.map((option) => [option.id, 5 * Math.floor(random() * 21)])),
      ]),
    ),
    reservation: 30 + Math.floor(random() * 30),
  };
}
