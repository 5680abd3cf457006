import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NegotiationView, OfferView, OwnDeals } from '../../domain/negotiation/view.ts';
import { chooseWords } from '../../words/web/negotiation/choose-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { partyNames } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './DealCard.module.css';
import { DealCard } from './DealCard.tsx';
import { OfferForm } from './OfferForm.tsx';

/** Offers on the table: to accept, counter or withdraw; and making one. Talk stands elsewhere. */
export function Offers({ view, numbers }: { readonly view: NegotiationView; readonly numbers: OwnDeals }) {
  const say = useSay();
  const [form, setForm] = useState<{ readonly counters?: OfferView } | null>(null);
  const open = view.offers.filter(({ status }) => status === 'open');
  if (view.deal && open.length === 0) return null;
  return (
    <section className="stack">
      <h3>{say(chooseWords.offers)}</h3>
      <p className="soft small">{say(chooseWords.offersHelp)}</p>
      {open.length === 0 && <p className="soft">{say(chooseWords.noOffers)}</p>}
      <div className={classes.cards}>
        {open.map((offer) => (
          <Offer
            key={offer.id}
            view={view}
            offer={offer}
            numbers={numbers}
            onCounter={() => setForm({ counters: offer })}
          />
        ))}
      </div>
      {view.own && form === null && (
        <div>
          <MayButton may={view.may.MakeOffer} variant="default" onClick={() => setForm({})}>
            {say(chooseWords.makeOffer)}
          </MayButton>
        </div>
      )}
      {form && (
        <OfferForm key={form.counters?.id ?? 'new'} view={view} counters={form.counters} onDone={() => setForm(null)} />
      )}
    </section>
  );
}

function Offer(props: {
  readonly view: NegotiationView;
  readonly offer: OfferView;
  readonly numbers: OwnDeals;
  readonly onCounter: () => void;
}) {
  const say = useSay();
  const reader = useReader();
  const { view, offer, numbers } = props;
  const accept = useAct('offer.accept');
  const withdraw = useAct('offer.withdraw');
  const input = { negotiation: view.id, offer: offer.id };
  const mine = offer.party === view.own;
  return (
    <DealCard
      view={view}
      title={say(chooseWords.offerBy, {
        party: partyNames(view, [offer.party]),
        at: instantText(reader, offer.at, false),
      })}
      chosen={offer.chosen}
      own={numbers.deals.find(({ of }) => of.kind === 'offer' && of.id === offer.id)}
      noDeal={numbers.noDeal}
    >
      {offer.words && <p>«{offer.words}»</p>}
      {view.own && (
        <div className="row" style={{ alignItems: 'flex-start' }}>
          {mine ? (
            <MayButton
              may={offer.may.WithdrawOffer}
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(input)}
            >
              {say(chooseWords.withdraw)}
            </MayButton>
          ) : (
            <>
              <MayButton may={offer.may.AcceptOffer} loading={accept.isPending} onClick={() => accept.mutate(input)}>
                {say(chooseWords.accept)}
              </MayButton>
              <Button variant="default" onClick={props.onCounter}>
                {say(chooseWords.counter)}
              </Button>
            </>
          )}
        </div>
      )}
      <ProblemNotice problem={accept.error ?? withdraw.error} />
    </DealCard>
  );
}
