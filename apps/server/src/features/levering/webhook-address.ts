import { BlockList, isIP, isIPv6 } from 'node:net';

const closed = new BlockList();
// Private, local, shared, reserved and multicast (RFC 6890): nothing there is the software of somebody else.
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  closed.addSubnet(net, prefix, 'ipv6');
}

/** Whether an IP address lies on the internet; one that hides an IPv4 address within IPv6 never does. */
export function isPublicIp(ip: string): boolean {
  if (isIP(ip) === 0 || /^::(ffff:)?\d+\./i.test(ip) || /^::ffff:/i.test(ip)) return false;
  return !closed.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4');
}

/** Whether calls may go there: https, and no address within a network of one's own when it names one itself. */
export function isOpenAddress({ protocol, hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && (isIP(host) === 0 ? host !== 'localhost' : isPublicIp(host));
}

/** The address that a person typed: http or https, without a password or a question in it; undefined: it is none. */
export function parseWebhookAddress(text: string): URL | undefined {
  const address = URL.parse(text);
  if (address === null || !['http:', 'https:'].includes(address.protocol)) return undefined;
  const { username, password, search, hash } = address;
  return [username, password, search, hash].every((part) => part === '') ? address : undefined;
}
