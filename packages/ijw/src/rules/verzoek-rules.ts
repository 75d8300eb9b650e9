import type { XmlElement } from '../xml/element.ts';
import { AANGEVRAAGD, NIEUW, onProducts } from './product-names.ts';
import { type Check, REFUSED, type Rule } from './rule.ts';
import { blameIf, childAt, findRepeated, textAt } from './tree.ts';

/** Referrers with a code or a name: huisarts, jeugdarts, gecertificeerde instelling, medisch specialist (COD327). */
const NAMED_VERWIJZERS = ['02', '03', '04', '05'];

function onVerwijzer(find: (verwijzer: XmlElement) => XmlElement[]): Check[] {
  return [{ soorten: ['315'], klasse: 'Verwijzer', find }];
}

const isNamed = (verwijzer: XmlElement) => NAMED_VERWIJZERS.includes(textAt(verwijzer, 'Type'));
const hasZorgverlener = (verwijzer: XmlElement) => textAt(verwijzer, 'ZorgverlenerCode') !== '';
const hasNaam = (verwijzer: XmlElement) => textAt(verwijzer, 'Naam') !== '';

/** What holds of a verzoek om toewijzing (315) only. */
const verzoekToewijzingRules: readonly Rule[] = [
  {
    code: 'CD043',
    retourCode: REFUSED,
    statement: 'BeschikkingNummer en BeschikkingIngangsdatum staan er allebei, of allebei niet.',
    message:
      'Van BeschikkingNummer en BeschikkingIngangsdatum is er maar één gevuld; vul ze allebei in of laat ze allebei weg.',
    right: 'BeschikkingNummer 123, BeschikkingIngangsdatum 2026-03-15',
    wrong: 'BeschikkingNummer 123, geen BeschikkingIngangsdatum',
    checks: onProducts([AANGEVRAAGD], (product) =>
      blameIf(
        (textAt(product, 'BeschikkingNummer') === '') !== (textAt(product, 'BeschikkingIngangsdatum') === ''),
        product,
      ),
    ),
  },
  {
    code: 'CD066',
    retourCode: REFUSED,
    statement: 'Heeft verwijzer 02, 03, 04 of 05 een ZorgverlenerCode, dan staat er geen Naam.',
    message: 'De verwijzer heeft een ZorgverlenerCode, dus mag er geen Naam staan; haal Naam weg.',
    right: 'Type 02, ZorgverlenerCode 12345678',
    wrong: 'Type 02, ZorgverlenerCode 12345678, Naam Praktijk Voorbeeld',
    checks: onVerwijzer((verwijzer) =>
      blameIf(isNamed(verwijzer) && hasZorgverlener(verwijzer) && hasNaam(verwijzer), verwijzer, 'Naam'),
    ),
  },
  {
    code: 'CD067',
    retourCode: REFUSED,
    statement: 'Heeft verwijzer 02, 03, 04 of 05 geen ZorgverlenerCode, dan staat er een Naam.',
    message: 'De verwijzer heeft geen ZorgverlenerCode en geen Naam; vul een van beide in.',
    right: 'Type 02, Naam Praktijk Voorbeeld',
    wrong: 'Type 02, geen Naam en geen ZorgverlenerCode',
    checks: onVerwijzer((verwijzer) =>
      blameIf(isNamed(verwijzer) && !hasZorgverlener(verwijzer) && !hasNaam(verwijzer), verwijzer),
    ),
  },
  {
    code: 'CD068',
    retourCode: REFUSED,
    statement: 'Alleen verwijzer 02, 03, 04 of 05 heeft een ZorgverlenerCode.',
    message: 'Bij dit type verwijzer hoort geen ZorgverlenerCode; haal hem weg of verbeter Type.',
    right: 'Type 01, geen ZorgverlenerCode',
    wrong: 'Type 01, ZorgverlenerCode 12345678',
    checks: onVerwijzer((verwijzer) =>
      blameIf(!isNamed(verwijzer) && hasZorgverlener(verwijzer), verwijzer, 'ZorgverlenerCode'),
    ),
  },
  {
    code: 'TR383',
    retourCode: REFUSED,
    statement: 'Elk gevraagd product heeft een eigen ReferentieAanbieder.',
    message: 'Deze ReferentieAanbieder staat eerder in dit bericht bij een ander product; geef elk product een eigen.',
    right: 'ReferentieAanbieder R1 en R2',
    wrong: 'ReferentieAanbieder R1 en nog eens R1',
    checks: [
      {
        soorten: ['315'],
        klasse: 'AangevraagdeProducten',
        find: (list) =>
          findRepeated(list.children, (product) => textAt(product, 'ReferentieAanbieder')).flatMap((product) =>
            blameIf(true, product, 'ReferentieAanbieder'),
          ),
      },
    ],
  },
];

const has = (verzoek: XmlElement, ...lists: readonly string[]) =>
  lists.some((name) => (childAt(verzoek, name)?.children.length ?? 0) > 0);

