import type { Refusal } from '../../domain/refusal.ts';
import type { Language } from '../../domain/text.ts';
import { claimRefusals, debtRefusals } from '../agreement/ledger-refusals.ts';
import { measurementRefusals } from '../agreement/measurement-refusals.ts';
import { agreementRefusals } from '../agreement/refusals.ts';
import { identityRefusals } from '../identity/refusals.ts';
import { negotiationRefusals } from '../negotiation/refusals.ts';
import { rfcRefusals } from '../rfc/refusals.ts';
import { type Sentence, say } from '../sentence.ts';
import { workspaceRefusals } from '../workspace/refusals.ts';
import { problemSentences } from './problem-sentences.ts';

type Sentences = Readonly<Record<string, Sentence>>;

/** A few codes mean the same in two slices and fill different blanks: the slice that refused goes first. */
const bySlice: Readonly<Record<string, Sentences>> = {
  negotiation: negotiationRefusals,
  rfc: rfcRefusals,
  workspace: workspaceRefusals,
  agreement: agreementRefusals,
};

const everywhere: Sentences = {
  ...problemSentences,
  ...identityRefusals,
  ...workspaceRefusals,
  ...rfcRefusals,
  ...negotiationRefusals,
  ...agreementRefusals,
  ...debtRefusals,
  ...measurementRefusals,
  ...claimRefusals,
};

/** A rule's «no» in a reader's language; `slice` names whose rule it is, where that is known. */
export function refusalSentence(refusal: Refusal, language: Language, slice?: string): string {
  const sentence = bySlice[slice ?? '']?.[refusal.code] ?? everywhere[refusal.code];
  return sentence ? say(sentence, language, refusal.values ?? {}) : refusal.code;
}
