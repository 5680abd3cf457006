/** The public catalogue of the mathematics: numbers in, numbers out. */

export { countPackages, type PackageCount } from './bargaining/count.ts';
export { type BetterForAll, betterForAll } from './bargaining/direct/better-for-all.ts';
export { type BoundedImprovements, boundedImprovements } from './bargaining/direct/bounded-improvements.ts';
export {
  type Direct,
  type DirectName,
  type DirectSolution,
  defaultNodeLimit,
  directSolution,
  directSolutions,
} from './bargaining/direct/direct-solutions.ts';
export {
  type FrontierSample,
  frontierSample,
  type SampleOptions,
  type SamplePoint,
} from './bargaining/direct/frontier-sample.ts';
export {
  defaultWorkLimit,
  type Frontier,
  type FrontierPoint,
  type FrontierVector,
  frontierVectors,
  paretoFrontier,
  type Stopped,
} from './bargaining/frontier.ts';
export { type Improvement, type Improvements, improvements } from './bargaining/improvement.ts';
export { isListable } from './bargaining/listable.ts';
export { type Proposal, type Proposals, proposals, type Solution, tieCap } from './bargaining/proposals.ts';
export {
  changedSheet,
  type OwnChange,
  type RatingRange,
  ratingChanges,
  weightChanges,
} from './bargaining/robustness/own-changes.ts';
export {
  type OwnDoubt,
  type Robustness,
  type RobustnessAnswer,
  robustness,
  type TippingPoint,
  tippingPoint,
} from './bargaining/robustness/robustness.ts';
export { brokenRules, type Choice, obeys, type Rule } from './bargaining/rule.ts';
export { gainProduct, type SolutionName, solutionNames } from './bargaining/solution.ts';
export {
  isPackageOf,
  type Package,
  type PartyScores,
  packageScore,
  packageScores,
  type Space,
  type SpaceFault,
  scoreOf100,
  spaceFaults,
} from './bargaining/space.ts';
export { type Sheet, type SheetFault, spaceFromSheets } from './bargaining/space-from-sheets.ts';
export { earns, type Term, tableTerms, type Within } from './bargaining/term.ts';
export { type Trade, type TradedIssue, tradeBetween } from './bargaining/trade.ts';
export {
  type Importance,
  partsOfImportance,
  weightsFromImportance,
  weightsFromRanks,
  wholeShares,
} from './elicitation/importance-weights.ts';
export { type LeastToSign, leastToSign, nextPackageToAsk, type SigningAnswer } from './elicitation/least-to-sign.ts';
export {
  conflictsAmongAnswers,
  contradictionsWithSheet,
  type PairwiseAnswer,
  type SheetContradiction,
  sameWithin,
} from './elicitation/pairwise-answer.ts';
export { nextPairwiseQuestion, type OwnSheet, type PairwiseQuestion } from './elicitation/pairwise-question.ts';
export { type AdjustedWinner, adjustedWinner, type PointsFault } from './fair-division/adjusted-winner.ts';
export { type Division, maxNashWelfare, type ValuesFault } from './fair-division/max-nash-welfare.ts';
export { type Generator, seededGenerator, standardNormal } from './random/generator.ts';
