import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { Signer } from '../signature.ts';
import type { JointMeasure } from './measure/joint-measure.ts';
import type { Criterion } from './terms.ts';
import type { JointReading } from './verdict.ts';

/** What the rules need from elsewhere in the workspace, read by `app` in the same transaction. */
export interface AgreementMaterial {
  readonly parties: readonly { readonly id: Id; readonly name: string; readonly members: readonly Id[] }[];
  /** People whose link was handed over, so that nobody knows who they are: they decide nothing. */
  readonly unverified: readonly Id[];
  readonly onCall: readonly Id[];
  /** Whose approval the third extension needs. */
  readonly executives: readonly Signer[];
  /** Who lets whom sign for their party, until when. */
  readonly delegations: readonly {
    readonly party: Id;
    readonly from: Signer;
    readonly to: Signer;
    readonly until: Instant;
  }[];
  /** What must be proven by the text as it stands, also before ink. */
  readonly criteria: readonly Criterion[];
  /** Value and cost as they count for the next measuring day. */
  readonly reading: JointReading;
  /** The same with where it comes from. */
  readonly measure: JointMeasure;
  /** The day on which the compensation was due, when it is overdue now; null when it is not. */
  readonly overdueSince: CalendarDay | null;
}

/** The party a person acts for here; nobody acts for two. */
export function partyOfPerson(material: AgreementMaterial, person: Id): Id | undefined {
  return material.parties.find((party) => party.members.includes(person))?.id;
}
