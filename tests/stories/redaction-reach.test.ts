import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { redactable } from '../../src/app/redaction/redactable.ts';
import { textsOfEvents } from './texts-of-events.ts';

const domain = join(import.meta.dirname, '../../src/domain');
const files = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(domain, path), 'utf8'));
const told = ['Negotiation', 'Rfc', 'Agreement', 'Debt', 'Claim', 'Measurement'].map((slice) => `${slice}Event`);
const texts = textsOfEvents(files, told);

/** What stays, and why. A part of a path stands for all that lies inside it. */
const stays: Readonly<Record<string, readonly string[]>> = {
  'the text that people sign, as it was made and as it was signed': [
    'RfcDrafted.record',
    'RfcEdited.record',
    'RfcInked.record',
    'AgreementOpened',
    'TermsAmended',
    'DebtOwed',
    'ClaimsFrozen',
    'MetricsDefined',
  ],
  'covered by the hash of a signature': ['DecisionProposed', 'DecisionSigned', 'RfcSigned', 'RfcInked'],
  'the client, by whose name the agreement is kept and its flag answers': [
    'AskFiled.forWhom',
    'AskAmended.forWhom',
    'AskFiled.smallFor',
    'FlagNamed.client',
  ],
  'who was there: people and parties': [
    'AskFiled.parties',
    'AskFiled.defaultOutcome',
    'NothingSlipsDeclared.name',
    'EstimateAsked.engineer',
    'PartyMemberAdded.member',
    'PartyHandedOver.to',
    'SigningDelegated.from',
    'SigningDelegated.to',
  ],
  'a code, a unit or an address that programs read': [
    'AskFiled.calendar',
    'EvidenceAdded.evidence.unit',
    'PreferencesSealed.seal',
    'TicksSealed.seal',
    'RfcEdited.field',
    'SignaturesVoided.fields',
    'FlagNamed.key',
    'ObservationsRecorded.readings.metric',
    'ObservationsRecorded.readings.externalId',
    'ObservationsCorrected.readings',
    'ObservationsWithdrawn.readings',
    'GuardrailBreached.metric',
    'FlagStoppedByGuardrail.metric',
    'UsageLimitPassed.metric',
    'LimitPassed.metric',
    'SourceSet.source',
    'SourceRemoved.metric',
    'SourceSilent.metric',
    'SourceHeard.metric',
    'CounterRestarted.metric',
  ],
};

it('reaches every text that somebody types into an event, or says why it stays', () => {
  const reached = Object.entries(redactable).flatMap(([type, paths]) => paths.map((path) => `${type}.${path}`));
  const kept = Object.values(stays).flat();
  const isIn = (path: string, whole: string) => path === whole || path.startsWith(`${whole}.`);
  const answered = [...reached, ...kept];
  expect(texts.filter((path) => !answered.some((whole) => isIn(path, whole)))).toEqual([]);
  // And nothing is answered for that is not there any more.
  expect(answered.filter((whole) => !texts.some((path) => isIn(path, whole)))).toEqual([]);
});

it('finds a text in a field of its own, in a thing inside, in a list and in both languages', () => {
  const source = `
    export interface Thing { readonly id: Id; readonly what: string; readonly inner?: Inner | undefined }
    interface Inner extends Named { readonly days: number; readonly lines: readonly { readonly text: Text }[] }
    interface Named { readonly name: string }
    export const kinds = ['a', 'b'] as const;
    type Kind = (typeof kinds)[number];
    export type OneEvent =
      /** Comment with a readonly note: string; in it. */
      | { readonly type: 'Made'; readonly thing: Thing; readonly kind: Kind; readonly at: Instant }
      | ({ readonly type: 'Said' } & Named)
      | { readonly type: 'Left' | 'Gone'; readonly words: Readonly<Record<Id, string>> | null };`;
  expect(textsOfEvents([source], ['OneEvent'])).toEqual([
    'Gone.words',
    'Left.words',
    'Made.thing.inner.lines.text',
    'Made.thing.inner.name',
    'Made.thing.what',
    'Said.name',
  ]);
});
