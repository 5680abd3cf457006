import { BlockList, isIP } from 'node:net';
import type { Language } from '../domain/text.ts';

/** How this server is reached. */
export interface Reach {
  /** `https://parley.example`, without a slash at its end; absent when nobody said. */
  readonly publicUrl?: string | undefined;
  /** Addresses or networks of the proxies in front, whose forwarding headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Listens on loopback only. */
  readonly loopbackOnly: boolean;
}

/** Who is at the other end of the connection. */
export interface Visitor {
  readonly ip: string;
  /** Scheme, host and port under which the visitor sees this instance. */
  readonly origin: string;
  /** The connection comes from this machine and through no proxy. */
  readonly loopback: boolean;
  /** False when a name was used that this server was not opened under. */
  readonly hostKnown: boolean;
}

export type FindVisitor = (headers: Headers, socketAddress: string | undefined) => Visitor;

/** Tells visitors apart from the proxies in front of them. */
export function visitorFinder(reach: Reach): FindVisitor {
  const trusted = trustedAmong(reach.trustedProxies);
  return (headers, socketAddress = '127.0.0.1') => {
    const socket = plainAddress(socketAddress);
    const forwarded = headers.get('x-forwarded-for');
    const throughProxy = forwarded !== null || headers.has('forwarded') || headers.has('x-real-ip');
    const behindTrusted = trusted(socket);
    const host = headers.get('host') ?? 'localhost';
    return {
      ip: behindTrusted && forwarded ? outermost(forwarded, trusted, socket) : socket,
      origin: reach.publicUrl ?? `http://${host}`,
      loopback: isLoopback(socket) && !throughProxy,
      hostKnown: reach.publicUrl !== undefined || !reach.loopbackOnly || isLoopbackHost(host),
    };
  };
}

/** Throws with the entry that is no address and no network. */
export function networkList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const version = isIP(address);
    const prefix = bits === undefined ? undefined : Number(bits);
    if (
      version === 0 ||
      (prefix !== undefined && !(Number.isInteger(prefix) && prefix >= 0 && prefix <= (version === 6 ? 128 : 32)))
    )
      throw new Error(entry);
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, prefix, family);
  }
  return list;
}

/** The language of a visitor without a session; English when none of ours is asked for. */
export function languageOf(headers: Headers): Language {
  const wanted = (headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((one) => one !== undefined);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'en' || language === 'es') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'es' ? 'es' : 'en';
}

/** From the right, the first address that is not one of our proxies. */
function outermost(forwarded: string, trusted: IsTrusted, socket: string): string {
  const chain = forwarded.split(',').map((part) => plainAddress(part.trim()));
  return chain.reverse().find((address) => isIP(address) !== 0 && !trusted(address)) ?? socket;
}

type IsTrusted = (address: string) => boolean;

const MOST_KNOWN = 1_000;

/** Looking an address up costs more than a small request, and the same few come again and again. */
function trustedAmong(proxies: readonly string[]): IsTrusted {
  const list = networkList(proxies);
  if (proxies.length === 0) return () => false;
  const known = new Map<string, boolean>();
  return (address) => {
    const version = isIP(address);
    const before = known.get(address);
    if (before !== undefined || version === 0) return before ?? false;
    const found = list.check(address, version === 6 ? 'ipv6' : 'ipv4');
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(address, found);
    return found;
  };
}

/** IPv4 in IPv6 clothes, `::ffff:10.0.0.1`, as plain IPv4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(host);
}
