import type { Role } from '@samenpad/access';
import { daysAhead, mostPunten, type Route, type RouteName, routes } from '@samenpad/contract';
import type { Agendapunt, WachtrijSoort } from '@samenpad/database';
import { addDays, firstDayOfWeek, ok, type PlainDate } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import type { Services } from '../../services.ts';

/** The route behind the page where it is done: whoever may not call it has no such line. */
const doneBy = [
  ['te-besluiten', 'listOpenVerzoeken'],
  ['vacature', 'listGezinnen'],
  ['maatwerk', 'listVoorgelegdMaatwerk'],
  ['zonder-betrokkene', 'listZonderBetrokkene'],
  ['tweede-paar', 'listTweedePaar'],
  ['noodtoegang', 'listNoodtoegangen'],
  ['project', 'judgeProject'],
  ['controle', 'judgeControle'],
  ['accountgesprek', 'finishAccountgesprek'],
  ['accountvraag', 'answerAccountlijn'],
  ['te-starten', 'startLevering'],
  ['toestemming', 'listMijnToestemmingen'],
  ['akkoord', 'agreePlan'],
  ['contactpersoon', 'listOverdrachten'],
  ['uitnodiging', 'agreeUitnodiging'],
  ['overleg', 'answerMdo'],
  ['brief', 'listOngelezenBrieven'],
] as const satisfies readonly (readonly [WachtrijSoort, RouteName])[];

function isOpenTo(rol: Role, name: RouteName): boolean {
  const { access }: Pick<Route, 'access'> = routes[name];
  return typeof access === 'string' || access.includes(rol);
}

async function addNames(actor: Actor, punten: readonly Agendapunt[], today: PlainDate, { database }: Services) {
  const names = await readFullNames(
    actor,
    punten.map(({ jeugdigeId }) => jeugdigeId),
    database,
  );
  return punten.map(({ startsAt, ...punt }) => ({
    ...punt,
    naam: names.get(punt.jeugdigeId) ?? null,
    startsAt: startsAt?.toISOString() ?? null,
    teLaat: punt.dag < today,
  }));
}

async function countBerichtwerk(actor: Actor, today: PlainDate, { database }: Services) {
  if (!isOpenTo(actor.rol, 'listBerichtwerk')) return [];
  const work = await database.berichtwerk.count(actor, today);
  return work.aantal === 0 ? [] : [{ soort: 'berichtwerk' as const, ...work }];
}

async function countZonderAfsluiting(actor: Actor, { database, peildatum }: Services) {
  if (!isOpenTo(actor.rol, 'listZonderAfsluiting')) return [];
  const work = await database.samenwerking.countZonderAfsluiting(actor, peildatum());
  return work.aantal === 0 ? [] : [{ soort: 'zonder-afsluiting' as const, ...work }];
}

export const vandaagRoutes = [
  handle(routes.getVandaag, ({ actor }, services) =>
    services.database.together(actor, async (one) => {
      const today = todayOf(services.now);
      const found = await services.database.vandaag.listAgenda(one, { van: null, tot: addDays(today, daysAhead) });
      const soorten = doneBy.flatMap(([soort, name]) => (isOpenTo(actor.rol, name) ? [soort] : []));
      const wachtrijen = await services.database.vandaag.countWachtrijen(one, soorten);
      return ok({
        dag: today,
        punten: await addNames(one, found.slice(0, mostPunten), today, services),
        totaal: found.length,
        teLaat: found.filter(({ dag }) => dag < today).length,
        wachtrijen: [
          ...(await countBerichtwerk(one, today, services)),
          ...wachtrijen,
          ...(await countZonderAfsluiting(one, services)),
        ],
      });
    }),
  ),

  handle(routes.getAgenda, ({ actor, query }, services) =>
    services.database.together(actor, async (one) => {
      const today = todayOf(services.now);
      const van = firstDayOfWeek(query.week ?? today);
      const tot = addDays(van, 6);
      // What is late stands in this week: there it still must be done.
      const isNow = van <= today && today <= tot;
      const found = await services.database.vandaag.listAgenda(one, { van: isNow ? null : van, tot });
      return ok({ vandaag: today, van, tot, punten: await addNames(one, found, today, services) });
    }),
  ),
];
