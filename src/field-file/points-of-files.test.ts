import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldFile } from './field-negotiation.ts';
import { pointsOfFiles, sheetOf } from './points-of-files.ts';

const golden = (path: string): FieldFile => ({
  name: path.split('/').at(-1) ?? path,
  text: readFileSync(join(import.meta.dirname, '../../tests/golden', path), 'utf8'),
});

function taken(files: readonly FieldFile[]) {
  const read = pointsOfFiles(files);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

const asCase = `issues:
  - {name: scope, options: [one client, all customers]}
  - {name: date, options: [5 days, next quarter]}
parties:
  - {name: Product, reservation: 50, weights: [30, 15], ratings: [[70, 0], [0, 90]]}
  - {name: Sales, reservation: 45, weights: [30, 40], ratings: [[90, 100], [100, 0]]}
rules:
  - {excludes: [scope=all customers, date=5 days]}
`;

describe('points of files', () => {
  test('a case keeps the weights and ratings that its author wrote, and its rules', () => {
    const found = taken([{ name: 'case.yaml', text: asCase }]);
    expect(found.issues.map(({ name }) => name)).toEqual(['scope', 'date']);
    expect(found.rules).toHaveLength(1);
    expect(found.sides.map(({ name }) => name)).toEqual(['Product', 'Sales']);
    expect(found.sides[0]?.sheet).toEqual({
      weights: [30, 15],
      ratings: [
        [70, 0],
        [0, 90],
      ],
      reservation: 50,
    });
  });

  test('a rating of a case may be a range, and one that its rating is not in is a fault at its place', () => {
    const ranged = (cell: string) => asCase.replace('ratings: [[70, 0]', `ratings: [[${cell}, 0]`);
    const [own, other] = taken([{ name: 'case.yaml', text: ranged('{rating: 70, low: 60, high: 80}') }]).sides;
    expect(own?.sheet?.ratings[0]).toEqual([70, 0]);
    expect(own?.ranges).toEqual([{ issue: 0, option: 0, low: 60, high: 80 }]);
    expect(other?.ranges).toEqual([]);
    const wrong = pointsOfFiles([{ name: 'case.yaml', text: ranged('{rating: 70, low: 75, high: 180, about: 5}') }]);
    if (!('faults' in wrong)) throw new Error('it is wrong');
    expect(wrong.faults.map(({ code, line }) => [code, line])).toEqual([
      ['field-unknown', 5],
      ['out-of-range', 5],
      ['out-of-range', 5],
    ]);
  });

  test('a case may be JSON, and a wrong one gets its faults as a case, each with its line', () => {
    const json = {
      issues: [{ name: 'scope', options: ['one', 'all'] }],
      parties: [{ name: 'A', reservation: 5, weights: [1], ratings: [[0, 100]] }],
    };
    expect(taken([{ name: 'case.json', text: JSON.stringify(json) }]).sides[0]?.sheet?.reservation).toBe(5);
    const read = pointsOfFiles([{ name: 'case.yaml', text: asCase.replace('weights: [30, 15]', 'weights: [30]') }]);
    expect(read).toMatchObject({ faults: [{ code: 'count-differs', file: 'case.yaml', line: 5 }] });
  });

  test('a domain with profiles gives the weights of each profile, its best choices rated 100', () => {
    const found = taken(['domain', 'prof1', 'prof2'].map((part) => golden(`anac/LaptopA/Laptop-A-${part}.xml`)));
    expect(found.issues.map(({ options }) => options.length)).toEqual([3, 3, 3]);
    expect(found.sides).toHaveLength(2);
    for (const { sheet } of found.sides)
      for (const ratings of sheet?.ratings ?? []) expect(Math.max(...ratings)).toBe(100);
  });

  test('a domain without any profile gives its points and no side; a file without issues is refused', () => {
    const found = taken([golden('anac/LaptopA/Laptop-A-domain.xml')]);
    expect([found.issues.length, found.sides]).toEqual([3, []]);
    expect(pointsOfFiles([{ name: 'a.xml', text: '<a/>' }])).toMatchObject({ faults: [{ file: 'a.xml' }] });
    expect(pointsOfFiles([{ name: 'a.csv', text: 'issue,option\n' }])).toMatchObject({
      faults: [{ code: 'no-profile' }, { code: 'no-issue' }],
    });
  });

  test('a scenario in one file is not taken for a case', () => {
    const scenario = {
      issues: [{ name: 'a', options: ['x', 'y'] }],
      parties: [{ file: 'p.xml', values: [[0.25, 1]] }],
    };
    const [side] = taken([{ name: 's.json', text: JSON.stringify(scenario) }]).sides;
    expect(side).toEqual({
      name: 'p',
      sheet: { weights: [1], ratings: [[25, 100]], reservation: 0 },
      ranges: [],
      discounted: false,
    });
  });

  test('who values combinations has no sheet', () => {
    const party = { name: 'A', values: [[0, 1]], reservation: 0, discount: 1 };
    expect(sheetOf({ ...party, terms: [{ when: [{ issue: 0, options: [1] }], value: 1 }] })).toBeUndefined();
    expect(sheetOf({ ...party, terms: [] })).toBeDefined();
  });

  test('the sheet orders every two deals, and no deal, as the file’s utilities do', () => {
    const value = fc.integer({ min: -50, max: 100 });
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -20, max: 120 }),
        fc.infiniteStream(fc.nat()),
        (values, reservation, chance) => {
          const sheet = sheetOf({ name: 'A', values, terms: [], reservation, discount: 1 });
          if (!sheet) throw new Error('no terms, so a sheet');
          const pick = () => values.map((options) => (chance.next().value as number) % options.length);
          const utility = (offered: readonly number[]) =>
            offered.reduce((sum, option, issue) => sum + (values[issue]?.[option] as number), 0);
          const sum = sheet.weights.reduce((so, weight) => so + weight, 0);
          fc.pre(sum > 0);
          const worth = (offered: readonly number[]) =>
            offered.reduce(
              (so, option, issue) =>
                so + ((sheet.weights[issue] as number) * (sheet.ratings[issue]?.[option] as number)) / sum,
              0,
            );
          const [one, other] = [pick(), pick()];
          const difference = utility(one) - utility(other);
          expect(worth(one) - worth(other)).toBeCloseTo((100 * difference) / sum, 6);
          if (sheet.reservation > 0 && sheet.reservation < 100)
            expect(worth(one) - sheet.reservation).toBeCloseTo((100 * (utility(one) - reservation)) / sum, 6);
        },
      ),
    );
  });
});
