import type { AgreementState } from '../../domain/agreement/state.ts';
import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { type ClientSentence, clientSentence } from '../../domain/monday/client-sentence.ts';
import type { ToldClient } from '../../domain/monday/monday.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { NegotiationSummary, RfcStatus } from '../../domain/negotiation/summary.ts';
import type { Work } from '../work.ts';

/** An ask with what it became: its public rows side by side. */
export interface AskRow {
  readonly negotiation: NegotiationSummary;
  readonly rfc: RfcStatus | null;
  readonly agreement: AgreementSummary | null;
}

/** All asks of a workspace, or those of one person's sides; samples only where they are asked for. */
export async function askRows(
  work: Work,
  { person, samples }: { readonly person: Id | null; readonly samples: boolean },
): Promise<readonly AskRow[]> {
  const read = <Summary>(kind: string) => work.app.states.rows.read<Summary>(work.transaction, kind);
  const [rfcs, agreements] = [await read<RfcStatus>('rfc'), await read<AgreementSummary>('agreement')];
  return (await read<NegotiationSummary>('negotiation')).all
    .filter(({ sample, archived }) => (samples || !sample) && !archived)
    .filter(({ parties }) => person === null || parties.some(({ members }) => members.includes(person)))
    .map((negotiation) => ({
      negotiation,
      rfc: rfcs.get(negotiation.id) ?? null,
      agreement: agreements.get(negotiation.id) ?? null,
    }));
}

/** What the client of an ask may hear now, and since when it is so. */
export async function toldClient(work: Work, { negotiation, agreement }: AskRow): Promise<ToldClient> {
  const { id, title, forWhom: client, sample, state, answerBy, zone } = negotiation;
  const now = work.app.environment.now();
  const notYet = state === 'not-yet' ? (await work.standing<NegotiationState>('negotiation', id)).state.notYet : null;
  const signed = agreement?.life.inkedAt ? agreement : null;
  const says = clientSentence({ state, answerBy, zone, notYet, agreement: signed }, now);
  return { negotiation: id, title, client, sample, says, at: since(says, negotiation, agreement, now) };
}

/** With how many of the client's users it is on for, by the signed text: read for the lines that are told alone. */
export async function withShare(work: Work, told: ToldClient): Promise<ToldClient> {
  if (told.says.kind !== 'on' && told.says.kind !== 'in-grace') return told;
  const { terms } = (await work.standing<AgreementState>('agreement', told.negotiation)).state;
  const share = terms?.share.client ?? 100;
  return share >= 100 ? told : { ...told, says: { ...told.says, share } };
}

function since(
  { kind }: ClientSentence,
  { filedAt, answerBy, endedAt, last }: NegotiationSummary,
  agreement: AgreementSummary | null,
  now: Instant,
): Instant {
  const life = agreement?.life;
  const at: Readonly<Record<ClientSentence['kind'], Instant | null | undefined>> = {
    'answer-by': filedAt,
    'answer-late': answerBy,
    'being-signed': last?.at,
    withdrawn: endedAt,
    'not-yet': endedAt,
    'waits-for-proof': life?.inkedAt,
    on: life?.readyAt,
    'in-grace': life?.endsAt,
    'off-now': life?.off?.at,
    over: life?.endedAt ?? life?.graceEndsAt ?? life?.endsAt,
  };
  const found = at[kind] ?? filedAt;
  return found > now ? filedAt : found;
}
