import type { Refused } from '../domain/refusal.ts';
import type { Session } from './port/identity.ts';

/** What a ceremony may know of the request besides its input. */
export interface CeremonyRequest {
  /** The visitor's address as the trusted proxies tell it. */
  readonly ip: string;
  readonly userAgent: string;
  /** Scheme, host and port under which the visitor sees this instance, `https://parley.example`. */
  readonly origin: string;
  readonly cookie?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  /** The language a visitor without session asked for (Accept-Language), when it is one of ours. */
  readonly language?: 'en' | 'es' | undefined;
  /** True when the connection itself comes from this machine and through no proxy. */
  readonly loopback?: boolean | undefined;
}

export interface CeremonyAnswer {
  readonly output: unknown;
  /** Whole `Set-Cookie` header values, in order. */
  readonly setCookies?: readonly string[] | undefined;
}

/** The hand-written handler of an operation with a proof, a secret or a cookie. Its input is valid by contract. */
export type Ceremony<Input = never> = (
  session: Session | undefined,
  input: Input,
  request: CeremonyRequest,
) => Promise<CeremonyAnswer | Refused>;
