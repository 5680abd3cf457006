import type { CalendarDay, Instant } from '../instant.ts';
import { type LifeFacts, lifeAt } from '../life.ts';

/**
 * What a client may hear about its ask now: only what was recorded or signed, never a hope. Its words in both
 * languages are in `words/client-sentence.ts`; `not-yet` carries the words the sides wrote for the client.
 */
export type ClientSentence =
  | { readonly kind: 'answer-by'; readonly by: Instant; readonly zone: string }
  | { readonly kind: 'answer-late'; readonly by: Instant; readonly zone: string }
  | { readonly kind: 'being-signed' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'not-yet'; readonly words: string; readonly askAgainOn: CalendarDay }
  | { readonly kind: 'waits-for-proof' }
  /** `until`: the last day in force; null while kept until a signed end. */
  | ({ readonly kind: 'on'; readonly until: CalendarDay | null } & OfUsers)
  | ({ readonly kind: 'in-grace'; readonly until: Instant; readonly zone: string } & OfUsers)
  | { readonly kind: 'off-now' }
  | { readonly kind: 'over' };

/** Per cent of the client's users it is on for, where that is not all of them. */
interface OfUsers {
  readonly share?: number | undefined;
}

/** All that decides the sentence: the ask's public row, the words of a «not yet», the agreement's life. */
export interface SentenceFacts {
  readonly state: 'open' | 'agreed' | 'signed' | 'not-yet' | 'withdrawn';
  readonly answerBy: Instant;
  readonly zone: string;
  readonly notYet: { readonly clientWords: string; readonly askAgainOn: CalendarDay } | null;
  /** Null before ink. */
  readonly agreement: { readonly life: LifeFacts; readonly endOn: CalendarDay | null; readonly zone: string } | null;
}

/** The one sentence of an ask at an instant. */
export function clientSentence(facts: SentenceFacts, now: Instant): ClientSentence {
  const { state, answerBy: by, zone, notYet, agreement } = facts;
  if (state === 'withdrawn') return { kind: 'withdrawn' };
  if (state === 'not-yet' && notYet)
    return { kind: 'not-yet', words: notYet.clientWords, askAgainOn: notYet.askAgainOn };
  if (state === 'signed' && agreement) return ofAgreement(agreement, now);
  if (state === 'agreed' || state === 'signed') return { kind: 'being-signed' };
  return { kind: now > by ? 'answer-late' : 'answer-by', by, zone };
}

function ofAgreement({ life, endOn, zone }: NonNullable<SentenceFacts['agreement']>, now: Instant): ClientSentence {
  switch (lifeAt(life, now)) {
    case 'before-ink':
      return { kind: 'being-signed' };
    case 'before-launch':
      return { kind: 'waits-for-proof' };
    case 'live':
      return { kind: 'on', until: endOn };
    case 'grace':
      return { kind: 'in-grace', until: life.graceEndsAt ?? now, zone };
    case 'off':
      return { kind: 'off-now' };
    case 'over':
      return { kind: 'over' };
  }
}
