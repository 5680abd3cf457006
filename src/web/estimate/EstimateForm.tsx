import { Button, NumberInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { identityWords } from '../../words/web/identity-words.ts';
import { invitationWords } from '../../words/web/invitation-words.ts';
import { faultOf, type Problem } from '../data/problem.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './EstimateForm.module.css';

export interface EstimateAnswer {
  readonly low: number;
  readonly high: number;
  readonly drivers: string;
  readonly simpler: string;
}

/** A range in days, what makes it complex, anything simpler. */
export function EstimateForm(props: {
  readonly onGive: (answer: EstimateAnswer) => void;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly given?: EstimateAnswer | null;
}) {
  const say = useSay();
  const { problem, given } = props;
  const [low, setLow] = useState<number | ''>(given?.low ?? '');
  const [high, setHigh] = useState<number | ''>(given?.high ?? '');
  const [drivers, setDrivers] = useState(given?.drivers ?? '');
  const [simpler, setSimpler] = useState(given?.simpler ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (low === '' || high === '') return;
    props.onGive({ low, high, drivers: drivers.trim(), simpler: simpler.trim() });
  };
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
      error={faultOf(problem, path)}
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
        error={faultOf(problem, 'drivers')}
      />
      <Textarea
        label={say(identityWords.simpler)}
        description={say(invitationWords.simplerHelp)}
        autosize
        minRows={2}
        maxLength={1000}
        value={simpler}
        onChange={(event) => setSimpler(event.currentTarget.value)}
        error={faultOf(problem, 'simpler')}
      />
      <ProblemNotice problem={problem} shown={['low', 'high', 'drivers', 'simpler']} />
      <Button type="submit" loading={props.pending} disabled={low === '' || high === ''}>
        {say(identityWords.giveEstimate)}
      </Button>
    </form>
  );
}
