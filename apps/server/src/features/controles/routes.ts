import { ControleView, routes } from '@samenpad/contract';
import { err, ok, type PlainDate } from '@samenpad/domain';
import { readFullNames } from '../../full-names.ts';
import { bsnInText } from '../../http/bsn-in-text.ts';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';

const notFound = err({ code: 'not-found' as const });

/** Why a judgement is not carried out. */
const refusals: Readonly<Record<'gesloten' | 'zelfde-persoon' | 'niemand' | 'bsn-in-tekst', Failure>> = {
  gesloten: { code: 'conflict' },
  'zelfde-persoon': { code: 'conflict', detail: 'U hebt dit zelf gevraagd. Laat een collega beoordelen.' },
  niemand: {
    code: 'conflict',
    detail:
      'In deze periode had niemand een toewijzing bij deze aanbieder. Wijs de controle af, of laat de vraag aanpassen.',
  },
  'bsn-in-tekst': bsnInText,
};

/** The last day lies in the past or more than twelve months away. */
const wrongDay = err({
  code: 'invalid-input' as const,
  detail: 'Kies een laatste dag van vandaag tot en met twaalf maanden vanaf nu.',
});

function isOpenUntil(tot: PlainDate, today: PlainDate): boolean {
  const aYearOn = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return tot >= today && tot <= aYearOn;
}

export const controleRoutes = [
  handle(routes.listControles, async ({ actor }, { database }) => {
    const rows = await database.controles.list(actor);
    const aanbieders = await database.controles.listAanbieders(actor);
    return ok({
      aanbieders,
      rows: rows.map(({ gevraagdOp, ...row }) => ControleView.parse({ ...row, gevraagdOp: gevraagdOp.toISOString() })),
    });
  }),
  handle(routes.askControle, async ({ actor, body }, { database, now }) => {
    const asked = await database.controles.ask(actor, body);
    if (asked.ok) return ok({ controleId: asked.value });
    if (asked.error === 'bsn-in-tekst') return err(bsnInText);
    return isOpenUntil(body.tot, todayOf(now)) ? notFound : wrongDay;
  }),
  handle(routes.judgeControle, async ({ actor, params, body }, { database }) => {
    const stand = await database.controles.judge(actor, params.controleId, body);
    if (stand === 'goedgekeurd' || stand === 'afgewezen') return ok({ stand });
    return stand === 'onbekend' ? notFound : err(refusals[stand]);
  }),
  handle(routes.endControle, async ({ actor, params }, { database }) =>
    (await database.controles.end(actor, params.controleId)) ? ok({ beeindigd: true as const }) : notFound,
  ),
  handle(routes.getSteekproef, async ({ actor, params }, { database }) => {
    const ids = await database.controles.listSteekproef(actor, params.controleId);
    if (ids.length === 0) return notFound;
    const names = await readFullNames(actor, ids, database);
    return ok({ rows: ids.map((jeugdigeId) => ({ jeugdigeId, naam: names.get(jeugdigeId) ?? null })) });
  }),
];
