import { Button } from '@mantine/core';
import type { AgreementView, OpenDecisionView } from '../../../domain/agreement/view.ts';
import { decisionWords } from '../../../words/web/agreement/decision-words.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { instantText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { AmendmentDiff } from './AmendmentDiff.tsx';
import { DecisionPlaces } from './DecisionPlaces.tsx';
import { SignDecision } from './SignDecision.tsx';
import { useProposalName } from './use-proposal-name.ts';

/** Every decision that waits, with one place a party: who signed and who has not. */
export function OpenDecisions({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  if (view.decisions.length === 0) return null;
  return (
    <div className="stack" style={{ gap: 12 }}>
      <h3>{say(decisionWords.onTheTable)}</h3>
      {view.decisions.map((open) => (
        <Open key={open.id} view={view} open={open} />
      ))}
    </div>
  );
}

function Open({ view, open }: { readonly view: AgreementView; readonly open: OpenDecisionView }) {
  const say = useSay();
  const reader = useReader();
  const nameOf = useProposalName();
  const withdraw = useAct('agreement.withdraw');
  const own = view.ownParty;
  const first = open.signatures[0];
  return (
    <article className="sheet stack" style={{ gap: 8, overflowWrap: 'anywhere' }} aria-label={nameOf(open.proposal)}>
      <div>
        <strong>{nameOf(open.proposal)}</strong>{' '}
        <span className="small soft">
          {say(decisionWords.proposedBy, { name: first?.signer.name ?? '', at: instantText(reader, open.at) })}
        </span>
      </div>
      {open.reason && <p>{open.reason}</p>}
      {open.proposal.kind === 'amend' && view.terms && (
        <AmendmentDiff client={view.client} before={view.terms} after={open.proposal.terms} />
      )}
      <DecisionPlaces view={view} open={open} />
      <SignDecision view={view} open={open} />
      {own !== null && first?.party === own && (
        <div>
          <Button
            variant="subtle"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ agreement: view.agreement, decision: open.id })}
          >
            {say(decisionWords.takeBack)}
          </Button>
        </div>
      )}
      <ProblemNotice problem={withdraw.error} />
    </article>
  );
}
