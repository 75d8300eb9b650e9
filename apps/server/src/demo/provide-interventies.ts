import type { Database, InterventieInvoer } from '@samenpad/database';
import { listGemeenten, listWijken } from '@samenpad/demo';
import { type GemeenteCode, plainDate } from '@samenpad/domain';
import { demoSize, listDemoPeople } from './people.ts';

/** The free help that domain.md D.6 (T17) tells of, and two changes that the invented region says nothing of. */
function listInterventies(gemeente: GemeenteCode, wijk: string): InterventieInvoer[] {
  const own = { gemeente, eind: null, reikwijdte: 'lokaal' as const, eigenaar: 'M. Haverdal' };
  return [
    {
      ...own,
      naam: 'Gratis opvoedhulp in de wijk',
      soort: 'voorziening',
      eenheid: 'wijk',
      groep: [wijk],
      begin: plainDate('2022-01-01'),
      verwacht: 'Minder nieuwe begeleiding uit deze wijk.',
      omschrijving: 'Ouders lopen binnen zonder verwijzing. Twee dagen in de week, in het wijkhuis.',
    },
    {
      ...own,
      naam: 'Eerst samen overleggen',
      soort: 'werkwijze',
      eenheid: 'gemeente',
      groep: [gemeente],
      begin: plainDate('2023-09-01'),
      verwacht: 'Minder hulp die na een jaar opnieuw begint.',
      omschrijving: 'Krijgt een gezin hulp van meer kanten, dan overlegt iedereen voor er hulp bij komt.',
    },
    {
      ...own,
      naam: 'Training korter begeleiden',
      soort: 'scholing',
      eenheid: 'hulpvorm',
      groep: ['beg'],
      begin: plainDate('2024-04-01'),
      verwacht: 'Begeleiding duurt korter.',
      omschrijving: 'Begeleiders leerden werken met een einddatum vanaf de eerste dag.',
    },
  ];
}

/** Three changes in the register of the first gemeente, which stand as markers in the figures over time (S1-29). */
export async function provideInterventies({
  accounts,
  onderzoek,
}: Pick<Database, 'accounts' | 'onderzoek'>): Promise<void> {
  const officer = listDemoPeople().find(({ rol }) => rol === 'beleidsmedewerker');
  const [gemeente] = listGemeenten(demoSize);
  // N of T17 is the first.
  const [wijk] = gemeente === undefined ? [] : listWijken(gemeente);
  if (officer === undefined || gemeente === undefined || wijk === undefined) return;
  const until = new Date(Date.now() + 600_000);
  const { token } = await accounts.startSession({ ...officer, subject: officer.login }, until, { mfa: true });
  for (const interventie of listInterventies(gemeente.code, wijk.wijk)) {
    const id = await onderzoek.addInterventie({ token, purpose: 'beleid' }, interventie);
    if (id === undefined) throw new Error(`The demo has no interventie ${interventie.naam}.`);
  }
  await accounts.endSession(token);
}