/** What holds of a verzoek om wijziging (317) only. */
const verzoekWijzigingRules: readonly Rule[] = [
  {
    code: 'TR352',
    retourCode: REFUSED,
    statement: 'Een verzoek om wijziging noemt minstens één bestaande toewijzing: ongewijzigd of te wijzigen.',
    message: 'Het verzoek noemt geen enkele toewijzing; voeg een OngewijzigdProduct of TeWijzigenProduct toe.',
    right: 'één OngewijzigdProduct en één NieuwProduct',
    wrong: 'alleen één NieuwProduct',
    checks: [
      {
        soorten: ['317'],
        klasse: 'Verzoek',
        find: (verzoek) => blameIf(!has(verzoek, 'OngewijzigdeProducten', 'TeWijzigenProducten'), verzoek),
      },
    ],
  },
  {
    code: 'TR353',
    retourCode: REFUSED,
    statement: 'Een verzoek om wijziging vraagt minstens één wijziging of één nieuw product.',
    message: 'Het verzoek wijzigt niets; voeg een TeWijzigenProduct of NieuwProduct toe.',
    right: 'één OngewijzigdProduct en één NieuwProduct',
    wrong: 'alleen OngewijzigdProduct',
    checks: [
      {
        soorten: ['317'],
        klasse: 'Verzoek',
        find: (verzoek) => blameIf(!has(verzoek, 'TeWijzigenProducten', 'NieuweProducten'), verzoek),
      },
    ],
  },
  {
    code: 'TR380',
    retourCode: REFUSED,
    statement: 'Een nieuw product gaat in na de Dagtekening (bij iWmo mag het op de dag zelf).',
    message: 'De GewensteIngangsdatum van dit nieuwe product ligt niet na de Dagtekening; kies een latere dag.',
    right: 'Dagtekening 2026-01-02, GewensteIngangsdatum 2026-01-03',
    wrong: 'Dagtekening 2026-01-02, GewensteIngangsdatum 2026-01-02',
    // The published iWmo example starts on its Dagtekening and is taken as good, although the official check refuses it.
    checks: onProducts([NIEUW], (product, { begin }, { domein, dagtekening }) => {
      const asked = textAt(product, begin);
      return blameIf(asked < dagtekening || (domein === 'jw' && asked === dagtekening), product, begin);
    }),
  },
];

function onAntwoord(find: (antwoord: XmlElement) => XmlElement[]): Check[] {
  return [{ soorten: ['319'], klasse: 'Antwoord', find }];
}

const redenOf = (antwoord: XmlElement) => textAt(antwoord, 'RedenAfwijzingVerzoek');
const hasWoonplaats = (antwoord: XmlElement) => childAt(antwoord, 'Woonplaatsbeginsel') !== undefined;

/** What holds of an antwoord (319) only. */
const antwoordRules: readonly Rule[] = [
  {
    code: 'CD085',
    retourCode: REFUSED,
    statement: 'Een afwijzing (VerzoekAntwoord 1) heeft een reden.',
    message: 'Het verzoek is afgewezen (VerzoekAntwoord 1), maar RedenAfwijzingVerzoek ontbreekt; vul de reden in.',
    right: 'VerzoekAntwoord 1, RedenAfwijzingVerzoek 2',
    wrong: 'VerzoekAntwoord 1, geen RedenAfwijzingVerzoek',
    checks: onAntwoord((antwoord) =>
      blameIf(textAt(antwoord, 'VerzoekAntwoord') === '1' && redenOf(antwoord) === '', antwoord),
    ),
  },
  {
    code: 'CD086',
    retourCode: REFUSED,
    statement: 'Een aanvraag in onderzoek (VerzoekAntwoord 2) heeft geen reden van afwijzing.',
    message:
      'De aanvraag is in onderzoek (VerzoekAntwoord 2), dus mag er geen RedenAfwijzingVerzoek staan; haal hem weg.',
    right: 'VerzoekAntwoord 2, geen RedenAfwijzingVerzoek',
    wrong: 'VerzoekAntwoord 2, RedenAfwijzingVerzoek 2',
    checks: onAntwoord((antwoord) =>
      blameIf(
        textAt(antwoord, 'VerzoekAntwoord') === '2' && redenOf(antwoord) !== '',
        antwoord,
        'RedenAfwijzingVerzoek',
      ),
    ),
  },
  {
    code: 'TR377',
    retourCode: REFUSED,
    domein: 'jw', // iWmo has no Woonplaatsbeginsel
    statement: 'Een afwijzing om het woonplaatsbeginsel (reden 8) noemt de andere gemeente.',
    message: 'De reden is 8 (woonplaatsbeginsel), maar Woonplaatsbeginsel ontbreekt; noem de andere gemeente.',
    right: 'RedenAfwijzingVerzoek 8, Woonplaatsbeginsel/Gemeente 1916',
    wrong: 'RedenAfwijzingVerzoek 8, geen Woonplaatsbeginsel',
    checks: onAntwoord((antwoord) =>
      blameIf(redenOf(antwoord) === '8' && !hasWoonplaats(antwoord), antwoord, 'RedenAfwijzingVerzoek'),
    ),
  },
  {
    code: 'TR409',
    retourCode: REFUSED,
    domein: 'jw', // as above
    statement: 'Alleen een afwijzing om het woonplaatsbeginsel (reden 8) noemt een andere gemeente.',
    message: 'De reden is niet 8 (woonplaatsbeginsel), maar er staat een Woonplaatsbeginsel; haal het weg.',
    right: 'RedenAfwijzingVerzoek 2, geen Woonplaatsbeginsel',
    wrong: 'RedenAfwijzingVerzoek 2, Woonplaatsbeginsel/Gemeente 1916',
    // The official check lets a Woonplaatsbeginsel without any reason pass.
    checks: onAntwoord((antwoord) =>
      blameIf(!['', '8'].includes(redenOf(antwoord)) && hasWoonplaats(antwoord), antwoord, 'Woonplaatsbeginsel'),
    ),
  },
];

/** What holds of requests and their answers. */
export const verzoekRules: readonly Rule[] = [...verzoekToewijzingRules, ...verzoekWijzigingRules, ...antwoordRules];
