import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { redactionWords } from '../../words/web/redaction-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { useProveAgain } from '../settings/ProveAgain.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './RecordStep.module.css';

const CONSEQUENCES = ['forGood', 'stays', 'told', 'elsewhere', 'backups'] as const;

/** Nothing brings the text back, so what follows is spelled out before, and a fresh proof is asked for. */
export function RedactDialog(props: {
  readonly negotiation: string;
  readonly position: number;
  readonly text: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { negotiation, position, onClose } = props;
  const act = useAct('record.redact');
  const prove = useProveAgain();
  const [reason, setReason] = useState('');
  const send = () =>
    act.mutate(
      { negotiation, position, reason: reason.trim() },
      { onSuccess: onClose, onError: (problem) => prove.ifAsked(problem, send) },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <>
      <Dialog title={say(redactionWords.redactEntry, { position })} opened onClose={onClose}>
        <form className="stack" onSubmit={submit}>
          <div>
            <p className="soft small">{say(redactionWords.says)}</p>
            <blockquote className={classes.quote}>{props.text}</blockquote>
          </div>
          <div>
            <p className="soft small">{say(redactionWords.consequences)}</p>
            <ul className={classes.consequences}>
              {CONSEQUENCES.map((one) => (
                <li key={one}>{say(redactionWords[one])}</li>
              ))}
            </ul>
          </div>
          <TextInput
            label={say(redactionWords.reason)}
            description={say(redactionWords.reasonHelp)}
            required
            maxLength={400}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={faultOf(act.error, 'reason')}
          />
          <ProblemNotice
            problem={act.error?.code === 'reauthentication-needed' ? null : act.error}
            shown={['reason']}
          />
          <div className="row">
            <Button type="submit" loading={act.isPending} disabled={reason.trim() === ''}>
              {say(redactionWords.remove)}
            </Button>
            <Button variant="default" onClick={onClose}>
              {say(redactionWords.keep)}
            </Button>
          </div>
        </form>
      </Dialog>
      {prove.dialog}
    </>
  );
}
