import type { Database, KaderInhoud } from '@samenpad/database';
import { type PlainDate, plainDate } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';

/** What an invented gemeente steers by: two with a list of exceptions, one about groups, and one that begins next year. */
function listKaders(peildatum: PlainDate): KaderInhoud[] {
  const year = Number(peildatum.slice(0, 4));
  const common = {
    eigenaar: 'Beleid jeugd',
    van: plainDate(`${year - 1}-01-01`),
    tot: null,
    drempel: null,
    reden: 'Voorbeeld: nota Hulp die helpt, vastgesteld door het college.',
  };
  return [
    {
      ...common,
      naam: 'Maximaal 9 maanden begeleiding licht',
      tekst:
        'Begeleiding duurt hoogstens negen maanden. Is er meer nodig? Dan bekijken gezin, aanbieder en toegang dat samen.',
      indicator: 'duur',
      drempel: 'mediaan van begeleiding hoogstens 9 maanden',
      uitzondering: { maat: 'duur', hulpvorm: 'beg', grens: 9 },
    },
    {
      ...common,
      naam: 'Hoogstens twee trajecten tegelijk',
      tekst: 'Een jeugdige krijgt liefst hulp van één kant. Bij drie trajecten of meer kijkt een regisseur mee.',
      eigenaar: 'Teamleider toegang',
      indicator: 'zorgpaden',
      uitzondering: { maat: 'tegelijk', hulpvorm: null, grens: 2 },
    },
    {
      ...common,
      naam: 'Hulp begint binnen zes weken',
      tekst: 'Van toewijzing tot eerste dag gaan hoogstens zes weken voorbij.',
      eigenaar: 'Contractmanagement',
      indicator: 'wachttijd',
      drempel: 'helft binnen 42 dagen',
      uitzondering: null,
    },
    {
      ...common,
      naam: 'Verblijf zo kort als kan',
      tekst: 'Verblijf duurt hoogstens een jaar; vanaf de eerste dag is er een plan om terug naar huis te gaan.',
      van: plainDate(`${year + 2}-01-01`),
      indicator: 'afschaling',
      uitzondering: { maat: 'duur', hulpvorm: 'vrb', grens: 12 },
    },
  ];
}

/** Kaders of the first gemeente, recorded by who makes its policy. */
export async function provideKaders(
  { accounts, kaders }: Pick<Database, 'accounts' | 'kaders'>,
  peildatum: PlainDate,
): Promise<void> {
  const keeper = listDemoPeople().find(({ rol }) => rol === 'beleidsmedewerker');
  const gemeente = keeper?.gemeenten[0];
  if (keeper === undefined || gemeente === undefined) return;
  const { token } = await accounts.startSession({ ...keeper, subject: keeper.login }, new Date(Date.now() + 600_000), {
    mfa: true,
  });
  for (const inhoud of listKaders(peildatum)) await kaders.begin({ token, purpose: 'beleid' }, gemeente, inhoud);
  await accounts.endSession(token);
}
