import { Button, NativeSelect, NumberInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { sourceWords, whyWords } from '../../words/web/negotiation/why-words.ts';
import { useDraft } from '../data/drafts.ts';
import { useAct } from '../data/queries.ts';
import { useServerNow } from '../data/server-clock.ts';
import { usePerson } from '../data/session.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import { emptyEvidence, type Sureness, type TypedEvidence } from './typed-evidence.ts';

/** How far the ends of the range lie from the number: a share of a sum, or points of a chance in 100. */
const SPREAD: Readonly<Record<Sureness, { readonly share: number; readonly points: number }>> = {
  rough: { share: 0.3, points: 20 },
  fair: { share: 0.1, points: 10 },
  solid: { share: 0, points: 0 },
};

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
  const asOf = new Intl.DateTimeFormat('sv-SE', { timeZone: reader.zone }).format(today);
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
      <div className="row" style={{ alignItems: 'flex-end', gap: 16 }}>
        <NumberInput label={`${say(whyWords.worth, client)} (${reader.currency})`} {...number('value')} />
        <NumberInput label={say(whyWords.chanceWithout)} {...number('without', 100)} />
        <NumberInput label={say(whyWords.chanceWith)} {...number('firstVersion', 100)} />
      </div>
      <div className="row" style={{ alignItems: 'flex-end', gap: 16 }}>
        <NativeSelect
          label={say(whyWords.iKnowFrom)}
          value={typed.source}
          onChange={(event) => set({ source: event.currentTarget.value as TypedEvidence['source'] })}
          data={(Object.keys(sourceWords) as TypedEvidence['source'][]).map((value) => ({
            value,
            label: say(sourceWords[value]),
          }))}
        />
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
