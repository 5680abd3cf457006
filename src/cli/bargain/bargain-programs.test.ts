import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BargainingCase } from '../../field-file/case-file.ts';
import { seededGenerator, spaceFromSheets } from '../../math/index.ts';
import { Misuse } from '../surroundings.ts';
import { frontierProgram, improveProgram, proposeProgram } from './bargain-programs.ts';
import { frontierReport } from './frontier-report.ts';
import { improveReport } from './improve-report.ts';
import { proposeReport } from './propose-report.ts';
import { frontierTable, improveTable, proposeTable } from './report-tables.ts';

const golden = (path: string) => join(import.meta.dirname, '../../../tests/golden', path);
const laptop = [
  'anac/LaptopA/Laptop-A-domain.xml',
  'anac/LaptopA/Laptop-A-prof1.xml',
  'anac/LaptopA/Laptop-A-prof2.xml',
].map(golden);

const s1 = `issues:
  - {name: scope, options: [not now, one client, all customers]}
  - {name: date, options: [5 days, 15 days, next quarter]}
  - {name: criteria, options: [none, core, full]}
  - {name: debt, options: [none, 3 days, 8 days]}
  - {name: review, options: [180 days, 90 days, 30 days]}
parties:
  - {name: Product, reservation: 50, weights: [30, 15, 20, 20, 15], ratings: [[100, 70, 0], [0, 60, 100], [0, 70, 100], [0, 60, 100], [0, 60, 100]]}
  - {name: Sales, reservation: 45, weights: [30, 40, 10, 10, 10], ratings: [[0, 90, 100], [100, 70, 0], [100, 80, 40], [100, 80, 40], [100, 70, 40]]}
rules:
  - {excludes: [scope=all customers, date=5 days]}
  - {excludes: [criteria=full, date=5 days]}
  - {if: scope=not now, then: date=next quarter}
`;

/** Runs a program with these files beside those of the disk; what it printed and complained. */
async function ran(
  program: typeof frontierProgram,
  words: readonly string[],
  files: Record<string, string> = {},
  language = 'en_GB',
) {
  const printed: string[] = [];
  const complaints: string[] = [];
  let milliseconds = 0;
  const surroundings = {
    variables: { LANG: language },
    print: (text: string) => void printed.push(text),
    complain: (text: string) => void complaints.push(text),
    readFile: async (path: string) => files[path] ?? readFile(path, 'utf8'),
    milliseconds: () => (milliseconds += 12.34),
  };
  const code = await program(surroundings, words);
  return { code, printed: printed.join('\n'), complaints };
}

