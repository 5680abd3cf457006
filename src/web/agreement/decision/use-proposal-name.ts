import type { Proposal } from '../../../domain/agreement/decision.ts';
import { proposalWords } from '../../../words/web/agreement/decision-words.ts';
import { dateText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';

/** What is proposed, in a line: «Extend it until Thu 4 Jun 2026». */
export function useProposalName(): (proposal: Proposal) => string {
  const say = useSay();
  const reader = useReader();
  return (proposal) => {
    if (proposal.kind === 'extend')
      return say(proposalWords.extendUntil, { day: dateText(reader, proposal.until, true) });
    if (proposal.kind === 'end-early') return say(proposalWords.endOn, { day: dateText(reader, proposal.on, true) });
    return say(proposalWords[proposal.kind]);
  };
}
