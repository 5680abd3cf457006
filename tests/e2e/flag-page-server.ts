import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'vite';

/** A page of somebody else's application, on a port of its own: another origin than Parley's. */
export async function serveFlagPage(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const bundled = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('tests/e2e/openfeature-page.ts'), formats: ['iife'], name: 'flagPageBundle' },
    },
  });
  const outputs = (Array.isArray(bundled) ? bundled : [bundled]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk')?.code ?? '';
  const html = '<!doctype html><meta charset="utf-8"><title>An application</title><script src="/page.js"></script>';
  const server = createServer((request, answer) => {
    const page = request.url === '/page.js';
    answer.setHeader('content-type', page ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    answer.end(page ? script : html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
