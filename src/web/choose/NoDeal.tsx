import { Link } from '@tanstack/react-router';
import type { NegotiationView, RoundView } from '../../domain/negotiation/view.ts';
import { chooseWordsFor } from '../../words/web/negotiation/many-sides-words.ts';
import { Escalation } from '../ask/Escalation.tsx';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { partyNames } from '../negotiation/use-negotiation.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

/** No deal for all, a search that was stopped, or no tick in common: the same sentence for everybody, and what helps. */
export function NoDeal({ view, round }: { readonly view: NegotiationView; readonly round: RoundView }) {
  const say = useSay();
  const chooseWords = chooseWordsFor(view.parties.length);
  const another = useAct('round.ask-another');
  const asked = view.parties.filter(({ roundAsked }) => roundAsked).map(({ id }) => id);
  const none = round.deals.length === 0;
  const nothing = round.stopped ? chooseWords.stopped : chooseWords.noZone;
  const title = round.outdated && !none ? chooseWords.outdated : none ? nothing : chooseWords.noMatch;
  return (
    <Notice title={say(title)}>
      <div className="stack" style={{ gap: 12 }}>
        {none && <p>{say(round.stopped ? chooseWords.stoppedHelp : chooseWords.noZoneHelp)}</p>}
        {view.own && (
          <p className="row" style={{ gap: 16 }}>
            <Link to={paths.step(view.id, 'options')}>{say(chooseWords.addPoint)}</Link>
            <Link to={paths.step(view.id, 'private')}>{say(chooseWords.changeAnswers)}</Link>
          </p>
        )}
        {asked.length > 0 && (
          <p className="small">{say(chooseWords.askedAnother, { names: partyNames(view, asked) })}</p>
        )}
        {view.own && view.rounds.length >= 3 && (
          <MayButton
            may={view.may.AskRound}
            variant="default"
            loading={another.isPending}
            onClick={() => another.mutate({ negotiation: view.id })}
          >
            {say(chooseWords.askAnother)}
          </MayButton>
        )}
        <ProblemNotice problem={another.error} />
        {view.own && <Escalation view={view} />}
      </div>
    </Notice>
  );
}
