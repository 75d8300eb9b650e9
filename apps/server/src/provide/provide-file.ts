import type { Database, ProvideFout } from '@samenpad/database';
import { readProvideFile } from './read-provide-file.ts';

const said: Readonly<Record<ProvideFout, string>> = {
  'organisatie-anders': 'staat al met een andere soort of AGB-code. Gebruik een andere sleutel.',
  'agb-bezet': 'heeft een AGB-code die al van een andere organisatie is. Kijk de code na.',
  'account-beeindigd': 'gaat over een account dat is beëindigd. Heropen het eerst op de pagina Accounts.',
  'account-andere-rol': 'past niet bij de rol van dit account. Kijk de sub en de rol na.',
  'account-andere-gemeente':
    'gaat over een medewerker die niet voor deze gemeente werkt. Kijk de sub na, of laat eerst de gemeente aan het account toevoegen.',
  'account-onbekend': 'noemt een sub die Samenpad niet kent. Zet de persoon bij accounts, of laat die eerst inloggen.',
  'organisatie-onbekend': 'noemt een organisatie die Samenpad niet kent. Zet die bij organisaties.',
  'organisatie-andere-soort': 'noemt een organisatie van een andere soort dan de rol. Kijk de sleutel en de rol na.',
  'jeugdige-onbekend': 'gaat over een jeugdige die in deze gemeente niet bekend is. Lees eerst de berichten in.',
  'al-een-ander': 'noemt iemand als de jeugdige zelf, maar dat is al een ander account. Beëindig die relatie eerst.',
};
const refused =
  'Noem met --beheerder een functioneel beheerder en met --tweede een ander die rollen geeft (fg, teamleider of functioneel beheerder), beiden van elke gemeente in het bestand en al eens ingelogd. Er is niets veranderd.';

/** How the file ended. `nieuw`: how many were not there before; with `isTrial` nothing was written. */
export type Provided =
  | { ok: true; isTrial: boolean; nieuw: Readonly<Record<string, number>> }
  /** Dutch sentences; nothing was written. */
  | { ok: false; faults: string[] };

/** Reads a file with organisations, teams, accounts, contacts and relations, and writes all of it or nothing (S-12). */
export async function provideFile(
  { provisioning }: Pick<Database, 'provisioning'>,
  content: string,
  wie: { beheerder: string; tweede: string; isTrial: boolean },
): Promise<Provided> {
  const read = readProvideFile(content);
  if (!read.ok) return { ok: false, faults: read.error };
  const answer = await provisioning.provide(read.value, wie);
  if (answer.uitkomst === 'mag-niet') return { ok: false, faults: [refused] };
  if (answer.uitkomst === 'fouten') {
    return {
      ok: false,
      faults: answer.fouten.map(({ deel, nr, fout }) => `${deel}, nummer ${String(nr)}: ${said[fout]}`),
    };
  }
  return { ok: true, isTrial: answer.uitkomst === 'proef', nieuw: answer.nieuw };
}
