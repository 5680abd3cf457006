import { createHash } from 'node:crypto';
import type { MemberLink } from '../../src/app/identity/link-token.ts';
import type { Notice } from '../../src/app/port/notices.ts';
import type { NewDelivery } from '../../src/app/port/outbox.ts';
import type { NewEvent, SealedKind, StreamName, Transaction } from '../../src/app/port/store.ts';
import { nodeEnvironment } from '../../src/store/environment.ts';

export const at = '2026-03-02T09:00:00.000Z';
export const later = '2026-03-02T10:00:00.000Z';
export const ana = { kind: 'member', id: 'ana', name: 'Ana' } as const;
export const { newId } = nodeEnvironment({ now: () => at });

export function stream(id = newId()): StreamName {
  return { slice: 'negotiation', id };
}

export function said(text: string): NewEvent {
  return { id: newId(), event: { type: 'Said', text } as { type: string }, actor: ana, at };
}

/** What the log must say before the text of an event goes. */
export function redactionOf(position: number): NewEvent {
  const event = { type: 'EntryRedacted', position, reason: 'a "name"', was: 'Said', placeholder: {} };
  return { id: newId(), event, actor: ana, at };
}

export function sealedRow(negotiation: string, party: string, kind: SealedKind, content: unknown, when = at) {
  const salt = 'ab'.repeat(32);
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { seal: { id: newId(), digest }, negotiation, party, kind, at: when, content, salt };
}

/** A mail that waits, to be told apart by its subject. */
export function delivery(part: Partial<NewDelivery> = {}): NewDelivery {
  const content = { words: 'told' };
  return { id: newId(), channel: 'mail', subject: newId(), receiver: 'ana', content, createdAt: at, ...part };
}

export function notice(part: Partial<Notice> = {}): Notice {
  const told = {
    id: newId(),
    person: 'ana',
    key: newId(),
    kind: 'killed',
    about: null,
    values: { title: 'Export' },
  } as const;
  return { ...told, dueAt: at, toldAt: at, seenAt: null, dismissedAt: null, ...part };
}

export function tokenHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** One row in every table of a workspace. */
/** What a member's invitation opens, told apart by the address. */
export function memberLink(address: string, inviter = 'Ana'): MemberLink {
  return { kind: 'member', invitation: address, team: null, address, inviter, language: 'en', verified: true };
}

export async function writeEverywhere(transaction: Transaction, party: string, negotiation: string, token: string) {
  await transaction.lockHead();
  await transaction.append({ slice: 'negotiation', id: negotiation }, 0, [said(`words of ${party}`)]);
  await transaction.actFor(party);
  const row = sealedRow(negotiation, party, 'sheet', { secretOf: party });
  await transaction.sealed.put(row);
  await transaction.listings.put({ kind: 'negotiation', id: negotiation, position: 1, summary: { title: party } });
  await transaction.search.put([
    { position: 1, stream: { slice: 'negotiation', id: negotiation }, body: `of ${party}` },
  ]);
  await transaction.idempotency.put('ana', 'file', token, { bodyHash: 'h', answer: { events: ['e'] } }, at);
  await transaction.tokens.put({
    hash: tokenHash(token),
    kind: 'invitation',
    subject: memberLink(party),
    createdAt: at,
    expiresAt: later,
  });
  await transaction.outbox.put(delivery({ subject: token }));
  await transaction.notices.put(notice({ key: token }));
  await transaction.notices.silence('ana', 'stops', true);
  await transaction.secrets.put('metric-source', negotiation, `secret of ${party}`, at);
  return row;
}
