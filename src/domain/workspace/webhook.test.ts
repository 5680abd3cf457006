import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { fold, type Recorded } from '../decider.ts';
import { isRefused } from '../refusal.ts';
import { workspaceDecider } from './decide.ts';
import type { WebhookCommand } from './decide-webhook.ts';
import type { WorkspaceEvent } from './events.ts';
import { MOST_WEBHOOKS, nextTryAfter, RETRY_AFTER, webhookTypes } from './webhook.ts';

const ana: Actor = { kind: 'member', id: 'ana', name: 'Ana' };
const ben: Actor = { kind: 'member', id: 'ben', name: 'Ben' };
const system: Actor = { kind: 'system', id: 'system', name: 'Parley' };
const calendar = { zone: 'UTC', workdays: [1], holidays: [] };
const at = '2026-03-02T09:00:00.000Z';
const owner = { id: 'ana', name: 'Ana', address: 'ana@acme.example' };
const claimed: readonly WorkspaceEvent[] = [
  { type: 'WorkspaceClaimed', name: 'Acme', language: 'en', calendar, owner },
  { type: 'MemberJoined', account: 'ben', name: 'Ben', address: 'ben@acme.example', role: 'member', verified: true },
];
const added: WorkspaceEvent = {
  type: 'WebhookAdded',
  webhook: 'w',
  name: 'chat',
  host: 'https://chat.example',
  types: ['rfc.inked'],
};

function given(...events: readonly WorkspaceEvent[]) {
  const recorded = [...claimed, ...events].map(
    (event, index): Recorded<WorkspaceEvent> => ({ event, actor: ana, at, version: index + 1 }),
  );
  return fold(workspaceDecider, recorded);
}

function when(state: ReturnType<typeof given>, command: WebhookCommand, actor = ana) {
  const decided = workspaceDecider.decide(command, state, { now: at, actor, calendar, newId: () => 'new' });
  return isRefused(decided) ? decided.refusal.code : decided.events.map(({ type }) => type);
}

describe('endpoints', () => {
  const add: WebhookCommand = {
    type: 'AddWebhook',
    webhook: 'w2',
    name: 'ops',
    host: 'https://ops.example',
    types: ['debt.paid', 'debt.paid'],
  };

  it('are added by administrators in person, each kind of event once', () => {
    const state = given();
    expect(when(state, add)).toEqual(['WebhookAdded']);
    expect(when(state, add, ben)).toBe('administrators-only');
    expect(when(state, add, { ...ana, kind: 'key' })).toBe('people-only');
    const decided = workspaceDecider.decide(add, state, { now: at, actor: ana, calendar, newId: () => 'new' });
    expect(decided).toMatchObject({ events: [{ types: ['debt.paid'] }] });
  });

  it('are at most so many', () => {
    const many = Array.from(
      { length: MOST_WEBHOOKS },
      (_, index): WorkspaceEvent => ({ ...added, webhook: `w${index}` }),
    );
    expect(when(given(...many), { ...add, webhook: 'more' })).toBe('webhooks-many');
  });

  it('are paused, resumed and removed; saying it twice changes nothing', () => {
    const paused = given(added, { type: 'WebhookPaused', webhook: 'w' });
    expect(paused.webhooks).toMatchObject([{ id: 'w', state: 'paused', since: at }]);
    expect(when(paused, { type: 'PauseWebhook', webhook: 'w' })).toEqual([]);
    expect(when(paused, { type: 'TestWebhook', webhook: 'w' })).toBe('webhook-not-on');
    expect(when(paused, { type: 'ResumeWebhook', webhook: 'w' })).toEqual(['WebhookResumed']);
    expect(when(given(added), { type: 'ResumeWebhook', webhook: 'w' })).toEqual([]);
    expect(given(added, { type: 'WebhookRemoved', webhook: 'w' }).webhooks).toEqual([]);
    expect(when(given(), { type: 'PauseWebhook', webhook: 'w' })).toBe('webhook-unknown');
  });

  it('are given up by their own answer alone, and can be resumed', () => {
    expect(when(given(added), { type: 'GiveWebhookUp', webhook: 'w' })).toBe('administrators-only');
    expect(when(given(added), { type: 'GiveWebhookUp', webhook: 'w' }, system)).toEqual(['WebhookGone']);
    const gone = given(added, { type: 'WebhookGone', webhook: 'w' });
    expect(when(gone, { type: 'ResumeWebhook', webhook: 'w' })).toEqual(['WebhookResumed']);
  });
});

describe('retries', () => {
  it('wait longer each time and are given up after about three days', () => {
    expect(RETRY_AFTER.toSorted((a, b) => a - b)).toEqual(RETRY_AFTER);
    const hours = RETRY_AFTER.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(72);
    expect(hours).toBeLessThan(80);
    expect(nextTryAfter(1, at)).toBe('2026-03-02T09:00:05.000Z');
    expect(nextTryAfter(RETRY_AFTER.length, at)).not.toBeNull();
    expect(nextTryAfter(RETRY_AFTER.length + 1, at)).toBeNull();
  });

  it('name their kinds as the convention asks', () => {
    expect(webhookTypes.filter((type) => !/^[a-z]+(\.[a-z]+(_[a-z]+)*)+$/.test(type))).toEqual([]);
  });
});
