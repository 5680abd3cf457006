import { Button, type ButtonProps } from '@mantine/core';
import { useId } from 'react';
import type { May } from '../../domain/negotiation/view.ts';
import { refusalSentence } from '../../words/api/refusal-sentence.ts';
import { useReader } from '../ui/reader.ts';

interface MayButtonProps extends ButtonProps {
  /** null: may be done now; otherwise the rule's own answer, shown beneath. */
  readonly may: May;
  readonly type?: 'button' | 'submit';
  readonly onClick?: (() => void) | undefined;
}

/** A button that, when a rule is against it, says why beneath; it keeps its place and its focus. */
export function MayButton({ may, onClick, ...rest }: MayButtonProps) {
  const { language } = useReader();
  const reason = useId();
  if (may === null) return <Button {...rest} onClick={onClick} />;
  return (
    <span className="stack" style={{ gap: 4, display: 'inline-flex', alignItems: 'flex-start' }}>
      <Button {...rest} type="button" aria-disabled data-disabled aria-describedby={reason} />
      <span id={reason} className="soft small">
        {refusalSentence(may, language)}
      </span>
    </span>
  );
}
