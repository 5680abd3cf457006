import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** One kept-alive connection that asks as little of the machine as can be: the server is measured, not the client. */
export interface PlainClient {
  /** Sends one request and resolves with its body when it was answered 200. */
  ask(method: 'GET' | 'POST', path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<string>;
  end(): void;
}

export async function plainClient(port: number): Promise<PlainClient> {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  let received = '';
  let told: ((body: string) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  socket.setEncoding('utf8');
  socket.on('error', (error) => failed?.(error));
  socket.on('data', (chunk) => {
    received += chunk;
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /content-length: (\d+)/i.exec(received)?.[1];
    const chunked = /transfer-encoding: chunked/i.test(received.slice(0, head));
    const whole = chunked ? received.endsWith('0\r\n\r\n') : received.length - head - 4 >= Number(length ?? 0);
    if (!whole) return;
    const answer = received;
    received = '';
    if (answer.startsWith('HTTP/1.1 200')) told?.(answer.slice(head + 4));
    else failed?.(new Error(answer.slice(0, 200)));
  });
  return {
    ask: (method, path, headers, body = '') =>
      new Promise((resolve, reject) => {
        told = resolve;
        failed = reject;
        const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) });
        const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
        socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${head}\r\n${body}`);
      }),
    end: () => socket.destroy(),
  };
}
