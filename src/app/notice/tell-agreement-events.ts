import { needsExecutive } from '../../domain/agreement/decision/extension.ts';
import type { AgreementEvent } from '../../domain/agreement/events.ts';
import { type AgreementState, lifeFacts } from '../../domain/agreement/state.ts';
import type { Id } from '../../domain/id.ts';
import type { MeasurementEvent } from '../../domain/measurement/events.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { NoticeKind, NoticeValues } from '../../domain/notice/notice.ts';
import { plusDays } from '../../domain/work-calendar.ts';
import { peopleOf } from '../agreement/people.ts';
import type { Policy } from '../policies/policy.ts';
import type { StoredEvent } from '../port/store.ts';
import type { Work } from '../work.ts';
import { reviewEntry } from './review-entry.ts';
import { type Telling, tell } from './tell.ts';

/** The agreement itself, and what is measured for it. */
const TOLD: ReadonlySet<string> = new Set(['agreement', 'measurement']);

/** What happens to an agreement is told to those who signed it, in the transaction in which it happens. */
export const tellAgreementEvents: Policy = async (work, news) => {
  for (const stored of news) if (TOLD.has(stored.stream.slice)) await tellOne(work, stored);
  return [];
};

async function tellOne(work: Work, stored: StoredEvent): Promise<void> {
  const { id: agreement } = stored.stream;
  const { state } = await work.standing<AgreementState>('agreement', agreement);
  if (state.sample || state.terms === null) return;
  const event = stored.event as AgreementEvent | MeasurementEvent;
  const signers = state.signedBy.map(({ signer }) => signer.id);
  const by = stored.actor;
  const others = signers.filter((signer) => signer !== by.id);
  const say = (kind: NoticeKind, people: readonly Id[], values: NoticeValues = {}, more: Partial<Telling> = {}) =>
    tell(work, {
      kind,
      key: `${kind}/${stored.id}`,
      about: agreement,
      people,
      values: { title: state.title, client: state.client, zone: state.terms?.zone ?? 'UTC', ...values },
      dueAt: stored.at,
      ...more,
    });
  const decided = (proposal: string, until = '') =>
    say('decided', signers, { proposal, until }, { entry: reviewEntry(agreement, state) });
  switch (event.type) {
    case 'AgreementOpened':
      return say('opened', signers, { endOn: state.endOn ?? '' }, { entry: reviewEntry(agreement, state) });
    case 'FlagKilled':
      await say('killed', others, { by: by.name });
      return say('reason-asked', [by.id]);
    case 'FlagStoppedByGuardrail':
      return say('stopped', signers, { metric: event.metric, values: event.values.join(' · ') });
    case 'UsageLimitPassed':
      return say('limit-passed', signers, { metric: event.metric, value: event.value, limit: event.most });
    case 'FlagTurnedOn':
      return say('turned-on', signers);
    case 'DecisionProposed': {
      const { proposal } = event;
      const until = proposal.kind === 'extend' ? proposal.until : proposal.kind === 'end-early' ? proposal.on : '';
      // A third extension waits for leadership too.
      const leaders = needsExecutive(state, proposal) ? (await peopleOf(work, agreement)).executives : [];
      const asked = [...new Set([...others, ...leaders.filter((leader) => leader !== by.id)])];
      return say('proposed', asked, { by: by.name, proposal: proposal.kind, until });
    }
    case 'AgreementKept':
      return decided('keep', event.until ?? '');
    case 'AgreementExtended':
      return decided('extend', event.until);
    case 'AgreementReverted':
      return decided('revert');
    case 'AgreementEndedEarly':
      return decided('end-early', event.on);
    case 'TermsAmended':
      return decided('amend');
    case 'AgreementLapsed': {
      const { filing } = (await work.standing<NegotiationState>('negotiation', agreement)).state;
      const people = [...signers, ...(filing === null ? [] : [filing.by.id])];
      // Killed, stopped or never proven: nobody had it until now, and its client keeps nothing.
      const off = state.off !== null || lifeFacts(state).readyAt === null;
      const grace = event.step !== 'no-data' && state.graceDays > 0 && !off;
      const graceOn = grace && state.endOn !== null ? plusDays(state.endOn, state.graceDays) : '';
      const lapsed = { key: `${event.step}/${agreement}/${event.due}`, dueAt: event.due };
      return event.step === 'grace'
        ? say('grace-ended', people, { due: event.due }, lapsed)
        : say(
            'ended',
            people,
            { due: event.due, graceOn, noData: event.step === 'no-data' ? 1 : 0, off: off ? 1 : 0 },
            lapsed,
          );
    }
    case 'SourceSilent':
      return say(
        'source-silent',
        signers,
        { metric: event.metric, since: event.since, why: event.why },
        // A source that goes beyond its buckets and comes back is told once a day.
        event.why === 'beyond-buckets' ? { key: `beyond/${agreement}/${event.metric}/${stored.at.slice(0, 10)}` } : {},
      );
    default:
      return;
  }
}
