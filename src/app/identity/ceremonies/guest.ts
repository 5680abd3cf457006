import type { Id } from '../../../domain/id.ts';
import { plusMilliseconds } from '../../../domain/instant.ts';
import type { NegotiationRefusal } from '../../../domain/negotiation/refusals.ts';
import type { NegotiationState } from '../../../domain/negotiation/state.ts';
import { isRefused, type Refused, refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { Ceremony, CeremonyAnswer, CeremonyRequest } from '../../ceremony.ts';
import type { Session } from '../../port/identity.ts';
import type { Work } from '../../work.ts';
import { act, actingOf, workspaceNow } from '../act.ts';
import { addressHint, normalAddress } from '../address.ts';
import { deliver } from '../delivery.ts';
import type { IdentityDeps } from '../deps.ts';
import { limit, throttleOf } from '../limit.ts';
import { type GuestLink, readLink } from '../link-token.ts';
import { putGuestSession, signedIn } from '../open-session.ts';
import { peopleOfParties, sameAddressElsewhere } from '../same-address.ts';
import { newToken } from '../token.ts';
import { confirmLink } from './member-invitation.ts';

const FOURTEEN_DAYS = 14 * 86_400_000;

interface Invite {
  readonly negotiation: Id;
  readonly party: Id;
  readonly name: string;
  readonly address: string;
  readonly language?: Language | undefined;
}

/** Invites a person without account to act for a party of one negotiation. */
export function inviteGuest(deps: IdentityDeps): Ceremony<Invite> {
  return async (session, { negotiation, party, name, address, language }, request) => {
    if (!session) return refuse('signed-in-only');
    const subject = {
      kind: 'guest',
      negotiation,
      party,
      guest: deps.app.environment.newId(),
      name,
      address: normalAddress(address),
      inviter: session.actor.name,
      language: language ?? session.language,
      verified: deps.mailer.available,
    } as const;
    return issue(deps, session, subject, false, request);
  };
}

/** A new link for a guest: the earlier link, sessions and passkeys end, and the record says so. */
export function inviteGuestAgain(deps: IdentityDeps): Ceremony<{ readonly negotiation: Id; readonly guest: Id }> {
  return async (session, { negotiation, guest }, request) => {
    if (!session) return refuse('signed-in-only');
    const rows = await deps.app.store.transaction(session.workspace, ({ tokens }) => tokens.all('invitation'));
    const before = rows
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map(({ subject }) => subject)
      .find((subject) => subject.kind === 'guest' && subject.guest === guest && subject.negotiation === negotiation);
    if (before?.kind !== 'guest') return refuse('guest-unknown');
    const subject = { ...before, inviter: session.actor.name, verified: deps.mailer.available };
    return issue(deps, session, subject, true, request);
  };
}

async function issue(
  deps: IdentityDeps,
  session: Session,
  subject: GuestLink,
  again: boolean,
  request: CeremonyRequest,
): Promise<CeremonyAnswer | Refused> {
  const refused = await limit(deps, throttleOf(deps, 'invited', session.actor.id));
  if (refused) return refused;
  const { environment } = deps.app;
  const { guest, party, name, verified, negotiation, address, language, inviter } = subject;
  const { token, hash } = newToken('link', environment);
  const command = {
    type: 'RecordGuestInvitation',
    party,
    guest,
    name,
    addressHint: addressHint(address),
    verified,
    again,
  } as { type: string };
  const done = await act(
    deps.app,
    session.workspace,
    { slice: 'negotiation', id: negotiation, command, acting: actingOf(session) },
    async ({ tokens }, _, work) => {
      const twice = await actsForAnother(work, subject);
      if (twice) return twice;
      const now = environment.now();
      await tokens.revoke({ kind: 'invitation', subject: { guest } }, now);
      await tokens.revoke({ kind: 'guest-session', subject: { guest } }, now);
      const expiresAt = plusMilliseconds(now, FOURTEEN_DAYS);
      await tokens.put({ hash, kind: 'invitation', subject, createdAt: now, expiresAt });
      return undefined;
    },
  );
  if (isRefused(done)) return done;
  if (again) await deps.accounts.removePasskeysOf({ kind: 'guest', id: guest });
  const workspace = (await workspaceNow(deps.app, session.workspace)).name;
  const delivered = await deliver(
    deps,
    { origin: request.origin, page: 'guest', token },
    { to: address, language, template: 'guest-invitation', values: { inviter, workspace, party: await partyName() } },
  );
  return { output: { guest, ...delivered } };

  async function partyName(): Promise<string> {
    const { state } = await deps.app.store.transaction(session.workspace, (transaction) =>
      deps.app.states.read(transaction, deps.app.slices.negotiation, negotiation),
    );
    const { parties } = state as { readonly parties?: readonly { readonly id: Id; readonly name: string }[] };
    return parties?.find(({ id }) => id === party)?.name ?? '';
  }
}

/** Nobody acts for two parties, also not under another name with the same address. */
async function actsForAnother(
  work: Work,
  { negotiation, party, address, name }: GuestLink,
): Promise<Refused | undefined> {
  const { state } = await work.standing<NegotiationState>('negotiation', negotiation);
  const twin = await sameAddressElsewhere(work, party, address, peopleOfParties(state));
  return twin === undefined ? undefined : refuse<NegotiationRefusal>('person-in-two-parties', { name });
}

interface Enter {
  readonly link: string;
  readonly code?: string | undefined;
  readonly language?: Language | undefined;
  readonly token?: boolean | undefined;
}

/** Enters with link and code; the link is used up. Handed over without a mail server it needs no code and proves no address. */
export function enterAsGuest(deps: IdentityDeps): Ceremony<Enter> {
  return async (_, { link, code, language, token }, request) => {
    const open = await readLink(deps, link, 'guest');
    if (isRefused(open)) return open;
    const unconfirmed = await confirmLink(deps, open, code);
    if (unconfirmed) return unconfirmed;
    const { guest, negotiation, name, address, verified } = open.subject;
    const opened = await deps.app.store.transaction(open.workspace, async (transaction) => {
      if (!(await transaction.tokens.use(open.hash, deps.app.environment.now()))) return undefined;
      return putGuestSession(deps, transaction, {
        guest,
        negotiation,
        name,
        address,
        verified,
        language: language ?? open.subject.language,
        authenticatedBy: verified ? 'mail-code' : 'link',
      });
    });
    if (!opened) return refuse('link-not-valid');
    return signedIn(opened.session, opened.token, request, { token });
  };
}
