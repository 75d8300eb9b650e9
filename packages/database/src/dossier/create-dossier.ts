import { bitsOf, kindBits, stukSoorten } from '@samenpad/access';
import { err, type GemeenteCode, ok } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { logLook } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import { holdsBsn, maskBsns } from './bsn-in-text.ts';
import type {
  AchterhoudFout,
  AchterhoudInvoer,
  Concept,
  Dossier,
  DossierStore,
  Dossierstuk,
  StukFout,
  StukInvoer,
  StukVersie,
} from './dossier-store.ts';
import { findGemeente } from './find-gemeente.ts';
import { readStukken } from './read-stukken.ts';

/** The files of jeugdigen, on the pool of the app role. */
export function createDossier(pool: pg.Pool): DossierStore {
  return {
    findGemeente: (actor, id) => asActor(pool, actor, (connection) => findGemeente(connection, id)),
    read: (actor, id) => asActor(pool, actor, (connection) => read(connection, id)),
    save: (actor, id, invoer, stuk) =>
      asActor(pool, actor, (connection) => once(connection, actor, () => save(connection, id, invoer, stuk))),
    listVersies: (actor, id, stukId) => asActor(pool, actor, (connection) => listVersies(connection, id, stukId)),
    withhold: (actor, id, stukId, invoer) =>
      asActor(pool, actor, (connection) => withhold(connection, id, stukId, invoer)),
    release: (actor, id, stukId) =>
      asActor(pool, actor, async (connection) => {
        const stuk = await findStuk(connection, id, stukId);
        if (stuk === undefined) return err('niet-gevonden' as const);
        logLook(connection, stuk.gemeente, [id], [stuk.soort], 'achterhouding-beeindigd');
        return (await call(connection, 'select toegang.geef_vrij($1, $2) as a', [stuk.gemeente, stukId])) === 'bewaard'
          ? ok(undefined)
          : err('niet-gevonden' as const);
      }),
    saveConcept: (actor, id, formulier, inhoud) =>
      asActor(pool, actor, (connection) => saveConcept(connection, id, formulier, inhoud)),
  };
}

async function call<T>(connection: Connection, text: string, values: unknown[]): Promise<T | undefined> {
  const [row] = await connection.query<{ a: T }>(text, values);
  return row?.a;
}

interface Zicht {
  lezen: number;
  schrijven: number;
  eigen: number;
  gedeeld: number;
  familie: number;
}

async function read(connection: Connection, jeugdigeId: string): Promise<Dossier | undefined> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const [zicht] = await connection.query<Zicht>('select * from toegang.eigen_zicht($1, $2)', [gemeente, jeugdigeId]);
  if (zicht === undefined) return undefined;
  const seen = zicht.lezen | zicht.eigen | zicht.gedeeld;
  const leest = stukSoorten.filter((soort) => (seen & kindBits[soort]) !== 0);
  if (leest.length === 0) return undefined;
  const stukken = await readStukken(connection, gemeente, jeugdigeId);
  const concepten = await connection.query<Concept>(
    'select formulier, inhoud, gewijzigd_op as "gewijzigdOp" from toegang.concepten($1, $2)',
    [gemeente, jeugdigeId],
  );
  const given = stukken.length === 0 ? leest : [...new Set(stukken.map(({ soort }) => soort))];
  logLook(connection, gemeente, [jeugdigeId], given, 'dossier-gelezen');
  return {
    gemeente,
    jeugdigeId,
    leest,
    schrijft: stukSoorten.filter((soort) => (zicht.schrijven & kindBits[soort]) !== 0),
    familie: zicht.familie !== 0,
    stukken,
    concepten,
  };
}

/** The name under which a form keeps its concept. */
function formulierOf(invoer: StukInvoer, stuk: { stukId: string } | undefined): string {
  return stuk === undefined ? `nieuw:${invoer.soort}` : `stuk:${stuk.stukId}`;
}

