import { useId } from 'react';
import type { EstimateView, NegotiationView } from '../../domain/negotiation/view.ts';
import { evidenceWords } from '../../words/web/negotiation/evidence-words.ts';
import { useAct } from '../data/queries.ts';
import { EstimateForm } from '../estimate/EstimateForm.tsx';
import { useReason } from '../negotiation/MayButton.tsx';
import { instantText, rangeText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { AskEngineer } from './AskEngineer.tsx';
import classes from './EvidenceStep.module.css';

/** What engineers said, in ranges; asking one more; and the three fields for whoever was asked. */
export function Effort(props: {
  readonly view: NegotiationView;
  /** A reason the page has given above already. */
  readonly said: string | undefined;
}) {
  const { view, said } = props;
  const say = useSay();
  const id = useId();
  const reason = useReason(view.may.AskEstimate);
  const mine = view.estimates.find(({ may, given }) => may.GiveEstimate === null && given === null);
  return (
    <section aria-labelledby={id} className="stack">
      <div>
        <h3 id={id}>{say(evidenceWords.effort)}</h3>
        <p className="soft">{say(evidenceWords.effortHelp)}</p>
      </div>
      {mine && (
        <div className="sheet stack">
          <h4 style={{ margin: 0 }}>{say(evidenceWords.yourEstimate)}</h4>
          <Give view={view} estimate={mine} />
        </div>
      )}
      {view.estimates.length === 0 ? (
        <p>{say(evidenceWords.effortNone)}</p>
      ) : (
        <ul className={classes.items}>
          {view.estimates.map((estimate) => (
            <Estimate key={estimate.id} view={view} estimate={estimate} />
          ))}
        </ul>
      )}
      {reason && reason !== said && <p className="soft small">{reason}</p>}
      {!reason && <AskEngineer view={view} />}
    </section>
  );
}

function Give({ view, estimate }: { readonly view: NegotiationView; readonly estimate: EstimateView }) {
  const give = useAct('estimate.give');
  return (
    <EstimateForm
      onGive={(answer) => give.mutate({ negotiation: view.id, estimate: estimate.id, ...answer })}
      pending={give.isPending}
      problem={give.error}
      given={estimate.given}
    />
  );
}

function Estimate({ view, estimate }: { readonly view: NegotiationView; readonly estimate: EstimateView }) {
  const say = useSay();
  const reader = useReader();
  const { given, engineer } = estimate;
  if (!given)
    return (
      <li>
        <span className="soft">
          {say(evidenceWords.asked, { name: engineer.name, at: instantText(reader, estimate.asked.at, false) })}
        </span>
      </li>
    );
  return (
    <li>
      <span>{say(evidenceWords.givenBy, { name: engineer.name, at: instantText(reader, given.at, false) })}</span>
      <span className={classes.figure}>{rangeText(reader, given.low, given.high, say(evidenceWords.days))}</span>
      <span className={classes.all}>
        {given.drivers && (
          <>
            <span className="soft small">{say(evidenceWords.complex)}: </span>
            {given.drivers}
          </>
        )}
      </span>
      <span className={classes.all}>
        {given.simpler && (
          <>
            <span className="soft small">{say(evidenceWords.simpler)}: </span>
            {given.simpler}
          </>
        )}
      </span>
      {estimate.may.GiveEstimate === null && (
        <details className={classes.all}>
          <summary>{say(evidenceWords.changeEstimate)}</summary>
          <div style={{ marginBlockStart: 12 }}>
            <Give key={given.at} view={view} estimate={estimate} />
          </div>
        </details>
      )}
    </li>
  );
}
