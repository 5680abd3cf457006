import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { evidenceWords } from '../../words/web/negotiation/evidence-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { useReason } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './EvidenceStep.module.css';
import { SlipsTable } from './SlipsTable.tsx';

/** What moves back because of this, and what each week of that costs; or a name that stands for «nothing». */
export function Slips(props: {
  readonly view: NegotiationView;
  /** A reason the page has given above already. */
  readonly said: string | undefined;
}) {
  const { view, said } = props;
  const say = useSay();
  const id = useId();
  const reason = useReason(view.may.ListDisplaced);
  const nothing = useReason(view.may.DeclareNothingSlips);
  return (
    <section aria-labelledby={id} className="stack">
      <div>
        <h3 id={id}>{say(evidenceWords.slips)}</h3>
        <p className="soft">{say(evidenceWords.slipsHelp)}</p>
      </div>
      {view.displaced.length > 0 && <SlipsTable view={view} labelledBy={id} />}
      {view.displaced.length === 0 && (
        <p>
          {view.nothingSlips
            ? say(evidenceWords.nothingSaid, { name: view.nothingSlips.name })
            : say(evidenceWords.slipsNone)}
        </p>
      )}
      {reason && reason !== said && <p className="soft small">{reason}</p>}
      {!reason && <SlipForm view={view} />}
      {!nothing && view.displaced.length === 0 && !view.nothingSlips && <NothingForm view={view} />}
    </section>
  );
}

function SlipForm({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const { currency } = useReader();
  const list = useAct('displaced.list');
  const [what, setWhat] = useState('');
  const [weeks, setWeeks] = useState<number | ''>('');
  const [cost, setCost] = useState<number | ''>('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (weeks === '') return;
    list.mutate(
      { negotiation: view.id, displaced: { what: what.trim(), weeks, costPerWeek: cost === '' ? null : cost } },
      {
        onSuccess: () => {
          setWhat('');
          setWeeks('');
          setCost('');
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} style={{ gap: 12 }}>
      <div className={classes.line}>
        <TextInput
          label={say(evidenceWords.what)}
          required
          maxLength={200}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
          error={faultOf(list.error, 'displaced.what')}
        />
        <NumberInput
          label={say(evidenceWords.weeks)}
          required
          hideControls
          min={0}
          max={520}
          value={weeks}
          onChange={(value) => setWeeks(typeof value === 'number' ? value : '')}
          error={faultOf(list.error, 'displaced.weeks')}
        />
        <NumberInput
          label={say(evidenceWords.perWeek)}
          placeholder={say(evidenceWords.perWeekHelp)}
          hideControls
          min={0}
          suffix={` ${currency}`}
          thousandSeparator
          value={cost}
          onChange={(value) => setCost(typeof value === 'number' ? value : '')}
          error={faultOf(list.error, 'displaced.costPerWeek')}
        />
      </div>
      <ProblemNotice problem={list.error} shown={['displaced']} />
      <div>
        <Button type="submit" variant="default" loading={list.isPending} disabled={!what.trim() || weeks === ''}>
          {say(evidenceWords.listIt)}
        </Button>
      </div>
    </form>
  );
}

function NothingForm({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const declare = useAct('displaced.nothing');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    declare.mutate({ negotiation: view.id, name: name.trim() });
  };
  return (
    <details>
      <summary>{say(evidenceWords.nothing)}</summary>
      <form className="row" onSubmit={submit} style={{ alignItems: 'flex-end', gap: 12, marginBlockStart: 8 }}>
        <TextInput
          label={say(evidenceWords.nothingWho)}
          description={say(evidenceWords.nothingHelp)}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faultOf(declare.error, 'name')}
        />
        <Button type="submit" variant="default" loading={declare.isPending} disabled={!name.trim()}>
          {say(evidenceWords.nothing)}
        </Button>
      </form>
      <ProblemNotice problem={declare.error} shown={['name']} />
    </details>
  );
}
