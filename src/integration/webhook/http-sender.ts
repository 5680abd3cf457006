import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { type ClientRequest, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { WebhookAnswer, WebhookFailure, WebhookMessage, WebhookSender } from '../../app/port/webhooks.ts';
import { type AddressGuard, addressGuard } from './address-guard.ts';
import { webhookHeaders, webhookSecret } from './sign-webhook.ts';

export interface HttpSenderOptions {
  /** Networks the operator allows although they are private, or although plain http goes there. */
  readonly allowed: readonly string[];
  /** A clock that only goes forward. */
  readonly milliseconds: () => number;
  /** Every address of a name; the system's unless a test has its own. */
  readonly addressesOf?: ((name: string) => Promise<readonly LookupAddress[]>) | undefined;
  /** How long an answer may take in all. */
  readonly patience?: number | undefined;
}

const PATIENCE = 15_000;
const MOST_HEADER_BYTES = 16_384;
/** Of an answer's content so much is read and thrown away, so that the receiver can finish; then we hang up. */
const MOST_ANSWER_BYTES = 65_536;

/** Sends webhooks over the network: only to checked addresses, without redirects, with a limit on time and size. */
export function httpSender(options: HttpSenderOptions): WebhookSender {
  const guard = addressGuard(options.allowed);
  const addressesOf = options.addressesOf ?? systemAddresses;
  return {
    fault: (url) => faultOf(url, guard, options.allowed.length > 0),
    hostOf: (url) => new URL(url).origin,
    secretOf: webhookSecret,
    send: async (message) => {
      const begun = options.milliseconds();
      const outcome = await post(message, guard, addressesOf, options.patience ?? PATIENCE);
      return { ...outcome, milliseconds: Math.max(0, Math.round(options.milliseconds() - begun)) };
    },
  };
}

function faultOf(url: string, guard: AddressGuard, anyAllowed: boolean): ReturnType<WebhookSender['fault']> {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) return 'webhook-address';
  if (address.username || address.password || address.hash) return 'webhook-address';
  const host = hostName(address);
  const plain = address.protocol === 'http:';
  if (isIP(host) !== 0 && !guard.permits(host)) return 'webhook-private';
  if (isIP(host) === 0 && /(^|\.)localhost\.?$/i.test(host) && !anyAllowed) return 'webhook-private';
  if (plain && (isIP(host) === 0 ? !anyAllowed : !guard.allows(host))) return 'webhook-https-only';
  return undefined;
}

type Outcome = Omit<WebhookAnswer, 'milliseconds'>;

function post(
  { url, ...message }: WebhookMessage,
  guard: AddressGuard,
  addressesOf: NonNullable<HttpSenderOptions['addressesOf']>,
  patience: number,
): Promise<Outcome> {
  if (faultOf(url, guard, true) !== undefined) return Promise.resolve({ status: null, because: 'address-refused' });
  const address = new URL(url);
  const plain = address.protocol === 'http:';
  const body = Buffer.from(message.body, 'utf8');
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ status: null, because: failureOf(error) });
    let request: ClientRequest;
    try {
      request = (plain ? plainRequest : secureRequest)(address, {
        method: 'POST',
        agent: false,
        lookup: checkedLookup(addressesOf, plain ? guard.allows : guard.permits),
        signal: AbortSignal.timeout(patience),
        maxHeaderSize: MOST_HEADER_BYTES,
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          'user-agent': 'Parley-Webhooks/1',
          ...webhookHeaders(message),
        },
      });
    } catch (error) {
      fail(error);
      return;
    }
    request.on('error', fail);
    request.on('response', (response) => {
      let read = 0;
      response.on('error', () => undefined);
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > MOST_ANSWER_BYTES) response.destroy();
      });
      resolve({ status: response.statusCode ?? null, because: null });
    });
    request.end(body);
  });
}

/** Looks a name up and refuses it when one of its addresses may not be sent to; what was checked is connected to. */
function checkedLookup(
  addressesOf: NonNullable<HttpSenderOptions['addressesOf']>,
  permits: (address: string) => boolean,
): LookupFunction {
  return (name, { all }, done) => {
    addressesOf(name).then(
      (found) => {
        const [first] = found;
        if (first === undefined) done(new NameUnknown(), '', 0);
        else if (!found.every(({ address }) => permits(address))) done(new AddressRefused(), '', 0);
        else if (all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      () => done(new NameUnknown(), '', 0),
    );
  };
}

/** The name leads to an address that this server does not send to. */
class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** The name leads nowhere. */
class NameUnknown extends Error {
  override readonly name = 'NameUnknown';
}

function failureOf(error: unknown): WebhookFailure {
  if (error instanceof AddressRefused) return 'address-refused';
  if (error instanceof NameUnknown) return 'name-unknown';
  const { name = '', code = '' } = error as { readonly name?: string; readonly code?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  return /CERT|TLS|SSL|ISSUER|SELF_SIGNED/.test(code) ? 'certificate' : 'unreachable';
}

function systemAddresses(name: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(name, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });
}

/** Without the brackets of an IPv6 address. */
function hostName({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
