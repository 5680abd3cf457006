import type { Ceremony } from '../ceremony.ts';
import { changeAccount, changePassword } from './ceremonies/account.ts';
import { issueKey, listKeys, revokeKey } from './ceremonies/api-key.ts';
import { askEstimate, giveEstimate, openEstimate } from './ceremonies/estimate-link.ts';
import { claim, firstRunStatus } from './ceremonies/first-run.ts';
import { enterAsGuest, inviteGuest, inviteGuestAgain } from './ceremonies/guest.ts';
import { followLink, requestLink } from './ceremonies/mail-link.ts';
import {
  acceptInvitation,
  inviteMember,
  peekLink,
  revokeInvitation,
  sendLinkCode,
} from './ceremonies/member-invitation.ts';
import {
  listPasskeys,
  registerBegin,
  registerComplete,
  removePasskey,
  signInBegin,
  signInComplete,
} from './ceremonies/passkey.ts';
import { reauthenticateBegin, reauthenticateComplete } from './ceremonies/reauthenticate.ts';
import { signIn, signOut, signOutEverywhere } from './ceremonies/sign-in.ts';
import { whoami } from './ceremonies/whoami.ts';
import type { IdentityDeps } from './deps.ts';

/**
 * The handler of every operation of `identityOperations`, by `group.row`. The four that only read (`session.whoami`,
 * `passkey.list`, `apiKey.list`, `firstRun.status`) are queries in the table and handled here too.
 */
export function identityCeremonies(deps: IdentityDeps) {
  return {
    'session.whoami': whoami(deps),
    'session.signIn': signIn(deps),
    'session.requestLink': requestLink(deps),
    'session.useLink': followLink(deps),
    'session.passkeyBegin': signInBegin(deps),
    'session.passkeyComplete': signInComplete(deps),
    'session.reauthenticateBegin': reauthenticateBegin(deps),
    'session.reauthenticateComplete': reauthenticateComplete(deps),
    'session.signOut': signOut(deps),
    'session.signOutEverywhere': signOutEverywhere(deps),
    'account.change': changeAccount(deps),
    'account.changePassword': changePassword(deps),
    'passkey.list': listPasskeys(deps),
    'passkey.registerBegin': registerBegin(deps),
    'passkey.registerComplete': registerComplete(deps),
    'passkey.remove': removePasskey(deps),
    'apiKey.list': listKeys(deps),
    'apiKey.issue': issueKey(deps),
    'apiKey.revoke': revokeKey(deps),
    'firstRun.status': firstRunStatus(deps),
    'firstRun.claim': claim(deps),
    'invitation.invite': inviteMember(deps),
    'invitation.revoke': revokeInvitation(deps),
    'invitation.peek': peekLink(deps),
    'invitation.sendCode': sendLinkCode(deps),
    'invitation.accept': acceptInvitation(deps),
    'guest.invite': inviteGuest(deps),
    'guest.inviteAgain': inviteGuestAgain(deps),
    'guest.enter': enterAsGuest(deps),
    'estimateLink.ask': askEstimate(deps),
    'estimateLink.open': openEstimate(deps),
    'estimateLink.give': giveEstimate(deps),
  } satisfies Record<string, Ceremony>;
}
