import { type Claim, type ClaimOutcome, claimScore } from '../../../domain/claim/claim.ts';
import { claimWords } from '../../../words/web/agreement/claim-words.ts';
import { debtWords } from '../../../words/web/agreement/ledger-words.ts';
import { moneyText, rangeText } from '../../ui/figures.ts';
import { type Reader, sayIn } from '../../ui/reader.ts';

const CURRENCY = /^[A-Z]{3}$/;

/** What was claimed: «70 in 100», «€216,000», «26–55 d». */
export function claimedText(reader: Reader, { kind, low, high, unit }: Claim): string {
  const say = sayIn(reader.language);
  if (kind === 'probability') return say(claimWords.inHundred, { range: rangeText(reader, low * 100, high * 100, '') });
  if (kind === 'estimate') return engineerDays(reader, low, high);
  if (!CURRENCY.test(unit)) return rangeText(reader, low, high, unit);
  const own = { ...reader, currency: unit };
  return low === high ? moneyText(own, low) : `${moneyText(own, low)}–${moneyText(own, high)}`;
}

/** What came of it, and for a measured value whether the claim held it. */
export function outcomeText(reader: Reader, claim: Claim, outcome: ClaimOutcome | null): string {
  const say = sayIn(reader.language);
  if (outcome === null) return say(claimWords.open);
  if (outcome.kind === 'measured') {
    const value = claimedText(reader, { ...claim, low: outcome.value, high: outcome.value });
    const score = claimScore(claim, outcome);
    const held = score.kind === 'range' && score.inside ? claimWords.inside : claimWords.outside;
    return `${say(claimWords.measured, { value })}, ${say(held)}`;
  }
  if (outcome.kind === 'happened') return say(claimWords.happened);
  return say(outcome.kind === 'unknowable' ? claimWords.unknowable : claimWords.didNotHappen);
}

function engineerDays(reader: Reader, low: number, high: number): string {
  return sayIn(reader.language)(debtWords.engineerDays, {
    days: low === high ? low : Number.NaN,
    text: rangeText(reader, low, high, ''),
  });
}
