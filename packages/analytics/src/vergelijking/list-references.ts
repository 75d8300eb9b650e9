import type { FigureOptions } from '../figure/filter.ts';
import { fitClasses } from '../open-data/duurklassen.ts';
import {
  computeCostPerJongere,
  computeNational,
  listOpenGemeenten,
  type OpenGemeente,
  poolShares,
} from '../open-data/list-gemeenten.ts';
import { findNumber, readTable, type TableRow } from '../open-data/read-table.ts';
import { computeStapeling } from '../open-data/stapeling.ts';
import { type MaatId, vergelijkingTexts } from './text.ts';

/** A published number of elsewhere, to stand beside the own one. */
export interface Reference {
  /** `Nederland`, a gemeente or a jeugdregio. */
  gebied: string;
  /** `2021`, or `2023-HJ1` for its first half. */
  periode: string;
  /** In the unit of the measure. */
  waarde: number;
  /** CBS may still change it. */
  voorlopig: boolean;
  /** Table of CBS, and what was worked out from it. */
  bron: string;
  licentie: 'CC BY 4.0';
}

type References = Record<MaatId, Reference[]>;
type Texts = (typeof vergelijkingTexts)['nl' | 'en'];

const LICENCE = { licentie: 'CC BY 4.0' } as const;

/**
 * What CBS publishes beside our measures: always of the whole country (or what there is), and of the gemeenten (by code) and
 * jeugdregio's (by name) in `chosen`. Names that CBS does not know give nothing.
 */
export async function listReferences(chosen: readonly string[], taal: FigureOptions['taal']): Promise<References> {
  const text = vergelijkingTexts[taal];
  const gemeenten = await listOpenGemeenten();
  const referrers = (await readTable('cbs-jeugdzorg/verwijzers.csv')).filter((row) => row['verwijzer'] === 'Totaal');
  return {
    toegang: await listToegang(text),
    herhaald: referrers.map((row) => ({
      ...national(row, text),
      waarde: roundTo(3, numberIn(row, 'begonnen_herhaald') / numberIn(row, 'begonnen')),
    })),
    jongeren: await listJongeren(gemeenten, chosen, text),
    duur: referrers.flatMap((row) => {
      const fit = fitClasses(DUUR_COLUMNS.map((column) => findNumber(row, column) ?? 0));
      if (fit.kind === 'undetermined') return [];
      const { bron, ...rest } = national(row, text);
      return [{ ...rest, waarde: Math.round(fit.value.median.value), bron: `${bron}, ${text.fitted}` }];
    }),
    trajecten: await listTrajecten(text),
    huishoudens: await listHuishoudens(),
    kosten: await listKosten(gemeenten, chosen, text),
  };
}

const DUUR_COLUMNS = ['0_3m', '3_6m', '6_12m', '1_2j', '2_3j', '3_4j', '4j_plus'].map((part) => `duur_${part}`);

async function listToegang(text: Texts): Promise<Reference[]> {
  const rows = await readTable('cbs-jeugdzorg/verwijzers.csv');
  return rows
    .filter(({ verwijzer }) => verwijzer === 'Gemeentelijke toegang')
    .flatMap((row) => {
      const all = rows.find((each) => each['tabel'] === row['tabel'] && each['verwijzer'] === 'Totaal');
      if (all === undefined) return [];
      const waarde = roundTo(3, numberIn(row, 'trajecten_totaal') / numberIn(all, 'trajecten_totaal'));
      return [{ ...national(row, text), waarde }];
    });
}

async function listJongeren(
  gemeenten: readonly OpenGemeente[],
  chosen: readonly string[],
  text: Texts,
): Promise<Reference[]> {
  const keyFigures = { periode: '2021', voorlopig: false, ...LICENCE };
  const later = (await readTable('cbs-jeugdzorg/reeks_jongeren.csv')).find(({ maat }) => maat?.startsWith('pct'));
  const places = chosen.flatMap((wanted) => {
    const own = gemeenten.find(({ code }) => code === wanted);
    if (own !== undefined) {
      return own.aandeel === null ? [] : [{ gebied: own.naam, waarde: roundTo(3, own.aandeel), bron: 'CBS 85039NED' }];
    }
    const share = poolShares(gemeenten.filter(({ jeugdregio }) => jeugdregio === wanted));
    const gebied = text.jeugdregio(wanted);
    return share === undefined ? [] : [{ gebied, waarde: roundTo(3, share), bron: `CBS 85039NED, ${text.pooled}` }];
  });
  return [
    {
      gebied: text.nederland,
      waarde: roundTo(3, await computeNational()),
      bron: `CBS 85039NED, ${text.pooled}`,
      ...keyFigures,
    },
    ...(later === undefined
      ? []
      : [
          {
            gebied: text.nederland,
            periode: later['jaar'] ?? '',
            waarde: roundTo(3, numberIn(later, 'waarde') / 100),
            voorlopig: true,
            bron: later['bron'] ?? '',
            ...LICENCE,
          },
        ]),
    ...places.map((place) => ({ ...place, ...keyFigures })),
  ];
}

