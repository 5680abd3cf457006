import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { needWords, standingWords } from '../../words/web/inbox-words.ts';
import { negotiationWords } from '../../words/web/negotiation/negotiation-words.ts';
import { OverdueWarning } from '../ledger/OverdueWarning.tsx';
import { paths } from '../paths.ts';
import { Countdown } from '../shell/Countdown.tsx';
import { Waiting } from '../shell/Root.tsx';
import { instantText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PartyName } from '../ui/PartyShape.tsx';
import { ReaderContext, useReader, useSay } from '../ui/reader.ts';
import classes from './NegotiationPage.module.css';
import { needPath } from './need-path.ts';
import { SidePanel } from './SidePanel.tsx';
import { Steps } from './Steps.tsx';
import { partyNames, useNegotiation } from './use-negotiation.ts';

/** One negotiation, one address: title, clock, whose turn; the steps; the page of the step; evidence and talk. */
export function NegotiationPage() {
  const view = useNegotiation();
  const reader = useReader();
  const { zone } = view.clocks;
  const inItsZone = useMemo(() => ({ ...reader, zone }), [reader, zone]);
  const say = useSay();
  return (
    <ReaderContext value={inItsZone}>
      <PageHead
        title={view.ask.text}
        below={
          <p className={classes.below}>
            <span className="soft">{say(negotiationWords.forWhom, { client: view.ask.forWhom })}</span>
            {view.parties.map((party) => (
              <PartyName key={party.id} party={party} />
            ))}
            <Clock view={view} />
          </p>
        }
      />
      <Steps view={view} />
      <Turn view={view} />
      {view.clocks.inForce !== 'ended' && <OverdueWarning of={{ negotiation: view.id }} />}
      {view.sample && (
        <div className={classes.sample}>
          <Notice>
            <p>
              {say(negotiationWords.sample)}{' '}
              <Link to={paths.agreements()}>{say(negotiationWords.sampleAgreements)}</Link>
            </p>
          </Notice>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.step}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </div>
        <SidePanel view={view} />
      </div>
    </ReaderContext>
  );
}

/** The clock that runs, and what happens by itself when it ends. */
function Clock({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const reader = useReader();
  const { clocks } = view;
  const goesTo = clocks.defaultOutcome.kind === 'goes-to' ? clocks.defaultOutcome.name : '';
  if (clocks.inForce === 'default')
    return (
      <strong className={classes.over}>
        {goesTo ? say(negotiationWords.defaultGoes, { name: goesTo }) : say(negotiationWords.defaultStands)}
      </strong>
    );
  if (clocks.inForce === 'ended') return <strong>{say(standingWords[view.standing])}</strong>;
  if (!clocks.endsAt) return null;
  const then =
    clocks.afterwards === 'goes-to'
      ? say(negotiationWords.thenGoesTo, { name: goesTo })
      : clocks.afterwards &&
        say(clocks.afterwards === 'not-yet' ? negotiationWords.thenNotYet : negotiationWords.thenLate);
  const writing = clocks.inForce === 'writing';
  return (
    <span>
      {say(writing ? negotiationWords.rfcDue : negotiationWords.answerBy)} <Countdown until={clocks.endsAt} withDate />{' '}
      <span className="soft small">{then}</span>
      {writing && (
        <>
          {' '}
          {say(negotiationWords.answerBy)} <span className="soft">{instantText(reader, clocks.answerBy)}</span>
        </>
      )}
    </span>
  );
}

/** Whose turn it is, always in the same place. */
function Turn({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  if (!view.own) return <p className={classes.turn}>{say(negotiationWords.onlyReader)}</p>;
  if (view.need)
    return (
      <p className={classes.turn} data-mine>
        <Link to={needPath(view.id, view.need)}>
          {say(negotiationWords.yourMove, { need: say(needWords[view.need.kind]) })}
        </Link>{' '}
        {view.need.until && <Countdown until={view.need.until} />}
      </p>
    );
  if (!view.waitingFor) return null;
  const people = view.waitingFor.people.map(({ name }) => name);
  const names = [partyNames(view, view.waitingFor.parties), ...people].filter(Boolean).join(', ');
  return (
    <p className={classes.turn}>
      {say(negotiationWords.waitingFor, { names, need: say(needWords[view.waitingFor.kind]) })}
    </p>
  );
}
