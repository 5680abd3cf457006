/** Every address of the page is built here. Links in mails point to the same ones, so they never change meaning. */
export const paths = {
  inbox: () => '/',
  week: () => '/week',
  negotiations: () => '/negotiations',
  agreements: () => '/agreements',
  calendar: () => '/agreements?view=calendar',
  agreement: (id: string) => `/agreements/${id}`,
  brief: (id: string) => `/agreements/${id}/brief`,
  newAsk: () => '/new',
  search: (words = '') => (words ? `/search?q=${encodeURIComponent(words)}` : '/search'),
  negotiation: (id: string) => `/negotiations/${id}`,
  step: (id: string, step: string) => `/negotiations/${id}/${step}`,
  print: (id: string) => `/negotiations/${id}/print`,
  ledgers: () => '/ledgers',
  claims: () => '/ledgers/claims',
  settings: () => '/settings',
  signIn: () => '/sign-in',
  /** The secret of a link stands behind the #, so that it reaches no log. */
  signInLink: () => '/sign-in/link',
  invitation: () => '/invitation',
  estimate: () => '/estimate',
  verify: () => '/verify',
};
