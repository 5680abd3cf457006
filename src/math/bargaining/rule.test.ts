import { describe, expect, test } from 'vitest';
import { brokenRules, type Rule } from './rule.ts';

const choice = (issue: number, option: number) => ({ issue, option });

describe('a rule between choices', () => {
  const rules: readonly Rule[] = [
    { kind: 'excludes', a: choice(0, 1), b: choice(1, 1) },
    { kind: 'requires', a: choice(0, 2), b: choice(1, 2) },
    { kind: 'only-with', a: choice(2, 0), oneOf: [choice(0, 0), choice(1, 0)] },
  ];

  test('excludes is broken only when both are taken', () => {
    expect(brokenRules([1, 1, 1], rules)).toEqual([0]);
    expect(brokenRules([1, 0, 1], rules)).toEqual([]);
    expect(brokenRules([0, 1, 1], rules)).toEqual([]);
  });

  test('requires is broken when the first stands without the second, not the other way round', () => {
    expect(brokenRules([2, 1, 1], rules)).toEqual([1]);
    expect(brokenRules([2, 2, 1], rules)).toEqual([]);
    expect(brokenRules([0, 2, 1], rules)).toEqual([]);
  });

  test('only-with needs at least one of its companions', () => {
    expect(brokenRules([1, 2, 0], rules)).toEqual([2]);
    expect(brokenRules([0, 2, 0], rules)).toEqual([]);
    expect(brokenRules([1, 0, 0], rules)).toEqual([]);
  });

  test('only-with nobody can never be taken', () => {
    expect(brokenRules([0, 0, 0], [{ kind: 'only-with', a: choice(1, 0), oneOf: [] }])).toEqual([0]);
  });

  test('every broken rule is named, in order', () => {
    expect(brokenRules([1, 1, 0], rules)).toEqual([0, 2]);
  });
});
