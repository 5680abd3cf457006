import type { AgreementTerms } from '../../domain/agreement/terms.ts';
import type { AgreementView } from '../../domain/agreement/view.ts';
import { textIn } from '../../domain/text.ts';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { briefWords } from '../../words/web/agreement/brief-words.ts';
import { decisionWords, verdictWords } from '../../words/web/agreement/decision-words.ts';
import { useFlagSentence } from '../agreement/FlagNow.tsx';
import { useLookUp } from '../data/queries.ts';
import { useEngineerDays } from '../ledger/use-engineer-days.ts';
import { dateText, moneyText, numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { Answer } from './Answer.tsx';
import classes from './BriefPage.module.css';

/** Whether it is on, what was measured against what was signed, what is still owed. */
export function Going({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const flag = useFlagSentence(view);
  return (
    <Answer number={4} title={say(briefWords.going)}>
      <ul className={classes.lines}>
        <li>
          <strong>{flag}</strong>
        </li>
        {view.terms && view.verdict && <Measure view={view} terms={view.terms} verdict={view.verdict} />}
        {view.terms && <Debt agreement={view.agreement} />}
      </ul>
    </Answer>
  );
}

function Measure(props: {
  readonly view: AgreementView;
  readonly terms: AgreementTerms;
  readonly verdict: NonNullable<AgreementView['verdict']>;
}) {
  const say = useSay();
  const reader = useReader();
  const { view, terms, verdict } = props;
  const { reading, measure } = view;
  const { name, keepFrom, extendFrom } = terms.thresholds;
  const number = (value: number) => numberText(reader, value, 2);
  const label = textIn(name, reader.language);
  const { interval } = measure;
  return (
    <>
      <li>
        {verdict.joint === null ? (
          say(decisionWords.noData)
        ) : (
          <>
            {say(decisionWords.joint, {
              name: label,
              joint: number(verdict.joint),
              value: moneyText(reader, reading.value ?? 0),
              cost: moneyText(reader, reading.cost ?? 0),
            })}{' '}
            {interval && say(briefWords.between, { low: number(interval.low), high: number(interval.high) })}{' '}
            <span className="soft">{say(decisionWords.notProof)}</span>
          </>
        )}
      </li>
      <li>
        <strong>{say(decisionWords.verdict, { verdict: say(verdictWords[verdict.verdict]) })}</strong>{' '}
        <span className="soft">
          ({say(agreementWords.thresholds, { name: label, keep: number(keepFrom), extend: number(extendFrom) })})
        </span>
      </li>
    </>
  );
}

function Debt({ agreement }: { readonly agreement: string }) {
  const say = useSay();
  const reader = useReader();
  const engineerDays = useEngineerDays();
  const line = useLookUp('debt.ledger', { agreement }).data?.lines[0];
  if (!line) return null;
  const { owed, paid } = line.balance;
  return (
    <li>
      {say(briefWords.debtNow, { owed: engineerDays(owed), paid: engineerDays(paid) })}{' '}
      {line.overdue && line.dueOn && (
        <strong>{say(briefWords.debtOverdue, { day: dateText(reader, line.dueOn, true) })}</strong>
      )}
    </li>
  );
}
