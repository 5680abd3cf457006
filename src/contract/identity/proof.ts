import { z } from 'zod';
import { identifier, instant, language } from '../operation.ts';

export const address = z.email().max(254).describe('an e-mail address');
export const password = z.string().min(10).max(200);
/** Six digits mailed to an address: ten minutes, five tries. */
export const code = z.string().regex(/^\d{6}$/);
/** What stands behind the # of a link. */
export const linkToken = z.string().min(20).max(200);

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/)
  .max(20_000);

/** `RegistrationResponseJSON` of WebAuthn Level 3, as the browser gives it. */
export const passkeyRegistration = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(40)).max(10).optional(),
    authenticatorData: base64url.optional(),
    publicKey: base64url.optional(),
    publicKeyAlgorithm: z.int().optional(),
  }),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string(), z.json()).optional(),
});
export type PasskeyRegistration = z.infer<typeof passkeyRegistration>;

/** `AuthenticationResponseJSON` of WebAuthn Level 3. */
export const passkeyAssertion = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string(), z.json()).optional(),
});
export type PasskeyAssertion = z.infer<typeof passkeyAssertion>;

/** What a browser hands to `navigator.credentials`, with the name of the ceremony to complete. */
export const passkeyOptions = z.object({
  ceremony: identifier,
  options: z.record(z.string(), z.json()).describe('the options as JSON, for startRegistration or startAuthentication'),
});

/** Who a session belongs to, as its own person sees it. */
export const person = z.object({
  kind: z.enum(['member', 'guest', 'key']),
  id: identifier,
  name: z.string(),
  language,
  role: z.enum(['owner', 'admin', 'member']).nullable(),
  address: z.string().nullable(),
  addressVerified: z.boolean(),
  workspace: identifier,
  negotiation: identifier.nullable().describe('the only negotiation of a guest'),
  authenticatedAt: instant,
  freshUntil: instant.describe('until then signing and changes of credentials ask for no new proof'),
});

/** The answer of everything that signs somebody in. The token is shown only where it was asked for. */
export const signedIn = z.object({ person, token: z.string().nullable() });
export const done = z.object({ done: z.literal(true) });
/** For the command line: answer with the session's token besides setting the cookie. */
export const wantsToken = z.boolean().optional().describe('show the session token, for the command line');
