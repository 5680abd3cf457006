import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { EvidenceView, NegotiationView } from '../../domain/negotiation/view.ts';
import { evidenceWords } from '../../words/web/negotiation/evidence-words.ts';
import { useAct } from '../data/queries.ts';
import { useReason } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dateText, rangeText } from '../ui/figures.ts';
import { PartyShape } from '../ui/PartyShape.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import classes from './EvidenceStep.module.css';

/** Every figure with its range, source, day and author; what is old says so. */
export function KnownEvidence({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const id = useId();
  const [open, setOpen] = useState(false);
  const reason = useReason(view.may.AddEvidence);
  const withdraw = useAct('evidence.withdraw');
  return (
    <section aria-labelledby={id} className="stack">
      <div>
        <h3 id={id}>{say(evidenceWords.known)}</h3>
        <p className="soft">{say(evidenceWords.knownHelp)}</p>
      </div>
      {view.evidence.length === 0 ? (
        <EmptyState says={say(evidenceWords.knownNone)} />
      ) : (
        <ul className={classes.items}>
          {view.evidence.map((one) => (
            <Item
              key={one.id}
              view={view}
              one={one}
              onWithdraw={() => withdraw.mutate({ negotiation: view.id, evidence: one.id })}
            />
          ))}
        </ul>
      )}
      <ProblemNotice problem={withdraw.error} />
      {!reason && !open && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {say(evidenceWords.add)}
          </Button>
        </div>
      )}
      {!reason && open && <EvidenceForm view={view} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Item(props: { readonly view: NegotiationView; readonly one: EvidenceView; readonly onWithdraw: () => void }) {
  const say = useSay();
  const reader = useReader();
  const { view, one } = props;
  const supported =
    view.interests.find(({ id }) => id === one.supports)?.text ??
    view.displaced.find(({ id }) => id === one.supports)?.what;
  const party = view.parties.find(({ id }) => id === one.party);
  return (
    <li>
      <span>{one.statement}</span>
      <span className={classes.figure}>{rangeText(reader, one.low, one.high, one.unit)}</span>
      <span className={classes.about}>
        <span>
          {one.source}, {dateText(reader, one.asOf, true)}
        </span>
        <span>
          {party && <PartyShape mark={party.mark} />} {say(evidenceWords.by, { name: one.by.name })}
        </span>
        {supported && <span>{say(evidenceWords.supportsThat, { text: supported })}</span>}
        {one.stale && <strong className={classes.stale}>{say(evidenceWords.stale)}</strong>}
        {one.may.WithdrawEvidence === null && (
          <Button
            className={classes.take ?? ''}
            variant="subtle"
            size="compact-xs"
            aria-label={say(evidenceWords.takeBackNamed, { text: one.statement })}
            onClick={props.onWithdraw}
          >
            {say(evidenceWords.takeBack)}
          </Button>
        )}
      </span>
    </li>
  );
}
