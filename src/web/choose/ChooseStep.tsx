import type { OwnDeals } from '../../domain/negotiation/view.ts';
import { chooseWords } from '../../words/web/negotiation/choose-words.ts';
import { negotiationWords } from '../../words/web/negotiation/negotiation-words.ts';
import { useRead } from '../data/queries.ts';
import { ownParty, useNegotiation } from '../negotiation/use-negotiation.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';
import { AgreedDeal } from './AgreedDeal.tsx';
import { Disclosure } from './Disclosure.tsx';
import { NoDeal } from './NoDeal.tsx';
import { Offers } from './Offers.tsx';
import { PartyStates } from './PartyStates.tsx';
import { RoundCards } from './RoundCards.tsx';
import { RobustnessPanel } from './robustness/RobustnessPanel.tsx';

/** Deals and offers beside one's own numbers, and nobody else's. */
export function ChooseStep() {
  const say = useSay();
  const view = useNegotiation();
  const own = ownParty(view);
  const numbers = useRead('negotiation.deals', { negotiation: view.id }) as OwnDeals;
  const round = view.rounds.find(({ current }) => current) ?? view.rounds.at(-1);
  return (
    <div className="stack" style={{ gap: 28 }}>
      <h2>{say(chooseWords.title)}</h2>
      {!own && <Notice>{say(negotiationWords.onlyReader)}</Notice>}
      {view.deal ? (
        <>
          <AgreedDeal view={view} deal={view.deal} numbers={numbers} />
          {round && round.deals.length > 0 && <RoundCards view={view} round={round} numbers={numbers} />}
        </>
      ) : (
        <>
          {!round && <Notice>{say(chooseWords.notYetFound)}</Notice>}
          {round && round.deals.length > 0 && (
            <RoundCards key={round.number} view={view} round={round} numbers={numbers} />
          )}
          {round && (round.deals.length === 0 || round.matched === false || round.outdated) && (
            <NoDeal view={view} round={round} />
          )}
          {(!round || round.outdated || round.matched === false || round.deals.length === 0) && (
            <PartyStates view={view} />
          )}
        </>
      )}
      {own && round && round.deals.length > 0 && <RobustnessPanel view={view} round={round.number} />}
      {(own || view.offers.length > 0) && <Offers view={view} numbers={numbers} />}
      <Disclosure view={view} />
    </div>
  );
}
