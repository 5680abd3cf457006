import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { debtWords } from '../../words/web/agreement/ledger-words.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './Ledger.module.css';

/** Days of clean-up that were done; what has grown is paid first. */
export function PayDebt({ agreement }: { readonly agreement: string }) {
  const say = useSay();
  const pay = useAct('debt.pay');
  const [days, setDays] = useState<number | ''>('');
  const [on, setOn] = useState('');
  const [what, setWhat] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (days === '') return;
    pay.mutate(
      { agreement, days, what: what.trim(), ...(on ? { on } : {}) },
      {
        onSuccess: () => {
          setDays('');
          setOn('');
          setWhat('');
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={say(debtWords.pay)}>
      <h3>{say(debtWords.pay)}</h3>
      <div className={classes.fields}>
        <NumberInput
          label={say(debtWords.days)}
          value={days}
          onChange={(value) => setDays(typeof value === 'number' ? value : '')}
          min={0}
          max={1000}
          decimalScale={2}
          hideControls
          required
        />
        <TextInput
          label={`${say(debtWords.when)} (${say(debtWords.todayIfEmpty)})`}
          type="date"
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextInput
          className={classes.wide}
          label={say(debtWords.what)}
          value={what}
          maxLength={400}
          onChange={(event) => setWhat(event.currentTarget.value)}
          required
        />
      </div>
      <p className="soft small">{say(debtWords.payHelp)}</p>
      <ProblemNotice problem={pay.error} />
      <div>
        <Button type="submit" variant="default" loading={pay.isPending} disabled={!days || !what.trim()}>
          {say(debtWords.payNow)}
        </Button>
      </div>
    </form>
  );
}

/** The tracker's issue in which the clean-up is planned. */
export function LinkDebt({ agreement }: { readonly agreement: string }) {
  const say = useSay();
  const link = useAct('debt.link');
  const [issue, setIssue] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link.mutate({ agreement, issue: issue.trim() }, { onSuccess: () => setIssue('') });
  };
  return (
    <form onSubmit={submit} className="stack" style={{ gap: 8 }}>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <TextInput
          label={say(debtWords.issue)}
          value={issue}
          maxLength={400}
          onChange={(event) => setIssue(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={link.isPending} disabled={!issue.trim()}>
          {say(kitWords.add)}
        </Button>
      </div>
      <ProblemNotice problem={link.error} />
    </form>
  );
}
