import { Button } from '@mantine/core';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { DeliveryNotice } from '../identity/DeliveryNotice.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { PartyName } from '../ui/PartyShape.tsx';
import { useSay } from '../ui/reader.ts';
import { AddColleague } from './AddColleague.tsx';
import { InviteGuest } from './InviteGuest.tsx';

/** Who acts for each side: colleagues, and guests with a link to this one negotiation. */
export function People({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  return (
    <section className="stack">
      <h3>{say(askWords.people)}</h3>
      <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))' }}>
        {view.parties.map((party) => (
          <div key={party.id} className="sheet stack" style={{ gap: 8 }}>
            <h4 style={{ margin: 0 }}>
              <PartyName party={party} />
            </h4>
            <Members view={view} party={party} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Members({ view, party }: { readonly view: NegotiationView; readonly party: PartyView }) {
  const say = useSay();
  const person = usePerson();
  const remove = useAct('party.remove-member');
  const again = useAct('guest.inviteAgain');
  const member = person.kind === 'member';
  return (
    <>
      <ul>
        {party.members.map((one) => (
          <li key={one.id} className="row spread" style={{ minBlockSize: 32 }}>
            {one.name}
            {party.may.RemovePartyMember === null && party.members.length > 1 && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${say(kitWords.remove)}: ${one.name}`}
                onClick={() => remove.mutate({ negotiation: view.id, party: party.id, member: one.id })}
              >
                {say(kitWords.remove)}
              </Button>
            )}
          </li>
        ))}
        {party.invitations.map((one) => (
          <li key={one.guest} className="row spread small" style={{ minBlockSize: 32 }}>
            <span>
              {one.name} · {one.addressHint} {!one.verified && <strong>({say(askWords.unverified)})</strong>}
            </span>
            {member && party.may.RecordGuestInvitation === null && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${say(askWords.inviteAgain)}: ${one.name}`}
                loading={again.isPending}
                onClick={() => again.mutate({ negotiation: view.id, guest: one.guest })}
              >
                {say(askWords.inviteAgain)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {again.data && <DeliveryNotice sent={again.data} />}
      <ProblemNotice problem={remove.error ?? again.error} />
      {member && party.may.AddPartyMember === null && <AddColleague view={view} party={party} />}
      {member && party.may.RecordGuestInvitation === null && <InviteGuest view={view} party={party} />}
    </>
  );
}
