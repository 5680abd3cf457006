import type { Id } from '../id.ts';
import type { CalendarDay } from '../instant.ts';
import type { LifeFacts } from '../life.ts';
import { type AgreementState, lifeFacts } from './state.ts';

/** An agreement's row, from the log alone: where it stands now is for the reader's clock to say. */
export interface AgreementSummary {
  readonly agreement: Id;
  readonly title: string;
  readonly client: string;
  readonly key: string;
  readonly sample: boolean;
  readonly parties: readonly { readonly id: Id; readonly name: string }[];
  readonly life: LifeFacts;
  readonly endOn: CalendarDay | null;
  readonly zone: string;
  readonly checkpoints: readonly CalendarDay[];
  readonly counters: AgreementState['counters'];
  /** How many decisions wait for a signature. */
  readonly openDecisions: number;
}

/** Undefined before an RFC named the flag. */
export function agreementSummary(agreement: Id, state: AgreementState): AgreementSummary | undefined {
  if (state.key === '') return undefined;
  return {
    agreement,
    title: state.title,
    client: state.client,
    key: state.key,
    sample: state.sample,
    parties: state.signedBy.map(({ id, name }) => ({ id, name })),
    life: lifeFacts(state),
    endOn: state.endOn,
    zone: state.terms?.zone ?? '',
    checkpoints: state.terms?.checkpoints ?? [],
    counters: state.counters,
    openDecisions: state.decisions.length,
  };
}

/** What the evaluation of the agreement's flag needs, and no more: whom it is for, and the life that decides first. */
export function flagSetting(agreement: Id, state: AgreementState) {
  if (state.key === '') return undefined;
  return {
    agreement,
    key: state.key,
    rule: {
      client: state.client,
      segments: state.terms?.segments ?? [],
      share: state.terms?.share ?? { client: 0, others: 0 },
    },
    life: lifeFacts(state),
    sample: state.sample,
  };
}
