import type { AgreementTerms, SignedGuardrail } from '../../domain/agreement/terms.ts';
import type { AgreementView } from '../../domain/agreement/view.ts';
import { textIn } from '../../domain/text.ts';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { sectionWords } from '../../words/web/agreement/section-words.ts';
import { asProblem } from '../data/problem.ts';
import { useLookUp } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { JointPicture } from './metric/JointPicture.tsx';
import { MetricPicture } from './metric/MetricPicture.tsx';
import { Readings } from './readings/Readings.tsx';
import { AgreementSection } from './section/AgreementSection.tsx';

/** What was measured against what was signed: the joint metric with its thresholds, each guardrail with its bound. */
export function Measured({ view, terms }: { readonly view: AgreementView; readonly terms: AgreementTerms }) {
  const say = useSay();
  const reader = useReader();
  const read = useLookUp('measurement.get', { agreement: view.agreement });
  const number = (value: number) => numberText(reader, value, 2);
  const boundLabel = ({ goodWhen, bound, unit }: SignedGuardrail) =>
    say(goodWhen === 'low' ? agreementWords.offAbove : agreementWords.offBelow, {
      bound: `${number(bound)} ${unit}`.trim(),
    });
  const observations = read.data?.observations ?? [];
  const joint = view.measure.days.at(-1)?.joint;
  const gist =
    joint === undefined
      ? say(sectionWords.notRead)
      : say(sectionWords.isNow, { name: textIn(terms.thresholds.name, reader.language), value: number(joint) });
  return (
    <AgreementSection name="measured" title={say(agreementWords.measured)} gist={gist} gap={24}>
      {read.error && <ProblemNotice problem={asProblem(read.error)} />}
      <JointPicture view={view} terms={terms} />
      {read.data &&
        terms.guardrails.map((one) => (
          <MetricPicture
            key={one.metric}
            name={one.metric}
            unit={one.unit}
            points={observations.filter(({ metric }) => metric === one.metric)}
            thresholds={[{ value: one.bound, label: boundLabel(one) }]}
          />
        ))}
      {read.data &&
        (terms.limits ?? []).map(({ metric, unit, most }) => (
          <MetricPicture
            key={`limit ${metric}`}
            name={metric}
            unit={unit}
            points={observations.filter((one) => one.metric === metric)}
            thresholds={[{ value: most, label: say(agreementWords.toldAbove, { bound: `${number(most)} ${unit}` }) }]}
          />
        ))}
      {read.data && <Readings agreement={view.agreement} measured={read.data} />}
    </AgreementSection>
  );
}
