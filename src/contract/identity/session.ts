import { z } from 'zod';
import { ceremony, instant, language, query } from '../operation.ts';
import {
  address,
  code,
  done,
  linkToken,
  passkeyAssertion,
  passkeyOptions,
  password,
  person,
  signedIn,
  wantsToken,
} from './proof.ts';

const tag = 'session';

/** Signing in, proving it afresh, signing out. */
export const session = {
  whoami: query(
    { path: '/session', summary: 'Who I am here, if anybody', tag, who: 'anyone' },
    {},
    z.object({
      claimed: z.boolean().describe('whether this instance has a workspace'),
      workspaceName: z.string().nullable().describe('only shown to who is signed in'),
      person: person.nullable(),
      mail: z.boolean().describe('whether a mail server is set up'),
      testClock: z.boolean(),
      serverTime: instant,
      position: z
        .int()
        .nonnegative()
        .nullable()
        .describe('where the log stands: what is read from now on is at least as new, and live events go on from here'),
    }),
  ),
  signIn: ceremony(
    { path: '/session/sign-in', summary: 'Sign in with address and password', tag, who: 'anyone' },
    { address, password: z.string().min(1).max(200), token: wantsToken },
    signedIn,
  ),
  requestLink: ceremony(
    { path: '/session/link', summary: 'Ask for a link to sign in by mail', tag, who: 'anyone' },
    { address, language: language.optional() },
    done.describe('the same answer whether the address is known or not'),
  ),
  useLink: ceremony(
    { path: '/session/link/use', summary: 'Sign in with the link of a mail', tag, who: 'anyone' },
    { link: linkToken, token: wantsToken },
    signedIn,
  ),
  passkeyBegin: ceremony(
    { path: '/session/passkey/begin', summary: 'Begin to sign in with a passkey', tag, who: 'anyone' },
    {},
    passkeyOptions,
  ),
  passkeyComplete: ceremony(
    { path: '/session/passkey/complete', summary: 'Sign in with a passkey', tag, who: 'anyone' },
    { ceremony: z.uuid(), response: passkeyAssertion, token: wantsToken },
    signedIn,
  ),
  reauthenticateBegin: ceremony(
    { path: '/session/reauthenticate/begin', summary: 'Begin to prove again who I am', tag },
    { by: z.enum(['mail-code', 'passkey']) },
    z.object({ sentTo: z.string().nullable(), passkey: passkeyOptions.nullable() }),
  ),
  reauthenticateComplete: ceremony(
    { path: '/session/reauthenticate/complete', summary: 'Prove again who I am', tag },
    {
      proof: z.discriminatedUnion('by', [
        z.object({ by: z.literal('password'), password: z.string().min(1).max(200) }),
        z.object({ by: z.literal('mail-code'), code }),
        z.object({ by: z.literal('passkey'), ceremony: z.uuid(), response: passkeyAssertion }),
      ]),
    },
    z.object({ person }),
  ),
  signOut: ceremony({ path: '/session/sign-out', summary: 'End this session', tag, who: 'anyone' }, {}, done),
  signOutEverywhere: ceremony(
    { path: '/session/sign-out-everywhere', summary: 'End all my sessions', tag },
    {},
    z.object({ ended: z.int().nonnegative() }),
  ),
};

/** One's own account. */
export const account = {
  change: ceremony(
    { path: '/account', summary: 'Change my name or language', tag: 'account' },
    { name: z.string().trim().min(1).max(80).optional(), language: language.optional() },
    z.object({ person }),
  ),
  changePassword: ceremony(
    { path: '/account/password', summary: 'Set a new password', tag: 'account' },
    {
      current: z.string().min(1).max(200).optional().describe('not needed within five minutes of a mail link or code'),
      password,
    },
    done,
  ),
};
