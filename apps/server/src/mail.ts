import { hash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '@samenpad/domain';
import type { Config } from './config.ts';

/** 76 signs to a line (RFC 2045, 6.8). */
const base64Lines = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
/** A word of a head that may hold more than ASCII (RFC 2047), in pieces of whole signs that fit on a line. */
const encodedWords = (text: string) =>
  (text.match(/.{1,15}/gu) ?? []).map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');

/** The controls and the line breaks of Unicode: in an address they would begin a head of their own (S-41). */
const moreThanALine = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * A mail as mail servers take it (RFC 5322): plain text, one receiver. `id` tells it from others. Throws on an address of
 * more than one line: the routes refuse those, so that is a fault of ours.
 */
export function formatMail(
  mail: { van: string; aan: string; onderwerp: string; tekst: string; id: string },
  now: Date,
): string {
  if ([mail.van, mail.aan, mail.id].some((part) => moreThanALine.test(part))) {
    throw new Error('An address of a mail is more than one line');
  }
  return [
    `From: ${mail.van}`,
    `To: ${mail.aan}`,
    `Subject: ${encodedWords(mail.onderwerp)}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.id}@${mail.van.split('@').at(-1) ?? ''}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(mail.tekst.replaceAll('\n', '\r\n')),
    '',
  ].join('\r\n');
}

/** Drops a mail where a mail server fetches it, whole or not at all. The same request writes the same file. */
export async function dropMail(
  { map, van }: NonNullable<Config['mail']>,
  { code, ...mail }: { aan: string; onderwerp: string; tekst: string; code: string },
  now: Date,
): Promise<void> {
  const id = hash('sha256', `mail ${code}`, 'hex').slice(0, 32);
  await mkdir(map, { recursive: true });
  const half = join(map, `.${randomUUID()}`);
  await writeFile(half, formatMail({ ...mail, van, id }, now), { mode: 0o640 });
  await rename(half, join(map, `${dayOf(now)}-${id}.eml`));
}
