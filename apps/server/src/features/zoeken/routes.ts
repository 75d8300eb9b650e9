import { maySee } from '@samenpad/access';
import { type Route, routes } from '@samenpad/contract';
import { ok, parseAgbCode, parseToewijzingNummer } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import type { Services } from '../../services.ts';

const most = 10;

type Stores = Pick<Services['database'], 'zoeken' | 'berichten' | 'aanbieders' | 'identiteit'>;

async function findToewijzingen(actor: Actor, tekst: string, database: Stores) {
  const nummer = parseToewijzingNummer(tekst);
  if (nummer === undefined || !maySee(actor.rol, 'BS')) return [];
  const found = await database.zoeken.findToewijzingen(actor, nummer);
  const names = await readFullNames(
    actor,
    found.map(({ jeugdigeId }) => jeugdigeId),
    database,
  );
  return found.map((row) => ({ ...row, naam: names.get(row.jeugdigeId) ?? null }));
}

async function findBerichten(actor: Actor, tekst: string, { berichten }: Stores) {
  const { access }: Pick<Route, 'access'> = routes.listBerichten;
  if (typeof access === 'string' || !access.includes(actor.rol)) return [];
  const { rows } = await berichten.list(actor, { zoek: tekst }, { offset: 0, limit: most });
  return rows.map(({ berichtId, soort, identificatie, dagtekening }) => ({
    berichtId,
    soort,
    identificatie,
    dagtekening,
  }));
}

async function findAanbieders(actor: Actor, tekst: string, { aanbieders }: Stores) {
  const wanted = tekst.toLowerCase();
  const names = await aanbieders.listNames(actor);
  return [...names]
    .filter(([agb, naam]) => agb === tekst || naam.toLowerCase().includes(wanted))
    .slice(0, most)
    .flatMap(([agb, naam]) => {
      const aanbieder = parseAgbCode(agb);
      return aanbieder === undefined ? [] : [{ aanbieder, naam }];
    });
}

export const zoekRoutes = [
  handle(routes.searchAll, ({ actor, body: { tekst } }, { database }) =>
    database.together(actor, async (one) =>
      ok({
        toewijzingen: await findToewijzingen(one, tekst, database),
        berichten: await findBerichten(one, tekst, database),
        aanbieders: await findAanbieders(one, tekst, database),
      }),
    ),
  ),
];
