import type { Role } from '@samenpad/access';
import type { Database } from '@samenpad/database';
import { type AgbCode, addDays, dayOf, type PlainDate } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';

const tenMinutesMs = 600_000;
const days = 90;

/**
 * One controle that the controller asked, the functionaris gegevensbescherming approved and the lot drew five files for, of
 * who had a toewijzing of this aanbieder on the last day of the demo; gives their ids.
 */
export async function provideControle(
  { accounts, controles }: Pick<Database, 'accounts' | 'controles'>,
  aanbieder: AgbCode,
  peildatum: PlainDate,
): Promise<string[]> {
  const controller = await signIn(accounts, 'controller');
  const fg = await signIn(accounts, 'fg');
  const [gemeente] = controller.gemeenten;
  if (gemeente === undefined) return [];
  const herkomst = 'server';
  const asker = { token: controller.token, purpose: 'controle', herkomst } as const;
  const asked = await controles.ask(asker, {
    ...{ gemeente, aanbieder, aantal: 5, van: peildatum, eind: peildatum, tot: addDays(dayOf(new Date()), days) },
    vraag: 'Is de hulp gegeven die is gedeclareerd? Uit de berichten alleen blijkt dat niet.',
  });
  if (!asked.ok) throw new Error(`The demo has no controle: ${asked.error}.`);
  const controleId = asked.value;
  const judgement = { akkoord: true, oordeel: 'Nodig voor de jaarlijkse controle. Vijf dossiers zijn genoeg.' };
  await controles.judge({ token: fg.token, purpose: 'toezicht', herkomst }, controleId, judgement);
  const drawn = await controles.listSteekproef(asker, controleId);
  for (const { token } of [controller, fg]) await accounts.endSession(token);
  return drawn;
}

async function signIn(accounts: Database['accounts'], rol: Role) {
  const person = listDemoPeople().find((other) => other.rol === rol);
  if (person === undefined) throw new Error(`Nobody in the demo is ${rol}.`);
  const until = new Date(Date.now() + tenMinutesMs);
  const { token } = await accounts.startSession({ ...person, subject: person.login }, until, { mfa: true });
  return { token, gemeenten: person.gemeenten };
}
