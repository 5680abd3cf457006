import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A request as its bytes, made before anything is measured. */
export function plainRequest(
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Buffer {
  const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: '127.0.0.1', ...headers, ...length });
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}

/** One kept-alive connection that asks as little of the machine as can be: the server is measured, not the client. */
export interface PlainClient {
  /** Resolves when the request was answered 200 and whole. */
  ask(request: Buffer): Promise<void>;
  end(): void;
}

const LENGTH = /^content-length: (\d+)/im;

export async function plainClient(port: number): Promise<PlainClient> {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  let received = '';
  let done = (): void => undefined;
  let failed = (_: Error): void => undefined;
  socket.setEncoding('latin1');
  socket.on('error', (error) => failed(error));
  socket.on('data', (chunk) => {
    received += chunk;
    const head = received.indexOf('\r\n\r\n');
    if (head < 0 || received.length - head - 4 < Number(LENGTH.exec(received)?.[1] ?? 0)) return;
    const answer = received;
    received = '';
    if (answer.startsWith('HTTP/1.1 200')) done();
    else failed(new Error(answer.slice(0, 200)));
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        done = resolve;
        failed = reject;
        socket.write(request);
      }),
    end: () => socket.destroy(),
  };
}
