import { Button, NumberInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { identityWords } from '../../words/web/identity-words.ts';
import { invitationWords } from '../../words/web/invitation-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { rangeText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './EstimateForm.module.css';

/** A range in days, what makes it complex, anything simpler. */
export function EstimateForm({ link }: { readonly link: string }) {
  const say = useSay();
  const reader = useReader();
  const give = useAct('estimateLink.give');
  const [low, setLow] = useState<number | ''>('');
  const [high, setHigh] = useState<number | ''>('');
  const [drivers, setDrivers] = useState('');
  const [simpler, setSimpler] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (low === '' || high === '') return;
    give.mutate({ link, low, high, drivers: drivers.trim(), simpler: simpler.trim() });
  };
  if (give.isSuccess)
    return (
      <Notice live title={say(invitationWords.sentTitle)}>
        <p>
          {say(invitationWords.youSaid, {
            range: rangeText(reader, Number(low), Number(high), say(invitationWords.days)),
          })}
        </p>
        <p>{say(identityWords.estimateThanks)}</p>
      </Notice>
    );
  const days = (label: string, value: number | '', set: (value: number | '') => void, path: 'low' | 'high') => (
    <NumberInput
      label={label}
      required
      hideControls
      min={0}
      max={10_000}
      decimalScale={1}
      value={value}
      onChange={(next) => set(typeof next === 'number' ? next : '')}
      error={faultOf(give.error, path)}
      autoFocus={path === 'low'}
      className={classes.days}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      <fieldset>
        <legend className={classes.legend}>{say(invitationWords.daysTitle)}</legend>
        <p className="soft small">{say(invitationWords.daysHelp)}</p>
        <div className={classes.range}>
          {days(say(invitationWords.from), low, setLow, 'low')}
          {days(say(invitationWords.to), high, setHigh, 'high')}
        </div>
      </fieldset>
      <Textarea
        label={say(identityWords.drivers)}
        description={say(invitationWords.driversHelp)}
        autosize
        minRows={2}
        maxLength={1000}
        value={drivers}
        onChange={(event) => setDrivers(event.currentTarget.value)}
        error={faultOf(give.error, 'drivers')}
      />
      <Textarea
        label={say(identityWords.simpler)}
        description={say(invitationWords.simplerHelp)}
        autosize
        minRows={2}
        maxLength={1000}
        value={simpler}
        onChange={(event) => setSimpler(event.currentTarget.value)}
        error={faultOf(give.error, 'simpler')}
      />
      <ProblemNotice problem={give.error} shown={['low', 'high', 'drivers', 'simpler']} />
      <Button type="submit" loading={give.isPending} disabled={low === '' || high === ''}>
        {say(identityWords.giveEstimate)}
      </Button>
    </form>
  );
}
