import {
  type FoldContext,
  type Hulpvorm,
  hulpvormen,
  hulpvormTable,
  type PlainDate,
  type Termijn,
  type WetOf,
  type Wetregel,
  wetOfRegels,
} from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { type StoredTermijn, toTermijn } from '../termijnen/to-termijn.ts';

/** Tells how a gemeente looks at its products, providers, laws and limits. */
type ContextOf = (gemeente: string) => FoldContext;

/** Product tables, provider groups, rules of law and limits of every gemeente, as the fold wants them. */
export async function loadContext(connection: Connection, peildatum: PlainDate): Promise<ContextOf> {
  const products = await connection.query<{ gemeente: string; code: string; hulpvorm: string }>(
    'select gemeente, code, hulpvorm from zorg.product',
  );
  const aanbieders = await connection.query<{ gemeente: string; agb: string; groep: string }>(
    'select gemeente, agb, groep from zorg.aanbieder where groep is not null',
  );
  const hulpvormByGemeente = new Map<string, Map<string, Hulpvorm>>();
  for (const { gemeente, code, hulpvorm } of products) {
    if (!isHulpvorm(hulpvorm)) continue;
    const table = hulpvormByGemeente.get(gemeente) ?? new Map<string, Hulpvorm>();
    hulpvormByGemeente.set(gemeente, table.set(code, hulpvorm));
  }
  const groepen = new Map(aanbieders.map(({ gemeente, agb, groep }) => [`${gemeente} ${agb}`, groep]));
  const wetten = await loadWetregels(connection);
  const limits = await loadLimits(connection);
  const noProducts = hulpvormTable(new Map());
  const tables = new Map([...hulpvormByGemeente].map(([gemeente, table]) => [gemeente, hulpvormTable(table)]));
  return (gemeente) => ({
    peildatum,
    hulpvormOf: tables.get(gemeente) ?? noProducts,
    wetOf: wetten(gemeente),
    termijnen: limits.get(gemeente) ?? [],
    // A24: without a registered group each provider is its own.
    aanbiedergroepOf: (aanbieder) => groepen.get(`${gemeente} ${aanbieder}`) ?? aanbieder,
  });
}

/** S2-23: the regels of a gemeente, with those that hold everywhere. */
async function loadWetregels(connection: Connection): Promise<(gemeente: string) => WetOf> {
  const rows = await connection.query<Wetregel & { gemeente: string | null }>(
    'select gemeente, domein, categorie, codes, wet, van, tot from toegang.vouw_wetregels()',
  );
  const everywhere = rows.filter(({ gemeente }) => gemeente === null);
  const own = Map.groupBy(rows, ({ gemeente }) => gemeente ?? '');
  const byGemeente = new Map([...own].map(([gemeente, regels]) => [gemeente, wetOfRegels([...regels, ...everywhere])]));
  const shared = wetOfRegels(everywhere);
  return (gemeente) => byGemeente.get(gemeente) ?? shared;
}

/** Limits for the answer on a verzoek that gemeenten set themselves. */
async function loadLimits(connection: Connection): Promise<Map<string, Termijn[]>> {
  const rows = await connection.query<StoredTermijn & { gemeente: string }>(
    `select gemeente, soort, vanaf, eenheid, aantal, kan_pauzeren as "canPause", wettelijk as "isStatutory", bron
     from toegang.antwoordtermijnen()`,
  );
  return Map.groupBy(rows.map(toTermijn), ({ gemeente }) => gemeente);
}

function isHulpvorm(text: string): text is Hulpvorm {
  return Object.hasOwn(hulpvormen, text);
}
