import type { CalendarDay } from './instant.ts';

/** What choosing an option commits to, in a form that can run later: no term is typed twice. */
export type Term =
  | { readonly kind: 'scope'; readonly reach: 'nobody' | 'client' | 'everyone' }
  | { readonly kind: 'delivery'; readonly by: CalendarDay }
  | { readonly kind: 'delivery-later' }
  | { readonly kind: 'criteria'; readonly level: 'none' | 'core' | 'full' }
  | { readonly kind: 'clean-up'; readonly days: number }
  | { readonly kind: 'review'; readonly afterDays: number }
  | { readonly kind: 'rollout'; readonly percent: number }
  | { readonly kind: 'confidence'; readonly promise: 'commitment' | 'direction' | 'undecided' }
  | { readonly kind: 'people'; readonly count: number }
  | { readonly kind: 'checkpoints'; readonly days: readonly number[] };
