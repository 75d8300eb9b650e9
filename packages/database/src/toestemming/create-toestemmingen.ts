import { bitsOf, kindsOf } from '@samenpad/access';
import { err, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type {
  Ontvanger,
  Toestemming,
  ToestemmingAntwoord,
  ToestemmingFout,
  ToestemmingStore,
  ToestemmingVraag,
} from './toestemming-store.ts';

/** Consents, on the pool of the app role. */
export function createToestemmingen(pool: pg.Pool): ToestemmingStore {
  return {
    list: (actor, jeugdigeId) =>
      asActor(pool, actor, async (connection) => {
        const [tie] = await connection.query<{ gemeente: string }>('select gemeente from toegang.band($1)', [
          jeugdigeId,
        ]);
        if (tie === undefined) return undefined;
        const rows = await list(connection, jeugdigeId);
        // That there are none is told as well.
        if (rows.length === 0) logLook(connection, tie.gemeente, [jeugdigeId], ['GZ'], 'toestemmingen-gelezen');
        return rows;
      }),
    listOwn: (actor) => asActor(pool, actor, (connection) => list(connection, null)),
    listOntvangers: (actor, jeugdigeId) =>
      asActor(pool, actor, (connection) =>
        connection.query<Ontvanger>('select id, naam, soort from toegang.mogelijke_ontvangers($1)', [jeugdigeId]),
      ),
    ask: (actor, jeugdigeId, vraag) =>
      asActor(pool, actor, (connection) => once(connection, actor, () => ask(connection, jeugdigeId, vraag))),
    answer: (actor, id, nr, antwoord) =>
      asActor(pool, actor, (connection) =>
        change(connection, answerCall, answerValues(id, nr, antwoord), 'beantwoord'),
      ),
    withdraw: (actor, id) =>
      asActor(pool, actor, (connection) => change(connection, 'toegang.trek_toestemming_in($1)', [id], 'ingetrokken')),
    restore: (actor, id) =>
      asActor(pool, actor, (connection) => change(connection, 'toegang.herstel_toestemming($1)', [id], 'hersteld')),
  };
}

async function list(connection: Connection, jeugdigeId: string | null): Promise<Toestemming[]> {
  const rows = await connection.query<Omit<Toestemming, 'soorten'> & { soorten: number }>(
    'select * from toegang.lees_toestemmingen($1)',
    [jeugdigeId],
  );
  logLookAtRows(connection, rows, ['GZ'], 'toestemmingen-gelezen');
  return rows.map((row) => ({ ...row, soorten: kindsOf(row.soorten) }));
}

async function ask(
  connection: Connection,
  jeugdigeId: string,
  vraag: ToestemmingVraag,
): Promise<Result<string, ToestemmingFout>> {
  const [row] = await connection.query<{ nieuw: string | null; fout: ToestemmingFout | null; gemeente: string | null }>(
    `select v.nieuw, v.fout, b.gemeente
     from toegang.vraag_toestemming($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) v
     left join toegang.band($1) b on true`,
    [
      jeugdigeId,
      bitsOf(vraag.soorten),
      vraag.doel,
      vraag.tekst,
      vraag.tekstVersie,
      vraag.van,
      vraag.tot,
      vraag.bekwaam,
      vraag.bekwaamToelichting,
      vraag.voogdij,
      vraag.ontvangers,
      JSON.stringify(vraag.gevers),
    ],
  );
  if (row?.gemeente != null) logLook(connection, row.gemeente, [jeugdigeId], ['GZ'], 'toestemming-gevraagd');
  return row?.nieuw == null ? err(row?.fout ?? 'not-found') : ok(row.nieuw);
}

const answerCall = 'toegang.antwoord_toestemming($1, $2, $3, $4, $5, $6, $7, $8)';

function answerValues(id: string, nr: number, { antwoord, hoe, taal, getuige, scan, reden }: ToestemmingAntwoord) {
  return [id, nr, antwoord, hoe, taal, getuige, scan, reden];
}

/** Runs a function that changes one consent, and logs the act, also when it was refused. */
async function change(
  connection: Connection,
  call: string,
  values: unknown[],
  act: string,
): Promise<Result<void, ToestemmingFout>> {
  const [row] = await connection.query<{
    gemeente: string | null;
    jeugdige_id: string | null;
    fout: ToestemmingFout | null;
  }>(`select * from ${call}`, values);
  if (row?.gemeente != null && row.jeugdige_id !== null) {
    logLook(connection, row.gemeente, [row.jeugdige_id], ['GZ'], `toestemming-${act}`);
  }
  return row === undefined || row.fout !== null ? err(row?.fout ?? 'not-found') : ok(undefined);
}
