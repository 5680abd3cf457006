import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { type ClientRequest, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type AddressGuard, addressGuard } from '../webhook/address-guard.ts';

export interface GetOptions {
  /** Networks the operator allows although they are private; plain http goes there alone. */
  readonly allowed: readonly string[];
  /** Every address of a name; the system's unless a test has its own. */
  readonly addressesOf?: ((name: string) => Promise<readonly LookupAddress[]>) | undefined;
  /** Milliseconds an answer may take in all. */
  readonly patience?: number | undefined;
}

/** What came back, or why nothing did. */
export type Got =
  | { readonly status: number; readonly text: string }
  | { readonly failed: 'address-refused' | 'too-slow' | 'too-long' | 'no-answer'; readonly detail: string };

const PATIENCE = 10_000;
const MOST_BYTES = 4 * 1024 * 1024;

export type Get = (url: URL, authorization: string | undefined) => Promise<Got>;

/**
 * Reads an address of somebody's own server: public ones over TLS, others in allowed networks alone. The address that
 * was checked is the one connected to; no redirect is followed; time and size have limits.
 */
export function guardedGet(options: GetOptions): Get {
  const guard = addressGuard(options.allowed);
  const patience = options.patience ?? PATIENCE;
  return (url, authorization) => {
    const plain = url.protocol === 'http:';
    const permits = plain ? guard.allows : guard.permits;
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    if (isIP(host) !== 0 && !permits(host)) return Promise.resolve({ failed: 'address-refused', detail: host });
    return new Promise((resolve) => {
      const fail = (error: unknown) => resolve(failureOf(error));
      let request: ClientRequest;
      try {
        request = (plain ? plainRequest : secureRequest)(url, {
          agent: false,
          lookup: checkedLookup(options.addressesOf ?? systemAddresses, permits),
          signal: AbortSignal.timeout(patience),
          headers: { accept: 'application/json', 'user-agent': 'Parley', ...(authorization ? { authorization } : {}) },
        });
      } catch (error) {
        fail(error);
        return;
      }
      request.on('error', fail);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        let read = 0;
        response.on('error', fail);
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          read += chunk.length;
          if (read <= MOST_BYTES) return;
          resolve({ failed: 'too-long', detail: '' });
          response.destroy();
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      request.end();
    });
  };
}

/** A name is refused when one of its addresses may not be asked. */
function checkedLookup(
  addressesOf: NonNullable<GetOptions['addressesOf']>,
  permits: AddressGuard['permits'],
): LookupFunction {
  return (name, { all }, done) => {
    addressesOf(name).then(
      (found) => {
        const [first] = found;
        if (first === undefined) done(new Error('name unknown'), '', 0);
        else if (!found.every(({ address }) => permits(address))) done(new AddressRefused(name), '', 0);
        else if (all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
}

class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

function failureOf(error: unknown): Got {
  if (error instanceof AddressRefused) return { failed: 'address-refused', detail: error.message };
  const { name = '', code = '' } = error as { readonly name?: string; readonly code?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return { failed: 'too-slow', detail: '' };
  return { failed: 'no-answer', detail: code };
}

function systemAddresses(name: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(name, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });
}
