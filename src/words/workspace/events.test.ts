import { describe, expect, it } from 'vitest';
import type { WorkspaceEvent } from '../../domain/workspace/events.ts';
import { recordValues } from '../../domain/workspace/record.ts';
import { say } from '../sentence.ts';
import { workspaceEventSentences } from './events.ts';

const team = { id: 't1', name: 'Sales', kind: 'sales', mark: 'square', members: [] };
const calendar = { zone: 'Europe/Madrid', workdays: [1], holidays: [] };
const events: readonly WorkspaceEvent[] = [
  {
    type: 'WorkspaceClaimed',
    name: 'Acme',
    language: 'en',
    calendar,
    owner: { id: 'ana', name: 'Ana', address: 'ana@acme.example' },
  },
  { type: 'WorkspaceRenamed', name: 'Acme' },
  { type: 'CalendarSet', calendar },
  { type: 'CurrencySet', currency: 'EUR', engineerDay: 600 },
  { type: 'ReasonPolicySet', reasonMandatory: true },
  { type: 'MemberJoined', account: 'ben', name: 'Ben', address: 'ben@acme.example', role: 'member', verified: false },
  { type: 'MemberRenamed', account: 'ben', name: 'Benito' },
  { type: 'RoleSet', account: 'ben', role: 'admin' },
  { type: 'MemberRemoved', account: 'ben' },
  { type: 'TeamDefined', team },
  { type: 'TeamChanged', team },
  { type: 'TeamRemoved', team: 't1' },
  { type: 'MemberInvited', invitation: 'i1', address: 'cleo@acme.example', team: null, verified: true },
  { type: 'InvitationRevoked', invitation: 'i1' },
  { type: 'SessionsEnded', account: 'ben', everywhere: true },
  { type: 'AddressConfirmed', account: 'ben' },
  { type: 'AccountRecovered', account: 'ben', how: 'mail-link' },
  { type: 'ApiKeyIssued', key: 'k1', account: 'ben', name: 'script' },
  { type: 'ApiKeyRevoked', key: 'k1' },
  { type: 'FlagKeyIssued', key: 'k2', name: 'export service', client: null },
  { type: 'FlagKeyOriginsSet', key: 'k2', origins: ['https://app.example'] },
  { type: 'FlagKeyRevoked', key: 'k2' },
  { type: 'WebhookAdded', webhook: 'w1', name: 'chat', host: 'https://chat.example', types: ['rfc.inked'] },
  { type: 'WebhookChanged', webhook: 'w1', name: 'chat', host: 'https://chat.example', types: ['rfc.inked'] },
  { type: 'WebhookSecretRotated', webhook: 'w1', overlapUntil: '2026-03-02T09:00:00.000Z' },
  { type: 'WebhookPaused', webhook: 'w1' },
  { type: 'WebhookResumed', webhook: 'w1' },
  { type: 'WebhookGone', webhook: 'w1' },
  { type: 'WebhookRemoved', webhook: 'w1' },
];

describe('the record of the workspace', () => {
  it('has an example of every event here', () => {
    expect(events.map((event) => event.type).sort()).toEqual(Object.keys(workspaceEventSentences).sort());
  });
  it.each(events)('says «$type» in both languages without a gap', (event) => {
    const values = recordValues(event, { name: 'Ana' }, (id) => (id === 't1' ? 'Sales' : 'Ben'));
    const [en, es] = (['en', 'es'] as const).map((language) =>
      say(workspaceEventSentences[event.type], language, values),
    );
    expect(en).not.toBe(es);
    expect(`${en} ${es}`).not.toMatch(/undefined|null| {2}|«»/);
  });
});
