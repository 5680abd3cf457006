import { Link } from '@tanstack/react-router';
import type { AgreementTerms } from '../../../domain/agreement/terms.ts';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import { textIn } from '../../../domain/text.ts';
import { decisionWords, verdictWords } from '../../../words/web/agreement/decision-words.ts';
import { useReason } from '../../negotiation/MayButton.tsx';
import { paths } from '../../paths.ts';
import { dateText, instantText, moneyText, numberText } from '../../ui/figures.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useReader, useSay } from '../../ui/reader.ts';
import { Sureness } from '../metric/Sureness.tsx';
import { AgreementSection } from '../section/AgreementSection.tsx';
import { partyName } from '../use-agreement.ts';
import { useSignatureLine } from './DecisionPlaces.tsx';
import { OpenDecisions } from './OpenDecisions.tsx';
import { Proposals } from './Proposals.tsx';
import { useProposalName } from './use-proposal-name.ts';

/** The verdict by what was signed, what waits for signatures, what can be decided now, what was decided. */
export function Review({ view, terms }: { readonly view: AgreementView; readonly terms: AgreementTerms }) {
  const say = useSay();
  const reader = useReader();
  // Whoever decides nothing here reads once who does.
  const notMine = useReason(view.may.decide);
  // Whoever decides reads it under the buttons themselves.
  const opensOn = notMine && view.phase !== 'grace' ? view.decisionOpensOn : null;
  return (
    <AgreementSection
      name="review"
      title={say(decisionWords.title)}
      gist={view.verdict ? say(decisionWords.verdict, { verdict: say(verdictWords[view.verdict.verdict]) }) : undefined}
      first={waitsForSomebody(view)}
      gap={12}
    >
      <VerdictNow view={view} terms={terms} />
      <WithoutData view={view} terms={terms} />
      <OpenDecisions view={view} />
      {view.phase !== 'over' && (
        <>
          <p className="small soft">
            {opensOn && say(decisionWords.opensOn, { day: dateText(reader, opensOn) })} {say(decisionWords.allSign)}
          </p>
          {notMine ? <p>{notMine}</p> : <Proposals view={view} />}
          {view.ownParty && (
            <p className="small">
              <Link to={paths.step(view.agreement, 'signatures')}>{say(decisionWords.deputy)}</Link>
            </p>
          )}
        </>
      )}
      <SettledDecisions view={view} />
    </AgreementSection>
  );
}

/** A decision on the table, readings that are due, or a review that has come. */
function waitsForSomebody({ decisions, dataDue, may }: AgreementView): boolean {
  return decisions.length > 0 || dataDue !== null || may.keep === null || may.extend === null;
}

function VerdictNow({ view, terms }: { readonly view: AgreementView; readonly terms: AgreementTerms }) {
  const say = useSay();
  const reader = useReader();
  const { verdict, reading } = view;
  if (!verdict) return null;
  const { joint } = verdict;
  const read = joint !== null && reading.value !== null && reading.cost !== null;
  return (
    <div className="sheet stack" style={{ gap: 4 }}>
      <p>
        <strong>{say(decisionWords.verdict, { verdict: say(verdictWords[verdict.verdict]) })}</strong>
      </p>
      <p>
        {read
          ? say(decisionWords.joint, {
              name: textIn(terms.thresholds.name, reader.language),
              joint: numberText(reader, joint, 2),
              value: moneyText(reader, reading.value ?? 0),
              cost: moneyText(reader, reading.cost ?? 0),
            })
          : say(decisionWords.noData)}
      </p>
      <Sureness agreement={view.agreement} measure={view.measure} />
    </div>
  );
}

/** A checkpoint without readings: until when they count, and what follows without them. */
function WithoutData({ view, terms }: { readonly view: AgreementView; readonly terms: AgreementTerms }) {
  const say = useSay();
  const reader = useReader();
  const due = view.dataDue;
  if (!due) return null;
  const days = { checkpoint: dateText(reader, due.checkpoint), by: dateText(reader, due.by), zone: terms.zone };
  return (
    <Notice tone="time">
      <p>{say(view.phase === 'over' ? decisionWords.revertedWithoutData : decisionWords.dataDue, days)}</p>
    </Notice>
  );
}

function SettledDecisions({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const reader = useReader();
  const nameOf = useProposalName();
  const lineOf = useSignatureLine();
  if (view.settled.length === 0) return null;
  return (
    <div className="stack" style={{ gap: 8 }}>
      <h3>{say(decisionWords.settled)}</h3>
      <ul className="stack" style={{ gap: 8 }}>
        {view.settled.toReversed().map((one) => (
          <li key={one.id} style={{ overflowWrap: 'anywhere' }}>
            {nameOf(one.proposal)}{' '}
            <span className="small soft">{say(decisionWords.settledAt, { at: instantText(reader, one.at) })}</span>
            {one.reason && <div className="soft">{one.reason}</div>}
            {one.signatures.map((signature) => (
              <div key={signature.id} className="small soft">
                {partyName(view, signature.party) || say(decisionWords.leadership)}: {lineOf(signature)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
