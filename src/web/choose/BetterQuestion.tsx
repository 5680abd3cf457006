import type { Package } from '../../domain/negotiation/issue.ts';
import { samePackage } from '../../domain/negotiation/package.ts';
import type { BetterView, DealView, NegotiationView, OwnDeals } from '../../domain/negotiation/view.ts';
import { chooseWordsFor } from '../../words/web/negotiation/many-sides-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { partyNames } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './DealCard.module.css';
import { DealCard } from './DealCard.tsx';
import { ownTrade } from './own-trade.ts';
import { TradeWords } from './TradeWords.tsx';

/** Once per deal, shown to all alike: how many deals are better for all, the nearest and the best. */
export function BetterQuestion(props: {
  readonly view: NegotiationView;
  readonly deal: DealView;
  readonly better: Extract<BetterView, { found: true }>;
  readonly numbers: OwnDeals;
}) {
  const say = useSay();
  const { view, deal, better, numbers } = props;
  const chooseWords = chooseWordsFor(view.parties.length);
  const answer = useAct('deal.answer-better');
  const given = view.own ? better.answers[view.own] : undefined;
  const press = (what: 'nearest' | 'best' | 'keep') => () => answer.mutate({ negotiation: view.id, answer: what });
  const one = samePackage(better.nearest, better.best);
  const differs = (chosen: Package) => view.issues.map(({ id }) => id).filter((id) => chosen[id] !== deal.chosen[id]);
  const sides = one ? (['best'] as const) : (['nearest', 'best'] as const);
  const ownNumbers = (kind: 'agreed' | 'nearest' | 'best') => numbers.deals.find(({ of }) => of.kind === kind);
  const trade = (side: 'nearest' | 'best') =>
    ownTrade(view.issues, deal.chosen, better[side], { from: ownNumbers('agreed'), to: ownNumbers(side) });
  return (
    <section className="stack">
      <h3>{say(better.partial ? chooseWords.betterAtLeast : chooseWords.better, { count: better.count })}</h3>
      <p className="soft">{say(chooseWords.betterHelp)}</p>
      {better.partial && <p className="small soft">{say(chooseWords.betterCut)}</p>}
      <div className={classes.cards}>
        {sides.map((side) => (
          <DealCard
            key={side}
            view={view}
            title={say(side === 'best' ? chooseWords.best : chooseWords.nearest)}
            chosen={better[side]}
            differs={differs(better[side])}
            own={ownNumbers(side)}
            noDeal={numbers.noDeal}
          >
            <TradeWords trade={trade(side)} />
            {view.own && !given && (
              <MayButton may={view.may.AnswerBetterDeal} loading={answer.isPending} onClick={press(side)}>
                {say(side === 'best' ? chooseWords.takeBest : chooseWords.takeNearest)}
              </MayButton>
            )}
          </DealCard>
        ))}
      </div>
      {view.own && !given && (
        <div>
          <MayButton may={view.may.AnswerBetterDeal} variant="default" onClick={press('keep')}>
            {say(chooseWords.keep)}
          </MayButton>
        </div>
      )}
      {given && <Notice live>{say(chooseWords.answerSent)}</Notice>}
      {Object.keys(better.answers).length > 0 && (
        <p className="small soft">
          {say(chooseWords.answered, { names: partyNames(view, Object.keys(better.answers)) })}
        </p>
      )}
      <ProblemNotice problem={answer.error} />
    </section>
  );
}
