import { expect, it } from 'vitest';
import { readBericht } from '../read/read-bericht.ts';

const mostMs = 200;
/** A file may be large by right: a whole envelope is. */
const mostMsPerMb = 200;
const mostBytes = 50 * 1024 ** 2;
const body = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

/** Files that try to read, to grow or to hang (S-35), with the code of the fault that each must get. */
const hostile: [name: string, file: string | Uint8Array, code: string][] = [
  ['an outside entity', body('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'), 'doctype'],
  ['an outside DTD', body('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a/>'), 'doctype'],
  ['a parameter entity', body('<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]><a/>'), 'doctype'],
  ['a billion laughs', body(`<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]><a>&l30;</a>`), 'doctype'],
  [
    'quadratic growth',
    body(`<!DOCTYPE a [<!ENTITY x "${'x'.repeat(50_000)}">]><a>${'&x;'.repeat(50_000)}</a>`),
    'doctype',
  ],
  ['a doctype behind a comment', body('<!-- x --><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), 'doctype'],
  ['a lower case doctype', body('<!doctype a [<!ENTITY x "y">]><a>&x;</a>'), 'geen-xml'],
  [
    'an inclusion',
    body('<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/></a>'),
    'geen-bericht',
  ],
  ['an entity that nobody declared', body('<a>&passwd;</a>'), 'geen-xml'],
  ['nesting that libxml2 still takes', body(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`), 'te-diep'],
  ['deep nesting', body(`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`), 'geen-xml'],
  ['a huge attribute', body(`<a x="${'x'.repeat(11 * 1024 ** 2)}"/>`), 'geen-bericht'],
  [
    'UTF-16 that hides a doctype',
    Buffer.from(`\ufeff${body('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')}`, 'utf16le'),
    'codering',
  ],
  ['UTF-7', body('+ADw-!DOCTYPE a+AD4-<a/>').replace('UTF-8', 'UTF-7'), 'codering'],
  ['prototype names', body('<__proto__><constructor>x</constructor></__proto__>'), 'geen-bericht'],
  ['quadratic comments', body(`${'<!--'.repeat(100_000)}<a/>`), 'afgebroken'],
];

it.each(hostile)('S-35 refuses %s in one sentence, at once and without growing', (_name, file, code) => {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const memory = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const outcome = readBericht(bytes);
  const { user } = process.cpuUsage(start);
  expect(outcome.ok).toBe(false);
  if (outcome.ok) return;
  expect(outcome.faults.map((fault) => fault.code)).toEqual([code]);
  expect(outcome.faults[0]!.message).toMatch(/^[A-Z].*\.$/s);
  expect(outcome.faults[0]!.message).not.toMatch(/root:|passwd:/);
  expect(user / 1000).toBeLessThan(mostMs + (mostMsPerMb * bytes.length) / 1e6);
  expect(process.memoryUsage().rss - memory).toBeLessThan(mostBytes + 3 * bytes.length);
});
