import { evidenceWords } from '../../words/web/evidence-words.ts';
import { useNegotiation } from '../negotiation/use-negotiation.ts';
import { useSay } from '../ui/reader.ts';
import { Effort } from './Effort.tsx';
import { KnownEvidence } from './KnownEvidence.tsx';
import { Slips } from './Slips.tsx';

/** Figures both sides can look at: what is known, what slips because of it, how long it takes. */
export function EvidenceStep() {
  const say = useSay();
  const view = useNegotiation();
  return (
    <div className="stack" style={{ gap: 36 }}>
      <h2>{say(evidenceWords.title)}</h2>
      <KnownEvidence view={view} />
      <Slips view={view} />
      <Effort view={view} />
    </div>
  );
}
