import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import { type LifePhase, lifeAt } from '../life.ts';
import type { Refusal } from '../refusal.ts';
import { decideRefusal, evidenceRefusal, killReasonRefusal, killRefusal } from './can-act.ts';
import { decisionOpensOn, proposalRefusal } from './can-propose.ts';
import type { OpenDecision, Settled, SigningParty } from './decision.ts';
import { type AgreementMaterial, partyOfPerson } from './material.ts';
import { type AgreementState, type Evidenced, lifeFacts, type SwitchedOff } from './state.ts';
import type { AgreementTerms, Criterion } from './terms.ts';
import { type JointReading, type Verdict, verdictOf } from './verdict.ts';

export const agreementActions = ['evidence', 'kill', 'give-reason', 'keep', 'revert', 'turn-on', 'decide'] as const;
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
  readonly decisionOpensOn: CalendarDay | null;
  readonly decisions: readonly OpenDecision[];
  readonly settled: readonly Settled[];
  readonly counters: AgreementState['counters'];
  readonly ownParty: Id | null;
  /** What the viewer may do now: null, or why not, by the predicates of the rules. */
  readonly may: Readonly<Record<AgreementAction, Refusal | null>>;
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
  const propose = (kind: 'keep' | 'revert' | 'turn-on') =>
    decide ??
    (terms === null
      ? null
      : (proposalRefusal(state, terms, material, { proposal: { kind }, reason: '' }, now) ?? null));
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
    decisionOpensOn: terms && decisionOpensOn(state),
    decisions: state.decisions,
    settled: state.settled,
    counters: state.counters,
    ownParty: partyOfPerson(material, actor.id) ?? null,
    may: {
      evidence: evidenceRefusal(state, material, actor) ?? null,
      kill: killRefusal(state, material, actor, now) ?? null,
      'give-reason': killReasonRefusal(state, material, actor) ?? null,
      keep: propose('keep'),
      revert: propose('revert'),
      'turn-on': propose('turn-on'),
      decide,
    },
  };
}
