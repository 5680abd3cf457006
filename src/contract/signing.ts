import { z } from 'zod';
import { code, passkeyAssertion, passkeyOptions } from './identity/proof.ts';
import { ceremony, commandAnswer, identifier, instant, query } from './operation.ts';

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/)
  .max(8192);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const person = z.object({ id: identifier, name: z.string() });

/** How the signer proves to be there. */
export const signingProof = z.discriminatedUnion('method', [
  z.object({ method: z.literal('passkey'), assertion: passkeyAssertion }),
  z.object({ method: z.literal('password'), password: z.string().min(1).max(200) }),
  z.object({ method: z.literal('mail-code'), code }),
  z.object({ method: z.literal('fresh') }).describe('password, mail link or mail code given within five minutes'),
]);
export type SigningProof = z.infer<typeof signingProof>;

export const signingMethods = ['passkey', 'password', 'mail-code', 'fresh'] as const;

export const signingBegun = z.object({
  signatureId: identifier,
  party: identifier,
  onBehalfOf: person.nullable(),
  recordHash: hash,
  revision: z.int().min(1),
  challenge: base64url.describe('the 32 bytes a passkey signs'),
  expiresAt: instant,
  methods: z.array(z.enum(signingMethods)),
  publicKeyOptions: passkeyOptions.shape.options
    .nullable()
    .describe('what the browser hands to the passkey; null when the signer has none'),
  codeSentTo: z.string().nullable().describe('a hint of the address a code went to'),
});
export type SigningBegun = z.infer<typeof signingBegun>;

const verificationFault = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const verifiedSignature = z.object({
  party: z.string().describe('empty: an executive’s approval of a decision'),
  signer: z.string(),
  onBehalfOf: z.string().nullable(),
  at: z.string(),
  method: z.enum(['passkey', 'reauthentication']),
  attestedBy: z.enum(['passkey', 'instance-only']),
});

/** What verification says of an exported agreement. */
export const verificationResult = z.object({
  verified: z.boolean(),
  faults: z.array(verificationFault),
  key: z.object({ thumbprint: z.string(), trusted: z.boolean() }).nullable(),
  agreement: z
    .object({
      title: z.string(),
      negotiation: z.string(),
      recordHash: z.string(),
      revision: z.number(),
      prevailing: z.string(),
      inkedAt: z.string(),
      reviewOn: z.string(),
      origin: z.string(),
    })
    .nullable(),
  signatures: z.array(verifiedSignature),
  decisions: z.array(
    z.object({ kind: z.string(), reason: z.string(), at: z.string(), signatures: z.array(verifiedSignature) }),
  ),
});
export type VerificationResult = z.infer<typeof verificationResult>;

export const publicKeySet = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: base64url,
      kid: base64url,
      alg: z.literal('EdDSA'),
    }),
  ),
});

/** Signing and checking what was signed. */
export const signingOperations = {
  signing: {
    begin: ceremony(
      {
        path: '/negotiations/{negotiation}/rfc/signing',
        summary: 'Begin to sign the text as it stands; signs nothing yet',
        tag: 'signing',
      },
      {
        negotiation: identifier,
        sendCode: z.boolean().default(false).describe('mail a code to your confirmed address'),
      },
      signingBegun,
    ),
    complete: ceremony(
      {
        path: '/negotiations/{negotiation}/rfc/signatures',
        summary: 'Sign, with a passkey or by proving again who you are',
        tag: 'signing',
      },
      { negotiation: identifier, signatureId: identifier, proof: signingProof },
      commandAnswer,
    ),
  },
  verification: {
    verify: ceremony(
      {
        path: '/verification',
        summary: 'Check an exported agreement against the keys of this instance',
        tag: 'verification',
        who: 'anyone',
      },
      { file: z.string().max(4_000_000).describe('the exported file, byte for byte') },
      verificationResult,
    ),
    keys: query(
      { path: '/verification/keys', summary: 'The public keys of this instance', tag: 'verification', who: 'anyone' },
      {},
      publicKeySet,
    ),
  },
};
