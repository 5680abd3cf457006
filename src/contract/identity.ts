import { z } from 'zod';
import { estimateLink, guest, invitation } from './identity/invitation.ts';
import { apiKey, passkey } from './identity/passkey.ts';
import { address, password, signedIn, wantsToken } from './identity/proof.ts';
import { account, session } from './identity/session.ts';
import { ceremony, language, line, query } from './operation.ts';

/** An instance without a workspace: whoever claims it becomes its owner. */
const firstRun = {
  status: query(
    { path: '/first-run', summary: 'Whether this instance waits to be claimed', tag: 'first-run', who: 'anyone' },
    {},
    z.object({
      claimed: z.boolean(),
      codeNeeded: z.boolean().describe('whether the one-time code of the data folder is asked for'),
    }),
  ),
  claim: ceremony(
    { path: '/first-run/claim', summary: 'Claim this instance and become its owner', tag: 'first-run', who: 'anyone' },
    {
      workspaceName: line(80),
      name: line(80),
      address,
      password,
      zone: line(60).describe('IANA time zone, Europe/Madrid'),
      language,
      code: z.string().trim().max(100).optional().describe('the one-time code of the data folder'),
      token: wantsToken,
    },
    signedIn,
  ),
};

/** Groups of operations about who somebody is. */
export const identityOperations = {
  session,
  account,
  passkey,
  apiKey,
  firstRun,
  invitation,
  guest,
  estimateLink,
};
