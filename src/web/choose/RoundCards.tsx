import { Checkbox } from '@mantine/core';
import type { FormEvent } from 'react';
import type { NegotiationView, OwnDeals, RoundView } from '../../domain/negotiation/view.ts';
import { labelWords } from '../../words/web/negotiation/choose-words.ts';
import { chooseWordsFor } from '../../words/web/negotiation/many-sides-words.ts';
import { useDraft } from '../data/drafts.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { partyNames } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './DealCard.module.css';
import { DealCard } from './DealCard.tsx';
import { DealTitle } from './DealTitle.tsx';

/** One to four deals; every one that one would sign is ticked, in private, once. */
export function RoundCards(props: {
  readonly view: NegotiationView;
  readonly round: RoundView;
  readonly numbers: OwnDeals;
}) {
  const say = useSay();
  const { view, round, numbers } = props;
  const chooseWords = chooseWordsFor(view.parties.length);
  const [ticked, setTicked, clear] = useDraft<readonly string[]>(
    usePerson().id,
    `ticks.${view.id}.${round.number}`,
    [],
  );
  const send = useAct('ticks.send');
  const sent = numbers.ticked?.round === round.number ? numbers.ticked.deals : undefined;
  const answered = view.own !== null && round.answeredBy.includes(view.own);
  const open = view.own !== null && !view.deal && !answered && round.matched === null && !round.outdated;
  const cut = round.deals.some(({ within }) => within !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const deals = round.deals.map(({ id }) => id).filter((id) => ticked.includes(id));
    send.mutate({ negotiation: view.id, round: round.number, sealed: { deals } }, { onSuccess: clear });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h3>{view.deal ? say(chooseWords.onTheTable) : say(chooseWords.round, { number: round.number })}</h3>
      {open && <p className="soft">{say(cut ? chooseWords.cardsHelpCut : chooseWords.cardsHelp)}</p>}
      <div className={classes.cards}>
        {round.deals.map((deal) => (
          <DealCard
            key={deal.id}
            view={view}
            title={<DealTitle labels={deal.labels} sides={view.parties.length} />}
            rule={deal.labels.map((label) => say(labelWords[label].rule)).join(' · ')}
            chosen={deal.chosen}
            own={numbers.deals.find(({ of }) => of.kind === 'deal' && of.id === deal.id)}
            noDeal={numbers.noDeal}
          >
            {deal.ties > 0 && <p className="small soft">{say(chooseWords.ties, { count: deal.ties })}</p>}
            {deal.within !== undefined && (
              <p className="small soft">{say(chooseWords.within, { percent: deal.within })}</p>
            )}
            {open && (
              <Checkbox
                label={say(chooseWords.tick)}
                checked={ticked.includes(deal.id)}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  setTicked((before) => (checked ? [...before, deal.id] : before.filter((id) => id !== deal.id)));
                }}
              />
            )}
            {sent?.includes(deal.id) && (
              <strong className="row small" style={{ gap: 4 }}>
                <Icon name="check" size={15} /> {say(chooseWords.ticked)}
              </strong>
            )}
          </DealCard>
        ))}
      </div>
      {open && <p className="small soft">{say(chooseWords.ticksHelp)}</p>}
      {answered && round.matched === null && <Notice live>{say(chooseWords.ticksSent)}</Notice>}
      {round.answeredBy.length > 0 && (
        <p className="small soft">{say(chooseWords.answered, { names: partyNames(view, round.answeredBy) })}</p>
      )}
      <ProblemNotice problem={send.error} />
      {open && (
        <div>
          <MayButton may={round.may.SendTicks} type="submit" loading={send.isPending}>
            {say(ticked.length > 0 ? chooseWords.sendTicks : chooseWords.sendNone)}
          </MayButton>
        </div>
      )}
    </form>
  );
}
