import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { Refusal } from '../refusal.ts';
import type { Signature, Signer } from '../signature.ts';
import { localDay } from '../work-calendar.ts';
import { type RfcNo, standingRefusal } from './can-write.ts';
import { partyOfPerson, type RfcMaterial } from './material.ts';
import type { RfcRefusal } from './refusals.ts';
import { currentRecord, type RfcState, recordHash, signingOpensAt } from './state.ts';

/** For which party and, if delegated, on whose behalf a person would sign now; or why not. */
export interface SigningStand {
  readonly party?: Id | undefined;
  readonly onBehalfOf?: Signer | undefined;
  readonly refusal?: RfcNo | undefined;
}

/**
 * Who signs, and when: a member of the party or somebody a member delegated to, dated and not revoked; never an API
 * key, never a guest whose address nobody confirmed, never one person for two parties, once per party, and only
 * while signing is open.
 */
export function signRefusal(
  state: RfcState,
  material: RfcMaterial,
  actor: Actor,
  addressVerified: boolean,
  now: Instant,
): SigningStand {
  const stand = standOf(state, material, actor, now);
  const refusal = refusalOf(state, material, actor, addressVerified, now, stand);
  return { ...stand, ...(refusal ? { refusal } : {}) };
}

function standOf(state: RfcState, material: RfcMaterial, actor: Actor, now: Instant): SigningStand {
  const party = partyOfPerson(material, actor.id);
  if (party) return { party: party.id };
  const delegation = state.delegations.find((one) => one.to.id === actor.id && one.until > now);
  // A delegation lasts only as long as whoever gave it still acts for the party.
  const stands = delegation && partyOfPerson(material, delegation.from.id)?.id === delegation.party;
  return delegation && stands ? { party: delegation.party, onBehalfOf: delegation.from } : {};
}

function refusalOf(
  state: RfcState,
  material: RfcMaterial,
  actor: Actor,
  addressVerified: boolean,
  now: Instant,
  stand: SigningStand,
): RfcNo | undefined {
  const no = (code: RfcRefusal, values?: Refusal['values']): RfcNo => ({ code, ...(values ? { values } : {}) });
  if (actor.kind !== 'member' && actor.kind !== 'guest') return no('key-never-signs');
  const standing = standingRefusal(state, material);
  if (standing) return standing;
  const record = currentRecord(state);
  if (state.phase !== 'open' || !record) return no('rfc-not-open');
  if (stand.party === undefined || !record.parties.some((party) => party.id === stand.party))
    return no('not-signer-of-party');
  if (!addressVerified || material.unverified.includes(actor.id)) return no('signer-unverified');
  const own = state.signatures.find((signature) => signature.party === stand.party);
  if (own) return no('signed-already', { name: own.signer.name });
  const { onBehalfOf } = stand;
  const elsewhere = state.signatures.some(
    (signature) => standsIn(signature, actor.id) || (onBehalfOf && standsIn(signature, onBehalfOf.id)),
  );
  if (elsewhere) return no('signed-for-another-party');
  if (record.review.on <= localDay(material.calendar, now)) return no('review-date-past');
  const opensAt = signingOpensAt(state);
  return opensAt === undefined || now < opensAt
    ? no('signing-not-open-yet', { opensAt: opensAt ?? '', zone: material.calendar.zone })
    : undefined;
}

/** Whether a person stands in a signature: as its signer, or as the one on whose behalf. */
export function standsIn(signature: Signature, person: Id): boolean {
  return signature.signer.id === person || signature.onBehalfOf?.id === person;
}

/** A signature whose proof was verified: its text must be today's, its signer the one who acts, its stand a true one. */
export function recordSignatureRefusal(
  state: RfcState,
  material: RfcMaterial,
  actor: Actor,
  command: { readonly signature: Signature; readonly addressVerified: boolean },
  now: Instant,
): RfcNo | undefined {
  const { signature, addressVerified } = command;
  const stand = signRefusal(state, material, actor, addressVerified, now);
  if (stand.refusal) return stand.refusal;
  const record = currentRecord(state);
  if (!record || signature.recordHash !== recordHash(record)) return { code: 'signs-another-text' };
  const same =
    signature.signer.id === actor.id &&
    signature.party === stand.party &&
    signature.onBehalfOf?.id === stand.onBehalfOf?.id;
  return same ? undefined : { code: 'not-signer-of-party' };
}

/** Whether every party's signature stands on the record's hash: the condition of ink. */
export function signedByAll(state: RfcState): boolean {
  const record = currentRecord(state);
  if (!record) return false;
  const hash = recordHash(record);
  const people = state.signatures.flatMap(({ signer, onBehalfOf }) => [
    signer.id,
    ...(onBehalfOf ? [onBehalfOf.id] : []),
  ]);
  return (
    new Set(people).size === people.length &&
    record.parties.length > 0 &&
    record.parties.every(
      (party) =>
        state.signatures.filter((signature) => signature.party === party.id && signature.recordHash === hash).length ===
        1,
    )
  );
}
