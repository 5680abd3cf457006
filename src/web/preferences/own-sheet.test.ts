import { describe, expect, test } from 'vitest';
import type { Issue } from '../../domain/negotiation/issue.ts';
import type { SheetDraft } from '../../domain/negotiation/sheet.ts';
import { completeSheet, markOf, ownSpace, ratingFor, readLeast, startingSheet, unmarked } from './own-sheet.ts';

const issues: readonly Issue[] = [
  {
    id: 'scope',
    text: 'Who gets it',
    options: [
      { id: 'nobody', text: 'Not now', term: { kind: 'scope', reach: 'nobody' }, start: { sales: 0 } },
      { id: 'client', text: 'Acme only', term: { kind: 'scope', reach: 'client' }, start: { sales: 90 } },
    ],
  },
  {
    id: 'debt',
    text: 'Clean-up',
    options: [
      { id: 'none', text: 'None', term: { kind: 'clean-up', days: 0 }, start: { sales: 100 } },
      { id: 'eight', text: '8 days', term: { kind: 'clean-up', days: 8 }, start: { sales: 40 } },
    ],
  },
];
const points = { issues, rules: [] };
const tapped: SheetDraft = { ...startingSheet(issues, 'sales'), importance: { scope: 'most' } };

describe('the private sheet of the quick path', () => {
  test('a mark that agrees with the usual start keeps its finer number, any other is a round one', () => {
    expect(markOf(90)).toBe('good');
    expect(ratingFor('good', 90)).toBe(90);
    expect(ratingFor('acceptable', 90)).toBe(60);
    expect(ratingFor('bad', undefined)).toBe(0);
  });
  test('importance is never prefilled: without a tap there is nothing to seal', () => {
    expect(completeSheet(points, startingSheet(issues, 'sales'))).toBeUndefined();
    expect(completeSheet(points, tapped)).toMatchObject({ weights: { scope: 75, debt: 25 } });
  });
  test('a side without a usual start marks every choice itself', () => {
    expect(unmarked(issues, startingSheet(issues, 'leadership'))).toBe(4);
    expect(
      completeSheet(points, { ...startingSheet(issues, 'leadership'), importance: { scope: 'most' } }),
    ).toBeUndefined();
  });
  test('no question is about a deal nobody could want', () => {
    const space = ownSpace(points, tapped);
    expect(space?.rules).toEqual([{ kind: 'excludes', a: { issue: 0, option: 0 }, b: { issue: 1, option: 1 } }]);
  });
  test('answers narrow the least one would sign, and the sealed number lies in that band', () => {
    const space = ownSpace(points, tapped);
    if (!space) throw new Error('the sheet is complete');
    const first = readLeast(points, tapped, space).next;
    if (!first) throw new Error('there is a question');
    const answered: SheetDraft = { ...tapped, answers: [{ kind: 'sign', offered: first, yes: true }] };
    const band = readLeast(points, answered, space);
    expect(band.to).toBeLessThan(100);
    const sealed = completeSheet(points, answered);
    expect(sealed?.reservation).toBeGreaterThanOrEqual(band.from);
    expect(sealed?.reservation).toBeLessThanOrEqual(band.to);
    expect(sealed?.answers).toHaveLength(1);
  });
});
