import { useId } from 'react';
import type { Amendable } from '../../../domain/agreement/terms.ts';
import { agreementWords } from '../../../words/web/agreement/agreement-words.ts';
import { amendWords } from '../../../words/web/agreement/amend-words.ts';
import { useSay } from '../../ui/reader.ts';
import { WordDiff } from '../../ui/WordDiff.tsx';
import { useGuardrailLine } from '../terms/AmendedTerms.tsx';
import { useAudience } from '../terms/use-audience.ts';
import { diffLines } from './amendment-lines.ts';

/** What an amendment changes, line by line, before it is signed. */
export function AmendmentDiff(props: {
  readonly client: string;
  readonly before: Amendable;
  readonly after: Amendable;
}) {
  const say = useSay();
  const id = useId();
  const lines = useLines(props.client);
  const parts = diffLines(lines(props.before), lines(props.after));
  return (
    <section className="sheet" aria-labelledby={id} aria-live="polite">
      <h3 id={id}>{say(amendWords.changes)}</h3>
      {parts.every(({ kind }) => kind === 'same') ? (
        <p className="soft">{say(amendWords.nothingYet)}</p>
      ) : (
        <WordDiff parts={parts} />
      )}
    </section>
  );
}

function useLines(client: string): (terms: Amendable) => readonly string[] {
  const say = useSay();
  const who = useAudience(client);
  const guardrail = useGuardrailLine();
  return ({ share, segments, guardrails }) => [
    `${say(agreementWords.onFor)}: ${who({ ...share, segments })}`,
    // A guardrail that is still being typed says nothing yet.
    ...guardrails
      .filter(({ metric }) => metric.trim() !== '')
      .map((one) => `${say(agreementWords.guardrails)} ${guardrail(one)}`),
  ];
}
