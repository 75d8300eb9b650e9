import { verwijzerTypes } from '@samenpad/domain';
import {
  codeOf,
  readAgbCode,
  readBedrag,
  readBsn,
  readDate,
  readGemeente,
  readGeslacht,
  readHulpvorm,
  readHulpvormAsCategorie,
  readPostcode,
  readReferentie,
  readText,
  readToewijzingNummer,
  readWijk,
} from './cell.ts';
import { type Fields, optional, type RowOf, required } from './field.ts';

const readVerwijzer = codeOf(verwijzerTypes);
/** JZ588 */
const readRedenBeeindiging = codeOf(['02', '20', '31', '32', '33', '34', '35', '36', '37', '38', '39']);
/** JZ002; 01 was dropped but stands in history (A7). */
const readRedenWijziging = codeOf([
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14'],
]);
/** JZ020, with the division by hulpvorm of 2015 (31 to 38). */
const readCategorie = codeOf([
  ...['31', '32', '33', '34', '35', '36', '37', '38', '40', '41', '42', '43', '44', '45', '46', '47'],
  ...['48', '49', '50', '51', '52', '53', '54', '55'],
]);
/** WJ756 */
const readEenheid = codeOf(['01', '04', '14', '16', '82', '83', '84']);

/** Every soort may have it; the extract as a whole has one gemeente, so it is no part of the rows. */
export const gemeenteField = optional(readGemeente);

export const toewijzingFields = {
  bsn: required(readBsn),
  toewijzingNummer: required(readToewijzingNummer),
  aanbieder: required(readAgbCode, 'agb', 'agb-code'),
  productCategorie: optional(readCategorie),
  productCode: optional(readText),
  ingangsdatum: required(readDate),
  einddatum: optional(readDate),
  toewijzingsdatum: optional(readDate),
  redenWijziging: optional(readRedenWijziging),
  verwijzer: optional(readVerwijzer),
  referentie: optional(readReferentie),
  startdatum: optional(readDate),
  stopdatum: optional(readDate),
  redenBeeindiging: optional(readRedenBeeindiging),
} satisfies Fields;

export const trajectFields = {
  bsn: required(readBsn),
  aanbieder: required(readAgbCode, 'agb', 'agb-code'),
  productCategorie: optional(readCategorie),
  productCode: optional(readText),
  /** Held as the JZ020 category that stands for it. */
  hulpvorm: optional(readHulpvormAsCategorie),
  begin: required(readDate),
  eind: optional(readDate),
  redenBeeindiging: optional(readRedenBeeindiging),
  verwijzer: optional(readVerwijzer),
} satisfies Fields;

export const persoonFields = {
  bsn: required(readBsn),
  voornamen: optional(readText),
  voorvoegsel: optional(readText),
  geslachtsnaam: required(readText),
  geboortedatum: required(readDate),
  geslacht: optional(readGeslacht),
  postcode: optional(readText),
} satisfies Fields;

export const huishoudenFields = {
  huishouden: required(readText, 'huishouden-id'),
  bsn: required(readBsn),
  van: required(readDate),
  tot: optional(readDate),
  adres: required(readText, 'adres-id'),
  adrestype: required(codeOf(['woning', 'instelling', 'gezinshuis', 'pleeggezin', 'briefadres'])),
} satisfies Fields;

export const voorzieningFields = {
  bsn: required(readBsn),
  voorziening: required(readText, 'soort'),
  van: required(readDate),
  tot: optional(readDate),
  bedrag: required(readBedrag),
  per: required(codeOf(['jaar', 'maand', 'eenmalig'])),
  /** How it is paid; absent: zorg in natura. */
  vorm: optional(codeOf(['zin', 'pgb', 'subsidie', 'taakgericht'])),
  /** Who of the gemeente answers for it. */
  eigenaar: optional(readText),
} satisfies Fields;

export const productFields = {
  productCategorie: required(readCategorie, 'categorie'),
  productCode: required(readText, 'code'),
  hulpvorm: required(readHulpvorm),
  naam: optional(readText),
  eenheid: optional(readEenheid),
} satisfies Fields;

export const aanbiederFields = {
  aanbieder: required(readAgbCode, 'agb', 'agb-code'),
  naam: required(readText),
  groep: optional(readText),
} satisfies Fields;

export const wijkFields = {
  /** Four digits for a whole area, six characters for a part of it. */
  postcode: required(readPostcode),
  /** Code of CBS. */
  wijk: required(readWijk, 'wijkcode'),
  naam: required(readText, 'wijknaam'),
  /** Where it was taken from, with its year and licence. */
  bron: optional(readText),
} satisfies Fields;

/** One version of a toewijzing, with its delivery when known. */
export type ToewijzingRow = RowOf<typeof toewijzingFields>;
/** Care of one jeugdige by one aanbieder, from a source without ToewijzingNummers. */
export type TrajectRow = RowOf<typeof trajectFields>;
export type PersoonRow = RowOf<typeof persoonFields>;
/** One person in one huishouden at one adres. */
export type HuishoudenRow = RowOf<typeof huishoudenFields>;
/** A provision of the Wmo, the Participatiewet, or of the Jeugdwet as far as no bericht tells it; `bedrag` in cents a year, a month, or once. */
export type VoorzieningRow = RowOf<typeof voorzieningFields>;
export type ProductRow = RowOf<typeof productFields>;
export type AanbiederRow = RowOf<typeof aanbiederFields>;
/** In which wijk a postcode lies. */
export type WijkRow = RowOf<typeof wijkFields>;
