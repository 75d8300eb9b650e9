import { berichtSoorten, type Domein, parseBsn } from '@samenpad/domain';
import type { XmlElement } from '../xml/element.ts';
import { type Check, REFUSED, type Rule } from './rule.ts';
import { blameIf, childAt, textAt } from './tree.ts';

const WITH_GEBOORTEDATUM = ['301', '305', '307', '315'] as const;
const UNKNOWN_DATE = '1900-01-01';

/** Dates as numbers, so that years can be added: 2010-02-14 is 20100214. */
const toNumber = (date: string) => Number(date.replaceAll('-', ''));

function isTooOld(geboortedatum: XmlElement, dagtekening: string): boolean {
  const datum = textAt(geboortedatum, 'Datum');
  const isUnknown = datum === UNKNOWN_DATE && textAt(geboortedatum, 'DatumGebruik') === '3';
  return !isUnknown && toNumber(datum) + 120_0000 < toNumber(dagtekening);
}

function disagrees(geboortedatum: XmlElement): boolean {
  const datum = textAt(geboortedatum, 'Datum');
  switch (textAt(geboortedatum, 'DatumGebruik')) {
    case '1':
      return !datum.endsWith('-01');
    case '2':
      return !datum.endsWith('-01-01');
    case '3':
      return datum !== UNKNOWN_DATE;
    default:
      return false;
  }
}

/** iWmo knows no niet-natuurlijk persoon. */
function naamGebruikFits(naam: XmlElement, domein: Domein): boolean {
  const withoutPartner = domein === 'jw' ? ['1', '6'] : ['1'];
  const allowed = childAt(naam, 'Partnernaam') === undefined ? withoutPartner : ['1', '2', '3', '4'];
  return allowed.includes(textAt(naam, 'NaamGebruik'));
}

/** Dates of birth after the Dagtekening (TR134, with those of the products). */
export const geboortedatumAfterDagtekening: Check = {
  soorten: WITH_GEBOORTEDATUM,
  klasse: 'Geboortedatum',
  find: (geboortedatum, { dagtekening }) =>
    blameIf(textAt(geboortedatum, 'Datum') > dagtekening, geboortedatum, 'Datum'),
};

/** Who the client and the people around him are. */
export const clientRules: readonly Rule[] = [
  {
    code: 'CS002',
    retourCode: REFUSED,
    statement: 'Een Bsn voldoet aan de elfproef.',
    message: 'Het Bsn voldoet niet aan de elfproef; controleer het nummer.',
    right: 'Een bsn dat de elfproef doorstaat',
    wrong: 'Een bsn met één verkeerd cijfer',
    checks: [{ soorten: berichtSoorten, klasse: 'Bsn', find: (bsn) => blameIf(parseBsn(bsn.text) === undefined, bsn) }],
  },
  {
    code: 'CS139',
    retourCode: REFUSED,
    statement: 'DatumGebruik en Datum van een geboortedatum passen bij elkaar.',
    message:
      'Datum past niet bij DatumGebruik; vul bij 1 als dag 01 in, bij 2 als dag en maand 01-01, en bij 3 1900-01-01.',
    right: 'Datum 2010-02-01, DatumGebruik 1 (dag onbekend)',
    wrong: 'Datum 2010-02-14, DatumGebruik 1 (dag onbekend)',
    checks: [
      {
        soorten: WITH_GEBOORTEDATUM,
        klasse: 'Geboortedatum',
        find: (geboortedatum) => blameIf(disagrees(geboortedatum), geboortedatum, 'Datum'),
      },
    ],
  },
  {
    code: 'TR002',
    retourCode: REFUSED,
    statement: 'Een geboortedatum ligt hoogstens 120 jaar voor de Dagtekening, tenzij hij helemaal onbekend is.',
    message:
      'De geboortedatum ligt meer dan 120 jaar voor de Dagtekening; verbeter de datum, of vul 1900-01-01 met DatumGebruik 3 in als hij onbekend is.',
    right: 'Dagtekening 2026-04-01, Datum 2010-02-14',
    wrong: 'Dagtekening 2026-04-01, Datum 1906-03-31',
    checks: [
      {
        soorten: WITH_GEBOORTEDATUM,
        klasse: 'Geboortedatum',
        find: (geboortedatum, { dagtekening }) => blameIf(isTooOld(geboortedatum, dagtekening), geboortedatum, 'Datum'),
      },
    ],
  },
  {
    code: 'CS050',
    retourCode: REFUSED,
    statement: 'NaamGebruik is 1, 2, 3 of 4 als er een Partnernaam is, en anders 1 of 6 (bij iWmo alleen 1).',
    message:
      'NaamGebruik past niet bij de naam; vul met een Partnernaam 1, 2, 3 of 4 in, en zonder Partnernaam 1 (of bij iJw 6).',
    right: 'geen Partnernaam, NaamGebruik 1',
    wrong: 'geen Partnernaam, NaamGebruik 3',
    checks: [
      {
        soorten: ['301'],
        klasse: 'Naam',
        find: (naam, { domein }) => blameIf(!naamGebruikFits(naam, domein), naam, 'NaamGebruik'),
      },
    ],
  },
  {
    code: 'CS318',
    retourCode: REFUSED,
    domein: 'jw', // CS050 refuses it for iWmo
    statement: 'De cliënt is een mens: NaamGebruik 6 (niet-natuurlijk persoon) mag alleen bij een relatie.',
    message: 'De cliënt heeft NaamGebruik 6 (niet-natuurlijk persoon); kies een NaamGebruik dat bij een mens past.',
    right: 'Client/Naam/NaamGebruik 1',
    wrong: 'Client/Naam/NaamGebruik 6',
    checks: [
      {
        soorten: ['301'],
        klasse: 'Client',
        find: (client) => blameIf(textAt(client, 'Naam', 'NaamGebruik') === '6', client, 'Naam', 'NaamGebruik'),
      },
    ],
  },
  {
    code: 'CD007',
    retourCode: REFUSED,
    statement: 'Taal staat er als Vorm 1 (tolk taal) is, en anders niet.',
    message: 'Taal en Vorm passen niet bij elkaar; vul Taal in bij Vorm 1 (tolk taal) en laat Taal anders weg.',
    right: 'Vorm 1, Taal Zweeds',
    wrong: 'Vorm 2, Taal Zweeds',
    checks: [
      {
        soorten: ['301'],
        klasse: 'Communicatie',
        find: (communicatie) =>
          blameIf(
            (textAt(communicatie, 'Vorm') === '1') !== (textAt(communicatie, 'Taal') !== ''),
            communicatie,
            'Taal',
          ),
      },
    ],
  },
];
