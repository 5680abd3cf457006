import type { AgreementTexts } from './agreement-texts.ts';

/** What the people of the sample say, in one language; the texts themselves are in `words`. */
export interface SampleTexts {
  readonly language: 'en' | 'es';
  readonly salesPerson: string;
  readonly productPerson: string;
  readonly engineer: string;
  readonly sales: string;
  readonly product: string;
  readonly ask: string;
  readonly neededByWords: string;
  readonly smallFor: string;
  readonly userOutcome: string;
  readonly salesPosition: string;
  readonly productPosition: string;
  readonly renewal: string;
  readonly quarter: string;
  readonly noDebt: string;
  readonly safeRelease: string;
  readonly blocker: string;
  readonly riskIfDone: string;
  readonly riskIfNot: string;
  readonly worth: string;
  readonly chanceWithout: string;
  readonly chanceWith: string;
  readonly currencyUnit: string;
  readonly chanceUnit: string;
  readonly fromAccount: string;
  readonly clientToldMe: string;
  readonly billing: string;
  readonly drivers: string;
  readonly simpler: string;
  readonly note: string;
  readonly notIncluded: string;
  readonly cleanUpBy: string;
  readonly sprint: string;
  readonly mitigations: string;
  readonly costSummary: string;
  readonly impactSummary: string;
  readonly comment: string;
  readonly agreements: AgreementTexts;
}
