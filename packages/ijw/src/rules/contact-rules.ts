import type { XmlElement } from '../xml/element.ts';
import { REFUSED, type Rule } from './rule.ts';
import { blameIf, childAt, textAt } from './tree.ts';

const DUTCH_POSTCODE = /^[1-9]\d{3}[A-Za-z]{2}$/;

/** Contact of the client or of a relatie, in a 301. */
function onContact(find: (contact: XmlElement) => XmlElement[]): Rule['checks'] {
  return [{ soorten: ['301'], klasse: 'Contact', find }];
}

function onAdres(find: (adres: XmlElement) => XmlElement[]): Rule['checks'] {
  return [{ soorten: ['301'], klasse: 'Adres', find }];
}

const isDutch = (adres: XmlElement) => textAt(adres, 'LandCode') === 'NL';

/** How the client and the people around him are reached. */
export const contactRules: readonly Rule[] = [
  {
    code: 'CD005',
    retourCode: REFUSED,
    statement: 'Postcode en LandCode staan er allebei, of allebei niet.',
    message: 'Van Postcode en LandCode is er maar één gevuld; vul ze allebei in of laat ze allebei weg.',
    right: 'Postcode 9999XX, LandCode NL',
    wrong: 'Postcode 9999XX, geen LandCode',
    checks: onAdres((adres) =>
      blameIf((textAt(adres, 'Postcode') === '') !== (textAt(adres, 'LandCode') === ''), adres),
    ),
  },
  {
    code: 'CD009',
    retourCode: REFUSED,
    statement: 'Alleen een tijdelijk adres (Soort 04) heeft een Periode.',
    message: 'Dit contact heeft een Periode, maar is geen tijdelijk adres (Soort 04); laat Periode weg.',
    right: 'Soort 04 met Periode',
    wrong: 'Soort 03 met Periode',
    checks: onContact((contact) =>
      blameIf(childAt(contact, 'Periode') !== undefined && textAt(contact, 'Soort') !== '04', contact, 'Periode'),
    ),
  },
  {
    code: 'CD025',
    retourCode: REFUSED,
    statement: 'Een adres in Nederland heeft een huisnummer.',
    message: 'Bij dit adres in Nederland ontbreekt het huisnummer; vul Huis in.',
    right: 'LandCode NL, Huisnummer 9',
    wrong: 'LandCode NL, geen Huis',
    checks: onAdres((adres) => blameIf(isDutch(adres) && textAt(adres, 'Huis', 'Huisnummer') === '', adres)),
  },
  {
    code: 'CD034',
    retourCode: REFUSED,
    statement: 'Een BRP-adres (Soort 01) en een verblijfadres (Soort 03) hebben een Postcode.',
    message: 'Bij dit BRP-adres of verblijfadres (Soort 01 of 03) ontbreekt de Postcode; vul hem in.',
    right: 'Soort 03, Postcode 9999XX',
    wrong: 'Soort 03, geen Postcode',
    checks: onContact((contact) =>
      blameIf(
        ['01', '03'].includes(textAt(contact, 'Soort')) && textAt(contact, 'Adres', 'Postcode') === '',
        contact,
        'Adres',
      ),
    ),
  },
  {
    code: 'CS089',
    retourCode: REFUSED,
    statement: 'Bij LandCode NL hoort een Nederlandse postcode: vier cijfers en twee letters, zonder spatie.',
    message: 'De Postcode is geen Nederlandse postcode; vul vier cijfers en twee letters in, zonder spatie.',
    right: 'LandCode NL, Postcode 9999XX',
    wrong: 'LandCode NL, Postcode 9999 XX',
    // A missing Postcode is no Dutch one either: the official check reports this beside CD005.
    checks: onAdres((adres) =>
      blameIf(isDutch(adres) && !DUTCH_POSTCODE.test(childAt(adres, 'Postcode')?.text ?? ''), adres, 'Postcode'),
    ),
  },
  {
    code: 'TR006',
    retourCode: REFUSED,
    statement: 'Een contact heeft een telefoonnummer, of een huisnummer met postcode.',
    message: 'Dit contact heeft geen Telefoon en ook geen Huis met Postcode; vul een van beide in.',
    right: 'Contact met Telefoon, of met Huis en Postcode',
    wrong: 'Contact met alleen Emailadres',
    checks: onContact((contact) => {
      const hasAdres = ['Huis', 'Postcode'].every((name) => childAt(contact, 'Adres', name) !== undefined);
      return blameIf(childAt(contact, 'Telefoon') === undefined && !hasAdres, contact);
    }),
  },
  {
    code: 'TR061',
    retourCode: REFUSED,
    statement: 'Een cliënt heeft minstens één BRP-adres, correspondentieadres of verblijfadres (Soort 01, 02 of 03).',
    message:
      'De cliënt heeft geen BRP-adres, correspondentieadres of verblijfadres; voeg een contact met Soort 01, 02 of 03 toe.',
    right: 'Contactgegevens met een Contact van Soort 03',
    wrong: 'Contactgegevens met alleen een Contact van Soort 04',
    checks: [
      {
        soorten: ['301'],
        klasse: 'Contactgegevens',
        find: (list) =>
          blameIf(!list.children.some((contact) => ['01', '02', '03'].includes(textAt(contact, 'Soort'))), list),
      },
    ],
  },
];
