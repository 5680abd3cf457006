import { describe, expect, test } from 'vitest';
import { caseFile } from './case-file.ts';
import type { FieldFault, FieldFile } from './field-negotiation.ts';
import { readNegotiation } from './read-negotiation.ts';
import { spaceOfNegotiation } from './space-of-negotiation.ts';

const domain = `<negotiation_template><utility_space>
<objective name="Trip">
<issue index="2" name="Days" vtype="integer" lowerbound="3" upperbound="5"/>
<issue index="1" name="Place" vtype="discrete"><item value="Sea"/><item value="Hills "/></issue>
</objective></utility_space></negotiation_template>`;
const profile = (place: string, more = '') => `<utility_space><objective>
<issue index="1" name="Place">${place}</issue>
<issue index="2" name="Days" vtype="integer"><evaluator ftype="linear" slope="0.6" offset="0.2"/></issue>
<weight index="1" value="0.75"/><weight index="2" value="0.25"/></objective>${more}</utility_space>`;
const good = '<item value="Sea" evaluation="4"/><item value="Hills" evaluation="2"/>';

const file = (name: string, text: string): FieldFile => ({ name, text });
function faultsOf(...files: readonly FieldFile[]): readonly FieldFault[] {
  const read = readNegotiation(files);
  if ('value' in read) throw new Error('it was read');
  return read.faults;
}

describe('files of Genius', () => {
  test('are read by its own rules: by index, divided by the largest evaluation, clamped, nothing brought to 1', () => {
    const read = readNegotiation([
      file('trip.xml', domain),
      file('a.xml', profile(good, '<reservation value="0.3"/><discount_factor value="0.5"/>')),
      file(
        'b.xml',
        profile(
          '<item value="Sea" evaluation="0"/><item value="Hills" evaluation="9"/><item value="Hills" evaluation="0"/>',
        ),
      ),
    ]);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.value).toMatchObject({
      name: 'Trip',
      issues: [
        { name: 'Place', options: ['Sea', 'Hills'] },
        { name: 'Days', options: ['3', '4', '5'] },
      ],
      parties: [
        { name: 'a', reservation: 0.3, discount: 0.5 },
        { name: 'b', reservation: 0, discount: 1 },
      ],
    });
    expect(read.value.parties[0]?.values[0]).toEqual([0.75, 0.375]);
    expect(read.value.parties[0]?.values[1]?.map((value) => Number(value.toFixed(6)))).toEqual([0.05, 0.2, 0.25]);
    // The last evaluation of a value wins, and where none is above 0 the issue is worth nothing.
    expect(read.value.parties[1]?.values[0]).toEqual([0, 0]);
    expect(spaceOfNegotiation(read.value, { reservation: 'file', atTime: 1 }).parties[0]).toMatchObject({
      reservation: 0.3e12,
      scores: [[0.375e12, 0.1875e12], expect.anything()],
    });
  });

  test('with faults are refused with all of them, each with its line', () => {
    const wrong = profile('<item value="Sea" evaluation="four"/>\n<item value="Moon" evaluation="1"/>').replace(
      '<weight index="2" value="0.25"/>',
      '',
    );
    expect(faultsOf(file('trip.xml', domain), file('a.xml', wrong)).map(({ code, line }) => [code, line])).toEqual([
      ['not-a-number', 2],
      ['option-unknown', 3],
      ['option-without-value', 2],
      ['weight-missing', 4],
    ]);
    expect(faultsOf(file('trip.xml', domain))).toMatchObject([{ code: 'no-profile' }]);
    expect(faultsOf(file('a.xml', '<utility_space><weight'))).toMatchObject([
      { code: 'not-well-formed', file: 'a.xml' },
    ]);
  });
});

