import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import type { DebtSummary } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import { type Instant, plusMilliseconds } from '../../domain/instant.ts';
import { lifeAt } from '../../domain/life.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import { refuse } from '../../domain/refusal.ts';
import { localDay, plusDays } from '../../domain/work-calendar.ts';
import { memberOf, type WorkspaceState } from '../../domain/workspace/state.ts';
import type { Ceremony } from '../ceremony.ts';
import type { Accounts } from '../identity/accounts.ts';
import { kindOfToken, newToken } from '../identity/token.ts';
import type { CalendarEntry, CalendarWriter } from '../port/calendar.ts';
import { type Query, reading } from '../queries/query.ts';
import { type App, Work } from '../work.ts';

/** A calendar program asks with the same address for years; it is stopped by revoking it, or by leaving. */
const AS_LONG_AS = 20 * 365 * 86_400_000;
/** What ended longer ago than this leaves the calendar. */
const KEPT = 90 * 86_400_000;

/** A new secret address for one's own calendar program; the one before stops working. Only its hash is kept. */
export function issueFeed(app: App): Ceremony<object> {
  return async (session, _, { origin }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const since = app.environment.now();
    const { token, hash } = newToken('calendar', app.environment);
    const subject = { account: session.actor.id };
    await app.store.transaction(session.workspace, async ({ tokens }) => {
      await tokens.revoke({ kind: 'calendar', subject }, since);
      await tokens.put({
        hash,
        kind: 'calendar',
        subject,
        createdAt: since,
        expiresAt: plusMilliseconds(since, AS_LONG_AS),
      });
    });
    return { output: { url: `${origin}/calendar/${token}.ics`, since } };
  };
}

export function revokeFeed(app: App): Ceremony<object> {
  return async (session) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const at = app.environment.now();
    const subject = { account: session.actor.id };
    await app.store.transaction(session.workspace, ({ tokens }) => tokens.revoke({ kind: 'calendar', subject }, at));
    return { output: { done: true } };
  };
}

/** Since when this person has an address; null without one. The address itself cannot be shown again. */
export const getFeed: Query<object> = (app, session) =>
  reading(app, session, async ({ transaction: { tokens } }) => {
    const own = (await tokens.all('calendar')).filter(
      ({ subject, revokedAt }) => subject.account === session.actor.id && revokedAt === undefined,
    );
    return { since: own.at(-1)?.createdAt ?? null };
  });

export interface FeedParts {
  readonly app: App;
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly writer: CalendarWriter;
  readonly origin: string;
}

/** The calendar a token opens, as a file; undefined where it opens nothing, for whatever reason. */
export async function readFeed(
  { app, accounts, writer, origin }: FeedParts,
  token: string,
): Promise<string | undefined> {
  if (kindOfToken(token) !== 'calendar') return undefined;
  const hash = app.environment.sha256(token);
  const workspace = await app.store.workspaceOfToken(hash);
  if (workspace === undefined) return undefined;
  const now = app.environment.now();
  const opened = await app.store.transaction(workspace, async (transaction) => {
    const row = await transaction.tokens.get(hash);
    if (row?.kind !== 'calendar' || row.revokedAt !== undefined || row.expiresAt <= now) return undefined;
    const work = new Work(app, transaction);
    const { state } = await work.standing<WorkspaceState>('workspace', workspace);
    const account = row.subject.account;
    return memberOf(state, account) && { account, entries: await entriesFor(work, account, now) };
  });
  if (opened === undefined) return undefined;
  const account = await accounts.byId(opened.account);
  return account && writer.feed(opened.entries, account.language, origin);
}

/** The days of what a person's sides agreed or were asked: from public rows alone. */
async function entriesFor(work: Work, person: Id, now: Instant): Promise<readonly CalendarEntry[]> {
  const { listings } = work.transaction;
  const rowsOf = async <Row>(kind: string) => (await listings.all(kind)).map(({ summary }) => summary as Row);
  const asks = (await rowsOf<NegotiationSummary>('negotiation')).filter(
    ({ sample, archived, parties }) => !sample && !archived && parties.some(({ members }) => members.includes(person)),
  );
  const own = new Set(asks.map(({ id }) => id));
  const agreements = (await rowsOf<AgreementSummary>('agreement')).filter(({ agreement }) => own.has(agreement));
  const dues = new Map(
    (await rowsOf<DebtSummary>('debt')).map(({ agreement, state }) => [agreement, state.terms?.dueOn]),
  );
  const answers = asks
    .filter(({ state }) => state === 'open')
    .map(
      ({ id, title, forWhom, answerBy, zone }): CalendarEntry => ({
        ...plain('answer', 0),
        uid: `answer-${id}`,
        on: localDay({ zone, workdays: [1], holidays: [] }, answerBy),
        agreement: id,
        title,
        client: forWhom,
      }),
    );
  return [...answers, ...agreements.flatMap((row) => agreementDays(row, dues.get(row.agreement) ?? null, now))];
}

function agreementDays(row: AgreementSummary, dueOn: string | null, now: Instant): readonly CalendarEntry[] {
  const { agreement, title, client, life, endOn, checkpoints, counters } = row;
  const phase = lifeAt(life, now);
  if (phase === 'before-ink') return [];
  const last = life.endedAt ?? life.graceEndsAt ?? life.endsAt;
  if (phase === 'over' && last !== null && plusMilliseconds(last, KEPT) < now) return [];
  const sequence = counters.extensions + counters.kept + counters.amendments;
  const about = { agreement, title, client };
  const day = (what: CalendarEntry['what'], on: string): CalendarEntry => ({
    ...plain(what, sequence),
    ...about,
    uid: what === 'checkpoint' ? `checkpoint-${agreement}-${on}` : `${what}-${agreement}`,
    on,
  });
  const standing = life.endedAt === null && endOn !== null;
  const graceDays =
    life.graceEndsAt !== null && life.endsAt !== null
      ? Math.round((Date.parse(life.graceEndsAt) - Date.parse(life.endsAt)) / 86_400_000)
      : 0;
  return [
    ...(standing ? [day('review', endOn)] : []),
    ...(standing && graceDays > 0 ? [day('grace-ends', plusDays(endOn, graceDays))] : []),
    ...(life.endedAt === null ? checkpoints.filter((on) => on !== endOn).map((on) => day('checkpoint', on)) : []),
    ...(dueOn === null ? [] : [day('compensation', dueOn)]),
  ];
}

function plain(what: CalendarEntry['what'], sequence: number) {
  return { what, sequence, cancelled: false } as const;
}
