import { useState } from 'react';
import type { AgreementView, OpenDecisionView } from '../../../domain/agreement/view.ts';
import { decisionWords } from '../../../words/web/agreement/decision-words.ts';
import { useAct } from '../../data/queries.ts';
import { MayButton } from '../../negotiation/MayButton.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { useSay } from '../../ui/reader.ts';
import { partyName } from '../use-agreement.ts';
import { type BegunDecision, DecisionProof } from './DecisionProof.tsx';

/** First step: say as whom. Second step: prove that it is oneself. Opening the page signs nothing. */
export function SignDecision({ view, open }: { readonly view: AgreementView; readonly open: OpenDecisionView }) {
  const say = useSay();
  const sign = useAct('agreement.sign');
  const [begun, setBegun] = useState<BegunDecision>();
  const begin = (sendCode: boolean) =>
    sign.mutate({ agreement: view.agreement, decision: open.id, hash: open.hash, sendCode }, { onSuccess: setBegun });
  if (open.may?.code === 'decision-signed-already') return null;
  if (begun)
    return (
      <DecisionProof
        agreement={view.agreement}
        begun={begun}
        onMailCode={() => begin(true)}
        mailing={sign.isPending}
        problem={sign.error}
        onSigned={() => setBegun(undefined)}
      />
    );
  return (
    <>
      <div>
        <MayButton may={open.may} loading={sign.isPending} onClick={() => begin(false)}>
          {say(decisionWords.signAs, { party: partyName(view, view.ownParty) || say(decisionWords.leadership) })}
        </MayButton>
      </div>
      <ProblemNotice problem={sign.error} />
    </>
  );
}
