import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldFaultWords } from '../words/field-file/fault-sentences.ts';
import { caseFile } from './case-file.ts';
import { readJson } from './data/json-tree.ts';
import { type FieldFault, type FieldFile, fieldFaultCodes } from './field-negotiation.ts';
import { pointsOfFiles } from './points-of-files.ts';
import { readNegotiation } from './read-negotiation.ts';
import { spaceOfNegotiation } from './space-of-negotiation.ts';

/** Files as they come from people who mean no good, or from programs that stopped half-way. */

const seed = Date.now() % 2 ** 31;
const file = (name: string, text: string): FieldFile => ({ name, text });

function faultsOf(...files: readonly FieldFile[]): readonly FieldFault[] {
  const read = readNegotiation(files);
  return 'faults' in read ? read.faults : [];
}
const codesOf = (...files: readonly FieldFile[]) => [...new Set(faultsOf(...files).map(({ code }) => code))];
const scenario = (cells: string, more = '') =>
  `{"issues":[{"name":"a","options":["x","y"]}],\n"parties":[{"values":[[${cells}]]${more}}]}`;

const good = {
  'a.json': scenario('1, 2'),
  'a.csv': 'issue,option,A,B\nscope,one,1,2\nscope,all,2,1\n(reservation),,0.5,0.5\n',
  'a.yaml':
    'issues:\n  - {name: scope, options: [one, all]}\nparties:\n  - {name: A, reservation: 5, weights: [1], ratings: [[0, 100]]}\nrules:\n  - {only: scope=all, with: [scope=all]}\n',
  'a.xml':
    '<a><issue index="1" name="p"><item value="x" evaluation="1"/><item value="y" evaluation="2"/></issue><weight index="1" value="1"/></a>',
} as const;

