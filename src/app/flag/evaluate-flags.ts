import { type FlagAnswer, type FlagSetting, flagAnswer } from '../../domain/flag/flag-answer.ts';
import { type FlagContext, sameName } from '../../domain/flag/targeting.ts';
import type { Id } from '../../domain/id.ts';
import { noteLapses } from '../agreement/note-lapses.ts';
import { kindOfToken } from '../identity/token.ts';
import type { Transaction } from '../port/store.ts';
import type { App } from '../work.ts';
import type { FlagKeySubject } from './flag-keys.ts';

/** One flag's answer under its key. */
export interface EvaluatedFlag {
  readonly key: string;
  readonly answer: FlagAnswer | 'targeting-key-missing';
}

/** What a request with a flag key may be told. */
export interface FlagEvaluation {
  /** Undefined: no such flag, or not one of this key's. */
  readonly one: (key: string, context: FlagContext) => Promise<EvaluatedFlag | undefined>;
  /** All flags of this key, in the order of their keys. */
  readonly all: (context: FlagContext) => Promise<readonly EvaluatedFlag[]>;
}

/**
 * Opens the flags of a workspace to whoever holds a flag key, for one evaluation now; undefined when the key is
 * unknown, expired or revoked. A key of one client speaks for that client, whatever the context says.
 */
export async function withFlagKey<T>(
  app: App,
  token: string,
  run: (flags: FlagEvaluation) => Promise<T>,
): Promise<T | undefined> {
  if (kindOfToken(token) !== 'flag') return undefined;
  const hash = app.environment.sha256(token);
  const workspace = await app.store.workspaceOfToken(hash);
  if (workspace === undefined) return undefined;
  const evaluated: FlagRow[] = [];
  const answered = await app.store.transaction(workspace, async (transaction) => {
    const row = await transaction.tokens.get(hash);
    const now = app.environment.now();
    if (row?.kind !== 'flag-key' || row.revokedAt !== undefined || row.expiresAt <= now) return undefined;
    return run(evaluation(transaction, row.subject as unknown as FlagKeySubject, now, (row) => evaluated.push(row)));
  });
  await noteLapses(app, workspace, evaluated);
  return answered;
}

/** A flag's row in the lists, with the agreement whose life decides. */
type FlagRow = FlagSetting & { readonly agreement: Id };

function evaluation(
  { listings }: Transaction,
  { client }: FlagKeySubject,
  now: string,
  note: (row: FlagRow) => void,
): FlagEvaluation {
  const own = (setting: FlagSetting) => client === null || sameName(setting.rule.client, client);
  const answer = (row: FlagRow, context: FlagContext): EvaluatedFlag => {
    note(row);
    return { key: row.key, answer: flagAnswer(row, client === null ? context : { ...context, client }, now) };
  };
  return {
    one: async (key, context) => {
      const setting = (await listings.get('flag', key))?.summary as FlagRow | undefined;
      return setting && own(setting) ? answer(setting, context) : undefined;
    },
    all: async (context) => {
      const settings = (await listings.all('flag')).map((row) => row.summary as FlagRow);
      return settings
        .filter(own)
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
        .map((setting) => answer(setting, context));
    },
  };
}
