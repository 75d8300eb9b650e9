import type {
  Achternaam,
  Adres,
  BerichtClient,
  Contact,
  Geboortedatum,
  Huis,
  Relatie,
  Telefoon,
  ToewijzingClient,
  VerkorteNaam,
  VolledigeNaam,
} from '@samenpad/domain';
import { bsn, date, text, whole } from './atoms.ts';
import { type Fields, klasse, leaf, list, nested, optionalLeaf, optionalNested } from './klasse.ts';

const achternaam = klasse<Achternaam>('basis', {
  naam: leaf('Achternaam', text),
  voorvoegsel: optionalLeaf('Voorvoegsel', text),
});

const verkorteNaam = klasse<VerkorteNaam>('basis', {
  geslachtsnaam: nested('Geslachtsnaam', achternaam),
  voornamen: optionalLeaf('Voornamen', text),
  voorletters: optionalLeaf('Voorletters', text),
});

const volledigeNaam = klasse<VolledigeNaam>('basis', {
  geslachtsnaam: nested('Geslachtsnaam', achternaam),
  partnernaam: optionalNested('Partnernaam', achternaam),
  voornamen: optionalLeaf('Voornamen', text),
  voorletters: optionalLeaf('Voorletters', text),
  naamGebruik: leaf('NaamGebruik', text),
});

const geboortedatum = klasse<Geboortedatum>('basis', {
  datum: leaf('Datum', date),
  datumGebruik: optionalLeaf('DatumGebruik', text),
});

const huis = klasse<Huis>('basis', {
  huisnummer: leaf('Huisnummer', whole),
  huisletter: optionalLeaf('Huisletter', text),
  huisnummerToevoeging: optionalLeaf('HuisnummerToevoeging', text),
  aanduidingWoonadres: optionalLeaf('AanduidingWoonadres', text),
});

const adres = klasse<Adres>('basis', {
  huis: optionalNested('Huis', huis),
  postcode: optionalLeaf('Postcode', text),
  straatnaam: optionalLeaf('Straatnaam', text),
  plaatsnaam: optionalLeaf('Plaatsnaam', text),
  landCode: optionalLeaf('LandCode', text),
});

const telefoon = klasse<Telefoon>('basis', {
  telefoonnummer: leaf('Telefoonnummer', text),
  landnummer: leaf('Landnummer', text),
});

const contact = klasse<Contact>('bericht', {
  soort: leaf('Soort', text),
  adres: optionalNested('Adres', adres),
  organisatie: optionalLeaf('Organisatie', text),
  telefoon: optionalNested(
    'Telefoon',
    klasse<NonNullable<Contact['telefoon']>>('basis', {
      telefoon01: nested('Telefoon01', telefoon),
      telefoon02: optionalNested('Telefoon02', telefoon),
    }),
  ),
  emailadres: optionalLeaf('Emailadres', text),
  periode: optionalNested(
    'Periode',
    klasse<NonNullable<Contact['periode']>>('basis', {
      begindatum: optionalLeaf('Begindatum', date),
      einddatum: optionalLeaf('Einddatum', date),
    }),
  ),
});

const relatie = klasse<Relatie>('bericht', {
  nummer: leaf('Nummer', text),
  volgorde: optionalLeaf('Volgorde', whole),
  soort: leaf('Soort', text),
  geboortedatum: optionalNested('Geboortedatum', geboortedatum),
  geslacht: optionalLeaf('Geslacht', text),
  naam: nested('Naam', volledigeNaam),
  contact: nested('Contact', contact),
});

/** Client of a 305, 307 or 315, without its products. */
export const clientFields: Fields<BerichtClient> = {
  bsn: leaf('Bsn', bsn),
  geboortedatum: nested('Geboortedatum', geboortedatum),
  geslacht: leaf('Geslacht', text),
  naam: nested('Naam', verkorteNaam),
};

/** Client of a 301, without its products. */
export const toewijzingClient = klasse<ToewijzingClient>('bericht', {
  ...clientFields,
  naam: nested('Naam', volledigeNaam),
  communicatie: optionalNested(
    'Communicatie',
    klasse<NonNullable<ToewijzingClient['communicatie']>>('basis', {
      vorm: leaf('Vorm', text),
      taal: optionalLeaf('Taal', text),
    }),
  ),
  juridischeStatus: optionalLeaf('JuridischeStatus', text),
  wettelijkeVertegenwoordiging: optionalLeaf('WettelijkeVertegenwoordiging', text),
  commentaar: optionalLeaf('Commentaar', text),
  relaties: list('Relaties', 'Relatie', relatie),
  contactgegevens: list('Contactgegevens', 'Contact', contact),
});
