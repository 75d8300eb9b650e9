import { routes } from '@samenpad/contract';
import type { SamenFout } from '@samenpad/database';
import { err, ok, type Result } from '@samenpad/domain';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { refuse } from './refuse.ts';
import { lastAcceptDay, toSamenwerkingView } from './samen-view.ts';

function bewaard(done: Result<undefined, SamenFout>) {
  return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
}

type Keuze = { houder: string } | { naam: string; organisatie: string };

/** As the store wants it: each key there, empty where it was not chosen. */
function toPartij(keuze: Keuze) {
  return 'houder' in keuze
    ? { houder: keuze.houder, naam: null, organisatie: null }
    : { houder: null, naam: keuze.naam, organisatie: keuze.organisatie };
}

/** Whoever of the gezin has no account comes by name, and counts as the gezin (S4-104). */
function toDeelnemer(keuze: Keuze | { naam: string; familie: true }) {
  return 'familie' in keuze
    ? { houder: null, naam: keuze.naam, organisatie: 'gezin', familie: true }
    : { ...toPartij(keuze), familie: false };
}

export const samenRoutes = [
  handle(routes.getSamenwerking, ({ actor, params }, { database, now }) =>
    database.together(actor, async (one) => {
      const samen = await database.samenwerking.read(one, params.jeugdigeId);
      if (samen === undefined) return err({ code: 'not-found' as const });
      const betrokkenen = (await database.betrokkenen.list(one, params.jeugdigeId)) ?? [];
      return ok(toSamenwerkingView(samen, betrokkenen, todayOf(now)));
    }),
  ),

  handle(routes.planMdo, async ({ actor, params, body }, { database }) => {
    const planned = await database.samenwerking.planMdo(actor, params.jeugdigeId, {
      ...body,
      deelnemers: body.deelnemers.map(toDeelnemer),
    });
    return planned.ok ? planned : refuse(planned.error);
  }),

  handle(routes.holdMdo, async ({ actor, params, body }, { database, now }) => {
    const acceptBy = lastAcceptDay(todayOf(now));
    const besluiten = body.besluiten.map((besluit) => {
      if (besluit.soort === 'afspraak' || besluit.soort === 'doel') return besluit;
      const { soort, tekst, voor, partij } = besluit;
      return { soort, tekst, voor, acceptBy, ...toPartij(partij) };
    });
    return bewaard(await database.samenwerking.holdMdo(actor, params.jeugdigeId, params.mdoId, { ...body, besluiten }));
  }),

  handle(routes.cancelMdo, async ({ actor, params, body }, { database }) =>
    bewaard(await database.samenwerking.cancelMdo(actor, params.jeugdigeId, params.mdoId, body.reden)),
  ),

  handle(routes.signMdo, async ({ actor, params, body }, { database }) =>
    bewaard(await database.samenwerking.signMdo(actor, params.jeugdigeId, params.mdoId, body.nr, body.hoe)),
  ),

  handle(routes.askKetentaak, async ({ actor, params, body: { partij, ...taak } }, { database, now }) =>
    bewaard(
      await database.samenwerking.askKetentaak(actor, params.jeugdigeId, {
        ...taak,
        ...toPartij(partij),
        acceptBy: lastAcceptDay(todayOf(now)),
      }),
    ),
  ),

  handle(routes.moveKetentaak, async ({ actor, params, body }, { database, now }) =>
    bewaard(
      await database.samenwerking.moveKetentaak(actor, params.jeugdigeId, params.ketentaakId, {
        ...body,
        acceptBy: body.stap === 'opnieuw' ? lastAcceptDay(todayOf(now)) : null,
      }),
    ),
  ),

  handle(routes.decideToewijzing, async ({ actor, params, body: { hulpkeuze, ...besluit } }, { database }) =>
    bewaard(await database.samenwerking.decideToewijzing(actor, params.jeugdigeId, besluit, hulpkeuze)),
  ),

  handle(routes.holdOverdracht, async ({ actor, params }, { database }) =>
    bewaard(await database.samenwerking.holdOverdracht(actor, params.jeugdigeId, params.toewijsbesluitId)),
  ),

  handle(routes.closeHulp, async ({ actor, params, body }, { database }) =>
    bewaard(await database.samenwerking.closeHulp(actor, params.jeugdigeId, body)),
  ),

  handle(routes.listZonderAfsluiting, ({ actor }, { database, peildatum }) =>
    database.together(actor, async (one) => {
      const found = await database.samenwerking.listZonderAfsluiting(one, peildatum());
      const ids = found.map(({ jeugdigeId }) => jeugdigeId);
      const names = await readFullNames(one, ids, database);
      return ok({ rows: found.map((row) => ({ ...row, naam: names.get(row.jeugdigeId) ?? null })) });
    }),
  ),

  handle(routes.agreeDeelnemer, async ({ actor, params, body }, { database }) =>
    bewaard(await database.samenwerking.agreeDeelnemer(actor, params.jeugdigeId, params.mdoId, body.nr, body.akkoord)),
  ),

  handle(routes.agreeKetentaak, async ({ actor, params, body }, { database }) =>
    bewaard(await database.samenwerking.agreeKetentaak(actor, params.jeugdigeId, params.ketentaakId, body)),
  ),

  handle(routes.agreeOverdracht, async ({ actor, params, body }, { database }) =>
    bewaard(await database.samenwerking.agreeOverdracht(actor, params.jeugdigeId, params.toewijsbesluitId, body)),
  ),

  handle(routes.withdrawDeelakkoord, async ({ actor, params }, { database }) =>
    bewaard(await database.samenwerking.withdrawDeelakkoord(actor, params.jeugdigeId, params.akkoordId)),
  ),

  handle(routes.reopenHulp, async ({ actor, params }, { database }) =>
    bewaard(await database.samenwerking.reopenHulp(actor, params.jeugdigeId, params.afsluitingId)),
  ),

  handle(routes.keepNazorg, async ({ actor, params, body }, { database }) =>
    bewaard(await database.samenwerking.keepNazorg(actor, params.jeugdigeId, params.momentId, body)),
  ),
];
