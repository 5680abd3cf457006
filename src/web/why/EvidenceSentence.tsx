import { Button, NativeSelect, NumberInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import type { Plain } from '../../words/web/interface-sentence.ts';
import { sinceWords, sourceWords, whyWords } from '../../words/web/negotiation/why-words.ts';
import { useDraft } from '../data/drafts.ts';
import { useAct } from '../data/queries.ts';
import { useServerNow } from '../data/server-clock.ts';
import { usePerson } from '../data/session.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { dayIn } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import classes from './EvidenceSentence.module.css';
import { emptyEvidence, type Sureness, type TypedEvidence } from './typed-evidence.ts';

/** How far the ends of the range lie from the number: a share of a sum, or points of a chance in 100. */
const SPREAD: Readonly<Record<Sureness, { readonly share: number; readonly points: number }>> = {
  rough: { share: 0.3, points: 20 },
  fair: { share: 0.1, points: 10 },
  solid: { share: 0, points: 0 },
};

const DAYS_AGO: Readonly<Record<TypedEvidence['since'], number>> = { today: 0, yesterday: 1, week: 7, month: 30 };

/** One sentence with blanks becomes evidence: a range, a source, a date; the author is whoever is signed in. */
export function EvidenceSentence({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const reader = useReader();
  const person = usePerson();
  const today = useServerNow();
  const client = { client: view.ask.forWhom };
  const [typed, setTyped, clear] = useDraft<TypedEvidence>(person.id, `evidence.${view.id}`, emptyEvidence);
  const add = useAct('evidence.add');
  const set = (change: Partial<TypedEvidence>) => setTyped((before) => ({ ...before, ...change }));
  if (view.evidence.some(({ by }) => by.id === person.id)) return null;
  const asOf = dayIn(reader.zone, today - DAYS_AGO[typed.since] * 86_400_000);
  const { share, points } = SPREAD[typed.sureness];
  const lines = [
    {
      kind: 'business' as const,
      statement: say(whyWords.statementWorth, client),
      value: typed.value,
      unit: reader.currency,
      spread: Number(typed.value) * share,
      most: Number.POSITIVE_INFINITY,
    },
    ...(['without', 'firstVersion'] as const).map((field) => ({
      kind: 'chance' as const,
      statement: say(field === 'without' ? whyWords.statementWithout : whyWords.statementWith, client),
      value: typed[field],
      unit: say(whyWords.inHundred),
      spread: points,
      most: 100,
    })),
  ];
  const send = async () => {
    for (const { kind, statement, value, unit, spread, most } of lines) {
      if (value === '' || view.evidence.some((one) => one.statement === statement)) continue;
      const evidence = {
        kind,
        statement,
        low: Math.max(0, Math.round(Number(value) - spread)),
        high: Math.min(most, Math.round(Number(value) + spread)),
        unit,
        source: say(sourceWords[typed.source]),
        asOf,
      };
      await add.mutateAsync({ negotiation: view.id, evidence });
    }
    clear();
  };
  const choicesOf = <Key extends string>(words: Readonly<Record<Key, Plain>>) =>
    (Object.keys(words) as Key[]).map((value) => ({ value, label: say(words[value]) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send().catch(() => undefined);
  };
  const number = (field: 'value' | 'without' | 'firstVersion', most?: number) => ({
    value: typed[field],
    onChange: (value: number | string) => set({ [field]: value }),
    min: 0,
    ...(most === undefined ? {} : { max: most }),
    hideControls: true,
    allowDecimal: false,
    thousandSeparator: reader.language === 'es' ? '.' : ',',
    decimalSeparator: reader.language === 'es' ? ',' : '.',
  });
  return (
    <form className="stack sheet" onSubmit={submit}>
      <h3>{say(whyWords.evidenceTitle)}</h3>
      <p className={classes.sentence}>
        <span>{say(whyWords.isWorth, client)}</span>
        <NumberInput
          aria-label={`${say(whyWords.worth, client)} (${reader.currency})`}
          className={classes.sum}
          {...number('value')}
        />
        <span>{say(whyWords.aYear, { currency: reader.currency })}</span>
        <span>{say(whyWords.chance)}</span>
        <NumberInput aria-label={say(whyWords.chanceWithout)} className={classes.chance} {...number('without', 100)} />
        <span>{say(whyWords.inHundredWithout)}</span>
        <NumberInput
          aria-label={say(whyWords.chanceWith)}
          className={classes.chance}
          {...number('firstVersion', 100)}
        />
        <span>{say(whyWords.withFirst)}</span>
        <span>{say(whyWords.iKnowFrom)}</span>
        <NativeSelect
          aria-label={say(whyWords.iKnowFrom)}
          value={typed.source}
          onChange={(event) => set({ source: event.currentTarget.value as TypedEvidence['source'] })}
          data={choicesOf(sourceWords)}
        />
        <NativeSelect
          aria-label={say(whyWords.since)}
          value={typed.since}
          onChange={(event) => set({ since: event.currentTarget.value as TypedEvidence['since'] })}
          data={choicesOf(sinceWords)}
        />
      </p>
      <div className="row">
        <SegmentedMarks
          legend={say(whyWords.howSure)}
          value={typed.sureness}
          onChange={(sureness) => set({ sureness })}
          choices={(Object.keys(SPREAD) as Sureness[]).map((value) => ({ value, label: say(whyWords[value]) }))}
        />
      </div>
      <ProblemNotice problem={add.error} />
      <div>
        <Button type="submit" variant="default" loading={add.isPending}>
          {say(whyWords.saveField)}
        </Button>
      </div>
    </form>
  );
}
