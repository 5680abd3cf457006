import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { evidenceWords } from '../../words/web/negotiation/evidence-words.ts';
import { useDraft } from '../data/drafts.ts';
import type { InputOf } from '../data/operation-names.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { useServerNow } from '../data/server-clock.ts';
import { usePerson } from '../data/session.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { dayIn } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './EvidenceStep.module.css';

type Kind = InputOf<'evidence.add'>['evidence']['kind'];
const KINDS: readonly Kind[] = ['customer', 'business', 'technical', 'chance'];

interface Typed {
  readonly kind: Kind;
  readonly statement: string;
  readonly low: number | '';
  readonly high: number | '';
  readonly unit: string;
  readonly source: string;
  readonly asOf: string;
  readonly supports: string;
}

/** One figure: what it says, its range, where it comes from, of which day. */
export function EvidenceForm({ view, onClose }: { readonly view: NegotiationView; readonly onClose: () => void }) {
  const say = useSay();
  const { zone } = useReader();
  const now = useServerNow();
  const add = useAct('evidence.add');
  const [typed, setTyped, clear] = useDraft<Typed>(usePerson().id, `evidence.${view.id}`, {
    kind: 'customer',
    statement: '',
    low: '',
    high: '',
    unit: '',
    source: '',
    asOf: dayIn(zone, now),
    supports: '',
  });
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const fault = (field: string) => faultOf(add.error, `evidence.${field}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { low, high, supports, ...rest } = typed;
    if (low === '') return;
    add.mutate(
      {
        negotiation: view.id,
        evidence: { ...rest, low, high: high === '' ? low : high, ...(supports ? { supports } : {}) },
      },
      {
        onSuccess: () => {
          clear();
          onClose();
        },
      },
    );
  };
  const supportable = [
    { value: '', label: say(evidenceWords.nothingNamed) },
    ...view.interests.map(({ id, text }) => ({ value: id, label: text })),
    ...view.displaced.map(({ id, what }) => ({ value: id, label: what })),
  ];
  return (
    <form className="sheet stack" onSubmit={submit}>
      <div className={classes.fields}>
        <NativeSelect
          className={classes.third ?? ''}
          label={say(evidenceWords.kind)}
          value={typed.kind}
          autoFocus
          onChange={(event) => set({ kind: event.currentTarget.value as Kind })}
          data={KINDS.map((value) => ({ value, label: say(evidenceWords[value]) }))}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={say(evidenceWords.statement)}
          placeholder={say(evidenceWords.statementExample)}
          required
          maxLength={400}
          value={typed.statement}
          onChange={(event) => set({ statement: event.currentTarget.value })}
          error={fault('statement')}
        />
        <NumberInput
          className={classes.third ?? ''}
          label={say(evidenceWords.low)}
          required
          hideControls
          value={typed.low}
          onChange={(low) => set({ low: typeof low === 'number' ? low : '' })}
          error={fault('low')}
        />
        <NumberInput
          className={classes.third ?? ''}
          label={say(evidenceWords.high)}
          hideControls
          value={typed.high}
          onChange={(high) => set({ high: typeof high === 'number' ? high : '' })}
          error={fault('high')}
        />
        <TextInput
          className={classes.third ?? ''}
          label={say(evidenceWords.unit)}
          placeholder={say(evidenceWords.unitExample)}
          maxLength={40}
          value={typed.unit}
          onChange={(event) => set({ unit: event.currentTarget.value })}
          error={fault('unit')}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={say(evidenceWords.source)}
          placeholder={say(evidenceWords.sourceExample)}
          required
          maxLength={200}
          value={typed.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
          error={fault('source')}
        />
        <TextInput
          className={classes.third ?? ''}
          type="date"
          label={say(evidenceWords.asOf)}
          required
          value={typed.asOf}
          onChange={(event) => set({ asOf: event.currentTarget.value })}
          error={fault('asOf')}
        />
        <NativeSelect
          className={classes.all ?? ''}
          label={say(evidenceWords.supports)}
          value={typed.supports}
          onChange={(event) => set({ supports: event.currentTarget.value })}
          data={supportable}
        />
      </div>
      <ProblemNotice problem={add.error} shown={['evidence']} />
      <div className="row">
        <Button type="submit" loading={add.isPending}>
          {say(evidenceWords.add)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say(kitWords.cancel)}
        </Button>
      </div>
    </form>
  );
}
