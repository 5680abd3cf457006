import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Proposal, ProposalKind } from '../../../domain/agreement/decision.ts';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { decisionWords, proposalWords } from '../../../words/web/agreement/decision-words.ts';
import { useAct } from '../../data/queries.ts';
import { MayButton } from '../../negotiation/MayButton.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { toast } from '../../shell/toasts.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useSay } from '../../ui/reader.ts';

type Kind = Exclude<ProposalKind, 'amend'>;

/** Opens the window in which something is proposed and signed for one's side; under it, why it cannot be now. */
export function ProposeButton(props: {
  readonly view: AgreementView;
  readonly kind: Kind;
  readonly may: Refusal | null;
}) {
  const say = useSay();
  const { view, kind, may } = props;
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <MayButton may={may} variant="default" onClick={() => setOpened(true)}>
        {say(proposalWords[kind])}
      </MayButton>
      <Dialog title={say(proposalWords[kind])} opened={opened} onClose={close}>
        <ProposeForm view={view} kind={kind} onDone={close} />
      </Dialog>
    </>
  );
}

function ProposeForm(props: { readonly view: AgreementView; readonly kind: Kind; readonly onDone: () => void }) {
  const say = useSay();
  const { view, kind, onDone } = props;
  const propose = useAct('agreement.propose');
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const dated = kind === 'extend' || kind === 'end-early';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate(
      { agreement: view.agreement, proposal: proposalOf(kind, day), reason },
      {
        onSuccess: () => {
          toast(say(decisionWords.proposed));
          onDone();
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft">{say(decisionWords.allSign)}</p>
      {kind === 'extend' && <p className="small soft">{say(decisionWords.leadershipToo)}</p>}
      {dated && (
        <TextInput
          label={say(kind === 'extend' ? decisionWords.until : decisionWords.on)}
          type="date"
          required
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={say(decisionWords.reason)}
        autosize
        minRows={2}
        maxLength={1000}
        required={kind === 'extend'}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNotice problem={propose.error} />
      <div>
        <Button type="submit" loading={propose.isPending}>
          {say(decisionWords.proposeAndSign)}
        </Button>
      </div>
    </form>
  );
}

function proposalOf(kind: Kind, day: string): Proposal {
  if (kind === 'extend') return { kind, until: day };
  return kind === 'end-early' ? { kind, on: day } : { kind };
}
