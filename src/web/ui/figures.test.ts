import { describe, expect, test } from 'vitest';
import { dateText, instantText, moneyText, numberText, rangeText, spanText } from './figures.ts';

const en = { language: 'en', zone: 'Europe/Madrid', currency: 'EUR' } as const;
const es = { ...en, language: 'es' } as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('figures are written as each language writes them', () => {
  test('money', () => {
    expect(plain(moneyText(en, 1234.5))).toBe('€1,234.50');
    expect(plain(moneyText(es, 1234.5))).toBe('1.234,50 €');
    expect(plain(moneyText(en, 12000))).toBe('€12,000');
  });
  test('numbers and ranges', () => {
    expect(numberText(es, 216000)).toBe('216.000');
    expect(rangeText(en, 26, 55, 'd')).toBe('26–55 d');
    expect(rangeText(en, 8, 8, 'days')).toBe('8 days');
  });
  test('a day has its weekday and no zone', () => {
    expect(dateText(en, '2026-03-06')).toMatch(/^Fri,? 6 Mar$/);
    expect(dateText(es, '2026-03-06')).toMatch(/^vie/);
  });
  test('an instant has weekday, time and zone of the workspace', () => {
    expect(instantText(en, '2026-03-06T09:00:00.000Z')).toMatch(/Fri.*6 Mar.*10:00 CET/);
  });
  test('a span names its two largest units, and never less than nothing', () => {
    const hour = 3_600_000;
    expect(spanText(en, 21 * hour)).toBe('21h');
    expect(spanText(en, 47.5 * hour)).toBe('1d 23h');
    expect(spanText(en, 5 * 24 * hour)).toBe('5d');
    expect(spanText(en, -hour)).toBe('0m');
  });
});