describe(`whatever is in a file (seed ${seed})`, () => {
  test('cut off or mixed up anywhere it is read or refused, with a sentence for every fault in both languages', () => {
    const change = fc.oneof(
      fc.constantFrom(
        '',
        '"',
        "'",
        '<',
        '>',
        '[',
        '{',
        '}',
        ',',
        ':',
        '\n',
        '- ',
        '? ',
        '&a ',
        '*a',
        '!',
        '|',
        '#',
        '=',
      ),
      fc.constantFrom('\uFEFF', '\0', '\uFFFD', '\r\n', '__proto__', 'constructor', '1e400', '-0', 'NaN', '\ud800'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(good)),
        fc.nat(300),
        fc.nat(12),
        change,
        fc.boolean(),
        ([name, text], from, gone, put, rest) => {
          const at = from % (text.length + 1);
          const broken = file(name, text.slice(0, at) + put + (rest ? text.slice(at + gone) : ''));
          for (const read of [readNegotiation([broken]), pointsOfFiles([broken]), caseFile(broken)]) {
            if ('value' in read) continue;
            expect(read.faults.length).toBeGreaterThan(0);
            for (const fault of read.faults)
              for (const language of ['en', 'es'] as const)
                expect(fieldFaultWords(fault, language)).toMatch(/^a\.\w+(:\d+)?(:\d+)?: \S/);
          }
        },
      ),
      { seed, numRuns: 700 },
    );
  });

  test('every code has a sentence of its own', () => {
    const told = fieldFaultCodes.map((code) => fieldFaultWords({ code, file: 'f', about: 'x' }, 'es'));
    expect(new Set(told).size).toBe(fieldFaultCodes.length);
  });

  test('what is nested too deep is refused before anything goes down into it, however it is nested', () => {
    for (const text of [
      '- '.repeat(100_000),
      '? '.repeat(100_000),
      `[a', ${'['.repeat(100_000)}`,
      `a: ${'{a: '.repeat(100_000)}`,
      Array.from({ length: 400 }, (_, depth) => `${'\u0020'.repeat(depth)}-`).join('\n'),
    ])
      expect(codesOf(file('a.yaml', text)), text.slice(0, 12)).toEqual(['too-deep']);
    expect(codesOf(file('a.json', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`))).toEqual(['too-deep']);
    expect(codesOf(file('a.xml', `${'<a>'.repeat(101)}${'</a>'.repeat(101)}`))).toEqual(['too-deep']);
  });

  test.each([
    ['a.json', `[${'0,'.repeat(1_000_000)}0]`, 'too-many-values'],
    ['a.xml', `<a>${'<i/>'.repeat(1_000_000)}</a>`, 'too-many-values'],
    ['a.csv', `issue,option,A\n${'a,b,1\n'.repeat(340_000)}`, 'too-many-values'],
    ['a.yaml', `a:\n${'  - b\n'.repeat(400_000)}`, 'yaml-too-large'],
  ] as const)('%s with more values than memory should hold is refused', (name, text, code) => {
    expect(codesOf(file(name, text))).toEqual([code]);
  });

  test('so is a list of options whose pairs would be more rules than anything can use', () => {
    const pairs = `${good['a.yaml']}  - {excludes: [${'scope=one, '.repeat(150)}scope=all]}\n`;
    const read = caseFile(file('a.yaml', pairs));
    expect('faults' in read && read.faults.map(({ code }) => code)).toEqual(['too-many-values']);
  });

  test('thirty thousand options or issues take a time that grows with their number alone', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => index);
    const asXml = `<a><issue index="1" name="i">${many.map((at) => `<item value="${at}" evaluation="1"/>`).join('')}</issue><weight index="1" value="1"/></a>`;
    for (const one of [
      file('a.csv', `issue,option,A\n${many.map((at) => `i,o${at},1`).join('\n')}`),
      file('a.csv', `issue,option,A\n${many.map((at) => `i${at},o,1`).join('\n')}`),
      file('a.xml', asXml),
      file(
        'a.xml',
        `<a>${many.map((at) => `<issue index="${at}" name="i"><item value="x" evaluation="1"/></issue><weight index="${at}" value="1"/>`).join('')}</a>`,
      ),
    ])
      expect(faultsOf(one)).toEqual([]);
  });

  test('a hundred thousand faults are a hundred thousand faults', () => {
    const rows = Array.from({ length: 130_000 }, (_, at) => `i,o${at},x`).join('\n');
    expect(faultsOf(file('a.csv', `issue,option,A\n${rows}`))).toHaveLength(130_000);
  });

  test('numbers that are none are told at their place; a zero with a sign is a zero', () => {
    expect(faultsOf(file('a.json', scenario('NaN, 1e400', ', "reservation": -Infinity')))).toMatchObject([
      { code: 'not-a-number', line: 2, column: 24 },
      { code: 'not-a-number', line: 2, column: 29 },
      { code: 'not-a-number', line: 2, column: 53 },
    ]);
    expect(codesOf(file('a.json', scenario('1, 2', ', "discount": -0.5')))).toEqual(['out-of-range']);
    expect(codesOf(file('a.json', scenario('1e300, 0')))).toEqual(['out-of-range']);
    expect(faultsOf(file('a.json', scenario('-0, 0')))).toEqual([]);
  });

  test('large utilities stay whole numbers of the space: its unit gives way', () => {
    const read = readNegotiation([file('a.json', scenario('123456789.25, 0'))]);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const space = spaceOfNegotiation(read.value, { reservation: 'file' });
    expect(space.hundred).toBe(1e7);
    expect(space.parties[0]?.scores).toEqual([[1234567892500000, 0]]);
  });

  test('bytes that are no UTF-8 are a fault with its place, not a mutilated name', () => {
    const latin = new TextDecoder().decode(new Uint8Array([0x7b, 0x0a, 0x22, 0xe9, 0x22]));
    expect(faultsOf(file('a.json', latin))).toMatchObject([{ code: 'not-utf-8', line: 2, column: 2 }]);
    const wide = new TextDecoder().decode(new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0]));
    expect(codesOf(file('a.xml', wide))).toEqual(['not-utf-8']);
  });

  test('the names of an object’s own insides are names like others', () => {
    const text = scenario('1, 2').replace('"a"', '"__proto__"').replace('"x"', '"constructor"');
    const read = readNegotiation([file('a.json', text)]);
    expect(read).toMatchObject({ value: { issues: [{ name: '__proto__', options: ['constructor', 'y'] }] } });
    const profile = '{"reservationValue":0,"issueWeights":{"__proto__":1},"issues":{"__proto__":{"toString":1,"y":2}}}';
    expect(readNegotiation([file('p.json', profile)])).toMatchObject({
      value: { issues: [{ name: '__proto__', options: ['toString', 'y'] }], parties: [{ values: [[1, 2]] }] },
    });
  });

  test('what is named twice is asked about, in every format that goes by names', () => {
    expect(codesOf(file('a.json', scenario('1, 2', ',"values":[[3, 4]]')))).toEqual(['named-twice']);
    expect(codesOf(file('a.csv', 'issue,option,A,A\ns,o,1,1\ns,o,2,2\n'))).toEqual(['named-twice']);
    expect(
      codesOf(
        file('a.xml', good['a.xml'].replace('</issue>', '</issue><issue index="1" name="q"><item value="x"/></issue>')),
      ),
    ).toEqual(['named-twice']);
    for (const slip of [
      good['a.yaml']
        .replace('[one, all]', '[one, one]')
        .replace('scope=all, with', 'scope=one, with')
        .replace('[scope=all]', '[scope=one]'),
      good['a.yaml'].replace('reservation: 5', 'reservation: 5, reservation: 6'),
    ]) {
      const read = caseFile(file('a.yaml', slip));
      expect('faults' in read && read.faults.map(({ code }) => code)).toEqual(['named-twice']);
    }
  });

  test('a rule that would forbid nothing and a field that is none are told, not passed over', () => {
    for (const [from, to, code] of [
      ['rules:', 'rule:', 'field-unknown'],
      ['weights', 'weight: [1], weights', 'field-unknown'],
      ['{only: scope=all, with: [scope=all]}', '{excludes: [scope=all]}', 'count-differs'],
      ['{only: scope=all, with: [scope=all]}', '{if: scope=all, then: []}', 'count-differs'],
      ['{only: scope=all, with: [scope=all]}', '{if: scope=all, then: scope=all, else: 1}', 'field-unknown'],
    ] as const) {
      const read = caseFile(file('a.yaml', good['a.yaml'].replace(from, to)));
      expect('faults' in read && read.faults.map((fault) => fault.code), to).toEqual([code]);
    }
  });

  test('options are called as they are written: 2.50 is «2.50»', () => {
    const read = caseFile(
      file('a.yaml', good['a.yaml'].replace('[one, all]', '[1, 2.50]').replaceAll('scope=all', 'scope=2.50')),
    );
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.value.issues[0]?.options).toEqual(['1', '2.50']);
    expect(read.value.rules[0]).toMatchObject({ a: { issue: 0, option: 1 } });
  });

  test('JSON is read as JSON.parse reads it, whatever it holds', () => {
    const plain = (node: unknown): unknown => {
      const { kind, value, items, fields } = node as Record<string, unknown>;
      if (kind === 'value') return value;
      if (kind === 'list') return (items as unknown[]).map(plain);
      return Object.fromEntries([...(fields as Map<string, unknown>)].map(([name, one]) => [name, plain(one)]));
    };
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (text, indent) => {
        const value = JSON.parse(text);
        const read = readJson(file('a.json', JSON.stringify(value, null, indent)));
        if ('faults' in read) throw new Error(JSON.stringify(read.faults));
        expect(JSON.stringify(plain(read.value))).toBe(JSON.stringify(value));
      }),
      { seed, numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        let stands = true;
        try {
          JSON.parse(text);
        } catch {
          stands = /^\s*-?(Infinity|NaN)\s*$/.test(text);
        }
        if (!stands) expect('faults' in readJson(file('a.json', text))).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('files of NegMAS and Genius', () => {
  test('a contiguous issue has its bounds and all between them; a continuous one is refused', () => {
    const domain = (type: string) =>
      file('d.json', `{"issues":[{"type":"negmas.outcomes.${type}","values":[3,6],"name":"n","n_values":4}]}`);
    const line = file('u.json', '{"weights":[2],"values":[{"type":"AffineFun","slope":1,"bias":-3}]}');
    expect(readNegotiation([domain('ContiguousIssue'), line])).toMatchObject({
      value: { issues: [{ options: ['3', '4', '5', '6'] }], parties: [{ values: [[0, 2, 4, 6]] }] },
    });
    expect(codesOf(domain('ContinuousIssue'), line)).toContain('kind-not-read');
  });

  test('a utility function that is not the weighted sum is refused, not read as one', () => {
    const domain = file('d.json', '{"issues":[{"values":["x","y"],"name":"n"}]}');
    const other = file('u.json', '{"type":"NonLinearAggregationUtilityFunction","f":"max","values":[{"x":1,"y":2}]}');
    expect(codesOf(domain, other)).toEqual(['kind-not-read']);
  });

  test('an integer issue whose values are listed one by one is read by its list', () => {
    const text = good['a.xml'].replace('name="p"', 'name="p" type="discrete" vtype="integer"');
    expect(readNegotiation([file('a.xml', text)])).toMatchObject({ value: { parties: [{ values: [[0.5, 1]] }] } });
  });

  test('a discount outside of 0 to 1 would make nonsense of every utility, and is refused', () => {
    const text = good['a.xml'].replace('</a>', '<discount_factor value="-0.5"/></a>');
    expect(faultsOf(file('a.xml', text))).toMatchObject([{ code: 'out-of-range', line: 1 }]);
  });
});
