import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { signWords } from '../../words/web/negotiation/rfc-words.ts';
import { useAct, useLookUp } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';

/** Letting somebody else sign for one's side: dated, seen by all, to be revoked at any time. */
export function Delegation({ view, rfc }: { readonly view: NegotiationView; readonly rfc: RfcView }) {
  const say = useSay();
  const reader = useReader();
  const person = usePerson();
  const workspace = useLookUp('workspace.get', {}, person.kind === 'member');
  const [to, setTo] = useState('');
  const [until, setUntil] = useState('');
  const delegate = useAct('rfc.delegate');
  const revoke = useAct('rfc.revoke');
  if (!rfc.ownParty && rfc.delegations.length === 0) return null;
  const engaged = view.parties.flatMap(({ members }) => members.map(({ id }) => id));
  const others = workspace.data?.members.filter(({ account }) => !engaged.includes(account)) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The end of the day as the browser's zone has it; the instant is shown with its zone to all.
    const instant = new Date(`${until}T23:59:59.999`).toISOString();
    delegate.mutate({ negotiation: view.id, to, until: instant });
  };
  return (
    <details open={rfc.delegations.length > 0 || undefined}>
      <summary>{say(signWords.delegation)}</summary>
      <div className="stack" style={{ paddingBlockStart: 12, maxInlineSize: 520 }}>
        <ul>
          {rfc.delegations.map((one) => (
            <li key={one.from.id} className="row spread">
              {say(signWords.delegated, {
                from: one.from.name,
                to: one.to.name,
                until: instantText(reader, one.until),
              })}
              {one.from.id === person.id && (
                <MayButton
                  may={rfc.may.revoke}
                  variant="default"
                  size="compact-sm"
                  loading={revoke.isPending}
                  onClick={() => revoke.mutate({ negotiation: view.id })}
                >
                  {say(signWords.revoke)}
                </MayButton>
              )}
            </li>
          ))}
        </ul>
        {rfc.ownParty && person.kind === 'member' && (
          <form className="stack" onSubmit={submit}>
            <NativeSelect
              label={say(signWords.delegateTo)}
              required
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
              data={[
                { value: '', label: say(askWords.choosePerson) },
                ...others.map(({ account, name }) => ({ value: account, label: name })),
              ]}
            />
            <TextInput
              label={say(signWords.until)}
              type="date"
              required
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
            <MayButton
              may={rfc.may.delegate}
              type="submit"
              variant="default"
              disabled={!to || !until}
              loading={delegate.isPending}
            >
              {say(signWords.delegate)}
            </MayButton>
          </form>
        )}
        <ProblemNotice problem={delegate.error ?? revoke.error} />
      </div>
    </details>
  );
}
