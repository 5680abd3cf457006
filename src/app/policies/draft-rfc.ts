import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { RfcState } from '../../domain/rfc/state.ts';
import { type FollowUp, type Policy, streamsWith, system } from './policy.ts';

/** What an RFC that is not yet open is generated again from. */
const sources = [
  'DealAgreed',
  'AskAmended',
  'ContextStated',
  'InterestStated',
  'InterestConfirmed',
  'InterestAmended',
  'InterestWithdrawn',
  'EvidenceAdded',
  'EvidenceWithdrawn',
  'DisplacedListed',
  'DisplacedRemoved',
  'NothingSlipsDeclared',
  'EstimateGiven',
];
const endings = { DealReopened: 'deal-reopened', NotYetSaid: 'not-yet', AskWithdrawn: 'withdrawn' } as const;

/** An agreed deal has its RFC at once, kept up to date until it opens; a deal that falls takes its RFC with it. */
export const draftRfc: Policy = async (work, news) => {
  const followed: FollowUp[] = [];
  const address = (id: string) => ({ slice: 'rfc', id, actor: system }) as const;
  for (const id of streamsWith(news, 'negotiation', sources)) {
    const { state } = await work.standing<NegotiationState>('negotiation', id);
    const { state: rfc } = await work.standing<RfcState>('rfc', id);
    const wanted = state.deal !== null && state.closed === null && ['none', 'draft', 'abandoned'].includes(rfc.phase);
    if (wanted) followed.push({ ...address(id), command: { type: 'DraftRfc' } });
  }
  for (const { stream, event } of news) {
    const because = stream.slice === 'negotiation' ? endings[event.type as keyof typeof endings] : undefined;
    if (because === undefined) continue;
    const { state: rfc } = await work.standing<RfcState>('rfc', stream.id);
    if (rfc.phase === 'draft' || rfc.phase === 'open')
      followed.push({ ...address(stream.id), command: { type: 'AbandonRfc', because } as FollowUp['command'] });
  }
  return followed;
};
