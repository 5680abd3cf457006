import type { Role } from '../actor.ts';
import type { Id } from '../id.ts';
import type { Language } from '../text.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { Team } from './events.ts';

/** Commands that people send. */
export type WorkspaceCommand =
  | { readonly type: 'RenameWorkspace'; readonly name: string }
  | { readonly type: 'SetCalendar'; readonly calendar: WorkCalendar }
  | { readonly type: 'SetCurrency'; readonly currency: string; readonly engineerDay: number }
  | { readonly type: 'SetReasonPolicy'; readonly reasonMandatory: boolean }
  | { readonly type: 'SetRole'; readonly account: Id; readonly role: Role }
  | { readonly type: 'RemoveMember'; readonly account: Id }
  | {
      readonly type: 'DefineTeam';
      readonly name: string;
      readonly kind: string;
      readonly mark: string;
      readonly members: readonly Id[];
    }
  | { readonly type: 'ChangeTeam'; readonly team: Team }
  | { readonly type: 'RemoveTeam'; readonly team: Id };

/** Commands of the identity ceremonies, after their proof was verified. */
export type WorkspaceCeremonyCommand =
  | {
      readonly type: 'ClaimWorkspace';
      readonly name: string;
      readonly language: Language;
      readonly calendar: WorkCalendar;
      readonly owner: { readonly id: Id; readonly name: string; readonly address: string };
    }
  | {
      readonly type: 'JoinWorkspace';
      readonly account: Id;
      readonly name: string;
      readonly address: string;
      readonly role: Role;
      readonly team: Id | null;
      readonly verified: boolean;
    }
  | { readonly type: 'RenameMember'; readonly account: Id; readonly name: string }
  | {
      readonly type: 'RecordMemberInvitation';
      readonly invitation: Id;
      readonly address: string;
      readonly team: Id | null;
      readonly verified: boolean;
    }
  | { readonly type: 'RevokeInvitation'; readonly invitation: Id }
  | { readonly type: 'EndSessions'; readonly account: Id; readonly everywhere: boolean }
  | { readonly type: 'ConfirmAddress'; readonly account: Id }
  | { readonly type: 'RecordRecovery'; readonly account: Id; readonly how: 'mail-link' }
  | { readonly type: 'RecordApiKey'; readonly key: Id; readonly account: Id; readonly name: string }
  | { readonly type: 'RevokeApiKey'; readonly key: Id }
  | {
      readonly type: 'RecordFlagKey';
      readonly key: Id;
      readonly name: string;
      readonly client: string | null;
      readonly kind: 'server' | 'browser';
      readonly origins: readonly string[];
    }
  | { readonly type: 'SetFlagKeyOrigins'; readonly key: Id; readonly origins: readonly string[] }
  | { readonly type: 'RevokeFlagKey'; readonly key: Id };
