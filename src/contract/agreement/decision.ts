import { z } from 'zod';
import type { DecisionSignatureView } from '../../domain/agreement/decision/decision-signature.ts';
import type { ExtensionPrice } from '../../domain/agreement/decision/extension.ts';
import type { OpenDecisionView, SettledView } from '../../domain/agreement/view.ts';
import { passkeyOptions } from '../identity/proof.ts';
import type { Wire } from '../negotiation/row.ts';
import { calendarDay, identifier, instant } from '../operation.ts';
import { signingMethods } from '../signing.ts';
import { person, proposal } from './things.ts';

const hash = z.string().describe('what a signature on it covers');

export const refusal = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
});

const signature: Wire<DecisionSignatureView> = z.object({
  id: identifier,
  party: identifier.nullable().describe('null: an executive’s approval'),
  signer: person,
  onBehalfOf: person.nullable(),
  at: instant,
  method: z.enum(['passkey', 'reauthentication']),
});

export const openDecision: Wire<OpenDecisionView> = z.object({
  id: identifier,
  proposal,
  reason: z.string(),
  hash,
  proposedBy: z.string(),
  at: instant,
  signatures: z.array(signature),
  needsExecutive: z.boolean(),
  may: refusal.nullable().describe('why the viewer cannot sign it; null when they can'),
});

export const settled: Wire<SettledView> = z.object({
  id: identifier,
  proposal,
  reason: z.string(),
  hash,
  at: instant,
  signatures: z.array(signature),
});

export const extensionPrice: Wire<ExtensionPrice> = z.object({
  number: z.int().describe('which extension the next one would be'),
  allowed: z.int().describe('how many the signed rule allows'),
  latest: calendarDay.nullable(),
  overdueSince: calendarDay.nullable(),
  needsExecutive: z.boolean(),
  executives: z.array(z.string()).nullable().describe('null for guests, who are told the people of their negotiation'),
});

/** A signature on a decision that was begun: nothing is signed yet. */
export const decisionBegun = z.object({
  signatureId: identifier,
  decision: identifier,
  party: identifier.nullable(),
  onBehalfOf: person.nullable(),
  hash,
  challenge: z.string().describe('the 32 bytes a passkey signs, base64url'),
  expiresAt: instant,
  methods: z.array(z.enum(signingMethods)),
  publicKeyOptions: passkeyOptions.shape.options
    .nullable()
    .describe('what the browser hands to the passkey; null when the signer has none'),
  codeSentTo: z.string().nullable().describe('a hint of the address a code went to'),
});
