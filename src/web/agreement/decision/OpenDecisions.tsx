import { Button } from '@mantine/core';
import type { OpenDecision } from '../../../domain/agreement/decision.ts';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import { decisionWords } from '../../../words/web/agreement/decision-words.ts';
import { useAct } from '../../data/queries.ts';
import { MayButton } from '../../negotiation/MayButton.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { toast } from '../../shell/toasts.ts';
import { instantText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { AmendedTerms } from '../AmendedTerms.tsx';
import { partyName } from '../use-agreement.ts';
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

function Open({ view, open }: { readonly view: AgreementView; readonly open: OpenDecision }) {
  const say = useSay();
  const reader = useReader();
  const nameOf = useProposalName();
  const sign = useAct('agreement.sign');
  const withdraw = useAct('agreement.withdraw');
  const own = view.ownParty;
  const first = open.signatures[0];
  const extra = open.signatures.filter(({ party }) => party === null);
  const mine = own !== null && open.signatures.some(({ party }) => party === own);
  const signedLine = (one: OpenDecision['signatures'][number]) =>
    say(decisionWords.signed, { name: one.signer.name, at: instantText(reader, one.at) });
  return (
    <article className="sheet stack" style={{ gap: 8, overflowWrap: 'anywhere' }} aria-label={nameOf(open.proposal)}>
      <div>
        <strong>{nameOf(open.proposal)}</strong>{' '}
        <span className="small soft">
          {say(decisionWords.proposedBy, { name: first?.signer.name ?? '', at: instantText(reader, open.at) })}
        </span>
      </div>
      {open.reason && <p>{open.reason}</p>}
      {open.proposal.kind === 'amend' && <AmendedTerms client={view.client} terms={open.proposal.terms} />}
      <ul>
        {view.signedBy.map((party) => {
          const signature = open.signatures.find((one) => one.party === party.id);
          return (
            <li key={party.id}>
              {party.name}:{' '}
              <span className="soft">{signature ? signedLine(signature) : say(decisionWords.notSigned)}</span>
            </li>
          );
        })}
        {extra.map((one) => (
          <li key={one.signer.id}>
            {say(decisionWords.leadership)}: <span className="soft">{signedLine(one)}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        {!mine && (
          <MayButton
            may={open.proposal.kind === 'extend' && own === null ? null : view.may.decide}
            loading={sign.isPending}
            onClick={() =>
              sign.mutate(
                { agreement: view.agreement, decision: open.id, hash: open.hash },
                { onSuccess: () => toast(say(decisionWords.didSign)) },
              )
            }
          >
            {say(decisionWords.signAs, { party: partyName(view, own) || say(decisionWords.leadership) })}
          </MayButton>
        )}
        {own !== null && first?.party === own && (
          <Button
            variant="subtle"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ agreement: view.agreement, decision: open.id })}
          >
            {say(decisionWords.takeBack)}
          </Button>
        )}
      </div>
      <ProblemNotice problem={sign.error ?? withdraw.error} />
    </article>
  );
}
