import type { Account, Passkey, ProofMethod, SessionRow } from '../../app/identity/accounts.ts';
import type { Language } from '../../domain/text.ts';

export interface AccountColumns {
  readonly id: string;
  readonly address: string;
  readonly address_verified: boolean;
  readonly name: string;
  readonly language: string;
  readonly password_hash: string | null;
  readonly created_at: string;
}

export interface SessionColumns {
  readonly hash: string;
  readonly id: string;
  readonly account: string;
  readonly created_at: string;
  readonly authenticated_at: string;
  readonly authenticated_by: string;
  readonly expires_at: string;
}

export interface PasskeyColumns {
  readonly id: string;
  readonly owner_kind: string;
  readonly owner_id: string;
  readonly name: string;
  readonly public_key: string;
  readonly spki: string;
  readonly algorithm: number;
  /** A bigint, which the driver gives as text. */
  readonly counter: string;
  readonly transports: string;
  readonly device_type: string;
  readonly backed_up: boolean;
  readonly created_at: string;
  readonly last_used_at: string | null;
}

export function accountOf(row: AccountColumns | undefined): Account | undefined {
  return (
    row && {
      id: row.id,
      address: row.address,
      addressVerified: row.address_verified,
      name: row.name,
      language: row.language as Language,
      passwordHash: row.password_hash,
      createdAt: row.created_at,
    }
  );
}

export function sessionOf(row: SessionColumns): SessionRow {
  return {
    hash: row.hash,
    id: row.id,
    account: row.account,
    createdAt: row.created_at,
    authenticatedAt: row.authenticated_at,
    authenticatedBy: row.authenticated_by as ProofMethod,
    expiresAt: row.expires_at,
  };
}

export function passkeyOf(row: PasskeyColumns): Passkey {
  return {
    id: row.id,
    owner: { kind: row.owner_kind as 'member' | 'guest', id: row.owner_id },
    name: row.name,
    publicKey: row.public_key,
    spki: row.spki,
    algorithm: row.algorithm,
    counter: Number(row.counter),
    transports: row.transports === '' ? [] : row.transports.split(' '),
    deviceType: row.device_type as Passkey['deviceType'],
    backedUp: row.backed_up,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  };
}
