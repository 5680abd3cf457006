import type { Id } from '../../domain/id.ts';
import { type Instant, plusMilliseconds } from '../../domain/instant.ts';
import type { ClientSentence } from '../../domain/monday/client-sentence.ts';
import type { Monday } from '../../domain/monday/monday.ts';
import { daysBetween, endOfDay, localDay, plusDays } from '../../domain/work-calendar.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { type AskRow, askRows, toldClient, withShare } from '../monday/ask-row.ts';
import { answersDue, atRisk, cleanUpDue, endings } from '../monday/week-lines.ts';
import type { Work } from '../work.ts';
import { type Query, reading } from './query.ts';

const mostLines = 12;
const mostSentences = 8;
const DAY = 86_400_000;
/** Any Monday: weeks are counted from it. */
const someMonday = '2024-01-01';

/**
 * The week in five lines, by the public facts of what concerns a person's sides; `null` reads the whole workspace.
 * The week is the one of now, Monday to Sunday in the workspace's zone. «This sprint» is the fortnight that begins
 * with it: a sprint is a name that people wrote, so its days are not known here.
 */
export async function readMonday(work: Work, person: Id | null): Promise<Monday> {
  const now = work.app.environment.now();
  const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const today = localDay(state.calendar, now);
  const from = plusDays(today, -(((daysBetween(someMonday, today) % 7) + 7) % 7));
  const until = plusDays(from, 6);
  const weekEnds = endOfDay(state.calendar, until);
  const rows = await askRows(work, { person, samples: false });
  const told = [];
  const weekAgo = plusMilliseconds(now, -7 * DAY);
  for (const row of rows) if (hasNews(row, weekAgo)) told.push(await toldClient(work, row));
  const news = cut(
    told
      .filter(({ says, at }) => lasts(says.kind) || at >= weekAgo)
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
  );
  const toldLines = [];
  for (const line of news.lines) toldLines.push(await withShare(work, line));
  return {
    from,
    until,
    answersDue: cut(answersDue(rows, weekEnds, now)),
    endsThisWeek: cut(endings(rows, weekEnds, now)),
    cleanUp: cut(await cleanUpDue(work, rows, plusDays(from, 13))),
    atRisk: cut(await atRisk(work, rows, plusMilliseconds(now, 14 * DAY))),
    told: { lines: toldLines, total: news.total },
  };
}

/** The five lines for the page. */
export const getMonday: Query<{ readonly scope: 'mine' | 'all' }> = (app, session, { scope }) =>
  reading(app, session, (work) => readMonday(work, scope === 'mine' ? session.actor.id : null));

/** What may be said to a client now, ask by ask, the latest first; the client is found by any part of its name. */
export const clientSentences: Query<{ readonly client: string }> = (app, session, { client }) =>
  reading(app, session, async (work) => {
    const wanted = client.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const rows = (await askRows(work, { person: null, samples: true }))
      .filter(({ negotiation }) => {
        const text = `${negotiation.forWhom} ${negotiation.title}`.toLocaleLowerCase();
        return wanted.every((word) => text.includes(word));
      })
      .toSorted((a, b) => (a.negotiation.filedAt < b.negotiation.filedAt ? 1 : -1))
      .slice(0, mostSentences);
    const lines = [];
    for (const row of rows) lines.push(await withShare(work, await toldClient(work, row)));
    return { lines };
  });

/** Whether an ask can have anything new for its client: one that ended without a deal is told of for a week. */
function hasNews({ negotiation: { state, endedAt } }: AskRow, since: Instant): boolean {
  return state !== 'withdrawn' && (state !== 'not-yet' || (endedAt ?? since) >= since);
}

/** Sentences that hold until something happens; the others are told for a week. */
function lasts(kind: ClientSentence['kind']): boolean {
  return kind === 'answer-by' || kind === 'answer-late' || kind === 'off-now' || kind === 'in-grace';
}

function cut<One>(lines: readonly One[]) {
  return { lines: lines.slice(0, mostLines), total: lines.length };
}
