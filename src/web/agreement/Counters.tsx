import type { AgreementView } from '../../domain/agreement/view.ts';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { sectionWords } from '../../words/web/agreement/section-words.ts';
import { useSay } from '../ui/reader.ts';
import { AgreementSection } from './section/AgreementSection.tsx';

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
  const said = counts.flatMap(([word, count]) => (count > 0 ? [`${say(word)} ${count}`] : []));
  return (
    <AgreementSection
      name="counters"
      title={say(agreementWords.counters)}
      gist={said.join(' · ') || say(sectionWords.nothingYet)}
    >
      <dl className="row" style={{ gap: 24 }}>
        {counts.map(([word, count]) => (
          <div key={word.en}>
            <dt className="small soft">{say(word)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </AgreementSection>
  );
}
