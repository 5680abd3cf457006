import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Claim } from '../../../domain/claim/claim.ts';
import type { May } from '../../../domain/negotiation/view.ts';
import { claimWords } from '../../../words/web/agreement/claim-words.ts';
import { useAct } from '../../data/queries.ts';
import { useReason } from '../../negotiation/MayButton.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { useSay } from '../../ui/reader.ts';
import classes from '../Ledger.module.css';

type Answer = 'happened' | 'did-not-happen' | 'unknowable' | 'measured';

/** What came of a claim, said once, with its source. */
export function ResolveClaim(props: {
  readonly agreement: string;
  readonly claim: Claim;
  /** Why the reader may not, by the rule; null when they may. */
  readonly may: May;
}) {
  const { agreement, claim } = props;
  const reason = useReason(props.may);
  const say = useSay();
  const resolve = useAct('claim.resolve');
  const chance = claim.kind === 'probability';
  const [answer, setAnswer] = useState<Answer | ''>('');
  const [value, setValue] = useState<number | ''>('');
  const [source, setSource] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer === '' || (answer === 'measured' && value === '')) return;
    const outcome = answer === 'measured' ? { kind: answer, value: Number(value) } : { kind: answer };
    resolve.mutate({ agreement, claim: claim.id, outcome, source: source.trim() });
  };
  const answers = chance
    ? [
        { value: 'happened', label: say(claimWords.happened) },
        { value: 'did-not-happen', label: say(claimWords.didNotHappen) },
      ]
    : [{ value: 'measured', label: say(claimWords.wasMeasured) }];
  const missing = answer === '' || (answer === 'measured' && value === '') || !source.trim();
  if (reason) return <p className={`soft small ${classes.how}`}>{reason}</p>;
  return (
    <details className={classes.how}>
      <summary>
        {say(claimWords.resolve)}
        <span className="hidden-visually">: {claim.statement}</span>
      </summary>
      <form className={`stack ${classes.inside}`} onSubmit={submit}>
        <div className={classes.fields}>
          <NativeSelect
            label={say(claimWords.outcome)}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value as Answer | '')}
            data={[
              { value: '', label: say(claimWords.choose) },
              ...answers,
              { value: 'unknowable', label: say(claimWords.unknowable) },
            ]}
            required
          />
          {answer === 'measured' && (
            <NumberInput
              label={claim.unit ? `${say(claimWords.value)} (${claim.unit})` : say(claimWords[claim.kind])}
              value={value}
              onChange={(next) => setValue(typeof next === 'number' ? next : '')}
              hideControls
              required
            />
          )}
          <TextInput
            className={classes.wide}
            label={say(claimWords.howKnown)}
            value={source}
            maxLength={400}
            onChange={(event) => setSource(event.currentTarget.value)}
            required
          />
        </div>
        <p className="soft small">{say(claimWords.once)}</p>
        <ProblemNotice problem={resolve.error} />
        <div>
          <Button type="submit" variant="default" loading={resolve.isPending} disabled={missing}>
            {say(claimWords.record)}
          </Button>
        </div>
      </form>
    </details>
  );
}
