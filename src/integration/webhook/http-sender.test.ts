import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { httpSender } from './http-sender.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  return { port: (server.address() as AddressInfo).port, received };
}

const loopback = ['127.0.0.0/8', '::1'];
const milliseconds = () => performance.now();
const at = new Date().toISOString();
const secrets = [`whsec_${Buffer.alloc(32, 1).toString('base64')}`, `whsec_${Buffer.alloc(32, 2).toString('base64')}`];
const message = { id: '018f0000-0000-7000-8000-000000000001', at, body: '{"type":"webhook.test"}', secrets };

describe('a webhook over the network', () => {
  it('carries the headers of the convention, and the official library verifies it with either secret', async () => {
    const { port, received } = await receiver((_, response) => response.writeHead(204).end());
    const sender = httpSender({ allowed: loopback, milliseconds });
    const answer = await sender.send({ ...message, url: `http://127.0.0.1:${port}/hook` });
    expect(answer).toMatchObject({ status: 204, because: null });
    const [one] = received as [Received];
    expect(one.headers['webhook-id']).toBe(message.id);
    for (const secret of secrets)
      expect(new Webhook(secret).verify(one.body, one.headers as Record<string, string>)).toEqual({
        type: 'webhook.test',
      });
    const other = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
    expect(() => new Webhook(other).verify(one.body, one.headers as Record<string, string>)).toThrow();
  });

  it('never goes to a private address, however it is written, unless the operator allows it', async () => {
    const { port, received } = await receiver((_, response) => response.writeHead(200).end());
    const sender = httpSender({ allowed: [], milliseconds });
    const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', 'localhost'];
    for (const host of hosts)
      for (const scheme of ['http', 'https'])
        expect([host, await sender.send({ ...message, url: `${scheme}://${host}:${port}/` })]).toMatchObject([
          host,
          { status: null, because: 'address-refused' },
        ]);
    expect(received).toEqual([]);
  });

  it('never goes to a name that leads to a private address, also when only one of its addresses is', async () => {
    const { port, received } = await receiver((_, response) => response.writeHead(200).end());
    const leading = (...addresses: readonly string[]) =>
      httpSender({
        allowed: [],
        milliseconds,
        addressesOf: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      }).send({ ...message, url: `https://hooks.example.com:${port}/` });
    for (const found of [['127.0.0.1'], ['93.184.215.14', '10.0.0.1'], ['::ffff:127.0.0.1']])
      expect(await leading(...found)).toMatchObject({ status: null, because: 'address-refused' });
    expect(await leading()).toMatchObject({ because: 'name-unknown' });
    // The system's own answer for a real name.
    const elsewhere = httpSender({ allowed: ['10.9.9.9'], milliseconds });
    expect(await elsewhere.send({ ...message, url: `https://localhost:${port}/` })).toMatchObject({
      because: 'address-refused',
    });
    expect(received).toEqual([]);
  });

  it('goes over plain http to allowed networks alone, wherever the name leads', async () => {
    const sender = httpSender({
      allowed: loopback,
      milliseconds,
      addressesOf: async () => [{ address: '93.184.215.14', family: 4 }],
    });
    expect(await sender.send({ ...message, url: 'http://hooks.example.com/' })).toMatchObject({
      because: 'address-refused',
    });
    expect(sender.fault('http://93.184.215.14/')).toBe('webhook-https-only');
  });

  it('connects to the address that was checked, whatever the name leads to a moment later', async () => {
    const { port, received } = await receiver((_, response) => response.writeHead(200).end());
    let asked = 0;
    const sender = httpSender({
      allowed: ['127.0.0.1'],
      milliseconds,
      addressesOf: async () => {
        asked += 1;
        return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    });
    expect(await sender.send({ ...message, url: `http://hooks.example.com:${port}/` })).toMatchObject({ status: 200 });
    expect([asked, received.length]).toEqual([1, 1]);
  });

  it('follows no redirect', async () => {
    const inside = await receiver((_, response) => response.writeHead(200).end());
    const { port } = await receiver((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end(),
    );
    const sender = httpSender({ allowed: loopback, milliseconds });
    expect(await sender.send({ ...message, url: `http://127.0.0.1:${port}/` })).toMatchObject({ status: 302 });
    expect(inside.received).toEqual([]);
  });

  it('waits for no answer for ever, and reads no endless one', async () => {
    const silent = await receiver(() => undefined);
    const patient = httpSender({ allowed: loopback, milliseconds, patience: 100 });
    expect(await patient.send({ ...message, url: `http://127.0.0.1:${silent.port}/` })).toMatchObject({
      status: null,
      because: 'timeout',
    });
    let ended = false;
    const endless = await receiver((_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      response.on('close', () => {
        ended = true;
      });
      more();
    });
    const sender = httpSender({ allowed: loopback, milliseconds });
    expect(await sender.send({ ...message, url: `http://127.0.0.1:${endless.port}/` })).toMatchObject({ status: 200 });
    await expect.poll(() => ended).toBe(true);
  });

  it('says that nobody is there', async () => {
    const { port } = await receiver((_, response) => response.end());
    await closing.pop()?.();
    const sender = httpSender({ allowed: loopback, milliseconds });
    expect(await sender.send({ ...message, url: `http://127.0.0.1:${port}/` })).toMatchObject({
      because: 'unreachable',
    });
  });
});

describe('an address for webhooks', () => {
  const sender = httpSender({ allowed: [], milliseconds });
  it.each([
    ['nonsense', 'webhook-address'],
    ['ftp://hooks.example.com/', 'webhook-address'],
    ['https://user:secret@hooks.example.com/', 'webhook-address'],
    ['https://hooks.example.com/#part', 'webhook-address'],
    ['http://hooks.example.com/', 'webhook-https-only'],
    ['https://localhost/', 'webhook-private'],
    ['https://10.0.0.1/', 'webhook-private'],
    ['https://[fd00::1]/', 'webhook-private'],
    ['https://hooks.example.com/parley?key=1', undefined],
    ['https://1.1.1.1:8443/', undefined],
  ])('«%s»: %s', (url, fault) => {
    expect(sender.fault(url)).toBe(fault);
  });
  it('shows without its path', () => {
    expect(sender.hostOf('https://hooks.example.com:8443/secret?key=1')).toBe('https://hooks.example.com:8443');
    expect(sender.secretOf('00ff')).toBe('whsec_AP8=');
  });
});
