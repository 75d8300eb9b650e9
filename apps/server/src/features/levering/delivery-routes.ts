import { rolesThatSee } from '@samenpad/access';
import { leveringPageSize, routes } from '@samenpad/contract';
import {
  computeSaldo,
  type EigenToewijzing,
  err,
  judgeStart,
  judgeStop,
  listEigenToewijzingen,
  listStopRedenen,
  ok,
  type PlainDate,
} from '@samenpad/domain';
import { buildRemoval, buildStart, buildStop } from '@samenpad/ijw';
import type { Actor } from '../../auth/actor.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { findOwnJeugdige, findOwnToewijzing } from './own-toewijzing.ts';
import { makeKop, refuseLevering, sendBericht, sendOnce } from './send-bericht.ts';
import { toToewijzingView } from './toewijzing-view.ts';
import { listVerzoeken } from './verzoek-view.ts';

/** What is left of a toewijzing (S3-14), for who may see costs. */
function saldoFor({ rol }: Actor, peildatum: PlainDate) {
  const sees = rolesThatSee('FI').includes(rol);
  return (toewijzing: EigenToewijzing) => (sees ? computeSaldo(toewijzing, peildatum) : null);
}

/** What an aanbieder reads of its own toewijzingen, and tells of its delivery. */
export const deliveryRoutes = [
  handle(routes.listEigenToewijzingen, async ({ actor, query }, { database, peildatum }) =>
    database.together(actor, async (one) => {
      const { stand, zoek, pagina } = query;
      const saldoOf = saldoFor(one, peildatum());
      const page = { offset: (pagina - 1) * leveringPageSize, limit: leveringPageSize };
      const { rows, total } = await database.levering.listToewijzingen(one, { stand, zoek }, page);
      const ids = [...new Set(rows.map(({ jeugdigeId }) => jeugdigeId))];
      const namen = await readFullNames(one, ids, database);
      const delen = await database.levering.readDelen(one, ids);
      const found = new Map(
        [...delen].map(([id, { gebeurtenissen }]) => [id, listEigenToewijzingen(gebeurtenissen, peildatum())] as const),
      );
      return ok({
        totaal: total,
        rows: rows.flatMap(({ jeugdigeId, domein, toewijzingNummer }) => {
          const own = delen.get(jeugdigeId);
          const toewijzing = found
            .get(jeugdigeId)
            ?.find((each) => each.domein === domein && each.product.toewijzingNummer === toewijzingNummer);
          return own === undefined || toewijzing === undefined
            ? []
            : [toToewijzingView(own, toewijzing, { naam: namen.get(jeugdigeId) ?? null, saldo: saldoOf(toewijzing) })];
        }),
      });
    }),
  ),

  handle(routes.getEigenToewijzingen, async ({ actor, params }, { database, peildatum }) =>
    database.together(actor, async (one) => {
      const own = await findOwnJeugdige(one, params.jeugdigeId, { database, peildatum });
      if (own === undefined) return err({ code: 'not-found' as const });
      const saldoOf = saldoFor(one, peildatum());
      const naam = (await readFullNames(one, [params.jeugdigeId], database)).get(params.jeugdigeId) ?? null;
      const limits = await database.termijnen.list();
      return ok({
        dag: peildatum(),
        toewijzingen: own.toewijzingen.map((toewijzing) =>
          toToewijzingView(own.delen, toewijzing, { naam, saldo: saldoOf(toewijzing) }),
        ),
        verzoeken: listVerzoeken(own.delen.gebeurtenissen, peildatum(), limits),
      });
    }),
  ),

  handle(routes.confirmToewijzing, ({ actor, params, body }, services) =>
    confirmReceipt(actor, { ...params, ...body }, services),
  ),

  handle(routes.startLevering, ({ actor, params, body }, services) =>
    sendOnce(actor, services.database, async (identificatie) => {
      const found = await findOwnToewijzing(actor, { ...params, ...body }, services);
      if (!found.ok) return found;
      const { toewijzing, client } = found.value;
      const { begindatum } = body;
      const kop = makeKop(toewijzing.bron, identificatie, services.peildatum());
      const bericht = buildStart(kop, client, [{ toewijzing: toewijzing.product, begindatum }]);
      return await sendBericht(bericht, services, judgeStart(toewijzing, begindatum, kop.dagtekening));
    }),
  ),

  handle(routes.stopLevering, ({ actor, params, body }, services) =>
    sendOnce(actor, services.database, async (identificatie) => {
      const found = await findOwnToewijzing(actor, { ...params, ...body }, services);
      if (!found.ok) return found;
      const { toewijzing, client } = found.value;
      const { einddatum, redenBeeindiging } = body;
      const kop = makeKop(toewijzing.bron, identificatie, services.peildatum());
      const known = listStopRedenen(toewijzing).includes(redenBeeindiging);
      const fout = judgeStop(toewijzing, { einddatum, redenBeeindiging }, kop.dagtekening);
      // TR382: what was never started is refused; its begin is then that of the toewijzing.
      const begindatum = toewijzing.begin ?? toewijzing.product.ingangsdatum;
      const stop = { toewijzing: toewijzing.product, begindatum, einddatum, redenBeeindiging };
      return await sendBericht(
        buildStop(kop, client, [stop]),
        services,
        fout ?? (known ? undefined : 'reden-kan-niet'),
      );
    }),
  ),

  handle(routes.withdrawLevering, ({ actor, params, body }, services) =>
    sendOnce(actor, services.database, async (identificatie) => {
      const found = await findOwnToewijzing(actor, { ...params, ...body }, services);
      if (!found.ok) return found;
      const { toewijzing, client } = found.value;
      const { told, bron } = toewijzing;
      // TR071: a start goes only after its stop, so only the last that was told.
      if (told === null || told.kind !== body.kind) return refuseLevering('niets-in-te-trekken');
      const kop = makeKop(bron, identificatie, services.peildatum());
      return await sendBericht(buildRemoval(kop, client, told), services);
    }),
  ),
];
