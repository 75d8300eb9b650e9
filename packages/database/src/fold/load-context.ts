import { type Hulpvorm, hulpvormen, hulpvormTable, type PlainDate } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import type { ContextOf } from './fold-batch.ts';

/** Product tables and provider groups of every gemeente, as the fold wants them. */
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
  const noProducts = hulpvormTable(new Map());
  const tables = new Map([...hulpvormByGemeente].map(([gemeente, table]) => [gemeente, hulpvormTable(table)]));
  return (gemeente) => ({
    peildatum,
    hulpvormOf: tables.get(gemeente) ?? noProducts,
    // A24: without a registered group each provider is its own.
    aanbiedergroepOf: (aanbieder) => groepen.get(`${gemeente} ${aanbieder}`) ?? aanbieder,
  });
}

function isHulpvorm(text: string): text is Hulpvorm {
  return Object.hasOwn(hulpvormen, text);
}
