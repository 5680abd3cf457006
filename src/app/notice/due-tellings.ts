import type { AgreementState } from '../../domain/agreement/state.ts';
import { verdictOf } from '../../domain/agreement/verdict.ts';
import type { DebtState } from '../../domain/debt/state.ts';
import { debtLine } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import { type DueNotice, daysLeft } from '../../domain/notice/due.ts';
import type { RfcSummary } from '../../domain/rfc/summary.ts';
import { plusDays } from '../../domain/work-calendar.ts';
import { agreementMaterialOf } from '../agreement/agreement-material.ts';
import type { Work } from '../work.ts';
import { reviewEntry } from './review-entry.ts';
import type { Telling } from './tell.ts';

/** A due notice with whom it is for and what it says, by the state of things now; undefined where it is no longer so. */
export async function tellingOf(work: Work, about: Id, due: DueNotice): Promise<Telling | undefined> {
  const now = work.app.environment.now();
  switch (due.kind) {
    case 'reminder':
      return reminder(work, about, due, now);
    case 'evidence-missing':
      return evidenceMissing(work, about, due);
    case 'clean-up-due':
    case 'clean-up-overdue':
      return cleanUp(work, about, due, now);
    default:
      return ask(work, about, due);
  }
}

async function signed(work: Work, about: Id) {
  const { state } = await work.standing<AgreementState>('agreement', about);
  const { terms, title, client } = state;
  if (terms === null || state.sample || state.endedAt !== null) return undefined;
  return {
    state,
    terms,
    people: state.signedBy.map(({ signer }) => signer.id),
    values: { title, client, zone: terms.zone },
    /** Since when the end that stands is the one. */
    since: state.settled.at(-1)?.at ?? state.inkedAt ?? '',
  };
}

async function reminder(work: Work, about: Id, due: DueNotice, now: Instant): Promise<Telling | undefined> {
  const known = await signed(work, about);
  // What came before the end was moved speaks of a date nobody knew then.
  if (known === undefined || known.state.endOn === null || due.at < known.since) return undefined;
  const { state, terms, people, values } = known;
  const { reading } = await agreementMaterialOf(work, about);
  const { verdict, joint } = verdictOf(terms.thresholds, reading);
  return {
    ...told(due, about, people),
    values: {
      ...values,
      reminder: due.days ?? 0,
      days: daysLeft(known.state.endOn, terms.zone, now),
      endOn: known.state.endOn,
      graceOn: state.graceDays > 0 ? plusDays(known.state.endOn, state.graceDays) : '',
      off: state.off === null ? 0 : 1,
      verdict,
      joint: joint === null ? '' : Math.round(joint * 100) / 100,
    },
    entry: reviewEntry(about, state),
  };
}

async function evidenceMissing(work: Work, about: Id, due: DueNotice): Promise<Telling | undefined> {
  const known = await signed(work, about);
  if (known === undefined) return undefined;
  const { state, terms, people, values } = known;
  const missing = terms.criteria.filter(
    (one) => one.beforeLaunch && !state.evidence.some(({ criterion }) => criterion === one.id),
  ).length;
  return missing === 0 ? undefined : { ...told(due, about, people), values: { ...values, missing } };
}

async function cleanUp(work: Work, about: Id, due: DueNotice, now: Instant): Promise<Telling | undefined> {
  const { state: debt } = await work.standing<DebtState>('debt', about);
  const { state: agreement } = await work.standing<AgreementState>('agreement', about);
  const line = debtLine(about, debt, 0, now);
  const inkedAt = agreement.inkedAt ?? due.at;
  if (line === undefined || line.sample || line.balance.owed <= 0 || due.at < inkedAt) return undefined;
  const people = agreement.signedBy.map(({ signer }) => signer.id);
  const { title, client } = agreement;
  const values = { title, client, zone: debt.zone, owed: line.balance.owed, dueOn: line.dueOn ?? '' };
  return { ...told(due, about, people), values };
}

async function ask(work: Work, about: Id, due: DueNotice): Promise<Telling | undefined> {
  const { listings } = work.transaction;
  const row = (await listings.get('negotiation', about))?.summary as NegotiationSummary | undefined;
  const { state } = await work.standing<NegotiationState>('negotiation', about);
  if (row === undefined || state.filing === null || row.sample || row.archived) return undefined;
  const values = { title: row.title, client: row.forWhom, zone: row.zone };
  if (due.kind === 'signing-open') {
    const rfc = (await listings.get('rfc', about))?.summary as RfcSummary | undefined;
    const open = row.parties.filter(({ id }) => !rfc?.signedBy.includes(id)).flatMap(({ members }) => [...members]);
    return rfc?.commentsCloseAt
      ? { ...told(due, about, open), values: { ...values, by: rfc.commentsCloseAt } }
      : undefined;
  }
  if (row.state !== 'open') return undefined;
  const people = row.parties.flatMap(({ members }) => [...members]);
  return { ...told(due, about, people), values: { ...values, by: row.answerBy } };
}

function told({ kind, key, at }: DueNotice, about: Id, people: readonly Id[]) {
  return { kind, key, about, people, dueAt: at };
}
