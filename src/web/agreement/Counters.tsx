import type { AgreementView } from '../../domain/agreement/view.ts';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { useSay } from '../ui/reader.ts';

/** How often it was extended, kept, switched off and amended, for everybody to see. */
export function Counters({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const { extensions, kept, switchedOff, amendments } = view.counters;
  const counts = [
    [agreementWords.kept, kept],
    [agreementWords.extended, extensions],
    [agreementWords.switchedOff, switchedOff],
    [agreementWords.amended, amendments],
  ] as const;
  return (
    <section className="stack" aria-labelledby="counters-of-agreement" style={{ gap: 8 }}>
      <h2 id="counters-of-agreement">{say(agreementWords.counters)}</h2>
      <dl className="row" style={{ gap: 24 }}>
        {counts.map(([word, count]) => (
          <div key={word.en}>
            <dt className="small soft">{say(word)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
