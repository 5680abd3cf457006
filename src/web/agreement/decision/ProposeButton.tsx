import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProposalKind } from '../../../domain/agreement/decision.ts';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { proposalWords } from '../../../words/web/agreement/decision-words.ts';
import { MayButton } from '../../negotiation/MayButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useSay } from '../../ui/reader.ts';
import { ProposeForm } from './ProposeForm.tsx';

/**
 * Opens the window in which something is proposed and signed for one's side; under it, why it cannot be now, unless
 * that is said already. A link of a mail (`?decide=keep`) opens it at once, and does no more.
 */
export function ProposeButton(props: {
  readonly view: AgreementView;
  readonly kind: ProposalKind;
  readonly may: Refusal | null;
  /** The id of the text that says for several why they cannot be now. */
  readonly saidBy?: string | undefined;
}) {
  const say = useSay();
  const { view, kind, may, saidBy } = props;
  const { decide } = useSearch({ strict: false }) as { readonly decide?: unknown };
  const [opened, setOpened] = useState(decide === kind && may === null);
  const close = () => setOpened(false);
  if (may && saidBy)
    return (
      <Button variant="default" disabled aria-describedby={saidBy}>
        {say(proposalWords[kind])}
      </Button>
    );
  return (
    <>
      <MayButton may={may} variant="default" onClick={() => setOpened(true)}>
        {say(proposalWords[kind])}
      </MayButton>
      <Dialog title={say(proposalWords[kind])} opened={opened} onClose={close} wide={kind === 'amend'}>
        <ProposeForm view={view} kind={kind} onDone={close} />
      </Dialog>
    </>
  );
}
