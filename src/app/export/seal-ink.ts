import type { Instant } from '../../domain/instant.ts';
import { signedByAll } from '../../domain/rfc/can-sign.ts';
import type { RfcPolicyCommand } from '../../domain/rfc/commands.ts';
import { inkText, type LogPlace } from '../../domain/rfc/ink.ts';
import { currentRecord, type RfcState, recordHash } from '../../domain/rfc/state.ts';
import type { InstanceSeal } from '../port/signing.ts';

/**
 * The command that inks an RFC: the instance's seal over record hash, signatures, its own address, the instant and
 * the last event before it. Undefined until every party's signature stands on the same hash.
 */
export async function sealInk(
  instance: InstanceSeal,
  state: RfcState,
  sealedAt: Instant,
  after: LogPlace,
): Promise<Extract<RfcPolicyCommand, { type: 'InkRfc' }> | undefined> {
  const record = currentRecord(state);
  if (state.phase !== 'open' || !record || !signedByAll(state)) return undefined;
  const statement = {
    recordHash: recordHash(record),
    signatures: state.signatures,
    instance: instance.place,
    sealedAt,
    after: { position: after.position, hash: after.hash },
  };
  const seal = await instance.seal(inkText(statement));
  return { type: 'InkRfc', instance: statement.instance, sealedAt, after: statement.after, seal };
}
