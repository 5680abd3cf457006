import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import { type LifePhase, lifeAt } from '../life.ts';
import { isRefused, type Refusal } from '../refusal.ts';
import { localDay } from '../work-calendar.ts';
import { decideRefusal, evidenceRefusal, killReasonRefusal, killRefusal, standFor } from './can-act.ts';
import { decisionOpensOn, proposalRefusal } from './decision/can-propose.ts';
import { type DecisionSignatureView, decisionSignatureView } from './decision/decision-signature.ts';
import { signStand } from './decision/decision-stand.ts';
import { type ExtensionPrice, extensionPrice, needsExecutive } from './decision/extension.ts';
import type { OpenDecision, Proposal, Settled, SigningParty } from './decision.ts';
import type { AgreementMaterial } from './material.ts';
import type { JointMeasure } from './measure/joint-measure.ts';
import {
  type AgreementState,
  type DataDue,
  dataDue,
  type Evidenced,
  lifeFacts,
  type SwitchedOff,
  signedCalendar,
} from './state.ts';
import type { AgreementTerms, Criterion } from './terms.ts';
import { type JointReading, type Verdict, verdictOf } from './verdict.ts';

export const agreementActions = [
  'evidence',
  'kill',
  'give-reason',
  'keep',
  'extend',
  'revert',
  'end-early',
  'amend',
  'turn-on',
  'decide',
] as const;
export type AgreementAction = (typeof agreementActions)[number];

export interface AgreementView {
  readonly agreement: Id;
  readonly title: string;
  readonly client: string;
  readonly key: string;
  readonly sample: boolean;
  readonly phase: LifePhase;
  readonly inkedAt: Instant | null;
  readonly recordHash: string | null;
  readonly signedBy: readonly SigningParty[];
  readonly terms: AgreementTerms | null;
  /** The last day in force; null before ink and while kept until a signed end. */
  readonly endOn: CalendarDay | null;
  readonly endsAt: Instant | null;
  readonly graceEndsAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly criteria: readonly (Criterion & { readonly evidence: Evidenced | null })[];
  readonly off: SwitchedOff | null;
  readonly reading: JointReading;
  readonly verdict: Verdict | null;
  /** Which readings the verdict comes from, and how sure they make it. */
  readonly measure: JointMeasure;
  readonly decisionOpensOn: CalendarDay | null;
  readonly decisions: readonly OpenDecisionView[];
  readonly settled: readonly SettledView[];
  /** A checkpoint that was reached without a reading, and until when it must have one. */
  readonly dataDue: DataDue | null;
  /** What the next extension costs; null before ink. */
  readonly extension: ExtensionPrice | null;
  readonly counters: AgreementState['counters'];
  /** The party the viewer decides for, also on behalf of a member who delegated. */
  readonly ownParty: Id | null;
  /** What the viewer may do now: null, or why not, by the predicates of the rules. */
  readonly may: Readonly<Record<AgreementAction, Refusal | null>>;
}

/** A proposal on the table as everybody sees it; `may` is whether this viewer can sign it. */
export interface OpenDecisionView extends Omit<OpenDecision, 'signatures'> {
  readonly signatures: readonly DecisionSignatureView[];
  /** Whether somebody of leadership has to approve beside the parties. */
  readonly needsExecutive: boolean;
  readonly may: Refusal | null;
}

export interface SettledView extends Omit<Settled, 'signatures'> {
  readonly signatures: readonly DecisionSignatureView[];
}

/** The agreement as a viewer sees it at an instant; undefined before an RFC named its flag. */
export function agreementView(
  agreement: Id,
  state: AgreementState,
  material: AgreementMaterial,
  actor: Actor,
  now: Instant,
): AgreementView | undefined {
  if (state.key === '') return undefined;
  const facts = lifeFacts(state);
  const { terms } = state;
  const criteria = terms?.criteria ?? material.criteria;
  const decide = decideRefusal(state, material, actor, now) ?? null;
  const propose = (proposal: Proposal, reason = '') =>
    decide ?? (terms === null ? null : (proposalRefusal(state, terms, material, { proposal, reason }, now) ?? null));
  const extension = terms && extensionPrice(state, terms, material, actor);
  return {
    agreement,
    title: state.title,
    client: state.client,
    key: state.key,
    sample: state.sample,
    phase: lifeAt(facts, now),
    inkedAt: state.inkedAt,
    recordHash: state.recordHash === '' ? null : state.recordHash,
    signedBy: state.signedBy,
    terms,
    endOn: state.endOn,
    endsAt: facts.endsAt,
    graceEndsAt: facts.graceEndsAt,
    endedAt: state.endedAt,
    criteria: criteria.map((one) => ({
      ...one,
      evidence: state.evidence.find((given) => given.criterion === one.id) ?? null,
    })),
    off: state.off,
    reading: material.reading,
    verdict: terms && verdictOf(terms.thresholds, material.reading),
    measure: material.measure,
    decisionOpensOn: terms && decisionOpensOn(state),
    decisions: state.decisions.map((open) => openDecisionView(open, state, material, actor, now)),
    settled: state.settled.map((one) => ({ ...one, signatures: one.signatures.map(decisionSignatureView) })),
    dataDue: dataDueNow(state, now),
    extension,
    counters: state.counters,
    ownParty: standFor(material, actor, now).party ?? null,
    may: {
      evidence: evidenceRefusal(state, material, actor) ?? null,
      kill: killRefusal(state, material, actor, now) ?? null,
      'give-reason': killReasonRefusal(state, material, actor) ?? null,
      keep: propose({ kind: 'keep' }),
      // A day and a reason that nobody could refuse: what is left are the reasons no form can mend.
      extend: propose({ kind: 'extend', until: extension?.latest ?? '' }, '-'),
      revert: propose({ kind: 'revert' }),
      'end-early': decide,
      amend: decide,
      'turn-on': propose({ kind: 'turn-on' }),
      decide,
    },
  };
}

/** Told from the checkpoint's own day on: before it nothing is missing yet, and of what all ended nothing is either. */
function dataDueNow(state: AgreementState, now: Instant): DataDue | null {
  const due = dataDue(state);
  if (due === null || state.terms === null || state.endedAt !== null) return null;
  return localDay(signedCalendar(state.terms.zone), now) >= due.checkpoint ? due : null;
}

function openDecisionView(
  open: OpenDecision,
  state: AgreementState,
  material: AgreementMaterial,
  actor: Actor,
  now: Instant,
): OpenDecisionView {
  const stand = signStand(state, material, { actor, trusted: true, now }, open);
  return {
    ...open,
    signatures: open.signatures.map(decisionSignatureView),
    needsExecutive: needsExecutive(state, open.proposal),
    may: isRefused(stand) ? stand.refusal : null,
  };
}
