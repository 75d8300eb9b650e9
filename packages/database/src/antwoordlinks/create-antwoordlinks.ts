import { hash } from 'node:crypto';
import type { GemeenteCode } from '@samenpad/domain';
import type pg from 'pg';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Antwoordlink, AntwoordlinkStore } from './antwoordlink-store.ts';

const hashOf = (text: string) => hash('sha256', text, 'hex');

/** On the pool of the app role: the functions decide who may ask and who may answer. */
export function createAntwoordlinks(pool: pg.Pool): AntwoordlinkStore {
  return {
    make: (actor, jeugdigeId, { onderwerp, code }) =>
      asActor(pool, actor, async (connection) => {
        const { soort, domein, aanbieder, toewijzingNummer, referentie, gesprekId } = onderwerp;
        const made = await once(connection, actor, async () => {
          const [row] = await connection.query<{ gemeente: GemeenteCode; tot: Date }>(
            `select gemeente, geldig_tot as tot
             from toegang.maak_antwoordlink($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'))`,
            [jeugdigeId, soort, domein, aanbieder, toewijzingNummer, referentie, gesprekId, hashOf(code)],
          );
          return row && { gemeente: row.gemeente, tot: row.tot.toISOString() };
        });
        return made && { gemeente: made.gemeente, geldigTot: new Date(made.tot) };
      }),
    find: (actor, code, antwoord) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Antwoordlink>(
          `select gemeente, jeugdige_id as "jeugdigeId", pseudoniem, soort, domein, aanbieder,
             toewijzing_nummer as "toewijzingNummer", referentie, gesprek_id as "gesprekId", geldig_tot as "geldigTot",
             vraag, gevraagd_op as "gevraagdOp", beantwoord
           from toegang.lees_antwoordlink(decode($1, 'hex'), decode($2, 'hex'))`,
          [hashOf(code), antwoord === undefined ? null : hashOf(JSON.stringify(antwoord))],
        );
        const kind = rows[0]?.soort === 'uitstroom' ? 'VG' : 'BS';
        logLookAtRows(connection, rows, [kind], 'antwoordlink-geopend');
        return rows[0];
      }),
    close: (actor, code, antwoord) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ done: boolean }>(
          `select toegang.gebruik_antwoordlink(decode($1, 'hex'), decode($2, 'hex')) as done`,
          [hashOf(code), hashOf(JSON.stringify(antwoord))],
        );
        return row?.done === true;
      }),
  };
}
