import { maySee } from '@samenpad/access';
import { computeDuur } from '@samenpad/analytics';
import { type AccountgesprekView, routes } from '@samenpad/contract';
import type { Accountgesprek } from '@samenpad/database';
import { err, type GemeenteCode, ok, type PlainDate, plainDate } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { remember } from '../../remember.ts';
import type { Services } from '../../services.ts';
import { makeAgenda } from './agenda.ts';

const notFound = err({ code: 'not-found' as const });

/** First day of the quarter of a day. */
function quarterOf(day: PlainDate): PlainDate {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return plainDate(`${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`);
}

function toHead(names: ReadonlyMap<string, string>, gesprek: Accountgesprek): AccountgesprekView {
  return {
    ...gesprek,
    aanbiederNaam: aanbiederNameOf(names, gesprek.aanbieder),
    gevraagdOp: gesprek.gevraagdOp.toISOString(),
    besprokenOp: gesprek.besprokenOp?.toISOString() ?? null,
  };
}

/** Median days by hulpvorm of the figure Duur in the gemeente, where it may be told. */
async function readUsualDays(
  { analytics, config }: Pick<Services, 'analytics' | 'config'>,
  gemeente: GemeenteCode,
): Promise<ReadonlyMap<string, number>> {
  const options = { taal: 'nl', publication: config.publication.groups, per: 'hulpvorm' } as const;
  const { rows } = await remember(analytics, ['usualDays', gemeente], () =>
    computeDuur(analytics, { gemeenten: [gemeente] }, options),
  );
  return new Map(
    rows.flatMap(({ jaar, hulpvorm, mediaan }) =>
      jaar === null && hulpvorm !== null && mediaan.kind === 'value' ? [[hulpvorm, mediaan.value] as const] : [],
    ),
  );
}

export const accountgesprekRoutes = [
  handle(routes.listAccounthouders, async ({ actor }, { database, now }) =>
    database.together(actor, async (one) => {
      const names = await database.aanbieders.listNames(one);
      const rows = await database.accountgesprekken.listAccounthouders(one);
      return ok({
        rows: rows.map((row) => ({ ...row, aanbiederNaam: aanbiederNameOf(names, row.aanbieder) })),
        kandidaten: await database.accountgesprekken.listKandidaten(one),
        today: todayOf(now),
      });
    }),
  ),

  handle(routes.assignAccounthouder, async ({ actor, body }, { database }) => {
    const done = await database.accountgesprekken.assign(actor, body);
    if (done === 'bewaard') return ok({ bewaard: true as const });
    if (done === 'niet-gevonden') return notFound;
    const detail =
      done === 'datum'
        ? 'Kies een dag vanaf vandaag en binnen een jaar.'
        : 'Op deze dag is al iemand begonnen. Kies een latere dag.';
    return err({ code: done === 'datum' ? 'invalid-input' : 'conflict', detail } as const);
  }),

  handle(routes.listAccountgesprekken, async ({ actor }, { database, peildatum }) =>
    database.together(actor, async (one) => {
      const kwartaal = quarterOf(peildatum());
      const names = await database.aanbieders.listNames(one);
      const rows = await database.accountgesprekken.list(one);
      const own = await database.accountgesprekken.listPortefeuille(one);
      const isOpened = ({ gemeente, aanbieder }: (typeof own)[number]) =>
        rows.some((row) => row.gemeente === gemeente && row.aanbieder === aanbieder && row.kwartaal >= kwartaal);
      return ok({
        rows: rows.map((row) => toHead(names, row)),
        teOpenen: own
          .filter((each) => !isOpened(each))
          .map((each) => ({ ...each, aanbiederNaam: aanbiederNameOf(names, each.aanbieder) })),
        kwartaal,
      });
    }),
  ),

  handle(routes.openAccountgesprek, async ({ actor, body }, { database, peildatum }) => {
    const kwartaal = quarterOf(peildatum());
    const gesprekId = await database.accountgesprekken.open(actor, { ...body, kwartaal });
    return gesprekId === undefined ? notFound : ok({ gesprekId });
  }),

  handle(routes.getAccountgesprek, async ({ actor, params }, { analytics, config, database, peildatum }) =>
    database.together(actor, async (one) => {
      const gesprekken = await database.accountgesprekken.list(one);
      const gesprek = gesprekken.find(({ gesprekId }) => gesprekId === params.gesprekId);
      if (gesprek === undefined) return notFound;
      const lijnen = await database.accountgesprekken.listLijnen(one, params.gesprekId);
      const ids = lijnen.map(({ jeugdigeId }) => jeugdigeId);
      const chosen = new Set(await database.focuslijst.listForAccountgesprek(one));
      const agenda = makeAgenda(lijnen, {
        chosen,
        peildatum: peildatum(),
        namen: await readFullNames(one, ids, database),
        usualDays: maySee(actor.rol, 'AG') ? await readUsualDays({ analytics, config }, gesprek.gemeente) : new Map(),
      });
      return ok({ ...toHead(await database.aanbieders.listNames(one), gesprek), lijnen: agenda });
    }),
  ),

  handle(routes.finishAccountgesprek, async ({ actor, params }, { database }) =>
    (await database.accountgesprekken.finish(actor, params.gesprekId)) ? ok({ besproken: true as const }) : notFound,
  ),

  handle(routes.answerAccountlijn, async ({ actor, params, body }, { database }) => {
    const done = await database.accountgesprekken.answer(actor, params, body);
    if (done === 'bewaard') return ok({ bewaard: true as const });
    if (done === 'niet-gevonden') return notFound;
    const detail =
      done === 'datum'
        ? 'Kies een dag vanaf het begin van dit kwartaal en binnen tien jaar.'
        : 'Er is al een nieuw gesprek geopend. Geef daar uw antwoord.';
    return err({ code: done === 'datum' ? 'invalid-input' : 'conflict', detail } as const);
  }),
];
