import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
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
  const work = watchWork(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => closeServer(server, work),
      });
    });
  });
}

/** Requests at work by connection. Browsers open connections ahead of need, so many have none. */
function watchWork(server: Server): ReadonlyMap<Socket, number> {
  const work = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    work.set(socket, 0);
    socket.on('close', () => work.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    work.set(socket, (work.get(socket) ?? 0) + 1);
    response.on('close', () => {
      const left = work.get(socket);
      if (left === undefined) return;
      work.set(socket, left - 1);
      if (!server.listening && left === 1) socket.end();
    });
  });
  return work;
}

function closeServer(server: Server, work: ReadonlyMap<Socket, number>): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    for (const [socket, requests] of work) if (requests === 0) socket.destroy();
  });
}
