import { expect, test } from 'vitest';
import { languageOf, networkList, visitorFinder } from './visitor.ts';

const find = visitorFinder({
  publicUrl: 'https://parley.example',
  trustedProxies: ['10.0.0.0/8', '::1'],
  loopbackOnly: false,
});

test.each([
  ['the proxy tells the visitor', '10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['a visitor cannot put addresses in front', '10.0.0.1', '1.1.1.1, 203.0.113.7, 10.9.9.9', '203.0.113.7'],
  ['a stranger is not believed', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
  ['nonsense is passed over', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['IPv4 in IPv6 clothes is IPv4', '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
])('%s', (_, socket, forwarded, ip) => {
  expect(find(new Headers({ 'x-forwarded-for': forwarded }), socket).ip).toBe(ip);
});

test('loopback is only who comes from this machine through no proxy', () => {
  expect(find(new Headers(), '127.0.0.1').loopback).toBe(true);
  expect(find(new Headers({ 'x-forwarded-for': '203.0.113.7' }), '127.0.0.1').loopback).toBe(false);
  expect(find(new Headers(), '203.0.113.7').loopback).toBe(false);
});

test('what is no address and no network is refused', () => {
  for (const entry of ['proxy', '10.0.0.1/33', '10.0.0.1/x', '::1/129']) expect(() => networkList([entry])).toThrow();
});

test.each([
  ['es-ES,es;q=0.9,en;q=0.8', 'es'],
  ['en, es', 'en'],
  ['fr, es;q=0.2, en;q=0.1', 'es'],
  ['es;q=0', 'en'],
  ['', 'en'],
])('of «%s» %s is spoken', (header, language) => {
  expect(languageOf(new Headers({ 'accept-language': header }))).toBe(language);
});
