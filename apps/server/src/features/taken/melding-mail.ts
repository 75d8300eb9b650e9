import type { Database } from '@samenpad/database';
import { dayOf, type PlainDate } from '@samenpad/domain';
import type { Config } from '../../config.ts';
import { dropMail } from '../../mail.ts';

/** Subject and text of the mail that something waits: the same for everybody, in plain Dutch and English. */
function writeMeldingMail(baseUrl: URL): { onderwerp: string; tekst: string } {
  const adres = new URL('/meldingen', baseUrl).href;
  const tekst = [
    'Goedendag,',
    'Er staat iets voor u klaar in Samenpad. Log in om te zien wat het is:',
    adres,
    'In deze mail staat met opzet niet waarover het gaat. U krijgt hooguit één zo’n mail per dag. Wilt u geen mails meer? Zet ze uit op dezelfde bladzijde.',
    'Something is ready for you in Samenpad. Sign in to see what it is. You can turn these mails off on that page.',
    'Met vriendelijke groet,\nSamenpad',
  ].join('\n\n');
  return { onderwerp: 'Er staat iets voor u klaar in Samenpad', tekst };
}

/** Before this hour nobody needs to hear that something waits. */
const firstHourMs = 7 * 3_600_000;

/** The day of which the mail is sent: it begins about seven in the morning. */
export function mailDay(now: Date): PlainDate {
  return dayOf(new Date(now.getTime() - firstHourMs));
}

/** Tells by mail that something waits, once a day and to whoever wants that; gives the number of mails. */
export async function tellByMail(
  { vandaag }: Pick<Database, 'vandaag'>,
  { mail, baseUrl }: Pick<Config, 'mail' | 'baseUrl'>,
  now: Date,
): Promise<number> {
  if (mail === undefined) return 0;
  const text = writeMeldingMail(baseUrl);
  const day = mailDay(now);
  return await vandaag.tellByMail(day, ({ accountId, aan }) =>
    dropMail(mail, { ...text, aan, code: `melding ${accountId} ${day}` }, now),
  );
}