async function listTrajecten(text: Texts): Promise<Reference[]> {
  const rows = await readTable('cbs-jeugdzorg/hulpvormen.csv');
  return rows
    .filter(({ code }) => code === 'JH12')
    .map((row) => ({
      ...national(row, text),
      waarde: roundTo(2, numberIn(row, 'trajecten') / numberIn(row, 'jongeren')),
    }));
}

/** CBS says so on the page of the table only (domain.md C.3). */
const PROVISIONAL = '85637NED';

/** Gemeenten for which CBS publishes the combinations of laws; a cell that it hides counts as unknown, and so does the gemeente. */
async function listHuishoudens(): Promise<Reference[]> {
  const rows = await readTable('cbs-jeugdzorg/stapeling_huishoudens.csv');
  return rows.flatMap((row) => {
    const [alone, withPwet, withWmo, withBoth] = [
      'hh_alleen_jeugd',
      'hh_jeugd_pwet',
      'hh_jeugd_wmo',
      'hh_jeugd_pwet_wmo',
    ].map((column) => findNumber(row, column));
    if (alone === undefined || withPwet === undefined || withWmo === undefined || withBoth === undefined) {
      return [];
    }
    const found = computeStapeling({ alone, withPwet, withWmo, withBoth });
    if (found === undefined) return [];
    return [
      {
        gebied: row['gemeente'] ?? '',
        periode: row['periode'] ?? '',
        waarde: roundTo(3, found.several),
        voorlopig: row['tabel'] === PROVISIONAL,
        bron: `CBS ${row['tabel'] ?? ''}`,
        ...LICENCE,
      },
    ];
  });
}

async function listKosten(
  gemeenten: readonly OpenGemeente[],
  chosen: readonly string[],
  text: Texts,
): Promise<Reference[]> {
  const places = (await readTable('cbs-jeugdzorg/gemeentelijke_kosten_2021.csv')).flatMap((row) => {
    const own = gemeenten.find(({ naam }) => naam === row['gemeente']);
    if (own === undefined || own.jongeren === null || own.aandeel === null) return [];
    return [
      { ...own, jongeren: own.jongeren, aandeel: own.aandeel, kosten: numberIn(row, 'jeugdzorg_gerealiseerd_x1000') },
    ];
  });
  const sum = (read: (place: (typeof places)[number]) => number) => places.reduce((total, own) => total + read(own), 0);
  const rest = { periode: '2021', voorlopig: true, bron: `CBS 83454NED, 85039NED, ${text.estimated}`, ...LICENCE };
  const jongeren = sum((own) => own.jongeren);
  const together = computeCostPerJongere(
    sum((own) => own.kosten),
    jongeren,
    sum((own) => own.jongeren * own.aandeel) / jongeren,
  );
  return [
    { gebied: text.limburg(places.length), waarde: Math.round(together), ...rest },
    ...places
      .filter(({ code }) => chosen.some((wanted) => wanted === code))
      .map(({ naam, kosten, jongeren: n, aandeel }) => ({
        gebied: naam,
        waarde: Math.round(computeCostPerJongere(kosten, n, aandeel)),
        ...rest,
      })),
  ];
}

/** Of the whole country, as the row says. */
function national(row: TableRow, text: Texts): Omit<Reference, 'waarde'> {
  return {
    gebied: text.nederland,
    periode: row['periode'] ?? '',
    voorlopig: row['status'] !== 'definitief',
    bron: `CBS ${row['tabel'] ?? ''}`,
    ...LICENCE,
  };
}

/** As precise as it is shown: a tenth of a per cent is three decimals. */
function roundTo(decimals: number, value: number): number {
  return Number(value.toFixed(decimals));
}

function numberIn(row: TableRow, column: string): number {
  const value = findNumber(row, column);
  if (value === undefined) throw new RangeError(`The open data have no ${column} in a row that needs it`);
  return value;
}
