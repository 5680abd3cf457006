import { decisionWords } from '../../../words/web/agreement/decision-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import type { Problem } from '../../data/problem.ts';
import { useAct } from '../../data/queries.ts';
import { toast } from '../../shell/toasts.ts';
import { ProveSigner } from '../../signing/ProveSigner.tsx';
import { useSay } from '../../ui/reader.ts';

export type BegunDecision = OutputOf<'agreement.sign'>;

/** The second step of a decision: prove that it is oneself, by the same ways as for the RFC. */
export function DecisionProof(props: {
  readonly agreement: string;
  readonly begun: BegunDecision;
  /** Begins again, with a code by mail. */
  readonly onMailCode: () => void;
  readonly mailing: boolean;
  readonly problem: Problem | null;
  readonly onSigned: () => void;
}) {
  const say = useSay();
  const { agreement, begun, onMailCode, mailing, problem, onSigned } = props;
  const complete = useAct('agreement.complete');
  return (
    <ProveSigner
      offer={begun}
      proving={complete.isPending}
      mailing={mailing}
      problem={complete.error ?? problem}
      onMailCode={onMailCode}
      onProve={(proof) =>
        complete.mutate(
          { agreement, signatureId: begun.signatureId, proof },
          {
            onSuccess: () => {
              toast(say(decisionWords.didSign));
              onSigned();
            },
          },
        )
      }
    />
  );
}
