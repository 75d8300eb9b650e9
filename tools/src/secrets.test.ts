import { describe, expect, it } from 'vitest';
import { listSecrets } from './secrets.ts';

/** Put together here, so that this file holds none. */
const secrets = [
  [
    'a private key',
    ['-----BEGIN RSA PRIVATE', ' KEY-----\n', 'MIIBOgIBAAJBAK'.repeat(8), '\n-----END RSA PRIVATE', ' KEY-----'],
  ],
  ['a token of GitHub', ['gh', 'p_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx']],
  ['a password in an address', ['postgres://samenpad:', 'hUnter2hUnter2', '@db.gemeente.nl:5432/x']],
] as const;

describe('S-52 the search for secrets', () => {
  it.each(secrets)('finds %s and does not repeat it', async (_name, parts) => {
    const secret = parts.join('');
    const found = await listSecrets('x.env', `URL=${secret}\n`);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join()).not.toContain(parts[1]);
  });

  it('leaves ordinary code alone', async () => {
    expect(await listSecrets('x.ts', "const token = 'a'.repeat(64);\nconst key = process.env.KEY;\n")).toEqual([]);
  });
});
