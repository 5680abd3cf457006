import { tellAgreementEvents } from '../notice/tell-agreement-events.ts';
import { tellWebhooks } from '../webhook/tell-webhooks.ts';
import { compareTicks } from './compare-ticks.ts';
import { draftRfc } from './draft-rfc.ts';
import { inkRfc } from './ink-rfc.ts';
import { liveAgreement } from './live-agreement.ts';
import { lookForBetter } from './look-for-better.ts';
import { noteCheckpoints } from './note-checkpoints.ts';
import type { Policy } from './policy.ts';
import { runMediator } from './run-mediator.ts';

/** What follows at once, in the transaction of the event it follows from. */
export const policies: readonly Policy[] = [
  runMediator,
  compareTicks,
  lookForBetter,
  draftRfc,
  inkRfc,
  liveAgreement,
  noteCheckpoints,
  tellAgreementEvents,
  tellWebhooks,
];
