import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { Signature } from '../signature.ts';
import type { AbandonReason } from './events.ts';
import type { InkPlace, LogPlace } from './ink.ts';
import type { RfcMaterial } from './material.ts';
import type { RfcEdit } from './record.ts';
import type { RfcSection } from './section.ts';

/** Commands that people send. `app` adds the material before the rules see a command. */
export type RfcCommand =
  /** `basedOn` is the content revision the author saw; when the same field changed since, both texts are shown. */
  | { readonly type: 'EditRfc'; readonly basedOn: number; readonly edit: RfcEdit }
  | { readonly type: 'OpenRfc' }
  | { readonly type: 'AddComment'; readonly section: RfcSection; readonly quote: string; readonly text: string }
  | { readonly type: 'ResolveComment'; readonly comment: Id }
  | { readonly type: 'SayNothingToAdd' }
  | { readonly type: 'DelegateSigning'; readonly to: Id; readonly until: Instant }
  | { readonly type: 'RevokeDelegation' };

/** Commands of policies and of the signing ceremony, after the proof was verified. */
export type RfcPolicyCommand =
  | { readonly type: 'DraftRfc' }
  | { readonly type: 'AbandonRfc'; readonly because: AbandonReason }
  /** `addressVerified`: whether a guest confirmed the invited address; true for accounts. */
  | { readonly type: 'RecordSignature'; readonly signature: Signature; readonly addressVerified: boolean }
  | {
      readonly type: 'InkRfc';
      readonly instance: InkPlace;
      readonly sealedAt: Instant;
      readonly after: LogPlace;
      readonly seal: string;
    };

export type WithMaterial<C> = C & { readonly material: RfcMaterial };
/** What the rules of this slice take. */
export type RfcRuleCommand = WithMaterial<RfcCommand> | WithMaterial<RfcPolicyCommand>;
