import type { GemeenteCode } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { logLook } from '../logboek/log-look.ts';
import type {
  Afsluiting,
  Deelakkoord,
  Ketentaak,
  Mdo,
  Partij,
  SamenOpen,
  Samenwerking,
  Toewijsbesluit,
} from './samenwerking-store.ts';

/** The work together around a jeugdige as the actor of this transaction may see it. */
export async function readSamenwerking(
  connection: Connection,
  gemeente: GemeenteCode,
  jeugdigeId: string,
): Promise<Samenwerking | undefined> {
  const of = [gemeente, jeugdigeId];
  const [sight] = await connection.query<{ zicht: string | null }>('select toegang.samen_zicht($1, $2) as zicht', of);
  if (sight?.zicht == null) return undefined;
  logLook(connection, gemeente, [jeugdigeId], ['PL'], 'samenwerking-gelezen');
  const ask = <Row extends object>(columns: string, from: string) =>
    connection.query<Row & Record<string, unknown>>(`select ${columns} from toegang.${from}($1, $2)`, of);
  const [poorten] = await ask<NonNullable<Samenwerking['poorten']>>(
    `meervoudig, mdo_nodig as "mdoNodig", afschaal_mdo_nodig as "afschaalMdoNodig",
       toegang.regievoerder_nodig($1, $2) as leaderless`,
    'samen_poorten',
  );
  const [whoAgrees] = await ask<NonNullable<Samenwerking['whoAgrees']>>('namen, nodig, missing', 'wie_zegt_ja');
  return {
    gemeente,
    inHand: poorten !== undefined,
    poorten,
    partijen: await ask<Partij>('houder, naam, organisatie, familie', 'samen_partijen'),
    genodigden: await ask<Samenwerking['genodigden'][number]>('houder, naam', 'mdo_genodigden'),
    mdos: await ask<Mdo>(
      `mdo_id as "mdoId", soort, begint as "startsAt", minuten, plaats, video, agenda, gepland_door as "geplandDoor", verslag,
       verslag_op as "verslagOp", verslag_door as "verslagDoor", op_tijd as "opTijd", gezin_erbij as "gezinPresent",
       afgezegd_op as "afgezegdOp", afgezegd_reden as "afgezegdReden", deelnemers, besluiten`,
      'lees_mdo',
    ),
    ketentaken: await ask<Ketentaak>(
      `ketentaak_id as "ketentaakId", mdo_id as "mdoId", soort, tekst, naam, organisatie, stand, voor,
       aanvaarden_voor as "acceptBy", gevraagd_door as "gevraagdDoor", gevraagd_op as "gevraagdOp",
       gedaan_op as "gedaanOp", antwoord, terug_reden as "terugReden", wacht_op as "wachtOp", zelf, te_laat as "teLaat",
       outsider, reads`,
      'lees_ketentaken',
    ),
    toewijsbesluiten: await ask<Toewijsbesluit>(
      `toewijsbesluit_id as "toewijsbesluitId", aanbieder, aanbieder_naam as "aanbiederNaam", hulp, van, tot, code,
       overlap_tot as "overlapTot", gesprek_op as "gesprekOp", overdracht_op as "overdrachtOp", financiering, poort, afzien,
       door, op`,
      'lees_toewijsbesluiten',
    ),
    deelakkoorden: await ask<Deelakkoord>(
      `akkoord_id as "akkoordId", mdo_id as "mdoId", nr, toewijsbesluit_id as "toewijsbesluitId",
       afsluiting_id as "afsluitingId", ketentaak_id as "ketentaakId", hoe, antwoord, gezegd_op as "gezegdOp", gevers, grond, reden, door, op,
       ingetrokken_op as "ingetrokkenOp", holds, may_withdraw as "mayWithdraw"`,
      'lees_deelakkoorden',
    ),
    whoAgrees,
    afsluitingen: await ask<Afsluiting>(
      `afsluiting_id as "afsluitingId", per, bestemming, nazorg_naam as "nazorgNaam", geen_nazorg as "withoutNazorg", door,
       heropend_op as "heropendOp", zelf, momenten, reads`,
      'lees_afsluitingen',
    ),
    agendapunten: await ask<Samenwerking['agendapunten'][number]>('soort, tekst', 'agendapunten'),
    concepten: await connection.query<Samenwerking['concepten'][number] & Record<string, unknown>>(
      `select formulier, inhoud from toegang.concepten($1, $2) where formulier like 'mdo:%'`,
      of,
    ),
  };
}

/** What is open and what was closed of jeugdigen of one gezin, as the actor of this transaction may see it. */
export async function readSamenOpen(
  connection: Connection,
  gemeente: GemeenteCode,
  jeugdigeIds: readonly string[],
): Promise<SamenOpen> {
  const seen = await connection.query<{ jeugdigeId: string }>(
    `select j as "jeugdigeId" from unnest($2::uuid[]) j where toegang.samen_zicht($1, j) is not null`,
    [gemeente, jeugdigeIds],
  );
  const ids = seen.map(({ jeugdigeId }) => jeugdigeId);
  logLook(connection, gemeente, ids, ['PL'], 'samenwerking-gelezen');
  return {
    ketentaken: await connection.query<SamenOpen['ketentaken'][number]>(
      `select j as "jeugdigeId", t.tekst, t.naam, t.organisatie, t.voor, t.te_laat as "teLaat"
       from unnest($2::uuid[]) j cross join lateral toegang.lees_ketentaken($1, j) t
       where t.stand in ('gevraagd', 'aanvaard', 'terug') and t.tekst is not null order by t.voor, t.gevraagd_op`,
      [gemeente, ids],
    ),
    afsluitingen: await connection.query<SamenOpen['afsluitingen'][number]>(
      `select j as "jeugdigeId", a.per from unnest($2::uuid[]) j cross join lateral toegang.lees_afsluitingen($1, j) a
       where a.heropend_op is null`,
      [gemeente, ids],
    ),
  };
}
