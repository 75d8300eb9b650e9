import { listElementen } from '@samenpad/ijw';

/** Elements that say who somebody is, where they live or what was written about them: never shown to the message desk. */
const personal = new Set([
  'Bsn',
  'Datum',
  'Achternaam',
  'Voorvoegsel',
  'Voornamen',
  'Voorletters',
  'Commentaar',
  'Huisnummer',
  'Huisletter',
  'HuisnummerToevoeging',
  'Postcode',
  'Straatnaam',
  'Plaatsnaam',
  'Telefoonnummer',
  'Emailadres',
  'Organisatie',
  'Taal',
  'Naam',
]);

const mask = '•••••';

/** The elements of a bericht in order, personal values masked. */
export function listMaskedElementen(
  xml: Uint8Array,
): { pad: string; naam: string; waarde: string | null; diepte: number }[] {
  return listElementen(xml).map((element) => ({
    ...element,
    waarde: element.waarde !== null && personal.has(element.naam) ? mask : element.waarde,
  }));
}
