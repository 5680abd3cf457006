import { useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { signWords } from '../../words/web/negotiation/rfc-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { partyNames } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { useSay } from '../ui/reader.ts';
import { ProveSigner } from './ProveSigner.tsx';

type Begun = OutputOf<'signing.begin'>;

/** First step: say as whom. Second step: prove that it is oneself. Opening a page signs nothing. */
export function SignForm({ view, rfc }: { readonly view: NegotiationView; readonly rfc: RfcView }) {
  const say = useSay();
  const begin = useAct('signing.begin');
  const [begun, setBegun] = useState<Begun>();
  const { id } = usePerson();
  const party = partyNames(view, [rfc.signsFor ?? rfc.ownParty ?? '']);
  const delegation = rfc.ownParty ? undefined : rfc.delegations.find(({ to }) => to.id === id);
  if (rfc.signatures.some((one) => one.party === (rfc.signsFor ?? rfc.ownParty))) return null;
  if (begun) return <Prove view={view} begun={begun} onCode={setBegun} />;
  return (
    <div className="stack" style={{ gap: 8 }}>
      <MayButton
        may={rfc.may.sign}
        loading={begin.isPending}
        onClick={() => begin.mutate({ negotiation: view.id }, { onSuccess: setBegun })}
      >
        {delegation
          ? say(signWords.signOnBehalf, { party, name: delegation.from.name })
          : say(signWords.signAs, { party })}
      </MayButton>
      <ProblemNotice problem={begin.error} />
    </div>
  );
}

function Prove(props: {
  readonly view: NegotiationView;
  readonly begun: Begun;
  readonly onCode: (begun: Begun) => void;
}) {
  const say = useSay();
  const { view, begun } = props;
  const complete = useAct('signing.complete');
  const mailCode = useAct('signing.begin');
  return (
    <ProveSigner
      offer={{ ...begun, hash: begun.recordHash }}
      proving={complete.isPending}
      mailing={mailCode.isPending}
      problem={complete.error ?? mailCode.error}
      onProve={(proof) =>
        complete.mutate(
          { negotiation: view.id, signatureId: begun.signatureId, proof },
          { onSuccess: () => toast(say(signWords.signed)) },
        )
      }
      onMailCode={() => mailCode.mutate({ negotiation: view.id, sendCode: true }, { onSuccess: props.onCode })}
    />
  );
}
