import { err, type GemeenteCode, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import type { HulpkeuzeInvoer } from '../hulpkeuzes/hulpkeuze-invoer.ts';
import { fits, recordHulpkeuze } from '../hulpkeuzes/record-hulpkeuze.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import { orWithoutRegisseur } from '../toegang/without-regisseur.ts';
import { createZonderAfsluiting } from './create-zonder-afsluiting.ts';
import { readSamenOpen, readSamenwerking } from './read-samenwerking.ts';
import type { SamenFout, SamenwerkingStore } from './samenwerking-store.ts';

/** The work together around a jeugdige, on the pool of the app role. */
export function createSamenwerking(pool: pg.Pool): SamenwerkingStore {
  const act = createAct(pool);
  return {
    read: (actor, id) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        return gemeente === undefined ? undefined : await readSamenwerking(connection, gemeente, id);
      }),
    listOpen: (actor, ids) =>
      asActor(pool, actor, async (connection) => {
        const [first] = ids;
        const gemeente = first === undefined ? undefined : await findGemeente(connection, first);
        if (gemeente === undefined) return { ketentaken: [], afsluitingen: [] };
        return await readSamenOpen(connection, gemeente, ids);
      }),
    planMdo: (actor, id, invoer) =>
      asActor(pool, actor, async (connection): Promise<Result<{ mdoId: string }, SamenFout>> => {
        if (textsIn(invoer).some(holdsBsn)) return err('bsn-in-tekst');
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err('niet-gevonden');
        return await once(connection, actor, () => plan(connection, [gemeente, id, JSON.stringify(invoer)]));
      }),
    holdMdo: (actor, id, mdoId, invoer) =>
      act(actor, id, textsIn(invoer), 'toegang.houd_mdo($1, $2, $3, $4)', [mdoId, JSON.stringify(invoer)]),
    cancelMdo: (actor, id, mdoId, reden) =>
      act(actor, id, [reden], 'toegang.zeg_mdo_af($1, $2, $3, $4)', [mdoId, reden]),
    signMdo: (actor, id, mdoId, nr, hoe) =>
      act(actor, id, [], 'toegang.teken_mdo($1, $2, $3, $4, $5)', [mdoId, nr, hoe]),
    ...createAkkoorden(act),
    askKetentaak: (actor, id, invoer) =>
      act(actor, id, textsIn(invoer), 'toegang.vraag_ketentaak($1, $2, $3)', [JSON.stringify(invoer)]),
    moveKetentaak: (actor, id, ketentaakId, { stap, tekst, acceptBy }) =>
      act(actor, id, [tekst], 'toegang.zet_ketentaak($1, $2, $3, $4, $5, $6)', [ketentaakId, stap, tekst, acceptBy]),
    decideToewijzing: async (actor, id, { overlapTot, gesprekOp, ...invoer }, keuze = null) => {
      if (!fits(keuze)) return err('keuze-klopt-niet');
      const besluit = JSON.stringify({ ...invoer, overlap_tot: overlapTot, gesprek_op: gesprekOp });
      const call = 'toegang.besluit_toewijzing($1, $2, $3)';
      return await orWithoutRegisseur(act(actor, id, textsIn(invoer), call, [besluit], keepKeuze(id, keuze)));
    },
    holdOverdracht: (actor, id, besluitId) => act(actor, id, [], 'toegang.houd_overdracht($1, $2, $3)', [besluitId]),
    closeHulp: (actor, id, invoer) =>
      act(actor, id, textsIn(invoer), 'toegang.sluit_hulp_af($1, $2, $3)', [JSON.stringify(invoer)]),
    ...createZonderAfsluiting(pool),
    reopenHulp: (actor, id, afsluitingId) => act(actor, id, [], 'toegang.heropen_hulp($1, $2, $3)', [afsluitingId]),
    keepNazorg: (actor, id, momentId, { uitkomst, notitie }) =>
      act(actor, id, [notitie], 'toegang.bewaar_nazorg($1, $2, $3, $4, $5)', [momentId, uitkomst, notitie]),
  };
}

/** What the family says of sharing. */
const createAkkoorden = (
  act: ReturnType<typeof createAct>,
): Pick<SamenwerkingStore, 'agreeDeelnemer' | 'agreeKetentaak' | 'agreeOverdracht' | 'withdrawDeelakkoord'> => ({
  agreeDeelnemer: (actor, id, mdoId, nr, akkoord) =>
    act(actor, id, textsIn(akkoord), 'toegang.leg_deelakkoord($1, $2, $3, $4, $5)', [
      mdoId,
      nr,
      JSON.stringify(akkoord),
    ]),
  agreeKetentaak: (actor, id, ketentaakId, akkoord) =>
    act(actor, id, textsIn(akkoord), 'toegang.leg_taakakkoord($1, $2, $3, $4)', [ketentaakId, JSON.stringify(akkoord)]),
  agreeOverdracht: (actor, id, besluitId, akkoord) =>
    act(actor, id, textsIn(akkoord), 'toegang.leg_overdrachtsakkoord($1, $2, $3, $4)', [
      besluitId,
      JSON.stringify(akkoord),
    ]),
  withdrawDeelakkoord: (actor, id, akkoordId) =>
    act(actor, id, [], 'toegang.trek_deelakkoord_in($1, $2, $3)', [akkoordId]),
});

/** An act of a function that answers a word; `texts`: what somebody typed; `after`: what is kept with it. */
const createAct =
  (pool: pg.Pool) =>
  (
    actor: Actor,
    id: string,
    texts: readonly (string | null)[],
    call: string,
    values: readonly unknown[],
    after?: (connection: Connection, gemeente: GemeenteCode) => Promise<void>,
  ) =>
    asActor(pool, actor, async (connection): Promise<Result<undefined, SamenFout>> => {
      if (texts.some((text) => text !== null && holdsBsn(text))) return err('bsn-in-tekst');
      const gemeente = await findGemeente(connection, id);
      if (gemeente === undefined) return err('niet-gevonden');
      return await once(connection, actor, async () => {
        const answered = await answer(connection, call, [gemeente, id, ...values]);
        if (answered.ok) await after?.(connection, gemeente);
        return answered;
      });
    });

/** Who chose, as part of the decision that was just made. */
const keepKeuze =
  (jeugdigeId: string, keuze: HulpkeuzeInvoer | null) => async (connection: Connection, gemeente: GemeenteCode) => {
    if (keuze !== null) await recordHulpkeuze(connection, { gemeente, jeugdigeId, besluitId: null }, keuze);
  };

async function plan(connection: Connection, values: readonly unknown[]): Promise<Result<{ mdoId: string }, SamenFout>> {
  const [row] = await connection.query<{ a: { uitkomst: SamenFout | 'bewaard'; mdoId: string } }>(
    'select toegang.plan_mdo($1, $2, $3) as a',
    [...values],
  );
  if (row?.a.uitkomst !== 'bewaard') return err(row?.a.uitkomst ?? 'niet-gevonden');
  return ok({ mdoId: row.a.mdoId });
}

async function answer(connection: Connection, call: string, values: readonly unknown[]) {
  const [row] = await connection.query<{ a: SamenFout | 'bewaard' }>(`select ${call} as a`, [...values]);
  return row?.a === 'bewaard' ? ok(undefined) : err<SamenFout>(row?.a ?? 'niet-gevonden');
}

/** Every text in an input, however deep: a BSN may stand in none of them. Ids and moments hold no BSN. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f-]{36}$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'aanbieder' ? [] : textsIn(part)));
}
