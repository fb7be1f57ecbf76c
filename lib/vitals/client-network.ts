import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** Where a proxy of the site's own may be: this machine and private networks. */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8);
NEAR.addSubnet('10.0.0.0', 8);
NEAR.addSubnet('172.16.0.0', 12);
NEAR.addSubnet('192.168.0.0', 16);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

const GROUPS_OF_NETWORK = 4;
const GROUPS = 8;

type Asking = Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string } };

const nearKnown = new Map<string, boolean>();

/**
 * The network that a request comes from, to limit its rate: an IPv4 address or the /64 of an IPv6 one. What a proxy near
 * the site appended to X-Forwarded-For counts; what comes from afar may say there what it likes.
 */
export function clientNetwork({ headers, socket }: Asking): string {
  const from = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = headers['x-forwarded-for'];
  if (typeof forwarded !== 'string' || !isNear(from)) return networkOf(from);
  return networkOf(forwarded.slice(forwarded.lastIndexOf(',') + 1).trim());
}

/** Whether the other end of the connection is near the site and asks for itself, not for somebody behind it. */
export function isNearPeer({ headers, socket }: Asking): boolean {
  return (
    headers['x-forwarded-for'] === undefined && isNear((socket.remoteAddress ?? '').replace(/^::ffff:/, ''))
  );
}

/** A `BlockList` takes 3 µs, and the proxies of a site are few. */
function isNear(address: string): boolean {
  const known = nearKnown.get(address);
  if (known !== undefined) return known;
  const near = NEAR.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  if (near && nearKnown.size < 64) nearKnown.set(address, near);
  return near;
}

function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  if (tail !== undefined) {
    const after = tail.split(':').filter((group) => group !== '').length;
    groups.push(...Array<string>(Math.max(0, GROUPS - groups.length - after)).fill('0'));
  }
  return groups.slice(0, GROUPS_OF_NETWORK).join(':');
}