/** A case of whole numbers that no frontier can be listed for; always the same. */
function largeCase(parties: number, issues: number, options: number): BargainingCase {
  const draw = seededGenerator(11);
  const named = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`);
  return {
    issues: named('i', issues).map((name) => ({ name, options: named('o', options) })),
    parties: named('p', parties).map((name) => ({
      name,
      ranges: [],
      sheet: {
        reservation: 10,
        weights: named('w', issues).map(() => 1 + Math.floor(draw() * 20)),
        ratings: named('r', issues).map(() => named('o', options).map(() => Math.floor(draw() * 101))),
      },
    })),
    rules: [],
  };
}

describe('parley propose', () => {
  test('S1: its counts and its four proposals', async () => {
    const { code, printed } = await ran(proposeProgram, ['case.yaml', '--json'], { 'case.yaml': s1 });
    expect(code).toBe(0);
    const report = JSON.parse(printed);
    expect(report).toMatchObject({
      packages: 243,
      feasible: 153,
      acceptable: 67,
      efficient: 14,
      efficientAcceptable: 8,
      empty: false,
    });
    expect(report.proposals.nash).toEqual({
      package: { scope: 'one client', date: '15 days', criteria: 'full', debt: '8 days', review: '30 days' },
      utilities: [85, 67],
      ties: 0,
    });
    expect(report.proposals).toMatchObject({
      balanced: { utilities: [73, 74] },
      maxMin: { utilities: [73, 74] },
      bestTotal: { utilities: [70, 83] },
    });
  });

  test('for a person it is a table, in their language, and an empty zone is said without numbers', async () => {
    const spanish = await ran(proposeProgram, ['case.yaml'], { 'case.yaml': s1 }, 'es_ES');
    expect(spanish.printed).toContain('Equilibrada');
    expect(spanish.printed).toContain('one client');
    const proud = s1.replace('reservation: 50', 'reservation: 99');
    const empty = await ran(proposeProgram, ['case.yaml', '--json'], { 'case.yaml': proud });
    expect(JSON.parse(empty.printed)).toMatchObject({
      empty: true,
      acceptable: 0,
      proposals: { nash: null, bestTotal: null },
    });
  });

  test('where a row would be too wide for a terminal, every issue is a line of its own', async () => {
    const narrow = await ran(proposeProgram, ['case.yaml'], { 'case.yaml': s1 });
    expect(narrow.printed).toMatch(/^ +Product +Sales +scope +date/m);
    const long = s1.replaceAll('all customers', 'all customers of every country that we deliver to this year');
    const named = long.replaceAll('next quarter', 'in the quarter after the one that begins in a few weeks');
    const wide = await ran(proposeProgram, ['case.yaml'], {
      'case.yaml': named.replaceAll('one client', 'o'.repeat(60)),
    });
    expect(wide.printed).toMatch(/^scope +o{60} /m);
    expect(wide.printed).toMatch(/^Sales +67 /m);
  });

  test('a wrong file gets every fault with its line, and another exit code', async () => {
    const { code, complaints, printed } = await ran(proposeProgram, ['c.yaml'], {
      'c.yaml': s1.replace('reservation: 50', 'reservation: x').replace('scope=not now', 'scope=never'),
    });
    expect([code, printed]).toEqual([1, '']);
    expect(complaints).toEqual([
      'c.yaml:8:34: «reservation» is not a number',
      'c.yaml:13:10: the option «scope=never» is not in the domain',
    ]);
  });
});

describe('parley frontier', () => {
  test('prints the frontier and the solutions of files of the field, with and without reservations, at a time', async () => {
    const { printed } = await ran(frontierProgram, [...laptop, '--json', '--reservation', 'none']);
    const report = JSON.parse(printed);
    expect(Object.keys(report)).toEqual([
      'outcomes',
      'parties',
      'frontier',
      'nash',
      'egalitarian',
      'kalaiSmorodinsky',
      'maxWelfare',
      'maxRelativeWelfare',
      'empty',
      'exact',
      'gap',
      'ms',
    ]);
    expect(report).toMatchObject({ outcomes: 27, parties: 2, empty: false, exact: true, gap: 0, ms: 12.3 });
    expect(report.frontier).toHaveLength(4);
    const half = JSON.parse((await ran(frontierProgram, [...laptop, '--json', '--at-time', '0.5'])).printed);
    expect(half.nash.value).toBeLessThan(report.nash.value);
    expect((await ran(frontierProgram, laptop, {}, 'es_ES')).printed).toContain('Puntos eficientes: 4');
  });

  test('obeys rules from a file of their own', async () => {
    const rules = 'rules:\n  - {excludes: ["Laptop=HP", "External Monitor=19\'\' LCD"]}\n';
    const free = JSON.parse((await ran(frontierProgram, [...laptop, '--json'])).printed);
    const ruled = JSON.parse(
      (await ran(frontierProgram, [...laptop, '--json', '--rules', 'r.yaml'], { 'r.yaml': rules })).printed,
    );
    expect(ruled.outcomes).toBe(24);
    expect(free.outcomes).toBe(27);
  });

  test('of a frontier too large to list it prints a sample as such, with a gap, and of a case what is proven', async () => {
    const large = largeCase(5, 9, 4);
    const sheets = large.parties.map(({ sheet }) => sheet);
    const space = spaceFromSheets(new Array<number>(9).fill(4), sheets, []);
    if ('faults' in space) throw new Error('no fault was expected');
    const proposed = proposeReport(space.space, large, 2_000);
    for (const proposal of Object.values(proposed.proposals)) {
      expect(proposal?.utilities).toHaveLength(5);
      expect(proposal?.ties).toBeNull();
      expect(proposal?.gap).toBeGreaterThanOrEqual(0);
    }
    const names = large.parties.map(({ name }) => name);
    expect(proposeTable(proposed, names, 'es')).toContain('demasiados para contarlos');
    const agreed = new Array<number>(9).fill(0);
    const better = improveReport(space.space, large.issues, agreed, space.space.hundred / 100, 2_000);
    expect(better).toMatchObject({ improvable: true, feasible: true });
    expect(improveTable({ ...better, counted: false }, names, 'en')).toMatch(
      /^Packages better for every party: at least [\d,]+\.$/m,
    );
    const report = frontierReport(space.space, 2_000);
    expect(report).toMatchObject({ exact: false, empty: false });
    expect(report.gap).toBeGreaterThanOrEqual(0);
    expect(report.frontier.length).toBeGreaterThan(20);
    expect(report.proven).toHaveLength(report.frontier.length);
    const table = frontierTable(report, names, 'es');
    expect(table).toContain(`Muestra de los puntos eficientes: ${report.frontier.length}`);
    expect(table).toContain('La frontera es demasiado grande para listarla');
  });

  test('says how it is to be called', async () => {
    for (const words of [
      [],
      ['a.xml', '--what'],
      ['a.xml', '--reservation', 'some'],
      ['a.xml', '--at-time', '2'],
      ['a.xml', '--at-time', ' '],
      ['a.xml', '--json=no'],
      ['nowhere.xml'],
    ])
      await expect(ran(frontierProgram, words)).rejects.toThrow(Misuse);
    await expect(ran(frontierProgram, [])).rejects.toThrow('at least one file');
  });
});

describe('parley improve', () => {
  test('S1: 26 packages are better for both than (56, 51), the best is (70, 83)', async () => {
    const words = ['case.yaml', '--json', '--package', 'one client,next quarter,none,8 days,180 days'];
    const report = JSON.parse((await ran(improveProgram, words, { 'case.yaml': s1 })).printed);
    expect(report).toMatchObject({
      utilities: [56, 51],
      improvable: true,
      count: 26,
      exact: true,
      best: { utilities: [70, 83] },
    });
    const best = await ran(improveProgram, ['case.yaml', '--package', '1,0,1,2,2'], { 'case.yaml': s1 });
    expect(best.printed).toContain('No package is better for every party.');
  });

  test('the trade that makes the difference is told: what instead of what, and who gains or gives by it', async () => {
    const words = ['case.yaml', '--package', 'one client,next quarter,none,8 days,180 days'];
    const { nearest, best } = JSON.parse(
      (await ran(improveProgram, [...words, '--json'], { 'case.yaml': s1 })).printed,
    );
    for (const better of [nearest, best]) {
      expect(better.trade.map(({ issue }: { issue: string }) => issue)).toEqual(better.changed);
      const sum = [56, 51].map((before, party) =>
        better.trade.reduce((so: number, { gains }: { gains: number[] }) => so + (gains[party] ?? 0), before),
      );
      for (const [party, utility] of better.utilities.entries()) expect(sum[party]).toBeCloseTo(utility, 9);
    }
    expect(best.trade).toContainEqual({ issue: 'date', from: 'next quarter', to: '5 days', gains: [-15, 40] });
    const { printed } = await ran(improveProgram, words, { 'case.yaml': s1 });
    expect(printed).toMatch(/^date: 5 days instead of next quarter +-15 +\+40$/m);
    const spanish = await ran(improveProgram, words, { 'case.yaml': s1 }, 'es_ES');
    expect(spanish.printed).toContain('date: 5 days en lugar de next quarter');
  });

  test('a case is told as a case: its own faults, the rules given beside it, and no time', async () => {
    const words = ['case.yaml', '--json', '--package', '1,0,1,2,2'];
    const wrong = { 'case.yaml': s1.replace('reservation: 50', 'reservation: x') };
    expect((await ran(improveProgram, words, wrong)).complaints).toEqual([
      'case.yaml:8:34: «reservation» is not a number',
    ]);
    const files = { 'case.yaml': s1, 'r.yaml': 'rules:\n  - {excludes: [scope=one client, date=5 days]}\n' };
    expect(JSON.parse((await ran(improveProgram, words, files)).printed).feasible).toBe(true);
    const ruled = await ran(improveProgram, [...words, '--rules', 'r.yaml'], files);
    expect(JSON.parse(ruled.printed).feasible).toBe(false);
    await expect(ran(improveProgram, [...words, '--rules', 'nowhere.yaml'], files)).rejects.toThrow(Misuse);
    await expect(ran(improveProgram, [...words, '--at-time', '0.5'], files)).rejects.toThrow('--at-time');
  });

  test('large utilities are printed as the file has them', async () => {
    const scenario = JSON.stringify({
      issues: [{ name: 'price', options: ['low', 'high'] }],
      parties: [
        { file: 'a', values: [[123456789.25, 1]], reservation: 0, discount: 1 },
        { file: 'b', values: [[2, 3]], reservation: 0, discount: 1 },
      ],
    });
    const { printed } = await ran(frontierProgram, ['s.json', '--json'], { 's.json': scenario });
    expect(JSON.parse(printed).frontier).toEqual([
      [123456789.25, 2],
      [1, 3],
    ]);
  });

  test('a package that is none is refused', async () => {
    for (const offered of ['one client', 'a,b,c,d,e', '9,0,0,0,0'])
      await expect(ran(improveProgram, ['c.yaml', '--package', offered], { 'c.yaml': s1 })).rejects.toThrow(
        'is not a package',
      );
    await expect(ran(improveProgram, ['c.yaml'], { 'c.yaml': s1 })).rejects.toThrow('--package');
  });
});
