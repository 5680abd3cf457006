import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { exportBundle, headerOfLink } from '../../src/app/export/bundle.ts';
import { minutesContent } from '../../src/app/export/rfc-queries.ts';
import { sealInk } from '../../src/app/export/seal-ink.ts';
import type { InstanceSeal } from '../../src/app/port/signing.ts';
import { type ExportBundle, exportFile, exportText } from '../../src/domain/rfc/export/export-format.ts';
import { inkText } from '../../src/domain/rfc/ink.ts';
import { type PasskeyProof, type Signature, signatureChallenge } from '../../src/domain/signature.ts';
import { createInstanceSeal } from '../../src/integration/signing/instance-seal.ts';
import { chainOn, GENESIS } from '../../src/store/chain.ts';
import { minutesMarkdown } from '../../src/words/rfc/minutes.ts';
import { SoftwareAuthenticator } from '../identity/software-authenticator.ts';
import { idOf, negotiation, product, productParty, RfcStory, sales, salesParty, system } from './s1-rfc.ts';

export const place = { origin: 'https://parley.example', relyingParty: 'parley.example' };

export function newKey(): JsonWebKey {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
}

/** A proof as the browser and the server would make it, for whatever the signature claims. */
export function passkeyProof(
  signature: Pick<Signature, 'id' | 'party' | 'signer' | 'onBehalfOf' | 'recordHash'>,
  authenticator = new SoftwareAuthenticator(place.origin, place.relyingParty),
): PasskeyProof {
  return passkeyAnswer(signatureChallenge(signature), authenticator);
}

/** A passkey's answer to the 32 bytes of a hash, hex. */
export function passkeyAnswer(
  hash: string,
  authenticator = new SoftwareAuthenticator(place.origin, place.relyingParty),
): PasskeyProof {
  const challenge = Buffer.from(hash, 'hex').toString('base64url');
  const { id, response } = authenticator.assert({ challenge });
  return {
    method: 'passkey',
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    publicKey: authenticator.spki,
    algorithm: authenticator.algorithm === 'ES256' ? -7 : -8,
    origin: authenticator.origin,
    relyingParty: authenticator.relyingParty,
  };
}

export interface Signed {
  readonly bundle: ExportBundle;
  readonly instance: InstanceSeal;
}

/** S1 signed by Sales with a passkey at 10:42 and by Product after proving again at 11:05, sealed and exported. */
export async function signedS1(authenticator?: SoftwareAuthenticator): Promise<Signed> {
  const instance = await createInstanceSeal(place, [newKey()]);
  const story = new RfcStory().signing().at('2026-03-06T09:42:00.000Z');
  const unproven = story.signatureOf(sales, salesParty);
  const signature = { ...unproven, proof: passkeyProof(unproven, authenticator) };
  story.does(sales, { type: 'RecordSignature', signature, addressVerified: true });
  story.at('2026-03-06T10:05:00.000Z').signs(product, productParty);
  const chain = chainOn(
    { workspace: idOf('workspace'), position: 0, hash: GENESIS },
    { slice: 'rfc', id: negotiation },
    0,
    story.log.map(({ event, actor, at }, index) => ({ id: idOf(`event ${index}`), event, actor, at })),
    () => 'salt',
  ).map(headerOfLink);
  const last = chain.at(-1);
  if (!last) throw new Error('no event');
  const command = await sealInk(instance, story.state, story.now, last);
  if (!command) throw new Error('not signed by all');
  const { ink } = story.does(system, command).state;
  const content = minutesContent(story.state);
  if (!content || !ink) throw new Error('not inked');
  const minutes = { en: minutesMarkdown(content, 'en'), es: minutesMarkdown(content, 'es') };
  return { instance, bundle: await exportBundle(instance, ink, minutes, chain, '2026-03-06T12:00:00.000Z') };
}

/** The same agreement after a lie that the instance's key covers up: only what others signed can betray it. */
export async function coveredUp(
  { bundle, instance }: Signed,
  lie: (bundle: ExportBundle) => ExportBundle,
): Promise<string> {
  const lied = lie(bundle);
  const ink = { ...lied.ink, seal: await instance.seal(inkText(lied.ink)) };
  return exportFile({ ...lied, ink, exportSeal: await instance.seal(exportText({ ...lied, ink })) });
}
