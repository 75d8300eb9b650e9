import { BlockList, isIP } from 'node:net';

/**
 * From which kind of network a request came: what the audit log keeps instead of an address, which could be that of
 * somebody's home (NEN 7513: origin).
 */
export type NetworkOrigin = 'server' | 'gemeente' | 'organisatie' | 'internet';

export type OriginOf = (address: string) => NetworkOrigin;

/**
 * Reads `gemeente:10.0.0.0/8,organisatie:192.0.2.0/24`: the networks that an installation knows. Undefined when a part is
 * no network.
 */
export function parseNetworks(text: string): OriginOf | undefined {
  const lists = { gemeente: new BlockList(), organisatie: new BlockList() };
  for (const part of text.split(',').filter((given) => given !== '')) {
    const [, name, address = '', bits] = /^(gemeente|organisatie):([0-9a-f.:]+)\/(\d{1,3})$/i.exec(part.trim()) ?? [];
    const family = isIP(address);
    if ((name !== 'gemeente' && name !== 'organisatie') || family === 0) return undefined;
    if (Number(bits) > (family === 4 ? 32 : 128)) return undefined;
    lists[name].addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => {
    const plain = address.replace(/^::ffff:/, '');
    const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4';
    if (plain === '::1' || plain.startsWith('127.')) return 'server';
    if (lists.gemeente.check(plain, family)) return 'gemeente';
    return lists.organisatie.check(plain, family) ? 'organisatie' : 'internet';
  };
}
