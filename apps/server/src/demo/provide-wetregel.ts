import type { Database } from '@samenpad/database';
import { type PlainDate, plainDate } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';

/** A change of the law that is to come, so that the page shows one beside the law as it stands. It touches no figure yet. */
export async function provideWetregel(
  { accounts, wetregels }: Pick<Database, 'accounts' | 'wetregels'>,
  peildatum: PlainDate,
): Promise<void> {
  const keeper = listDemoPeople().find(({ rol }) => rol === 'functioneel-beheerder');
  const gemeente = keeper?.gemeenten[0];
  if (keeper === undefined || gemeente === undefined) return;
  const { token } = await accounts.startSession({ ...keeper, subject: keeper.login }, new Date(Date.now() + 600_000), {
    mfa: true,
  });
  await wetregels.begin(
    { token, purpose: 'beheer' },
    {
      ...{ gemeente, domein: 'jw', categorie: '45', codes: ['45A65'] },
      van: plainDate(`${Number(peildatum.slice(0, 4)) + 2}-01-01`),
      bron: 'Verzonnen wetswijziging',
      reden: 'Voorbeeld: deze hulp gaat dan naar de Wmo. Alleen nieuwe toewijzingen vallen eronder.',
    },
  );
  await accounts.endSession(token);
}
