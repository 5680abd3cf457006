import type { Amendable, SignedGuardrail } from '../../../domain/agreement/terms.ts';
import { agreementWords } from '../../../words/web/agreement/agreement-words.ts';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { useAudience } from './use-audience.ts';

/** What all may amend while it runs: whom the flag is for, and what switches it off by itself. */
export function AmendedTerms({ client, terms }: { readonly client: string; readonly terms: Amendable }) {
  const say = useSay();
  const who = useAudience(client);
  const guardrail = useGuardrailLine();
  return (
    <dl className="stack" style={{ gap: 8 }}>
      <div>
        <dt className="small soft">{say(agreementWords.onFor)}</dt>
        <dd>{who({ ...terms.share, segments: terms.segments })}</dd>
      </div>
      <div>
        <dt className="small soft">{say(agreementWords.guardrails)}</dt>
        {terms.guardrails.length === 0 && <dd>{say(agreementWords.noGuardrail)}</dd>}
        {terms.guardrails.map((one) => (
          <dd key={one.metric}>{guardrail(one)}</dd>
        ))}
      </div>
    </dl>
  );
}

/** What switches it off by itself, in words. */
export function useGuardrailLine(): (guardrail: SignedGuardrail) => string {
  const say = useSay();
  const reader = useReader();
  return ({ metric, unit, goodWhen, bound, readings }) =>
    say(goodWhen === 'low' ? agreementWords.above : agreementWords.below, {
      metric,
      bound: `${numberText(reader, bound, 2)} ${unit}`.trim(),
      count: readings,
    });
}
