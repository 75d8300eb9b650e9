import { adresOf, listWijken } from '../gezin/adres.ts';
import type { Huishouden, Volwassene, Voorziening } from '../gezin/huishoudens.ts';
import type { Jeugdige } from '../gezin/jeugdige.ts';
import { type Lid, listLeden } from '../gezin/leden.ts';
import type { Naam } from '../gezin/namen.ts';
import { vormen, vormTable } from '../loopbaan/vormen.ts';
import type { Gemeente } from '../regio/gemeenten.ts';
import { type Day, dateOf } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';
import type { Bestand } from './write-maand.ts';

type Cell = string | number;

function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const quote = (cell: Cell) => {
    const text = String(cell);
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [header, ...rows].map((row) => row.map(quote).join(';'));
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

function personRow(
  gemeente: Gemeente,
  bsn: string,
  naam: Naam,
  geslacht: 'm' | 'v',
  geboren: Day,
  postcode: string,
): Cell[] {
  const { voornaam, voorvoegsel = '', geslachtsnaam } = naam;
  return [gemeente.code, bsn, voornaam, voorvoegsel, geslachtsnaam, dateOf(geboren), geslacht, postcode];
}

function personRows(regio: Regio, gemeente: Gemeente, huishoudens: readonly Huishouden[]): Cell[][] {
  return huishoudens.flatMap((huishouden) => {
    const postcode = adresOf(regio.seed, gemeente, huishouden.id, huishouden.area).postcode ?? '';
    const rowOf = ({ bsn, naam, geslacht, geboren }: Jeugdige | Volwassene) =>
      personRow(gemeente, bsn, naam, geslacht, geboren, postcode);
    const doubles = huishouden.jeugdigen.flatMap((jeugdige) => {
      const second = regio.secondBsns.get(jeugdige.id);
      return second ? [rowOf({ ...jeugdige, bsn: second.bsn })] : [];
    });
    return [...huishouden.jeugdigen.map(rowOf), ...doubles, ...huishouden.volwassenen.map(rowOf)];
  });
}

function lidRow(gemeente: Gemeente, { bsn, huishouden, van, tot, adres, adrestype }: Lid): Cell[] {
  return [gemeente.code, huishouden, bsn, dateOf(van), tot === null ? '' : dateOf(tot), adres, adrestype];
}

/** Who of the gemeente answers for it; a part of the Wmo is bought by people themselves. */
function voorzieningRow(
  gemeente: Gemeente,
  { wet, bsn, voorziening, van, tot, bedrag, per }: Voorziening,
  nr: number,
): Cell[] {
  const vorm = wet === 'wmo' && nr % 6 === 0 ? 'pgb' : 'zin';
  return [gemeente.code, bsn, voorziening, dateOf(van), dateOf(tot), bedrag, per, vorm, eigenaarOf(wet, nr)];
}

function eigenaarOf(wet: Voorziening['wet'], nr: number): string {
  const names = wet === 'wmo' ? ['P. Hovingstee', 'A. Dijkmaat'] : ['R. Smeltink', 'T. Overhoek'];
  return `${wet === 'wmo' ? 'Wmo-team' : 'Team Inkomen'}, ${names[nr % names.length] ?? ''}`;
}

function productRows(gemeente: Gemeente): Cell[][] {
  return vormen.flatMap((vorm) => {
    const { categorie, code, codeAfter, naam, eenheid } = vormTable[vorm];
    if (categorie === null) return [];
    const rows = [[gemeente.code, categorie, code, vorm, naam, eenheid]];
    return codeAfter && gemeente.conversion
      ? [...rows, [gemeente.code, categorie, codeAfter, vorm, `${naam} (2021)`, eenheid]]
      : rows;
  });
}

function wijkRows(gemeente: Gemeente): Cell[][] {
  const bron = 'verzonnen, 2025, vrij te gebruiken';
  return listWijken(gemeente).map(({ postcode, wijk, naam }) => [gemeente.code, postcode, wijk, naam, bron]);
}

/** The CSV files of one gemeente, with the columns of docs/extracten.md. */
export function listExtracten(regio: Regio, gemeente: Gemeente): Bestand[] {
  const huishoudens = regio.huishoudens.filter((huishouden) => huishouden.gemeente === gemeente);
  const voorzieningen = huishoudens.flatMap((huishouden) => huishouden.voorzieningen);
  const lawRows = (wet: 'wmo' | 'pwet') =>
    voorzieningen
      .filter((voorziening) => voorziening.wet === wet)
      .map((voorziening, nr) => voorzieningRow(gemeente, voorziening, nr));
  const lawHeader = ['gemeente', 'bsn', 'voorziening', 'van', 'tot', 'bedrag', 'per', 'vorm', 'eigenaar'];
  const personHeader = [
    'gemeente',
    'bsn',
    'voornamen',
    'voorvoegsel',
    'geslachtsnaam',
    'geboortedatum',
    'geslacht',
    'postcode',
  ];
  const tables: [string, string[], Cell[][]][] = [
    ['personen', personHeader, personRows(regio, gemeente, huishoudens)],
    [
      'huishoudens',
      ['gemeente', 'huishouden', 'bsn', 'van', 'tot', 'adres', 'adrestype'],
      huishoudens.flatMap((h) => listLeden(regio, h).map((lid) => lidRow(gemeente, lid))),
    ],
    ['wmo-voorzieningen', lawHeader, lawRows('wmo')],
    ['pwet-voorzieningen', lawHeader, lawRows('pwet')],
    [
      'producten',
      ['gemeente', 'productCategorie', 'productCode', 'hulpvorm', 'naam', 'eenheid'],
      productRows(gemeente),
    ],
    [
      'aanbieders',
      ['gemeente', 'aanbieder', 'naam', 'groep'],
      regio.aanbieders.map(({ agb, naam, groep }) => [gemeente.code, agb, naam, groep ?? '']),
    ],
    ['wijken', ['gemeente', 'postcode', 'wijk', 'naam', 'bron'], wijkRows(gemeente)],
  ];
  return tables.map(([soort, header, rows]) => ({
    pad: `extracten/${gemeente.code}/${soort}.csv`,
    inhoud: csvOf(header, rows),
  }));
}
