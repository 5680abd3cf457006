import { Link } from '@tanstack/react-router';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

/** Deals are looked for when every side is ready; a side may take its mark back until then. */
export function ReadyMark({ view, own }: { readonly view: NegotiationView; readonly own: PartyView }) {
  const say = useSay();
  const ready = useAct('round.ready');
  const notReady = useAct('round.not-ready');
  if (own.revision === 0 || view.deal) return null;
  const negotiation = view.id;
  return (
    <Notice title={own.ready ? say(preferencesWords.isReady) : say(preferencesWords.sealed)}>
      <div className="row" style={{ alignItems: 'flex-start' }}>
        {own.ready ? (
          <MayButton
            may={view.may.WithdrawReady}
            variant="default"
            loading={notReady.isPending}
            onClick={() => notReady.mutate({ negotiation })}
          >
            {say(preferencesWords.notReady)}
          </MayButton>
        ) : (
          <MayButton
            may={view.may.DeclareReady}
            loading={ready.isPending}
            onClick={() => ready.mutate({ negotiation })}
          >
            {say(preferencesWords.ready)}
          </MayButton>
        )}
        {view.rounds.length > 0 && <Link to={paths.step(view.id, 'packages')}>{say(preferencesWords.toChoose)}</Link>}
      </div>
      <ProblemNotice problem={ready.error ?? notReady.error} />
    </Notice>
  );
}
