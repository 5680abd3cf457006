import { answerAt, type FlagAnswer } from '../../domain/flag/flag-answer.ts';
import type { FlagContext } from '../../domain/flag/targeting.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Targeting } from '../port/targeting.ts';
import type { FlagBook, FlagRow } from './flag-book.ts';
import type { FlagKeySubject } from './flag-key-subject.ts';

/** One flag's answer under its key. */
export interface EvaluatedFlag {
  readonly key: string;
  readonly answer: FlagAnswer | 'targeting-key-missing';
}

/** What a request with a flag key may be told, at one instant. */
export interface FlagEvaluation {
  /** Undefined: no such flag, or not one of this key's. */
  readonly one: (key: string, context: FlagContext) => EvaluatedFlag | undefined;
  /** All flags of this key, in the order of their keys. */
  readonly all: (context: FlagContext) => readonly EvaluatedFlag[];
}

/**
 * The flags of a key at an instant: the agreement's life and the clock decide first, then the targeting. A key of one
 * client speaks for that client, whatever the context says. `note` hears of every row that was evaluated.
 */
export function evaluationAt(
  book: FlagBook,
  targeting: Targeting,
  { client }: Pick<FlagKeySubject, 'client'>,
  now: Instant,
  note: (row: FlagRow) => void,
): FlagEvaluation {
  const answer = (row: FlagRow, context: FlagContext): EvaluatedFlag => {
    note(row);
    return {
      key: row.key,
      answer: answerAt(row.life, now, (clientOnly) => targeting.match(row.key, context, clientOnly)),
    };
  };
  const spoken = (context: FlagContext) => (client === null ? context : { ...context, client });
  return {
    one: (key, context) => {
      const row = book.flag(key, client);
      return row && answer(row, spoken(context));
    },
    all: (context) => {
      const about = spoken(context);
      return book.flags(client).map((row) => answer(row, about));
    },
  };
}
