import type { PlainDate } from '@samenpad/domain';
import type {
  AanbiederRow,
  HuishoudenRow,
  PersoonRow,
  ProductRow,
  ToewijzingRow,
  TrajectRow,
  VoorzieningRow,
  WijkRow,
} from './columns.ts';
import type { ExtractFaultCode } from './fault.ts';

/** What is wrong with a row as a whole, and at which field it shows. */
export type RowFault = [code: ExtractFaultCode, field: string];

/** The days that a row speaks of; tot null = open. */
export interface Span {
  van: PlainDate;
  tot: PlainDate | null;
}

/** What must hold of a row, beyond its cells. */
export interface RowRules<Row> {
  /** Absent for soorten without dates. */
  spanOf?: (row: Row) => Span;
  check: (row: Row) => RowFault[];
  /** Makes a check against the rows before it; one for each file. */
  startRepeatCheck: () => (row: Row) => RowFault[];
}

/** Refuses a row whose key was there before. */
function uniqueBy<Row>(keyOf: (row: Row) => string, field: string): RowRules<Row>['startRepeatCheck'] {
  return () => {
    const seen = new Set<string>();
    return (row) => {
      const key = keyOf(row);
      if (seen.has(key)) return [['dubbele-rij', field]];
      seen.add(key);
      return [];
    };
  };
}

const noCheck = (): RowFault[] => [];

function checkOrder(begin: PlainDate, eind: PlainDate | null, field: string): RowFault[] {
  return eind !== null && eind < begin ? [['einde-voor-begin', field]] : [];
}

export const toewijzingRules: RowRules<ToewijzingRow> = {
  spanOf: (row) => ({ van: row.ingangsdatum, tot: row.einddatum }),
  check: (row) => [
    ...checkOrder(row.ingangsdatum, row.einddatum, 'einddatum'),
    ...checkOrder(row.startdatum ?? row.ingangsdatum, row.stopdatum, 'stopdatum'),
    ...checkReden(row.redenBeeindiging, row.stopdatum),
    ...(row.productCode !== null && row.productCategorie === null
      ? [['code-zonder-categorie', 'productCategorie'] satisfies RowFault]
      : []),
  ],
  startRepeatCheck: () => {
    const firstByNummer = new Map<number, ToewijzingRow>();
    const versions = new Set<string>();
    return (row) => {
      const first = firstByNummer.get(row.toewijzingNummer);
      if (first === undefined) {
        firstByNummer.set(row.toewijzingNummer, row);
        return [];
      }
      // TR332: a number is unique within the gemeente.
      if (first.bsn !== row.bsn || first.aanbieder !== row.aanbieder) return [['nummer-van-ander', 'toewijzingNummer']];
      const datum = row.toewijzingsdatum ?? row.ingangsdatum;
      const key = `${row.toewijzingNummer}|${datum}`;
      if (datum === (first.toewijzingsdatum ?? first.ingangsdatum) || versions.has(key)) {
        return [['dubbele-rij', 'toewijzingNummer']];
      }
      versions.add(key);
      return [];
    };
  },
};

function checkReden(reden: string | null, eind: PlainDate | null): RowFault[] {
  return reden !== null && eind === null ? [['reden-zonder-einde', 'redenBeeindiging']] : [];
}

export const trajectRules: RowRules<TrajectRow> = {
  spanOf: (row) => ({ van: row.begin, tot: row.eind }),
  check: (row) => [
    ...checkOrder(row.begin, row.eind, 'eind'),
    ...checkReden(row.redenBeeindiging, row.eind),
    ...checkProduct(row),
  ],
  startRepeatCheck: uniqueBy(
    (row) =>
      `${row.bsn}${row.aanbieder}${row.begin}${row.eind ?? ''}|${row.productCategorie ?? row.hulpvorm ?? ''}|${row.productCode ?? ''}`,
    'bsn',
  ),
};

function checkProduct(row: TrajectRow): RowFault[] {
  if (row.productCategorie === null && row.hulpvorm === null) return [['product-ontbreekt', 'productCategorie']];
  if (row.productCategorie !== null && row.hulpvorm !== null) return [['product-dubbel', 'hulpvorm']];
  return row.productCode !== null && row.productCategorie === null
    ? [['code-zonder-categorie', 'productCategorie']]
    : [];
}

export const persoonRules: RowRules<PersoonRow> = {
  check: noCheck,
  startRepeatCheck: uniqueBy((row) => row.bsn, 'bsn'),
};

export const huishoudenRules: RowRules<HuishoudenRow> = {
  spanOf: (row) => row,
  check: (row) => checkOrder(row.van, row.tot, 'tot'),
  startRepeatCheck: uniqueBy((row) => `${row.bsn}${row.van}${row.huishouden}`, 'bsn'),
};

export const voorzieningRules: RowRules<VoorzieningRow> = {
  spanOf: (row) => row,
  check: (row) => checkOrder(row.van, row.tot, 'tot'),
  // The same twice would silently count its cost twice.
  startRepeatCheck: uniqueBy(
    (row) => `${row.bsn}${row.van}${row.tot ?? ''}|${row.bedrag}|${row.per}|${row.voorziening}`,
    'bsn',
  ),
};

export const productRules: RowRules<ProductRow> = {
  check: noCheck,
  startRepeatCheck: uniqueBy((row) => row.productCode, 'productCode'),
};

export const aanbiederRules: RowRules<AanbiederRow> = {
  check: noCheck,
  startRepeatCheck: uniqueBy((row) => row.aanbieder, 'aanbieder'),
};

/** A postcode lies in one wijk. */
export const wijkRules: RowRules<WijkRow> = {
  check: noCheck,
  startRepeatCheck: uniqueBy((row) => row.postcode, 'postcode'),
};
