import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deputy,
  guest,
  negotiation,
  product,
  productParty,
  RfcStory,
  s1Material,
  sales,
  salesParty,
  stranger,
  system,
} from '../../../tests/rfc/s1-rfc.ts';
import { rfcView as rfcViewSchema } from '../../contract/rfc-schemas.ts';
import { plusMilliseconds } from '../instant.ts';
import type { RfcCommand, RfcPolicyCommand } from './commands.ts';
import type { RfcEdit } from './record.ts';
import { rfcRefusals } from './refusals.ts';
import { recordHash } from './state.ts';
import { rfcSummary } from './summary.ts';
import { rfcView } from './view.ts';

const seed = Date.now() % 2 ** 31;
const people = [sales, product, guest, deputy, stranger, { ...sales, kind: 'key' as const }, system];
const typed = fc.constantFrom('', ' ', 'Column builder', 'column  builder', 'Ñandú\r\n\r\n·');
const edit: fc.Arbitrary<RfcEdit> = fc.oneof(
  typed.map((value) => ({ field: 'change.notIncluded', value }) as const),
  typed.map((value) => ({ field: 'cost.mitigations', value }) as const),
  fc
    .record({ days: fc.constantFrom(8, 8, 8, 3), givenBy: typed, sprint: typed })
    .map((value) => ({ field: 'cost.cleanUp', value }) as const),
  fc
    .constantFrom('2026-04-07', '2026-03-01', '2030-01-01')
    .map((on) => ({ field: 'review', value: { on, graceDays: 7 } }) as const),
  fc
    .record({
      outcome: fc.constantFrom('yes' as const, 'yes-if' as const),
      conditions: fc.constantFrom([], ['Legal agrees']),
    })
    .map((value) => ({ field: 'outcome', value }) as const),
);
const plain: fc.Arbitrary<RfcCommand | RfcPolicyCommand> = fc.oneof(
  fc.record({ type: fc.constant('EditRfc' as const), basedOn: fc.nat(12), edit }),
  fc.record({
    type: fc.constant('AddComment' as const),
    section: fc.constant('cost' as const),
    quote: typed,
    text: typed,
  }),
  fc.constantFrom<RfcCommand | RfcPolicyCommand>(
    { type: 'DraftRfc' },
    { type: 'OpenRfc' },
    { type: 'OpenRfc' },
    { type: 'SayNothingToAdd' },
    { type: 'SayNothingToAdd' },
    { type: 'RevokeDelegation' },
    { type: 'DelegateSigning', to: deputy.id, until: '2026-03-09T00:00:00.000Z' },
    { type: 'ResolveComment', comment: negotiation },
    { type: 'AbandonRfc', because: 'deal-reopened' },
  ),
);
const inking: RfcPolicyCommand = {
  type: 'InkRfc',
  instance: { origin: 'http://localhost', relyingParty: 'localhost' },
  sealedAt: '2026-03-06T10:05:00.000Z',
  after: { position: 1, hash: 'ff' },
  seal: 'a..b',
};
const anybody = fc.constantFrom(...people);
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ actor: anybody, command: plain }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom({ actor: sales, party: salesParty }, { actor: product, party: productParty }),
  },
  { weight: 1, arbitrary: fc.record({ actor: anybody, party: fc.constantFrom(salesParty, productParty) }) },
  { weight: 4, arbitrary: fc.constant({ actor: system, command: inking }) },
);
const step = fc.record({ hours: fc.constantFrom(0, 0, 0, 0, 1, 24), act });

describe('any history of an RFC', () => {
  it(`keeps its promises (seed ${seed})`, () => {
    let inked = 0;
    let voided = 0;
    fc.assert(
      fc.property(fc.nat(3), fc.array(step, { minLength: 8, maxLength: 30 }), (prepared, steps) => {
        const story = prepared > 0 ? new RfcStory().signing() : new RfcStory();
        for (const { hours, act: one } of steps) {
          story.at(plusMilliseconds(story.now, hours * 3_600_000));
          if ('command' in one) answered(story.send(one.actor, one.command));
          else if (story.state.versions.length > 0) answered(story.signs(one.actor, one.party));
          look(story);
        }
        if (story.state.phase === 'inked') inked += 1;
        voided += story.state.voided.length;
      }),
      { seed, numRuns: 150 },
    );
    // The histories reach what they are about.
    expect(inked).toBeGreaterThan(0);
    expect(voided).toBeGreaterThan(0);
  });
});

/** A refusal is one of the named ones, never an accident. */
function answered(outcome: ReturnType<RfcStory['send']>): void {
  if ('code' in outcome) expect(rfcRefusals).toContain(outcome.code);
}

function look(story: RfcStory): void {
  const { state } = story;
  const hashes = state.versions.map((version) => recordHash(version.record));
  expect(new Set(hashes).size).toBe(hashes.length);
  for (const signature of state.signatures) expect(signature.recordHash).toBe(hashes.at(-1));
  expect(new Set(state.signatures.map((one) => one.signer.id)).size).toBe(state.signatures.length);
  const gone = new Set(state.voided.map((one) => one.signature.id));
  for (const signature of state.signatures) expect(gone.has(signature.id)).toBe(false);
  if (state.ink)
    expect(state.ink.signatures.map((one) => one.party).toSorted()).toEqual([salesParty, productParty].toSorted());
  rfcSummary(negotiation, state);
  for (const actor of [sales, stranger]) {
    const seen = rfcView(state, s1Material, { actor, addressVerified: true }, story.now);
    expect(rfcViewSchema.safeParse(seen).error).toBeUndefined();
  }
}
