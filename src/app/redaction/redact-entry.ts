import type { Id } from '../../domain/id.ts';
import { isRefused, type Refused, refuse } from '../../domain/refusal.ts';
import type { Ceremony } from '../ceremony.ts';
import { mustBeFresh } from '../identity/fresh.ts';
import type { Session } from '../port/identity.ts';
import type { StoredEvent } from '../port/store.ts';
import { visibleNegotiation } from '../queries/query.ts';
import { told } from '../queries/record.ts';
import { StateCache } from '../state-cache.ts';
import { writeViews } from '../views/update-views.ts';
import { type App, Work } from '../work.ts';
import type { EntryRedacted } from './entry-redacted.ts';
import { textFields, withoutText } from './redactable.ts';

type Input = { readonly negotiation: Id; readonly position: number; readonly reason: string };

/**
 * Takes the typed text of one entry out of the log for good: an administrator, freshly proven, with a reason. That it
 * was done, by whom and why is itself an entry; the chain of hashes still verifies. Lists and search forget the text
 * in the same transaction; backups made before still hold it.
 */
export function redactEntry(app: App): Ceremony<Input> {
  return async (session, input) => {
    if (session === undefined) return refuse('signed-in-only');
    const refused = mayRedact(session) ?? mustBeFresh(session, app.environment.now());
    if (refused) return refused;
    const recorded = await app.store.transaction(session.workspace, async (transaction) => {
      await transaction.lockHead();
      // Folded anew, apart from what the server remembers: it still knows the text.
      const work = new Work({ ...app, states: new StateCache() }, transaction);
      const visible = await visibleNegotiation(work, session, input.negotiation);
      if (isRefused(visible)) return visible;
      const entry = await entryAt(work, input);
      return isRefused(entry) ? entry : redact(work, session, entry, input.reason);
    });
    if (isRefused(recorded)) return recorded;
    const { position, id, event } = recorded;
    return { output: { id: input.negotiation, position, events: [{ id, type: event.type }] } };
  };
}

/** Only owners and administrators, in person. */
function mayRedact(session: Session): Refused | undefined {
  if (session.actor.kind !== 'member') return refuse('people-only');
  return session.role === 'owner' || session.role === 'admin' ? undefined : refuse('administrators-only');
}

async function entryAt(work: Work, { negotiation, position }: Input): Promise<StoredEvent | Refused> {
  const [entry] = await work.transaction.readLog(position - 1, 1);
  const { slice, id } = entry?.stream ?? {};
  if (entry === undefined || id !== negotiation || !told.some((one) => one === slice)) return refuse('unknown-thing');
  if (entry.event.type === 'Redacted') return refuse('entry-redacted-already');
  return textFields(entry.event.type) === undefined ? refuse('entry-stays') : entry;
}

async function redact(work: Work, session: Session, entry: StoredEvent, reason: string): Promise<StoredEvent> {
  const { transaction, app } = work;
  const { event, actor, stream, position } = entry;
  const recorded: EntryRedacted = {
    type: 'EntryRedacted',
    position,
    reason,
    was: event.type,
    placeholder: { actorName: actor.name, event: withoutText(event) },
  };
  const { length } = await transaction.readStream(stream);
  const body = { id: app.environment.newId(), event: recorded, actor: session.actor, at: app.environment.now() };
  const stored = await transaction.append(stream, length, [body]);
  await transaction.redact(position);
  await transaction.search.forget(position);
  await writeViews(new Work({ ...app, states: new StateCache() }, transaction), stored);
  return stored[0] as StoredEvent;
}
