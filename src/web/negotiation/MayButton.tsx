import { Button, type ButtonProps } from '@mantine/core';
import { type MouseEventHandler, useId } from 'react';
import type { May } from '../../domain/negotiation/view.ts';
import { refusalSentence } from '../../words/api/refusal-sentence.ts';
import { useReader } from '../ui/reader.ts';
import classes from './MayButton.module.css';

/** A button with its rule: when it cannot be pressed now, the reason stands under it. */
export function MayButton({
  may,
  type = 'button',
  onClick,
  ...button
}: ButtonProps & {
  readonly may: May | undefined;
  readonly type?: 'button' | 'submit';
  readonly onClick?: MouseEventHandler<HTMLButtonElement> | undefined;
}) {
  const id = useId();
  const reason = useReason(may);
  return (
    <span className={classes.may}>
      <Button
        {...button}
        type={type}
        disabled={reason !== undefined || (button.disabled ?? false)}
        aria-describedby={reason && id}
        {...(onClick ? { onClick } : {})}
      />
      {reason && (
        <span id={id} className={classes.reason}>
          {reason}
        </span>
      )}
    </span>
  );
}

/** Why something cannot be done now, in the reader's language; undefined when it can. */
export function useReason(may: May | undefined): string | undefined {
  const { language } = useReader();
  return may ? refusalSentence(may, language) : undefined;
}
