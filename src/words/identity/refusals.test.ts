import { describe, expect, it } from 'vitest';
import type { IdentityRefusal } from '../../app/identity/refusals.ts';
import { identityRefusals } from './refusals.ts';

// The compiler asks for a sentence for every refusal of the ceremonies, and for none that they do not know.
const complete: Readonly<Record<IdentityRefusal, object>> = identityRefusals;
const known: Readonly<Record<keyof typeof identityRefusals, true>> = Object.fromEntries(
  Object.keys(complete).map((code) => [code, true]),
) as Record<IdentityRefusal, true>;

describe('the refusals of identity', () => {
  it.each(Object.keys(known) as IdentityRefusal[])('«%s» is said in both languages', (code) => {
    const { en, es } = identityRefusals[code];
    expect(en).not.toEqual(es);
    for (const sentence of [en, es]) {
      const said = typeof sentence === 'string' ? sentence : sentence({ minutes: 3 });
      expect(said).toMatch(/[.!?]$/);
    }
  });
});
