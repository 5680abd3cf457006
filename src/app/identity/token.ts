import type { Environment } from '../port/environment.ts';

/** What a bearer secret is, told by its first letters so that a log scanner can find a leaked one. */
const prefixes = { session: 'pys_', guest: 'pyg_', key: 'pyk_', link: 'pyl_', flag: 'pyf_', calendar: 'pyc_' } as const;
export type TokenKind = keyof typeof prefixes;

export interface NewToken {
  /** Shown to its owner once. */
  readonly token: string;
  /** SHA-256, all that is stored. */
  readonly hash: string;
}

/** 256 random bits under the prefix of their kind. */
export function newToken(kind: TokenKind, environment: Environment): NewToken {
  const token = prefixes[kind] + environment.secret(32);
  return { token, hash: environment.sha256(token) };
}

export function kindOfToken(token: string): TokenKind | undefined {
  return (Object.keys(prefixes) as TokenKind[]).find((kind) => token.startsWith(prefixes[kind]));
}

/** Six digits, each equally likely to within one in four thousand. */
export function newCode(environment: Environment): string {
  return String(Number.parseInt(environment.secret(4), 16) % 1_000_000).padStart(6, '0');
}

const DAYS_30 = 30 * 86_400;

/** The cookie of a signed-in browser: not readable by scripts, not sent from other sites, bound to the host on https. */
export function sessionCookie(token: string, origin: string): string {
  return `${cookieName(origin)}=${token}; Path=/; Max-Age=${DAYS_30}; HttpOnly; SameSite=Lax${secure(origin)}`;
}

export function endedCookie(origin: string): string {
  return `${cookieName(origin)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure(origin)}`;
}

/** The token in a `Cookie` header. The name that only this very host can have set goes before the plain one. */
export function tokenOfCookie(header: string | undefined): string | undefined {
  const named = new Map(
    (header ?? '').split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.trim().split('=', 2);
      return [name, value];
    }),
  );
  return named.get('__Host-parley_session') || named.get('parley_session') || undefined;
}

/** The token in an `Authorization` header. */
export function tokenOfAuthorization(header: string | undefined): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
}

function cookieName(origin: string): string {
  return origin.startsWith('https:') ? '__Host-parley_session' : 'parley_session';
}

function secure(origin: string): string {
  return origin.startsWith('https:') ? '; Secure' : '';
}
