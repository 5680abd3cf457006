import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton, useReason } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';

/** Handing it to somebody who decides: after no deal was found, or when the time is over. */
export function Escalation({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const escalate = useAct('ask.escalate');
  const against = useReason(view.may.Escalate);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    escalate.mutate({ negotiation: view.id, to: to.trim(), reason: reason.trim() });
  };
  return (
    <details>
      <summary>{say(askWords.escalate)}</summary>
      <form onSubmit={submit} className="stack" style={{ paddingBlockStart: 12, maxInlineSize: 560 }}>
        {!against && (
          <>
            <TextInput
              label={say(askWords.escalateTo)}
              required
              maxLength={120}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <TextInput
              label={say(askWords.reason)}
              required
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <ProblemNotice problem={escalate.error} />
        <MayButton may={view.may.Escalate} type="submit" variant="default" loading={escalate.isPending}>
          {say(askWords.escalate)}
        </MayButton>
      </form>
    </details>
  );
}