async function save(
  connection: Connection,
  jeugdigeId: string,
  invoer: StukInvoer,
  stuk: { stukId: string; versie: number } | undefined,
) {
  if (holdsBsn(`${invoer.titel ?? ''}\n${invoer.tekst}`)) return err<StukFout>({ code: 'bsn-in-tekst' });
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return err<StukFout>({ code: 'niet-gevonden' });
  const { soort, ...inhoud } = invoer;
  const answer = await call<{ uitkomst: string; stukId: string; versie: number }>(
    connection,
    'select toegang.schrijf_stuk($1, $2, $3, $4, $5, $6) as a',
    [gemeente, jeugdigeId, stuk?.stukId, stuk?.versie, bitsOf([soort]), JSON.stringify(inhoud)],
  );
  const formulier = formulierOf(invoer, stuk);
  switch (answer?.uitkomst) {
    case 'bewaard':
      await connection.query('select toegang.wis_concept($1, $2)', [gemeente, formulier]);
      logLook(connection, gemeente, [jeugdigeId], [soort], 'dossierstuk-geschreven');
      return ok({ stukId: answer.stukId, versie: answer.versie });
    case 'conflict':
      return await keepBoth(connection, { gemeente, jeugdigeId, formulier, invoer, stukId: answer.stukId });
    case 'mag-niet':
    case 'kracht-ontbreekt':
      return err<StukFout>({ code: answer.uitkomst });
    default:
      return err<StukFout>({ code: 'niet-gevonden' });
  }
}

/** Both texts stay: the other's in the file, the own one as a concept. */
async function keepBoth(
  connection: Connection,
  at: { gemeente: GemeenteCode; jeugdigeId: string; formulier: string; invoer: StukInvoer; stukId: string },
) {
  const [nu] = await readStukken(connection, at.gemeente, at.jeugdigeId, at.stukId);
  if (nu === undefined) return err<StukFout>({ code: 'niet-gevonden' });
  await connection.query('select toegang.bewaar_concept($1, $2, $3, $4)', [
    at.gemeente,
    at.jeugdigeId,
    at.formulier,
    JSON.stringify(at.invoer),
  ]);
  logLook(connection, at.gemeente, [at.jeugdigeId], [nu.soort], 'dossier-gelezen');
  return err<StukFout>({ code: 'conflict', nu });
}

async function findStuk(
  connection: Connection,
  jeugdigeId: string,
  stukId: string,
): Promise<(Dossierstuk & { gemeente: GemeenteCode }) | undefined> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const [stuk] = await readStukken(connection, gemeente, jeugdigeId, stukId);
  return stuk && { ...stuk, gemeente };
}

async function listVersies(connection: Connection, jeugdigeId: string, stukId: string) {
  const stuk = await findStuk(connection, jeugdigeId, stukId);
  if (stuk === undefined) return undefined;
  const rows = await connection.query<StukVersie>(
    `select versie, aard, titel, tekst, auteur_naam as "auteurNaam", op from zorg.dossierstuk_versie
     where gemeente = $1 and stuk_id = $2 order by versie desc`,
    [stuk.gemeente, stukId],
  );
  logLook(connection, stuk.gemeente, [jeugdigeId], [stuk.soort], 'versies-gelezen');
  return rows.length === 0 ? undefined : rows;
}

const voorBits = { jeugdige: 1, ouder: 2, beiden: 3 } as const;

async function withhold(connection: Connection, jeugdigeId: string, stukId: string, invoer: AchterhoudInvoer) {
  if (holdsBsn(`${invoer.reden}\n${invoer.collega}`)) return err<AchterhoudFout>('bsn-in-tekst');
  const stuk = await findStuk(connection, jeugdigeId, stukId);
  if (stuk === undefined) return err<AchterhoudFout>('niet-gevonden');
  const answer = await call<AchterhoudFout | 'bewaard'>(
    connection,
    'select toegang.houd_achter($1, $2, $3, $4, $5, $6) as a',
    [stuk.gemeente, stukId, invoer.voor && voorBits[invoer.voor], invoer.reden, invoer.collega, invoer.herzienVoor],
  );
  logLook(connection, stuk.gemeente, [jeugdigeId], [stuk.soort], 'achterhouding-gevraagd');
  return answer === 'bewaard' ? ok(undefined) : err<AchterhoudFout>(answer ?? 'niet-gevonden');
}

async function saveConcept(
  connection: Connection,
  jeugdigeId: string,
  formulier: string,
  inhoud: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return false;
  const masked = maskBsns(JSON.stringify(inhoud));
  const kept = await call<boolean>(connection, 'select toegang.bewaar_concept($1, $2, $3, $4) as a', [
    gemeente,
    jeugdigeId,
    formulier,
    masked,
  ]);
  return kept === true;
}
