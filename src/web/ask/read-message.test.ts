import { describe, expect, test } from 'vitest';
import { guessMoment, smallWord } from './caught-words.ts';
import { amountIn, readMessage } from './read-message.ts';

const MONDAY = '2026-03-02';

describe('a pasted message fills three fields by rules', () => {
  test('client, date and amount of an English message', () => {
    const read = readMessage('We need an audit export by Friday or we lose Acme (€216,000 a year).', MONDAY, []);
    expect(read).toMatchObject({ forWhom: 'Acme', neededBy: '2026-03-06', neededByWords: 'by Friday' });
    expect(read.amounts).toEqual(['€216,000']);
  });
  test('and of a Spanish one', () => {
    const read = readMessage(
      'Necesitamos la exportación para Acme antes del viernes: son 216.000 € al año.',
      MONDAY,
      [],
    );
    expect(read).toMatchObject({ forWhom: 'Acme', neededBy: '2026-03-06' });
    expect(read.amounts).toEqual(['216.000 €']);
  });
  test.each(['o perdemos Acme (216.000 € al año)', 'o perdemos a Acme', 'or we lose Acme', 'podemos perder Acme'])(
    'the client of «%s»',
    (message) => {
      expect(readMessage(`La exportación antes del viernes, ${message}.`, MONDAY, []).forWhom).toBe('Acme');
    },
  );
  test.each([
    ['this week', '2026-03-06'],
    ['EOW please', '2026-03-06'],
    ['it is due on 13 March', '2026-03-13'],
    ['para el 13 de marzo', '2026-03-13'],
    ['by the end of the month', '2026-03-31'],
    ['lo quieren mañana', '2026-03-03'],
    ['by 2026-04-05', '2026-04-05'],
    ['March 1st', '2027-03-01'],
  ])('«%s» is %s, seen from a Monday', (message, day) => {
    expect(readMessage(message, MONDAY, []).neededBy).toBe(day);
  });
  test.each([
    ['Acme is 216k ARR', ['216k']],
    ['worth 216,000 € or €1.2M', ['216,000 €', '€1.2M']],
    ['nos jugamos €216.000', ['€216.000']],
    ['in 5 days with 2 engineers', []],
  ])('amounts of «%s»', (message, amounts) => {
    expect(readMessage(message, MONDAY, []).amounts).toEqual(amounts);
  });
  test('a client already known wins over a guess', () => {
    expect(readMessage('for Spain: northgate wants SSO', MONDAY, ['Northgate']).forWhom).toBe('Northgate');
  });
  test.each([
    [
      'We just need an audit export by Friday or we lose Acme (€216,000 a year). Can you do it?',
      'We just need an audit export',
    ],
    [
      'Hola, necesitamos la exportación para Acme antes del viernes o perdemos el contrato.',
      'necesitamos la exportación para Acme',
    ],
    [
      'We need the audit export for all customers by Friday or we lose Acme. They pay €216,000 a year.',
      'We need the audit export for all customers',
    ],
    ['We need single sign-on for Northgate by 13 March', 'We need single sign-on for Northgate'],
    ['Necesitan el informe antes del 13 de marzo', 'Necesitan el informe'],
    ['make the export faster', 'make the export faster'],
    ['by Friday', 'by Friday'],
  ])('the rest of «%s» is the ask', (message, ask) => {
    expect(readMessage(message, MONDAY, []).ask).toBe(ask);
  });
  test('a message without a date or a client leaves them empty', () => {
    expect(readMessage('make the export faster', MONDAY, [])).toMatchObject({ forWhom: '', neededBy: '', amounts: [] });
  });
});

describe('words that make an ask sound small', () => {
  test.each(['It is just a column', 'un retoque en la tabla', 'Solo un campo', 'a quick one'])(
    'are caught in «%s»',
    (text) => {
      expect(smallWord(text)).toBeDefined();
    },
  );
  test.each(['adjust the margin', 'smallholders want it', 'resolved'])(
    'and only as whole words, not in «%s»',
    (text) => {
      expect(smallWord(text)).toBeUndefined();
    },
  );
});

test('the kind of decision is guessed from the message', () => {
  expect(guessMoment('We need two engineers more')).toBe('resources');
  expect(guessMoment('Can we promise Q3?')).toBe('commitment');
  expect(guessMoment('How long would bulk import take?')).toBe('scope');
  expect(guessMoment('Acme needs the export')).toBe('prioritization');
});

test.each([
  ['€216,000', 216_000],
  ['216.000 €', 216_000],
  ['€216k', 216_000],
  ['1,5M €', 1_500_000],
  ['', undefined],
])('the amount «%s» is %s', (text, value) => {
  expect(amountIn(text)).toBe(value);
});
