import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { PartyMember } from '../party-member.ts';
import type { Term } from '../term.ts';
import type { Language, Text } from '../text.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { RfcRecord } from './record.ts';

export interface MaterialParty {
  readonly id: Id;
  readonly name: string;
  readonly position: string;
  readonly interests: readonly string[];
  readonly members: readonly PartyMember[];
}

/** What the RFC is generated from: public facts of the negotiation, gathered by `app` in the same transaction. */
export interface RfcMaterial {
  readonly negotiation: Id;
  readonly ask: string;
  readonly forWhom: string;
  readonly language: Language;
  readonly filedAt: Instant;
  readonly rfcHours: number;
  readonly commentHours: number;
  readonly calendar: WorkCalendar;
  /** ISO 4217, the workspace's. */
  readonly currency: string;
  readonly parties: readonly MaterialParty[];
  /** People whose link was handed over, so that nobody knows who they are: they neither sign nor let others sign. */
  readonly unverified: readonly Id[];
  /** Accounts of the workspace, to whom signing may be delegated. */
  readonly people: readonly { readonly id: Id; readonly name: string }[];
  /** The agreed deal in words, point by point, and the terms that its options carry. */
  readonly scope: readonly { readonly point: Text; readonly choice: Text; readonly term?: Term | undefined }[];
  readonly evidence: RfcRecord['impact']['evidence'];
  readonly estimate: RfcRecord['cost']['estimate'];
  readonly slips: RfcRecord['cost']['slips'];
  readonly nothingSlips: string | null;
  readonly context: string;
  /** Whether the negotiation still stands (not withdrawn, not said «not yet») and a deal is agreed. */
  readonly open: boolean;
}

/** The party a person acts for here; nobody acts for two. */
export function partyOfPerson(material: RfcMaterial, person: Id): MaterialParty | undefined {
  return material.parties.find((party) => party.members.some((member) => member.id === person));
}
