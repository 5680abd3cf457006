import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { WorkspaceEvent } from './events.ts';

/** The blanks of an event's sentence in the record. `named` gives the name of an account or team. */
export function recordValues(
  event: WorkspaceEvent,
  actor: Pick<Actor, 'name'>,
  named: (id: Id) => string,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = { actor: actor.name };
  if ('name' in event) values.name = event.name;
  if ('role' in event) values.role = event.role;
  if ('address' in event) values.address = event.address;
  if ('account' in event) values.member = event.type === 'MemberJoined' ? event.name : named(event.account);
  if ('team' in event && event.team !== null)
    values.team = typeof event.team === 'string' ? named(event.team) : event.team.name;
  if ('calendar' in event) values.zone = event.calendar.zone;
  if ('everywhere' in event) values.everywhere = event.everywhere ? 'yes' : '';
  if ('origins' in event) values.origins = event.origins?.join(', ') ?? '';
  if ('host' in event) values.host = event.host;
  if ('webhook' in event && !('name' in event)) values.name = named(event.webhook);
  if (event.type === 'MemberJoined') values.unverified = event.verified ? '' : 'yes';
  if ('currency' in event) values.currency = event.currency;
  return values;
}
