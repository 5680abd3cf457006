import type { IncomingMessage, Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

export type Fetch = (
  request: Request,
  bindings: { readonly incoming?: IncomingMessage | undefined },
) => Response | Promise<Response>;

export interface HttpServer {
  readonly port: number;
  /** Takes no new requests, lets those at work finish for a moment, then ends every connection. */
  close(): Promise<void>;
}

/** How long requests at work may go on after the server was told to end, in milliseconds. */
const GRACE = 5_000;

/** Listens; rejects with the system's error when the port is taken. */
export function listen(fetch: Fetch, host: string, port: number): Promise<HttpServer> {
  const server = createAdaptorServer({ fetch: fetch as Parameters<typeof createAdaptorServer>[0]['fetch'] }) as Server;
  // A proxy in front keeps its connections for about a minute; we must not end them first.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 70_000;
  server.requestTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve({ port: typeof address === 'object' && address ? address.port : port, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    // A connection whose answer ends after this moment is idle only then.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
