import type { ProposalKind } from '../../domain/agreement/decision.ts';
import { decisionWords, proposalWords } from '../../words/web/agreement/decision-words.ts';
import { verifyWords } from '../../words/web/verify-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';

type Decisions = OutputOf<'verification.verify'>['decisions'];

/** What all have signed about the agreement since, and how each signature is attested. */
export function VerifiedDecisions({ decisions }: { readonly decisions: Decisions }) {
  const say = useSay();
  const reader = useReader();
  if (decisions.length === 0) return null;
  return (
    <div className="stack" style={{ gap: 8 }}>
      <h3>{say(decisionWords.settled)}</h3>
      <ul className="stack" style={{ gap: 8 }}>
        {decisions.map(({ kind, reason, at, signatures }) => (
          <li key={`${at}-${kind}`} style={{ overflowWrap: 'anywhere' }}>
            {say(proposalWords[kind as ProposalKind])}{' '}
            <span className="small soft">{say(decisionWords.settledAt, { at: instantText(reader, at) })}</span>
            {reason && <div className="soft">{reason}</div>}
            {signatures.map((one) => (
              <div key={`${one.party}-${one.signer}`} className="small soft">
                {one.party || say(decisionWords.leadership)}: {one.signer}
                {one.onBehalfOf && ` ${say(verifyWords.onBehalfOf, { name: one.onBehalfOf })}`} ·{' '}
                {say(one.attestedBy === 'passkey' ? verifyWords.byPasskey : verifyWords.byInstance)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
