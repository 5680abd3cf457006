import { BlockList, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Which addresses a request of this server may go to. */
export interface AddressGuard {
  /** Public, or in a network that the operator allows. */
  permits(address: string): boolean;
  /** In a network that the operator allows. */
  allows(address: string): boolean;
}

/** Global unicast; everything else of IPv6 is local, reserved, a tunnel or an IPv4 address in other clothes. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Refuses every address that is not public: loopback, private, link-local, carrier-grade NAT, unique local, multicast,
 * reserved, tunnels, and IPv4 written as IPv6. `allowed` holds addresses or networks, checked when they were read.
 */
export function addressGuard(allowed: readonly string[]): AddressGuard {
  const list = new BlockList();
  for (const entry of allowed) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  const allows = (address: string): boolean => {
    const plain = plainAddress(address);
    return plain !== undefined && list.check(plain.toString(), plain.kind());
  };
  return { allows, permits: (address) => allows(address) || isPublic(address) };
}

function isPublic(address: string): boolean {
  const plain = plainAddress(address);
  if (plain === undefined || plain.range() !== 'unicast') return false;
  return plain.kind() === 'ipv4' || (plain as ipaddr.IPv6).match(GLOBAL_IPV6);
}

/** Mapped IPv4 as IPv4; undefined for what is no address. */
function plainAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return isIP(address) === 0 ? undefined : ipaddr.process(address);
}
