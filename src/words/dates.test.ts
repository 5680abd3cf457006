import { describe, expect, it } from 'vitest';
import { dayWithYear, dayWords, instantWithZone, instantWords } from './dates.ts';
import { holding } from './negotiation/holding.ts';
import { moneyWords, numberWords, rangeWords } from './numbers.ts';

describe('the holding sentence', () => {
  it('promises an answer and no date, word for word', () => {
    const answerBy = '2026-03-06T09:00:00.000Z';
    expect(holding(answerBy, 'en', 'Europe/Madrid')).toBe(
      'We have your request. You will have an answer by Fri 6 March, 10:00. We are not promising a date yet.',
    );
    expect(holding(answerBy, 'es', 'Europe/Madrid')).toBe(
      'Hemos recibido tu petición. Tendrás respuesta el viernes 6 de marzo a las 10:00. Todavía no comprometemos una fecha.',
    );
  });
});

describe('dates', () => {
  it('carry their weekday, in the zone they are asked for', () => {
    expect(dayWords('2026-03-13', 'en')).toBe('Fri 13 March');
    expect(dayWords('2026-03-13', 'es')).toBe('viernes 13 de marzo');
    expect(dayWithYear('2026-04-05', 'en')).toBe('Sunday 5 April 2026');
    expect(dayWithYear('2026-04-05', 'es')).toBe('domingo 5 de abril de 2026');
    expect(instantWords('2026-03-05T23:05:00.000Z', 'en', 'Europe/Madrid')).toBe('Fri 6 March, 00:05');
    expect(instantWords('2026-03-06T00:05:00.000Z', 'es', 'Europe/Madrid')).toBe('viernes 6 de marzo a la 1:05');
    expect(instantWords('2026-03-06T08:05:00.000Z', 'es', 'Europe/Madrid')).toBe('viernes 6 de marzo a las 9:05');
    expect(instantWithZone('2026-07-06T08:00:00.000Z', 'en', 'UTC')).toBe('Mon 6 July, 08:00 UTC');
  });
});

describe('numbers', () => {
  it('are written as each language writes them', () => {
    expect(moneyWords(1234.5, 'EUR', 'en')).toBe('€1,234.50');
    expect(moneyWords(1234.5, 'EUR', 'es').replace(/\s/gu, ' ')).toBe('1.234,50 €');
    expect(moneyWords(216_000, 'EUR', 'es').replace(/\s/gu, ' ')).toBe('216.000 €');
    expect(numberWords(1234.56, 'es')).toBe('1.234,56');
    expect(rangeWords(26, 55, 'days', 'en')).toBe('26–55 days');
    expect(rangeWords(70, 70, '%', 'es')).toBe('70 %');
  });
});
