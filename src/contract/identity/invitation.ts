import { z } from 'zod';
import { ceremony, freeText, identifier, instant, language, line } from '../operation.ts';
import { address, code, done, linkToken, password, signedIn, wantsToken } from './proof.ts';

/**
 * `mailed`: the mail server took it. `unknown`: it may have been sent; it is never sent again by itself.
 * `refused`: the mail server said no. `hand-over`: there is no mail server, the link is shown this once.
 */
const delivery = z.object({
  delivery: z.enum(['mailed', 'unknown', 'refused', 'hand-over']),
  link: z.string().nullable(),
});

/** What whoever holds a link may know before proving anything. Looking never uses it up. */
const peeked = z.object({
  kind: z.enum(['member', 'guest', 'estimate']),
  workspaceName: z.string(),
  inviter: z.string(),
  name: z.string().nullable(),
  addressHint: z.string().describe('a•••@example.com'),
  codeNeeded: z.boolean().describe('whether a code is sent to the address first'),
  expiresAt: instant,
});

/** An invitation into the workspace, and looking at any link. */
export const invitation = {
  invite: ceremony(
    { path: '/invitations', summary: 'Invite somebody into the workspace', tag: 'invitation' },
    { address, team: identifier.nullable().optional(), language: language.optional() },
    delivery.extend({ invitation: identifier }),
  ),
  revoke: ceremony(
    { path: '/invitations/revoke', summary: 'Take an invitation back', tag: 'invitation' },
    { invitation: identifier },
    done,
  ),
  peek: ceremony(
    { path: '/invitations/peek', summary: 'What a link is for', tag: 'invitation', who: 'anyone' },
    { link: linkToken },
    peeked,
  ),
  sendCode: ceremony(
    { path: '/invitations/code', summary: 'Send a code to the invited address', tag: 'invitation', who: 'anyone' },
    { link: linkToken },
    z.object({ sentTo: z.string(), expiresAt: instant }),
  ),
  accept: ceremony(
    { path: '/invitations/accept', summary: 'Join the workspace', tag: 'invitation', who: 'anyone' },
    {
      link: linkToken,
      code: code.optional(),
      name: line(80),
      password,
      language: language.optional(),
      token: wantsToken,
    },
    signedIn,
  ),
};

/** A person who acts for a party of one negotiation without an account. */
export const guest = {
  invite: ceremony(
    { path: '/negotiations/{negotiation}/guests', summary: 'Invite a guest to a party', tag: 'guest' },
    { negotiation: identifier, party: identifier, name: line(80), address, language: language.optional() },
    delivery.extend({ guest: identifier }),
  ),
  inviteAgain: ceremony(
    {
      path: '/negotiations/{negotiation}/guests/{guest}/again',
      summary: 'Send a guest a new link; earlier sessions end',
      tag: 'guest',
    },
    { negotiation: identifier, guest: identifier },
    delivery.extend({ guest: identifier }),
  ),
  enter: ceremony(
    { path: '/guests/enter', summary: 'Enter as a guest', tag: 'guest', who: 'anyone' },
    { link: linkToken, code: code.optional(), language: language.optional(), token: wantsToken },
    signedIn,
  ),
};

/** One engineer, one link, three fields. */
export const estimateLink = {
  ask: ceremony(
    { path: '/negotiations/{negotiation}/estimate-links', summary: 'Ask one engineer by link', tag: 'estimate' },
    { negotiation: identifier, name: line(80), address, language: language.optional() },
    delivery.extend({ engineer: identifier }),
  ),
  open: ceremony(
    { path: '/estimate-links/open', summary: 'What the engineer is asked', tag: 'estimate', who: 'anyone' },
    { link: linkToken },
    z.object({ ask: z.string(), forWhom: z.string(), asker: z.string(), name: z.string(), workspaceName: z.string() }),
  ),
  give: ceremony(
    { path: '/estimate-links/give', summary: 'Give the estimate; the link is used up', tag: 'estimate', who: 'anyone' },
    {
      link: linkToken,
      low: z.number().min(0).max(10_000).describe('engineer-days'),
      high: z.number().min(0).max(10_000).describe('engineer-days'),
      drivers: freeText(1000),
      simpler: freeText(1000),
    },
    done,
  ),
};
