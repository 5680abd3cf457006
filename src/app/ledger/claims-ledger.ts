import { type Claim, type ClaimOutcome, claimScore } from '../../domain/claim/claim.ts';
import { type ClaimState, resolveRefusal } from '../../domain/claim/decide.ts';
import {
  recordsOfTallies,
  type SideRecord,
  sideRecord,
  sideRecords,
  tallySides,
} from '../../domain/claim/side-record.ts';
import type { Id } from '../../domain/id.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import { unverifiedFor } from '../agreement/people.ts';
import type { Session } from '../port/identity.ts';
import { type Query, reading } from '../queries/query.ts';
import { type Page, pageOf, samplesPutAway, visibleRows } from '../queries/visible-rows.ts';
import type { Work } from '../work.ts';

export interface ClaimRow {
  readonly agreement: Id;
  readonly state: ClaimState;
}

/** What was claimed before signing and what came of it, the latest first; for both sides in one view. */
export const listClaims: Query<Page & { readonly agreement?: Id | undefined }> = (
  app,
  session,
  { agreement, ...page },
) =>
  reading(app, session, async (work) => {
    const { entries, sides, sampleSides } = await claimBoard(work, session);
    const asks = await visibleRows<NegotiationSummary>(work, session, 'negotiation');
    const unverified = await unverifiedFor(work, session);
    const mine = agreement === undefined ? entries : entries.filter(({ row }) => row.agreement === agreement);
    const { lines, next, total } = pageOf(mine, page, ({ claim }) => claim.id);
    return {
      lines: lines.map((entry) => {
        const members = asks.get(entry.row.agreement)?.parties.flatMap((party) => [...party.members]) ?? [];
        const { state } = entry.row;
        return {
          ...claimLine(entry),
          may: {
            resolve:
              resolveRefusal(state, entry.claim.id, { resolvers: members, unverified }, session.actor.id) ?? null,
          },
        };
      }),
      sides: agreement === undefined ? sides : sideRecords(mine.filter(({ row }) => !row.state.sample)),
      sampleSides: agreement === undefined ? sampleSides : [],
      next,
      total,
    };
  });

/** What the sides of a negotiation said before, one beside the other: a side that never claimed anything too. */
export const sidesBefore: Query<{ readonly negotiation: Id }> = (app, session, { negotiation }) =>
  reading(app, session, async (work) => {
    const asks = await visibleRows<NegotiationSummary>(work, session, 'negotiation');
    const { sides: own, sampleSides } = await claimBoard(work, session);
    const ask = asks.get(negotiation);
    const sides = ask?.sample ? sampleSides : own;
    const names = [...new Set((ask?.parties ?? []).map(({ name }) => name))];
    return {
      sides: names.map((name): SideRecord => sides.find(({ side }) => side === name) ?? sideRecord(name)),
    };
  });

export interface ClaimEntry {
  readonly row: ClaimRow;
  readonly claim: Claim;
  readonly outcome: ClaimOutcome | null;
}

/** All claims that a session may see, the latest signed first; the record of every side, and apart that of the sample. */
export async function claimBoard(work: Work, session: Session) {
  const rows = await visibleRows<ClaimRow>(work, session, 'claim');
  const samples = rows.once('samples', (all) => all.filter(({ state }) => state.sample).map((one) => one.agreement));
  const away = await samplesPutAway(work, session, samples);
  return rows.once(`board without ${[...away].join()}`, (all) => {
    const shown = all.filter(({ agreement }) => !away.has(agreement)).map(keptOf);
    const latestFirst = shown.toSorted((a, b) => Number(a.sample) - Number(b.sample) || b.frozen - a.frozen);
    return {
      entries: latestFirst.flatMap(({ entries }) => entries),
      sides: recordsOfTallies(shown),
      sampleSides: recordsOfTallies(shown.map(({ ofSample }) => ({ tallies: ofSample }))),
    };
  });
}

interface Kept {
  readonly entries: readonly ClaimEntry[];
  /** When it was signed, in milliseconds. */
  readonly frozen: number;
  /** Stands after everything that is somebody's own. */
  readonly sample: boolean;
  /** The sample is nobody's record. */
  readonly tallies: ReturnType<typeof tallySides>;
  readonly ofSample: ReturnType<typeof tallySides>;
}

/** A row's claims, counted once: of ten thousand rows one outcome changes one. */
const kept = new WeakMap<ClaimRow, Kept>();

function keptOf(row: ClaimRow): Kept {
  const known = kept.get(row);
  if (known) return known;
  const { claims, resolved } = row.state;
  const entries = claims.map((claim): ClaimEntry => {
    const outcome = resolved.find((one) => one.claim === claim.id)?.outcome ?? null;
    return { row, claim, outcome };
  });
  const frozen = row.state.frozenAt === null ? 0 : Date.parse(row.state.frozenAt);
  const { sample } = row.state;
  const made = {
    entries,
    frozen,
    sample,
    tallies: tallySides(sample ? [] : entries),
    ofSample: tallySides(sample ? entries : []),
  };
  kept.set(row, made);
  return made;
}

export function claimLine({ row: { agreement, state }, claim, outcome }: ClaimEntry) {
  const resolved = state.resolved.find((one) => one.claim === claim.id);
  return {
    agreement,
    title: state.title,
    sample: state.sample,
    claim,
    outcome,
    source: resolved?.source ?? '',
    resolvedAt: resolved?.at ?? null,
    score: outcome && claimScore(claim, outcome),
  };
}
