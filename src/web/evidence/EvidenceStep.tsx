import { evidenceWords } from '../../words/web/negotiation/evidence-words.ts';
import { SidesBefore } from '../ledger/claim/SidesBefore.tsx';
import { useReason } from '../negotiation/MayButton.tsx';
import { useNegotiation } from '../negotiation/use-negotiation.ts';
import { useSay } from '../ui/reader.ts';
import { Effort } from './Effort.tsx';
import { KnownEvidence } from './KnownEvidence.tsx';
import { Slips } from './Slips.tsx';

/** Figures both sides can look at: what is known, what slips because of it, how long it takes. */
export function EvidenceStep() {
  const say = useSay();
  const view = useNegotiation();
  const reason = useReason(view.may.AddEvidence);
  return (
    <div className="stack" style={{ gap: 36 }}>
      <div>
        <h2>{say(evidenceWords.title)}</h2>
        {reason && <p className="soft small">{reason}</p>}
      </div>
      <SidesBefore negotiation={view.id} />
      <KnownEvidence view={view} />
      <Slips view={view} said={reason} />
      <Effort view={view} said={reason} />
    </div>
  );
}
