/** What the people of the sample agreements say, in one language; the texts themselves are in `words`. */
export interface AgreementTexts {
  /** By state: what was asked, for whom, and why by the side that asks. */
  readonly stories: Readonly<
    Record<AgreementStory, { readonly ask: string; readonly client: string; readonly why: string }>
  >;
  readonly productWhy: string;
  readonly leaves: string;
  /** What Sales gives odds of; known a month after ink. */
  readonly uses: string;
  readonly othersAsk: string;
  readonly signsOn: string;
  readonly worth: string;
  readonly slips: string;
  readonly notIncluded: string;
  readonly costSummary: string;
  readonly mitigations: string;
  readonly impactSummary: string;
  readonly staff: string;
  readonly proof: string;
  readonly proofSource: string;
  readonly paid: string;
  readonly warehouse: string;
  /** How it is known what became of a claim. */
  readonly accountLater: string;
  readonly sprintHours: string;
  readonly revertReason: string;
  readonly extendReason: string;
}

/** The state of life that each sample agreement shows when it is opened. */
export const agreementStories = ['before-ink', 'live', 'grace', 'kept', 'reverted', 'extended'] as const;
export type AgreementStory = (typeof agreementStories)[number];
