import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { DealView, NegotiationView, OwnDeals } from '../../domain/negotiation/view.ts';
import { chooseWords } from '../../words/web/negotiation/choose-words.ts';
import { chooseWordsFor } from '../../words/web/negotiation/many-sides-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';
import { BetterQuestion } from './BetterQuestion.tsx';
import { DealCard } from './DealCard.tsx';

const ORIGINS = {
  ticks: chooseWords.agreedByTicks,
  offer: chooseWords.agreedByOffer,
  better: chooseWords.agreedByBetter,
} as const;

/** The deal all have agreed on; before ink it can still be reopened, and a better one is shown to all alike. */
export function AgreedDeal(props: {
  readonly view: NegotiationView;
  readonly deal: DealView;
  readonly numbers: OwnDeals;
}) {
  const say = useSay();
  const { view, deal, numbers } = props;
  return (
    <section className="stack">
      <h3>{say(chooseWords.agreed)}</h3>
      <p className="soft">
        {say(ORIGINS[deal.origin.by])} {view.standing === 'agreed' && say(chooseWords.notInk)}
      </p>
      {deal.better?.found && deal.better.open && (
        <BetterQuestion view={view} deal={deal} better={deal.better} numbers={numbers} />
      )}
      {deal.better?.found === false && (
        <p className="small soft">{say(chooseWordsFor(view.parties.length).noBetter)}</p>
      )}
      <div style={{ maxInlineSize: 560 }}>
        <DealCard
          view={view}
          title={say(chooseWords.agreed)}
          chosen={deal.chosen}
          own={numbers.deals.find(({ of }) => of.kind === 'agreed')}
          noDeal={numbers.noDeal}
        />
      </div>
      <div className="row">
        <Button component={Link} to={paths.step(view.id, 'rfc')}>
          {say(chooseWords.toRfc)}
        </Button>
      </div>
      {view.own && view.standing === 'agreed' && <Reopen view={view} />}
    </section>
  );
}

function Reopen({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const reopen = useAct('deal.reopen');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reopen.mutate({ negotiation: view.id, reason: reason.trim() });
  };
  return (
    <details>
      <summary>{say(chooseWords.reopen)}</summary>
      <form onSubmit={submit} className="stack" style={{ paddingBlockStart: 12, maxInlineSize: 560 }}>
        <TextInput
          label={say(chooseWords.reopenReason)}
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice problem={reopen.error} />
        <MayButton may={view.may.ReopenDeal} type="submit" variant="default" loading={reopen.isPending}>
          {say(chooseWords.reopen)}
        </MayButton>
      </form>
    </details>
  );
}
