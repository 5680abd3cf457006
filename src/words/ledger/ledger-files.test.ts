import { describe, expect, it } from 'vitest';
import { nothingMeasured } from '../../domain/agreement/measure/joint-measure.ts';
import type { DebtLine } from '../../domain/debt/view.ts';
import { csvText } from './csv.ts';
import { claimsFile, debtsFile, measureFile } from './ledger-files.ts';

const line: DebtLine = {
  agreement: 'a',
  title: 'Audit; "export"',
  givenBy: '=HYPERLINK("http://evil.example")',
  sprint: '@SUM(A1)',
  since: '2026-03-06',
  dueOn: null,
  principalSigned: 8,
  interestPerWeek: 0.5,
  balance: { principal: 4.5, interest: 1.5, owed: 6, interestSoFar: 3, paid: 5 },
  money: 3600.5,
  overdue: true,
  payments: [],
  issues: ['PAR-12', '-2+3'],
  sample: false,
};

describe('a ledger as a file', () => {
  it('never gives a spreadsheet a formula that somebody typed', () => {
    for (const typed of ['=1+1', '+1', '-1', '@A1', '\t=1', '  =1', '\r=1', '＝1', '\u0001=1'])
      expect(csvText([[typed]], 'en').slice(1)).toMatch(/^"?'/);
    expect(csvText([['a=1', -1.5, null]], 'en')).toBe('\uFEFFa=1,-1.5,\r\n');
  });

  it('opens in the spreadsheets of its language', () => {
    const [english, spanish] = [debtsFile([line], 'EUR', 'en'), debtsFile([line], 'EUR', 'es')];
    expect(english).toContain('Days owed now');
    expect(english.split('\r\n')[1]).toBe(
      'a,"Audit; ""export""","\'=HYPERLINK(""http://evil.example"")",\'@SUM(A1),2026-03-06,,8,0.5,3,5,6,3600.5,EUR,yes,PAR-12 -2+3,no',
    );
    expect(spanish).toContain('Días pendientes ahora');
    expect(spanish).toContain(';6;3600,5;EUR;sí;');
  });

  it('says what came of a claim by its side, and leaves open what is open', () => {
    const claim = {
      id: 'c',
      kind: 'probability',
      statement: 'We lose Acme',
      low: 0.7,
      high: 0.7,
      unit: '',
      party: null,
      side: 'Sales',
    } as const;
    const open = {
      agreement: 'a',
      title: 'T',
      sample: false,
      claim,
      outcome: null,
      source: '',
      resolvedAt: null,
      score: null,
    };
    const answered = { ...open, outcome: { kind: 'did-not-happen' as const }, score: { kind: 'brier', value: 0.49 } };
    const rows = claimsFile([open, answered], 'en').split('\r\n');
    expect(rows[1]).toContain('0.7,0.7,,not known yet,,,,');
    expect(rows[2]).toContain('it did not happen,,,0.49,');
  });

  it('the measure says «too few» and that it is no proof, in both languages', () => {
    const thresholds = { name: 'J', keepFrom: 1.5, extendFrom: 1 };
    const verdict = { verdict: 'no-data', joint: null } as const;
    expect(measureFile(nothingMeasured, thresholds, verdict, 'EUR', 'en')).toMatch(/too few[\s\S]*not proof/);
    expect(measureFile(nothingMeasured, thresholds, verdict, 'EUR', 'es')).toMatch(
      /demasiado pocas[\s\S]*no es una prueba/,
    );
  });
});
