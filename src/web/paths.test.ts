import { expect, test } from 'vitest';
import { paths } from './paths.ts';

test('addresses stand in mails and bookmarks, so they stay as they are', () => {
  expect({
    inbox: paths.inbox(),
    negotiations: paths.negotiations(),
    agreements: paths.agreements(),
    agreement: paths.agreement('018f'),
    newAsk: paths.newAsk(),
    search: paths.search('audit & export'),
    negotiation: paths.negotiation('018f'),
    step: paths.step('018f', 'rfc'),
    print: paths.print('018f'),
    ledgers: paths.ledgers(),
    claims: paths.claims(),
    settings: paths.settings(),
    signIn: paths.signIn(),
    signInLink: paths.signInLink(),
    invitation: paths.invitation(),
    estimate: paths.estimate(),
    verify: paths.verify(),
  }).toEqual({
    inbox: '/',
    negotiations: '/negotiations',
    agreements: '/agreements',
    agreement: '/agreements/018f',
    newAsk: '/new',
    search: '/search?q=audit%20%26%20export',
    negotiation: '/negotiations/018f',
    step: '/negotiations/018f/rfc',
    print: '/negotiations/018f/print',
    ledgers: '/ledgers',
    claims: '/ledgers/claims',
    settings: '/settings',
    signIn: '/sign-in',
    signInLink: '/sign-in/link',
    invitation: '/invitation',
    estimate: '/estimate',
    verify: '/verify',
  });
});
