import { describe, expect, test } from 'vitest';
import { say } from '../sentence.ts';
import { eventsOfChoosing } from './events-choosing.ts';

describe('a search that was cut short is told as such', () => {
  test('deals are said to be beaten by no other only where that is proven', () => {
    const { DealsFound } = eventsOfChoosing;
    expect(say(DealsFound, 'en', { round: 1, count: 2 })).toBe(
      'Try 1 found 2 deals that no other beats for everybody.',
    );
    expect(say(DealsFound, 'en', { round: 1, count: 2, partial: 1 })).toContain('cut short; a better one may exist');
    expect(say(DealsFound, 'es', { round: 1, count: 2, partial: 1 })).toContain('no llegó al final');
  });

  test('a count that is not whole is «at least»', () => {
    const { BetterDealsFound } = eventsOfChoosing;
    expect(say(BetterDealsFound, 'en', { count: 7 })).toContain(': 7 deals');
    expect(say(BetterDealsFound, 'en', { count: 7, partial: 1 })).toContain('at least 7 deals');
    expect(say(BetterDealsFound, 'es', { count: 7, partial: 1 })).toContain('al menos 7 tratos');
  });
});
