import type { AgbCode, Bsn, PlainDate, Product, ReferentieAanbieder, ToewijzingNummer } from '@samenpad/domain';
import type { ToewijzingRow, TrajectRow } from './columns.ts';

/** The rows of each ToewijzingNummer, earliest Toewijzingsdatum first. */
export function groupVersies(rows: readonly ToewijzingRow[]): Iterable<[ToewijzingRow, ...ToewijzingRow[]]> {
  const byNummer = new Map<ToewijzingNummer, [ToewijzingRow, ...ToewijzingRow[]]>();
  for (const row of rows) {
    const versies = byNummer.get(row.toewijzingNummer);
    if (versies === undefined) byNummer.set(row.toewijzingNummer, [row]);
    else versies.push(row);
  }
  for (const versies of byNummer.values()) {
    if (versies.length > 1) versies.sort((a, b) => (toewijzingsdatumOf(a) < toewijzingsdatumOf(b) ? -1 : 1));
  }
  return byNummer.values();
}

function toewijzingsdatumOf(row: ToewijzingRow): PlainDate {
  return row.toewijzingsdatum ?? row.ingangsdatum;
}

export interface Versie {
  toewijzingsdatum: PlainDate;
  ingangsdatum: PlainDate;
  einddatum: PlainDate | null;
  product: Product | undefined;
  redenWijziging: string | null;
  referentie: ReferentieAanbieder | null;
}

/** One toewijzing with its delivery, whichever extract it comes from. */
export interface Facts {
  bsn: Bsn;
  toewijzingNummer: ToewijzingNummer;
  aanbieder: AgbCode;
  versies: [Versie, ...Versie[]];
  start: PlainDate | null;
  stop: PlainDate | null;
  redenBeeindiging: string | null;
  verwijzer: string | null;
}

/** The first version tells what was asked, the last one what became of it. */
export function factsOfToewijzing(rows: [ToewijzingRow, ...ToewijzingRow[]]): Facts {
  const [first, ...later] = rows;
  const last = later.at(-1) ?? first;
  return {
    bsn: first.bsn,
    toewijzingNummer: first.toewijzingNummer,
    aanbieder: first.aanbieder,
    versies: [versieOf(first), ...later.map(versieOf)],
    start: last.startdatum,
    stop: last.stopdatum,
    redenBeeindiging: last.redenBeeindiging,
    verwijzer: first.verwijzer ?? last.verwijzer,
  };
}

function versieOf(row: ToewijzingRow): Versie {
  const { ingangsdatum, einddatum, redenWijziging, referentie } = row;
  const product = productOf(row.productCategorie, row.productCode);
  return { toewijzingsdatum: toewijzingsdatumOf(row), ingangsdatum, einddatum, product, redenWijziging, referentie };
}

/** A traject was delivered from its begin; when it was granted is not known. */
export function factsOfTraject(row: TrajectRow, toewijzingNummer: ToewijzingNummer): Facts {
  const product = productOf(row.productCategorie ?? row.hulpvorm, row.productCode);
  const period = { toewijzingsdatum: row.begin, ingangsdatum: row.begin, einddatum: row.eind };
  return {
    bsn: row.bsn,
    toewijzingNummer,
    aanbieder: row.aanbieder,
    versies: [{ ...period, product, redenWijziging: null, referentie: null }],
    start: row.begin,
    stop: row.eind,
    redenBeeindiging: row.redenBeeindiging,
    verwijzer: row.verwijzer,
  };
}

function productOf(categorie: string | null, code: string | null): Product | undefined {
  if (categorie === null) return undefined;
  return code === null ? { categorie } : { categorie, code };
}
