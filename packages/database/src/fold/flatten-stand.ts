import {
  findHerhaaldBeroep,
  type JeugdigeStand,
  type PlainDate,
  spreadBoekingen,
  type Toewijzing,
} from '@samenpad/domain';
import type { Row } from '../connection/insert-rows.ts';
import { focusFactsOf } from './focus-facts-of.ts';
import type { JeugdigeKey } from './load-gebeurtenissen.ts';
import { listReadModels, type ReadModel } from './read-models.ts';
import { type Months, wholeYearBefore } from './whole-year.ts';

export type ReadModelRows = Record<ReadModel, Row[]>;

/** No rows for any read model. */
export function emptyReadModels(): ReadModelRows {
  // Every key of the record is filled from the list of all of them.
  return Object.fromEntries(listReadModels().map((model) => [model, []])) as unknown as ReadModelRows;
}

/** Adds the rows of one jeugdige. */
export function flattenStand(
  { gemeente, jeugdige_id }: JeugdigeKey,
  stand: JeugdigeStand,
  peildatum: PlainDate,
  rows: ReadModelRows,
): void {
  const own = { gemeente, jeugdige_id };
  const add = (model: ReadModel, items: readonly object[]): void => {
    for (const [nr, item] of items.entries()) rows[model].push({ ...toColumns(item), ...own, nr });
  };
  add('toewijzing', stand.toewijzingen);
  add('levering', listPerToewijzing(stand.toewijzingen, 'levering'));
  add('declaratie_maand', listPerToewijzing(stand.toewijzingen, 'declaraties'));
  add('verzoek', stand.verzoeken);
  const { tCbs, tInhoud } = stand.trajecten;
  const trajecten = [
    ...tCbs.map((traject) => ({ ...traject, variant: 'tCbs' })),
    ...tInhoud.map((traject) => ({ ...traject, variant: 'tInhoud' })),
  ];
  add('traject', trajecten);
  add('zorgperiode', stand.zorgperioden);
  add('signaal', stand.signalen);
  add('apart', stand.apart);
  // Who has nothing (a parent of an extract, a jeugdige whose rows were taken back) stands in no list.
  if (hasCare(stand)) add('jeugdige_overzicht', [overzichtOf(stand)]);
  const kosten = kostenOf(stand, wholeYearBefore(peildatum));
  if (kosten.bedrag !== 0 || kosten.bedragToegang !== 0) add('jeugdige_kosten', [kosten]);
}

/** The items of all toewijzingen in one list, each with the toewijzing that it belongs to. */
function listPerToewijzing(toewijzingen: readonly Toewijzing[], field: 'levering' | 'declaraties'): object[] {
  return toewijzingen.flatMap(({ domein, toewijzingNummer, [field]: items }) =>
    items.map((item) => ({ ...item, domein, toewijzingNummer })),
  );
}

function hasCare({ toewijzingen, verzoeken, signalen }: JeugdigeStand): boolean {
  return toewijzingen.length + verzoeken.length + signalen.length > 0;
}

/** `eind` is null while something runs. */
function overzichtOf(stand: JeugdigeStand) {
  const {
    trajecten: { tInhoud },
    zorgperioden,
  } = stand;
  const begins = tInhoud.map(({ begin }) => begin).sort();
  const einden = tInhoud.flatMap(({ eind }) => eind ?? []).sort();
  const lopend = tInhoud.some(({ eind }) => eind === null);
  return {
    trajecten: tInhoud.length,
    begin: begins[0] ?? null,
    laatsteBegin: begins.at(-1) ?? null,
    eind: lopend ? null : (einden.at(-1) ?? null),
    lopend,
    // S0-5: seen by the toegang when it referred to any of the trajecten (COD327 01).
    gezien: tInhoud.some(({ verwijzer }) => verwijzer === '01'),
    langdurig: zorgperioden.some(({ langdurig }) => langdurig),
    herhaaldBeroep: findHerhaaldBeroep(tInhoud) !== undefined,
    ...focusFactsOf(stand),
  };
}

/** Granted less credited (A40) on prestatiebasis, prices in total over their days of care (domain.md B.6), without Wmo (A22). */
function kostenOf({ toewijzingen }: JeugdigeStand, { van, tot }: Months) {
  const kosten = { bedrag: 0, bedragToegang: 0 };
  for (const { wet, verwijzer, declaraties } of toewijzingen) {
    if (wet !== 'jw') continue;
    for (const { maand, bedrag } of spreadBoekingen(declaraties)) {
      if (maand < van || maand > tot) continue;
      kosten.bedrag += bedrag;
      if (verwijzer === '01') kosten.bedragToegang += bedrag;
    }
  }
  return kosten;
}

/** Column names for field names: `toewijzingNummer` becomes `toewijzing_nummer`. */
function toColumns(item: object): Row {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [columnOf(key), value]));
}

const columnNames = new Map<string, string>();

function columnOf(key: string): string {
  let name = columnNames.get(key);
  if (name === undefined) {
    name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columnNames.set(key, name);
  }
  return name;
}
