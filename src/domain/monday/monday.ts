import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { ClientSentence } from './client-sentence.ts';

/** Why a promise that stands may not be kept, from public facts alone. */
export const risks = ['killed', 'guardrail', 'not-proven', 'below', 'no-data'] as const;
export type Risk = (typeof risks)[number];

export interface AnswerDue {
  readonly negotiation: Id;
  readonly title: string;
  readonly client: string;
  readonly by: Instant;
  readonly zone: string;
  readonly overdue: boolean;
  /** Whose move it is, by name. */
  readonly waitingFor: readonly string[];
}

export interface EndsThisWeek {
  readonly agreement: Id;
  readonly title: string;
  readonly client: string;
  /** `no-data`: reverted, unless value and cost are read before. */
  readonly what: 'review' | 'grace-ends' | 'no-data';
  /** Off from here on, if nobody acts. */
  readonly at: Instant;
  readonly zone: string;
}

export interface CleanUpDue {
  readonly agreement: Id;
  readonly title: string;
  readonly givenBy: string;
  readonly sprint: string;
  readonly dueOn: CalendarDay | null;
  /** Engineer-days, interest included. */
  readonly owed: number;
  readonly overdue: boolean;
}

export interface AtRisk {
  readonly agreement: Id;
  readonly title: string;
  readonly client: string;
  readonly because: Risk;
}

/** What a client may hear about one ask, and since when that is so. */
export interface ToldClient {
  readonly negotiation: Id;
  readonly title: string;
  readonly client: string;
  readonly sample: boolean;
  readonly says: ClientSentence;
  readonly at: Instant;
}

interface Line<One> {
  /** The first ones, the most pressing first. */
  readonly lines: readonly One[];
  /** How many there are in all. */
  readonly total: number;
}

/** The week in five lines. */
export interface Monday {
  /** Monday and Sunday of the week, in the workspace's zone. */
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  readonly answersDue: Line<AnswerDue>;
  readonly endsThisWeek: Line<EndsThisWeek>;
  readonly cleanUp: Line<CleanUpDue>;
  readonly atRisk: Line<AtRisk>;
  readonly told: Line<ToldClient>;
}

/** Whether a week has nothing at all to tell. */
export function isQuiet({ answersDue, endsThisWeek, cleanUp, atRisk, told }: Monday): boolean {
  return [answersDue, endsThisWeek, cleanUp, atRisk, told].every(({ total }) => total === 0);
}
