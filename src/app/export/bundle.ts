import type { Settled } from '../../domain/agreement/decision.ts';
import type { Instant } from '../../domain/instant.ts';
import { type ChainHeader, type ExportBundle, exportText } from '../../domain/rfc/export/export-format.ts';
import type { RfcState } from '../../domain/rfc/state.ts';
import type { Language } from '../../domain/text.ts';
import type { InstanceSeal } from '../port/signing.ts';
import type { ChainLink, Transaction } from '../port/store.ts';

type Ink = NonNullable<RfcState['ink']>;

/** The signed agreement as one sealed file, with what all have decided about it since. */
export async function exportBundle(
  instance: InstanceSeal,
  ink: Ink,
  minutes: Readonly<Record<Language, string>>,
  chain: readonly ChainHeader[],
  exportedAt: Instant,
  decisions: readonly Settled[] = [],
): Promise<ExportBundle> {
  const { recordHash, signatures, instance: place, sealedAt, after, seal } = ink;
  const bundle = {
    format: 'parley.export.v1',
    record: ink.record,
    ink: { recordHash, signatures, instance: place, sealedAt, after, seal },
    minutes,
    chain,
    keys: instance.keys,
    ...(decisions.length > 0 ? { decisions } : {}),
    exportedAt,
  } as const;
  return { ...bundle, exportSeal: await instance.seal(exportText(bundle)) };
}

/** Headers of one RFC's events, read one by one because the chain of a workspace is as long as its history. */
export async function chainExcerpt(transaction: Transaction, negotiation: string): Promise<readonly ChainHeader[]> {
  const events = await transaction.readStream({ slice: 'rfc', id: negotiation });
  const headers: ChainHeader[] = [];
  for (const { position } of events) {
    const [link] = await transaction.readChain(position - 1, 1);
    if (link) headers.push(headerOfLink(link));
  }
  return headers;
}

/** The header whose canonical JSON the chain hashes, as `store/chain.ts` builds it, and the hash. */
export function headerOfLink(link: ChainLink): ChainHeader {
  return {
    workspace: link.workspace,
    position: link.position,
    stream: `${link.stream.slice}/${link.stream.id}`,
    version: link.version,
    id: link.id,
    type: link.type,
    actor: { kind: link.actor.kind, id: link.actor.id },
    at: link.at,
    commitment: link.commitment,
    previous: link.previousHash,
    hash: link.hash,
  };
}
