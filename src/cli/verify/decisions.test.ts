import { describe, expect, it } from 'vitest';
import { idOf, product, productParty, sales, salesParty } from '../../../tests/rfc/s1-rfc.ts';
import { coveredUp, passkeyAnswer, signedS1 } from '../../../tests/rfc/signed-s1.ts';
import { type DecisionSignature, decisionChallenge } from '../../domain/agreement/decision/decision-signature.ts';
import { decisionHash, type Settled } from '../../domain/agreement/decision.ts';
import { verifyExport } from './verifier.mjs';

const signed = await signedS1();
const { recordHash } = signed.bundle.ink;
const at = '2026-04-05T16:00:00.000Z';
const proposal = { kind: 'keep' } as const;
const hash = decisionHash(recordHash, idOf('decision'), proposal, 'It pays');

function signature(part: Partial<DecisionSignature>): DecisionSignature {
  const unproven = {
    id: idOf('by sales'),
    party: salesParty,
    signer: { id: sales.id, name: sales.name },
    hash,
    at,
    ...part,
  };
  return { proof: passkeyAnswer(decisionChallenge(unproven)), ...unproven };
}
const bySales = signature({});
const byProduct = signature({
  id: idOf('by product'),
  party: productParty,
  signer: { id: product.id, name: product.name },
  proof: { method: 'reauthentication', by: 'password', at },
});
const kept: Settled = { id: idOf('decision'), proposal, reason: 'It pays', hash, at, signatures: [bySales, byProduct] };

/** The export of the agreement with this as its decision, sealed by the instance whatever it says. */
const exported = async (decision: Settled) =>
  verifyExport(await coveredUp(signed, (bundle) => ({ ...bundle, decisions: [decision] })), signed.instance.keys);
const faults = async (decision: Settled) => (await exported(decision)).faults.map(({ code }) => code);

describe('a decision in the exported file', () => {
  it('verifies without Parley, and says who signed it and how that is attested', async () => {
    const result = await exported(kept);
    expect(result).toMatchObject({ verified: true, faults: [] });
    expect(result.decisions).toMatchObject([{ kind: 'keep', reason: 'It pays', at }]);
    expect(result.decisions[0]?.signatures.map((one) => [one.party, one.signer, one.attestedBy])).toEqual([
      ['Sales', sales.name, 'passkey'],
      ['Product', product.name, 'instance-only'],
    ]);
  });

  it('carries an executive’s approval beside the parties', async () => {
    const executive = signature({ id: idOf('by Eva'), party: null, signer: { id: idOf('Eva'), name: 'Eva' } });
    const result = await exported({ ...kept, signatures: [...kept.signatures, executive] });
    expect(result.faults).toEqual([]);
    expect(result.decisions[0]?.signatures.at(-1)).toMatchObject({ party: '', signer: 'Eva', attestedBy: 'passkey' });
  });

  it('does not verify when it, its reason or the agreement under it is another', async () => {
    expect(await faults({ ...kept, proposal: { kind: 'revert' } })).toEqual(['decision-hash']);
    expect(await faults({ ...kept, reason: 'It pays well' })).toEqual(['decision-hash']);
    const elsewhere = decisionHash('a'.repeat(64), kept.id, proposal, kept.reason);
    expect(await faults({ ...kept, hash: elsewhere })).toContain('decision-hash');
  });

  it('does not verify when a party’s signature is missing, doubled or moved to another decision', async () => {
    expect(await faults({ ...kept, signatures: [bySales] })).toEqual(['decision-unsigned']);
    expect(await faults({ ...kept, signatures: [bySales, bySales, byProduct] })).toContain('decision-unsigned');
    const moved = { ...bySales, hash: 'b'.repeat(64) };
    expect(await faults({ ...kept, signatures: [moved, byProduct] })).toEqual([
      'decision-unsigned',
      'passkey-challenge',
    ]);
  });

  it('does not verify when one person stands for two, or a passkey answered for another party', async () => {
    const twice = { ...byProduct, signer: bySales.signer };
    expect(await faults({ ...kept, signatures: [bySales, twice] })).toEqual(['decision-two-parties']);
    const swapped = [
      { ...bySales, party: productParty },
      { ...byProduct, party: salesParty },
    ];
    expect(await faults({ ...kept, signatures: swapped })).toEqual(['passkey-challenge']);
  });

  it('does not verify when a signature is older than the agreement or newer than the decision', async () => {
    const early = { ...byProduct, at: '2026-03-01T00:00:00.000Z' };
    const late = { ...byProduct, at: '2026-04-06T00:00:00.000Z' };
    for (const other of [early, late])
      expect(await faults({ ...kept, signatures: [bySales, other] })).toEqual(['decision-instant']);
  });
});
