// Checks an agreement exported from Parley, without Parley: one file, no dependency but Node.js 18 or newer.
//
//   node verifier.mjs agreement.json [keys.json]
//   node verifier.mjs head.json keys.json
//
// `keys.json` holds the public keys of the instance, fetched by yourself from https://<instance>/api/verification/keys.
// Without it the file is checked against the keys it carries, which proves that it was not changed since it left an
// instance with these keys, but not whose instance that was: compare the printed thumbprint. A head of the log carries no
// keys: whether a log or a backup goes on from it, `parley verify log --head` and `parley verify backup` tell.
//
// Language: plain JavaScript on purpose, so that what ships is what was read and tested.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Sentences by fault and language; filled in when the file ships. */
const sentences = /* sentences:begin */ {} /* sentences:end */;

/**
 * Checks the text of an exported file, byte for byte. `trusted` is the instance's public key set; without it the
 * keys of the file itself are used and the result says so. Never throws: what cannot be read is a fault.
 */
export function verifyExport(text, trusted) {
  let bundle;
  try {
    bundle = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  try {
    if (bundle?.format !== 'parley.export.v1') return refused('format-unknown');
    const faults = [];
    if (`${canonical(bundle)}\n` !== text) faults.push({ code: 'not-canonical' });
    const found = check(bundle, trusted, faults);
    return { verified: faults.length === 0, faults, ...found };
  } catch {
    return refused('malformed');
  }
}

/**
 * Checks the text of a saved head of the log: that the instance with these keys said so. Without keys nothing is
 * proven. Never throws.
 */
export function verifyHead(text, trusted) {
  const no = (code, head = null) => ({ verified: false, faults: [{ code }], key: null, head });
  try {
    const { seal, ...head } = JSON.parse(text);
    if (head.format !== 'parley.head.v1') return no('format-unknown');
    if (!Number.isSafeInteger(head.position) || !/^[0-9a-f]{64}$/.test(head.hash)) return no('malformed');
    if (!trusted) return no('head-keys-needed', head);
    const key = sealKey(seal, trusted.keys);
    if (!key) return no('key-unknown', head);
    if (!sealHolds(seal, tagged('parley.head.v1', head), key)) return no('head-seal', head);
    return { verified: true, faults: [], key: { thumbprint: thumbprint(key), trusted: true }, head };
  } catch {
    return no('malformed');
  }
}

/** Whether a file is a head of the log and no agreement. */
export function isHead(text) {
  try {
    return JSON.parse(text)?.format === 'parley.head.v1';
  } catch {
    return false;
  }
}

function refused(code) {
  return { verified: false, faults: [{ code }], key: null, agreement: null, signatures: [], decisions: [] };
}

function check(bundle, trusted, faults) {
  const { record, ink, minutes, chain, keys, exportSeal, ...rest } = bundle;
  const { seal, ...statement } = ink;
  if (record.format !== 'parley.rfc.v1') faults.push({ code: 'format-unknown' });
  if (taggedHash('parley.rfc.v1', record) !== ink.recordHash) faults.push({ code: 'record-hash' });
  const known = (trusted ?? keys).keys;
  const key = sealKey(seal, known);
  if (!key) faults.push({ code: 'key-unknown' });
  else if (!sealHolds(seal, tagged('parley.ink.v1', statement), key)) faults.push({ code: 'seal' });
  const exportKey = sealKey(exportSeal, known);
  const exported = tagged('parley.export.v1', { ...rest, record, ink, minutes, chain, keys });
  if (!exportKey) faults.push({ code: 'export-key-unknown' });
  else if (!sealHolds(exportSeal, exported, exportKey)) faults.push({ code: 'export-seal' });
  checkSignatures(record, ink, faults);
  checkChain(record, ink, chain, faults);
  for (const decision of rest.decisions ?? []) checkDecision(record, ink, decision, faults);
  for (const language of ['en', 'es']) {
    if (!minutes[language].includes(ink.recordHash)) faults.push({ code: 'minutes-hash', values: { language } });
  }
  return {
    key: key ? { thumbprint: thumbprint(key), trusted: trusted !== undefined } : null,
    agreement: {
      title: record.title,
      negotiation: record.negotiation,
      recordHash: ink.recordHash,
      revision: record.revision,
      prevailing: record.prevailing,
      inkedAt: ink.sealedAt,
      reviewOn: record.review.on,
      origin: ink.instance.origin,
    },
    signatures: ink.signatures.map((signature) => told(record, signature)),
    decisions: (rest.decisions ?? []).map(({ proposal, reason, at, signatures }) => ({
      kind: proposal.kind,
      reason,
      at,
      signatures: signatures.map((signature) => told(record, signature)),
    })),
  };
}

/** A signature in names; an executive's stands for no party. */
function told(record, { party, signer, onBehalfOf, at, proof }) {
  return {
    party: record.parties.find((one) => one.id === party)?.name ?? party ?? '',
    signer: signer.name,
    onBehalfOf: onBehalfOf?.name ?? null,
    at,
    method: proof.method,
    attestedBy: proof.method === 'passkey' ? 'passkey' : 'instance-only',
  };
}

/** What all signed later: this very decision on this agreement, every party once, nobody for two, each proof good. */
function checkDecision(record, ink, decision, faults) {
  const { id, proposal, reason, hash, at, signatures } = decision;
  const fault = (code) => faults.push({ code, values: { decision: proposal.kind } });
  const said = { agreement: ink.recordHash, decision: id, proposal, reason };
  if (taggedHash('parley.decision.v1', said) !== hash) fault('decision-hash');
  const people = signatures.flatMap(({ signer, onBehalfOf }) => [signer.id, ...(onBehalfOf ? [onBehalfOf.id] : [])]);
  if (new Set(people).size < people.length) fault('decision-two-parties');
  const known = [...record.parties.map((party) => party.id), null];
  const count = (party) => signatures.filter((signature) => signature.party === party).length;
  const unsigned = record.parties.some((party) => count(party.id) !== 1) || count(null) > 1;
  const others = signatures.some((signature) => signature.hash !== hash || !known.includes(signature.party));
  if (unsigned || others) fault('decision-unsigned');
  if (signatures.some((signature) => signature.at < ink.sealedAt || signature.at > at)) fault('decision-instant');
  for (const signature of signatures) {
    const challenge = taggedHash('parley.decision-signature.v1', {
      decisionHash: signature.hash,
      party: signature.party,
      signer: { id: signature.signer.id, name: signature.signer.name },
      onBehalfOf: signature.onBehalfOf ? { id: signature.onBehalfOf.id, name: signature.onBehalfOf.name } : null,
      signature: signature.id,
    });
    if (signature.proof.method === 'passkey') passkeyFaults(signature.proof, challenge, ink.instance).forEach(fault);
    else if (signature.proof.method !== 'reauthentication') fault('method-unknown');
  }
}

/** Every party once, nobody twice, each on this very text, each proof good. */
function checkSignatures(record, ink, faults) {
  const { signatures, recordHash } = ink;
  const nameOf = (id) => record.parties.find((party) => party.id === id)?.name ?? id;
  for (const { id, name } of record.parties) {
    const count = signatures.filter((signature) => signature.party === id).length;
    if (count === 0) faults.push({ code: 'signature-missing', values: { party: name } });
    if (count > 1) faults.push({ code: 'signature-twice', values: { party: name } });
  }
  const stands = new Map();
  for (const signature of signatures) {
    const party = nameOf(signature.party);
    const fault = (code) => faults.push({ code, values: { party } });
    if (!record.parties.some((one) => one.id === signature.party)) fault('signature-of-stranger');
    if (signature.recordHash !== recordHash) fault('signature-other-text');
    if (signature.at > ink.sealedAt) fault('signature-after-seal');
    for (const person of [signature.signer, signature.onBehalfOf]) {
      if (!person) continue;
      const other = stands.get(person.id);
      if (other !== undefined && other !== signature.party) {
        faults.push({ code: 'one-person-two-parties', values: { name: person.name } });
      }
      stands.set(person.id, signature.party);
    }
    if (signature.proof.method === 'passkey') {
      for (const code of passkeyFaults(signature.proof, signatureChallenge(signature), ink.instance)) fault(code);
    } else if (signature.proof.method !== 'reauthentication') fault('method-unknown');
  }
}

/** WebAuthn Level 3 §7.2, as far as a third party can follow it: challenge, origin, relying party, presence, signature. */
function passkeyFaults(proof, challenge, instance) {
  const clientData = fromBase64url(proof.clientDataJson);
  const authenticator = fromBase64url(proof.authenticatorData);
  const client = JSON.parse(clientData.toString('utf8'));
  const flags = authenticator[32];
  const signed = Buffer.concat([authenticator, createHash('sha256').update(clientData).digest()]);
  const checks = [
    ['passkey-type', client.type === 'webauthn.get'],
    ['passkey-challenge', client.challenge === Buffer.from(challenge, 'hex').toString('base64url')],
    [
      'passkey-origin',
      client.origin === instance.origin && proof.origin === instance.origin && client.crossOrigin !== true,
    ],
    [
      'passkey-relying-party',
      proof.relyingParty === instance.relyingParty &&
        authenticator.length >= 37 &&
        authenticator.subarray(0, 32).equals(createHash('sha256').update(instance.relyingParty).digest()),
    ],
    ['passkey-presence', (flags & 0x05) === 0x05],
    ['passkey-signature', passkeySignatureHolds(proof, signed)],
  ];
  return checks.filter(([, holds]) => !holds).map(([code]) => code);
}

/** The 32 bytes, hex, that a signer's passkey answered to. */
function signatureChallenge(signature) {
  return taggedHash('parley.signature.v1', {
    recordHash: signature.recordHash,
    party: signature.party,
    signer: { id: signature.signer.id, name: signature.signer.name },
    onBehalfOf: signature.onBehalfOf ? { id: signature.onBehalfOf.id, name: signature.onBehalfOf.name } : null,
    signature: signature.id,
  });
}

function passkeySignatureHolds(proof, signed) {
  const wanted = { '-7': 'ec', '-8': 'ed25519', '-257': 'rsa' }[String(proof.algorithm)];
  try {
    const key = createPublicKey({ key: fromBase64url(proof.publicKey), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== wanted) return false;
    return verify(wanted === 'ed25519' ? null : 'sha256', signed, key, fromBase64url(proof.signature));
  } catch {
    return false;
  }
}

/** Headers hash to what they say, run forward, belong to this RFC, and hold the event that the seal names. */
function checkChain(record, ink, chain, faults) {
  let position = 0;
  for (const { hash, ...header } of chain) {
    const holds =
      hash === createHash('sha256').update(canonical(header), 'utf8').digest('hex') &&
      header.position > position &&
      header.stream === `rfc/${record.negotiation}`;
    if (!holds) faults.push({ code: 'chain', values: { position: header.position } });
    position = header.position;
  }
  const named = chain.some((one) => one.position === ink.after.position && one.hash === ink.after.hash);
  if (!named) faults.push({ code: 'chain-place', values: { position: ink.after.position } });
}

/** The key that a detached JWS names, when it is among the known ones and its name is its true thumbprint. */
function sealKey(seal, known) {
  const { kid } = JSON.parse(fromBase64url(seal.split('.')[0]).toString('utf8'));
  return known.find((key) => key.kid === kid && thumbprint(key) === kid);
}

/** A detached JWS (RFC 7515, appendix F) with EdDSA over the UTF-8 bytes of a text. */
function sealHolds(seal, text, key) {
  const [header, payload, signature, ...more] = seal.split('.');
  if (payload !== '' || signature === undefined || more.length > 0) return false;
  const { alg, crit } = JSON.parse(fromBase64url(header).toString('utf8'));
  if (alg !== 'EdDSA' || crit !== undefined) return false;
  const { kty, crv, x } = key;
  const signed = Buffer.from(`${header}.${Buffer.from(text, 'utf8').toString('base64url')}`, 'ascii');
  try {
    return verify(null, signed, createPublicKey({ key: { kty, crv, x }, format: 'jwk' }), fromBase64url(signature));
  } catch {
    return false;
  }
}

/** RFC 7638 thumbprint of an Ed25519 key. */
function thumbprint({ crv, kty, x }) {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}

/** Strict: one text for the same bytes, so that no unused bit can be changed unseen. */
function fromBase64url(text) {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('not base64url');
  return bytes;
}

function taggedHash(tag, value) {
  return createHash('sha256').update(tagged(tag, value), 'utf8').digest('hex');
}

function tagged(tag, value) {
  return `${tag}\n${canonical(value)}`;
}

/** RFC 8785: keys sorted by UTF-16 code units, numbers and strings as ECMAScript writes them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function printed(result) {
  const lines = [result.verified ? 'VERIFIED · VERIFICADO' : 'NOT VERIFIED · NO VERIFICADO'];
  if (result.agreement) {
    const { title, origin, inkedAt, revision, recordHash, reviewOn } = result.agreement;
    lines.push(title, `${origin} · ${inkedAt} · revision ${revision} · review ${reviewOn}`, `SHA-256 ${recordHash}`);
  }
  if (result.head)
    lines.push(`${result.head.origin} · ${result.head.at} · ${result.head.position} · ${result.head.hash}`);
  for (const { party, signer, onBehalfOf, at, attestedBy } of result.signatures ?? []) {
    const stand = onBehalfOf ? `${signer} (for · por ${onBehalfOf})` : signer;
    const note = sentences[attestedBy];
    lines.push(`${party}: ${stand} · ${at}`, ...(note ? [`  ${note.en}`, `  ${note.es}`] : [`  ${attestedBy}`]));
  }
  for (const { kind, reason, at, signatures } of result.decisions ?? []) {
    lines.push(`${kind} · ${at}${reason ? ` · ${reason}` : ''}`);
    for (const { party, signer, onBehalfOf, attestedBy } of signatures) {
      const stand = onBehalfOf ? `${signer} (for · por ${onBehalfOf})` : signer;
      lines.push(`  ${party || '—'}: ${stand} · ${sentences[attestedBy]?.en ?? attestedBy}`);
    }
  }
  if (result.key) {
    const note = sentences[result.key.trusted ? 'key-trusted' : 'key-untrusted'];
    lines.push(`key · clave ${result.key.thumbprint}`, ...(note ? [`  ${note.en}`, `  ${note.es}`] : []));
  }
  for (const { code, values } of result.faults) {
    const said = sentences[code];
    const about = values ? ` (${Object.values(values).join(', ')})` : '';
    lines.push(`✗ ${code}${about}`, ...(said ? [`  ${said.en}`, `  ${said.es}`] : []));
  }
  return lines.join('\n');
}

/** Whatever this verifier knows. */
function verifyAny(text, trusted) {
  return isHead(text) ? verifyHead(text, trusted) : verifyExport(text, trusted);
}

function run([file, keyFile]) {
  if (!file) {
    console.log('node verifier.mjs agreement.json [keys.json]\nnode verifier.mjs head.json keys.json');
    return 2;
  }
  const trusted = keyFile ? JSON.parse(readFileSync(keyFile, 'utf8')) : undefined;
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  // Bytes that are no UTF-8 would be read as a replacement character: such a file is none of ours.
  const result = Buffer.from(text, 'utf8').equals(bytes) ? verifyAny(text, trusted) : refused('not-json');
  console.log(printed(result));
  return result.verified ? 0 : 1;
}

// Inside a bundle the module has another name, and nothing runs by itself.
const self = fileURLToPath(import.meta.url);
if (/verifier[^/\\]*\.mjs$/.test(self) && process.argv[1] && realpathSync(process.argv[1]) === realpathSync(self)) {
  process.exitCode = run(process.argv.slice(2));
}
