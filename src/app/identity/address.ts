/** Addresses compare without regard to case or surrounding space. */
export function normalAddress(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

/** «a•••@example.com»: enough to recognise one's own address, not to learn another's. */
export function addressHint(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}

/** The host of an origin, which is the relying party of its passkeys. */
export function hostOf(origin: string): string {
  return origin.replace(/^[a-z]+:\/\//, '').replace(/:\d+$/, '');
}

/** Pages that links of mails open. The secret stands behind the #, where no server and no log sees it. */
export const linkPages = {
  signIn: '/sign-in/link',
  member: '/invitation',
  guest: '/invitation',
  estimate: '/estimate',
} as const;

export function linkTo(origin: string, page: keyof typeof linkPages, token: string): string {
  return `${origin}${linkPages[page]}#${token}`;
}
