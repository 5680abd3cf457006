import type { Role } from '../actor.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../text.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { WebhookType } from './webhook.ts';

/** A team that can become a party of a negotiation, with the accounts that act for it. */
export interface Team {
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
  readonly mark: string;
  readonly members: readonly Id[];
}

export type WorkspaceEvent =
  | {
      readonly type: 'WorkspaceClaimed';
      readonly name: string;
      readonly language: Language;
      readonly calendar: WorkCalendar;
      readonly owner: { readonly id: Id; readonly name: string; readonly address: string };
    }
  | { readonly type: 'WorkspaceRenamed'; readonly name: string }
  | { readonly type: 'CalendarSet'; readonly calendar: WorkCalendar }
  | { readonly type: 'CurrencySet'; readonly currency: string; readonly engineerDay: number }
  | { readonly type: 'ReasonPolicySet'; readonly reasonMandatory: boolean }
  | {
      readonly type: 'MemberJoined';
      readonly account: Id;
      readonly name: string;
      readonly address: string;
      readonly role: Role;
      /** Whether the invited address was confirmed by a code sent to it; a link handed over confirms nothing. */
      readonly verified: boolean;
    }
  | { readonly type: 'MemberRenamed'; readonly account: Id; readonly name: string }
  | { readonly type: 'RoleSet'; readonly account: Id; readonly role: Role }
  | { readonly type: 'MemberRemoved'; readonly account: Id }
  | { readonly type: 'TeamDefined'; readonly team: Team }
  | { readonly type: 'TeamChanged'; readonly team: Team }
  | { readonly type: 'TeamRemoved'; readonly team: Id }
  | {
      readonly type: 'MemberInvited';
      readonly invitation: Id;
      readonly address: string;
      readonly team: Id | null;
      readonly verified: boolean;
    }
  | { readonly type: 'InvitationRevoked'; readonly invitation: Id }
  /** One session of an account ended, or all: a hint to every server to forget what it remembers of them. */
  | { readonly type: 'SessionsEnded'; readonly account: Id; readonly everywhere: boolean }
  /** A code or link sent to the address came back: what was unverified is verified. */
  | { readonly type: 'AddressConfirmed'; readonly account: Id }
  | { readonly type: 'AccountRecovered'; readonly account: Id; readonly how: 'mail-link' }
  | { readonly type: 'ApiKeyIssued'; readonly key: Id; readonly account: Id; readonly name: string }
  | { readonly type: 'ApiKeyRevoked'; readonly key: Id }
  /** A key under which a program asks for flags: of one client alone, or of all; of a page with its origins. */
  | {
      readonly type: 'FlagKeyIssued';
      readonly key: Id;
      readonly name: string;
      readonly client: string | null;
      readonly kind?: 'server' | 'browser' | undefined;
      readonly origins?: readonly string[] | undefined;
    }
  | { readonly type: 'FlagKeyOriginsSet'; readonly key: Id; readonly origins: readonly string[] }
  | { readonly type: 'FlagKeyRevoked'; readonly key: Id }
  /** An address outside is told what happens; `host` alone is public here, the whole address lies encrypted. */
  | {
      readonly type: 'WebhookAdded' | 'WebhookChanged';
      readonly webhook: Id;
      readonly name: string;
      readonly host: string;
      readonly types: readonly WebhookType[];
    }
  /** Until `overlapUntil` the secret before signs too. */
  | { readonly type: 'WebhookSecretRotated'; readonly webhook: Id; readonly overlapUntil: Instant }
  /** `WebhookGone`: it answered 410 and wants no more. */
  | {
      readonly type: 'WebhookPaused' | 'WebhookResumed' | 'WebhookGone' | 'WebhookRemoved';
      readonly webhook: Id;
    };