describe('whatever is in a file', () => {
  test('no entity is ever expanded, no alias followed', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><utility_space>&b;</utility_space>`;
    expect(faultsOf(file('a.xml', laughs))).toMatchObject([{ code: 'entity-declared' }]);
    const aliases = 'a: &a [x, x]\nb: &b [*a, *a]\nparties: [*b, *b]\n';
    expect(faultsOf(file('a.yaml', aliases)).map(({ code }) => code)).toContain('entity-declared');
  });

  test('what is larger than 50 MB or nested too deep is refused, in every format', () => {
    const large = ' '.repeat(50 * 1024 * 1024 + 1);
    expect(faultsOf(file('a.xml', `<a>${large}</a>`))).toMatchObject([{ code: 'too-large' }]);
    expect(faultsOf(file('a.json', `{${large}}`))).toMatchObject([{ code: 'too-large' }]);
    expect(faultsOf(file('a.xml', '<a>'.repeat(50_000)))).toMatchObject([{ code: 'too-deep' }]);
    expect(faultsOf(file('a.json', '['.repeat(50_000)))).toMatchObject([{ code: 'too-deep' }]);
    const steps = Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(faultsOf(file('a.yaml', steps))).toMatchObject([{ code: 'too-deep' }]);
  });

  test('text that is no format of the field is said to be none', () => {
    expect(faultsOf(file('a.json', '{"hello": 1}'))).toMatchObject([{ code: 'unknown-format' }]);
    expect(faultsOf()).toMatchObject([{ code: 'no-domain' }]);
  });
});

describe('other formats', () => {
  test('a NegMAS domain with its utility functions, as tables and as lines', () => {
    const read = readNegotiation([
      file(
        'domain.json',
        '{"name":"D","issues":[{"name":"p","values":["x","y"]},{"name":"n","values":3}],"type":"CartesianOutcomeSpace"}',
      ),
      file(
        'u.yml',
        'type: LinearAdditiveUtilityFunction\nname: u\nreserved_value: 0.25\nweights: [0.5, 2]\nvalues:\n- {type: TableFun, mapping: {x: 1, y: 0.5}}\n- {type: AffineFun, slope: 0.1, bias: 0.2}\n',
      ),
      file(
        'v.json',
        '{"reserved_value":null,"weights":{"p":1,"n":1},"values":{"p":{"x":0,"y":1},"n":{"type":"IdentityFun"}}}',
      ),
    ]);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.value.issues).toEqual([
      { name: 'p', options: ['x', 'y'] },
      { name: 'n', options: ['0', '1', '2'] },
    ]);
    expect(read.value.parties).toMatchObject([
      {
        name: 'u',
        reservation: 0.25,
        values: [
          [0.5, 0.25],
          [0.4, 0.6000000000000001, 0.8],
        ],
      },
      {
        name: 'v',
        reservation: 0,
        values: [
          [0, 1],
          [0, 1, 2],
        ],
      },
    ]);
  });

  test('a table of a spreadsheet, with commas or semicolons and decimal commas', () => {
    const expected = [
      { name: 'Product', values: [[0.5, 0.25], [0.1]], reservation: 0.2 },
      { name: 'Sales', values: [[0, 1], [0.2]], reservation: 0 },
    ];
    for (const text of [
      'issue,option,Product,Sales\nscope,one,0.5,0\nscope,all,0.25,1\ndate,now,0.1,0.2\n(reservation),,0.2,0\n',
      '\uFEFFissue;option;Product;Sales\r\nscope;one;0,5;0\r\nscope;all;0,25;1\r\ndate;now;0,1;0,2\r\n(reservation);;0,2;0\r\n',
    ]) {
      const read = readNegotiation([file('a.csv', text)]);
      if ('faults' in read) throw new Error(JSON.stringify(read.faults));
      expect(read.value.parties).toMatchObject(expected);
    }
    expect(
      faultsOf(file('a.csv', 'issue,option,A\nscope,one,x\nscope,,1\ndate,now\n')).map(({ code, line, column }) => [
        code,
        line,
        column,
      ]),
    ).toEqual([
      ['not-a-number', 2, 3],
      ['field-missing', 3, 2],
      ['count-differs', 4, undefined],
      ['not-a-number', 4, 3],
    ]);
  });

  test('a case says every fault with its line', () => {
    const read = caseFile(
      file(
        'case.yaml',
        'issues:\n  - {name: scope, options: [one, all]}\nparties:\n  - {name: A, reservation: 150, weights: [0], ratings: [[100, x]]}\nrules:\n  - {excludes: [scope=never, date=now]}\n  - {what: 1}\n',
      ),
    );
    if ('value' in read) throw new Error('it was read');
    expect(read.faults.map(({ code, line }) => [code, line])).toEqual([
      ['no-weight', 4],
      ['not-a-number', 4],
      ['out-of-range', 4],
      ['option-unknown', 6],
      ['issue-unknown', 6],
      ['rule-not-understood', 7],
    ]);
  });
});
