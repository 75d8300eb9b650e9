import { routes } from '@samenpad/contract';
import { describe, expect, it } from 'vitest';
import { formatMail } from './mail.ts';

const now = new Date('2026-11-23T09:00:00Z');
const mail = { van: 'samenpad@gemeente.example', aan: 'moeder@thuis.example', tekst: 'Er staat iets klaar.', id: 'a1' };
const heads = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'Auto-Submitted',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
];
const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\0'];
const added = ['Bcc: ander@example.net', 'Content-Type: text/html', '', '<b>Hallo</b>'];
const attempts = breaks.flatMap((gap) => added.map((line) => `x${gap}${line}`));

/** Names of the heads, with what stands folded below one joined to it. */
function readHeads(text: string): string[] {
  const [head = ''] = text.split('\r\n\r\n');
  return head
    .replaceAll('\r\n ', '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(':')[0] ?? '');
}

describe('S-41 a mail', () => {
  it('has the heads that we gave it and one part, whatever stands in its subject or its text', () => {
    for (const attempt of attempts) {
      const text = formatMail({ ...mail, onderwerp: attempt, tekst: attempt }, now);
      expect(readHeads(text), JSON.stringify(attempt)).toEqual(heads);
      expect(text.split('\r\n\r\n')).toHaveLength(2);
      expect(text).not.toContain('Bcc');
      expect(text).not.toContain('html');
    }
  });

  it('is not made for an address that is more than one line', () => {
    for (const attempt of attempts) {
      const onderwerp = 'Er staat iets klaar';
      expect(() => formatMail({ ...mail, onderwerp, aan: attempt }, now)).toThrow('more than one line');
      expect(() => formatMail({ ...mail, onderwerp, van: attempt }, now)).toThrow('more than one line');
      expect(() => formatMail({ ...mail, onderwerp, id: attempt }, now)).toThrow('more than one line');
    }
  });

  it('goes to no address with a line break or a name in it: each route that takes one refuses it', () => {
    for (const attempt of [...attempts, 'a@b.nl\r\nBcc: c@d.nl', '"A" <a@b.nl>', 'a@b.nl, c@d.nl', 'a@b.nl;c@d.nl']) {
      for (const adres of [attempt, `a@b.nl${attempt}`, `${attempt}@b.nl`]) {
        expect(routes.setMeldingmail.body.safeParse({ adres }).success, JSON.stringify(adres)).toBe(false);
        expect(routes.makeAntwoordlink.body.shape.email.safeParse(adres).success, JSON.stringify(adres)).toBe(false);
      }
    }
  });
});
