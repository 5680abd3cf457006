import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../domain/negotiation/issue.ts';
import type { NegotiationView } from '../../../domain/negotiation/view.ts';
import type { Rule } from '../../../math/bargaining/rule.ts';
import { judgePoints } from './points-plan.ts';

type There = Pick<NegotiationView, 'parties' | 'issues' | 'rules'>;
const there = (parties: number, issues: readonly string[] = []): There => ({
  parties: Array.from({ length: parties }) as never,
  issues: issues.map((text): Issue => ({ id: text, text, options: [] })),
  rules: [],
});
const points = (count: number, choices = 2) =>
  Array.from({ length: count }, (_, index) => ({
    name: `point ${index}`,
    options: Array.from({ length: choices }, (_, option) => `choice ${option}`),
  }));
const codes = (issues: ReturnType<typeof points>, rules: readonly Rule[] = [], view = there(2)) =>
  judgePoints({ issues, rules }, view).faults.map(({ code }) => code);

describe('what a file may bring into a negotiation', () => {
  test('as many points as the sides leave room for, beside those that are there', () => {
    expect(codes(points(20))).toEqual([]);
    expect(judgePoints({ issues: points(21), rules: [] }, there(2)).faults).toEqual([
      { code: 'points-too-many', count: 21, room: 20, most: 20 },
    ]);
    expect(judgePoints({ issues: points(8), rules: [] }, there(5, ['one'])).faults).toEqual([
      { code: 'points-too-many', count: 8, room: 7, most: 8 },
    ]);
  });

  test('two to twelve choices a point, each named once and no longer than a choice may be', () => {
    expect(codes(points(1, 12))).toEqual([]);
    expect(codes(points(1, 13))).toEqual(['choices-too-many']);
    expect(codes(points(1, 1))).toEqual(['choices-too-few']);
    expect(codes([{ name: 'when', options: ['Soon', ' soon'] }])).toEqual(['choice-twice']);
    expect(codes([{ name: 'when', options: ['x'.repeat(201), ''] }])).toEqual(['text-empty', 'text-too-long']);
  });

  test('every fault is told at once', () => {
    expect(codes([...points(1, 1), ...points(1, 13)])).toEqual(['choices-too-few', 'choices-too-many']);
  });

  test('a rule joins two points, comes once, and leaves a deal', () => {
    const at = (issue: number, option: number) => ({ issue, option });
    const excludes = (a: Rule['a'], b: Rule['a']): Rule => ({ kind: 'excludes', a, b });
    const twice = [excludes(at(0, 0), at(1, 1)), excludes(at(1, 1), at(0, 0))];
    expect(judgePoints({ issues: points(2), rules: twice }, there(2)).plan.rules).toHaveLength(1);
    expect(codes(points(2), [excludes(at(0, 0), at(0, 1))])).toEqual(['rule-on-one-point']);
    expect(codes(points(2), [{ kind: 'only-with', a: at(0, 0), oneOf: [] }])).toEqual(['rule-without-others']);
    const all = [0, 1].flatMap((a) => [0, 1].map((b) => excludes(at(0, a), at(1, b))));
    expect(codes(points(2), all)).toEqual(['no-deal']);
  });

  test('points that bear the name of one that is there are named, not refused', () => {
    const judged = judgePoints({ issues: points(2), rules: [] }, there(2, ['Point 1']));
    expect([judged.twins, judged.faults]).toEqual([['point 1'], []]);
  });
});
