import { lastDayOf, monthOf, plainDate } from '@samenpad/domain';
import type { XmlElement } from '../xml/element.ts';
import { type Check, REFUSED, type Rule } from './rule.ts';
import { blameIf, childAt, findRepeated, numberAt, textAt } from './tree.ts';

function on323(klasse: string, find: Check['find']): Check {
  return { soorten: ['323'], klasse, find };
}

const isCredit = (bedrag: XmlElement) => textAt(bedrag, 'DebetCredit') === 'C';

/** Euro cents with their sign: a credit is below zero. */
function signed(klasse: XmlElement, name: string, bedrag: 'Bedrag' | 'TotaalBedrag'): number {
  const element = childAt(klasse, name);
  if (element === undefined) return 0;
  return isCredit(element) ? -numberAt(element, bedrag) : numberAt(element, bedrag);
}

/** The lines of a Declaratie or DeclaratieAntwoord, over all clients. */
function prestatiesOf(declaratie: XmlElement): XmlElement[] {
  const clienten = childAt(declaratie, 'Clienten')?.children ?? [];
  return clienten.flatMap((client) => childAt(client, 'Prestaties')?.children ?? []);
}

const sumOf = (prestaties: readonly XmlElement[]) =>
  prestaties.reduce((sum, prestatie) => sum + signed(prestatie, 'IngediendBedrag', 'Bedrag'), 0);

const referentieOf = (prestatie: XmlElement) => textAt(prestatie, 'ProductReferentie', 'ReferentieNummer');
const vorigeOf = (prestatie: XmlElement) => textAt(prestatie, 'ProductReferentie', 'VorigReferentieNummer');
const blameVorige = (prestatie: XmlElement) => blameIf(true, prestatie, 'ProductReferentie', 'VorigReferentieNummer');

/** The same day so many years earlier; 29 February becomes 28. */
function yearsBefore(date: string, years: number): string {
  const month = monthOf(
    plainDate(`${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4, 7)}-01`),
  );
  const last = lastDayOf(month);
  const day = `${month}${date.slice(7)}`;
  return day > last ? last : day;
}

function isWholeMonth(periode: XmlElement): boolean {
  const [begin, eind] = [textAt(periode, 'Begindatum'), textAt(periode, 'Einddatum')];
  return begin.endsWith('-01') && eind === lastDayOf(monthOf(plainDate(begin)));
}

/** Only what was refused is listed, so the lines make up the difference; a refused declaratie grants nothing. */
function explainsDifference(antwoord: XmlElement): boolean {
  const toegekend = signed(antwoord, 'TotaalToegekendBedrag', 'TotaalBedrag');
  const codes = childAt(antwoord, 'RetourCodes')?.children.map((code) => code.text.trim()) ?? [];
  if (!codes.every((code) => code === '0200' || code === '8001')) return toegekend === 0;
  const ingediend = signed(antwoord, 'TotaalIngediendBedrag', 'TotaalBedrag');
  return sumOf(prestatiesOf(antwoord)) === ingediend - toegekend;
}

/** Which period a claim and its lines may be about. */
export const declaratiePeriodeRules: readonly Rule[] = [
  {
    code: 'CS100',
    retourCode: REFUSED,
    statement: 'Een declaratie gaat over 2021 of later.',
    message: 'De periode begint vóór 2021; een declaratie in dit formaat gaat over 2021 of later.',
    right: 'Begindatum 2021-01-01',
    wrong: 'Begindatum 2020-12-01',
    checks: ['DeclaratiePeriode', 'ProductPeriode'].map((klasse) =>
      on323(klasse, (periode) => blameIf(textAt(periode, 'Begindatum') < '2021-01-01', periode, 'Begindatum')),
    ),
  },
  {
    code: 'CS337',
    retourCode: REFUSED,
    statement: 'Een ProductPeriode valt binnen één kalendermaand.',
    message: 'De ProductPeriode loopt over meer dan één maand; maak voor elke maand een eigen prestatie.',
    right: 'Begindatum 2026-04-01, Einddatum 2026-04-30',
    wrong: 'Begindatum 2026-03-01, Einddatum 2026-04-30',
    checks: [
      on323('ProductPeriode', (periode) =>
        blameIf(textAt(periode, 'Begindatum').slice(0, 7) !== textAt(periode, 'Einddatum').slice(0, 7), periode),
      ),
    ],
  },
  {
    code: 'CS340',
    retourCode: REFUSED,
    statement: 'De DeclaratiePeriode is precies één hele kalendermaand.',
    message: 'De DeclaratiePeriode is geen hele kalendermaand; vul de eerste en de laatste dag van de maand in.',
    right: 'Begindatum 2026-04-01, Einddatum 2026-04-30',
    wrong: 'Begindatum 2026-04-01, Einddatum 2026-04-29',
    checks: [on323('DeclaratiePeriode', (periode) => blameIf(!isWholeMonth(periode), periode))],
  },
  {
    code: 'TR137',
    retourCode: REFUSED,
    statement: 'Een gedeclareerde periode eindigt niet voordat zij begint en niet na de Dagtekening.',
    message: 'Deze periode eindigt voordat zij begint, of na de Dagtekening; verbeter de Einddatum.',
    right: 'Begindatum 2026-04-01, Einddatum 2026-04-30, Dagtekening 2026-05-06',
    wrong: 'Begindatum 2026-05-01, Einddatum 2026-05-31, Dagtekening 2026-05-06',
    checks: [
      { soorten: ['323'], klasse: 'DeclaratiePeriode', find: findBadEnd },
      { soorten: ['323', '325'], klasse: 'ProductPeriode', find: findBadEnd },
    ],
  },
  {
    code: 'TR319',
    retourCode: '9319',
    statement: 'Een prestatie gaat niet over een latere maand dan de DeclaratiePeriode.',
    message: 'De ProductPeriode ligt na de DeclaratiePeriode; declareer deze prestatie in haar eigen maand of later.',
    right: 'DeclaratiePeriode april 2026, ProductPeriode maart 2026',
    wrong: 'DeclaratiePeriode april 2026, ProductPeriode mei 2026',
    checks: [
      on323('Declaratie', (declaratie) => {
        const eind = textAt(declaratie, 'DeclaratiePeriode', 'Einddatum');
        return prestatiesOf(declaratie).flatMap((prestatie) => {
          const days = ['Begindatum', 'Einddatum'].map((name) => textAt(prestatie, 'ProductPeriode', name));
          return blameIf(
            days.some((day) => day > eind),
            prestatie,
            'ProductPeriode',
          );
        });
      }),
    ],
  },
  {
    code: 'TR335',
    retourCode: REFUSED,
    statement: 'Een prestatie is hoogstens vijf jaar oud op de DeclaratieDagtekening.',
    message: 'Deze prestatie eindigde meer dan vijf jaar voor de DeclaratieDagtekening; zij kan niet meer.',
    right: 'DeclaratieDagtekening 2026-05-06, Einddatum 2021-05-31',
    wrong: 'DeclaratieDagtekening 2026-05-06, Einddatum 2021-04-30',
    checks: [
      on323('Declaratie', (declaratie) => {
        const first = yearsBefore(textAt(declaratie, 'DeclaratieDagtekening'), 5);
        return prestatiesOf(declaratie).flatMap((prestatie) =>
          blameIf(textAt(prestatie, 'ProductPeriode', 'Einddatum') < first, prestatie, 'ProductPeriode', 'Einddatum'),
        );
      }),
    ],
  },
];

function findBadEnd(periode: XmlElement, { dagtekening }: { dagtekening: string }): XmlElement[] {
  const eind = textAt(periode, 'Einddatum');
  return blameIf(eind < textAt(periode, 'Begindatum') || eind > dagtekening, periode, 'Einddatum');
}

const zeroCredit =
  (name: string, bedrag: string): Check['find'] =>
  (klasse) =>
    blameIf(
      textAt(klasse, name, 'DebetCredit') === 'C' && numberAt(klasse, name, bedrag) === 0,
      klasse,
      name,
      'DebetCredit',
    );

/** What a claim and its lines must add up to. */
export const declaratieBedragRules: readonly Rule[] = [
  {
    code: 'CD087',
    retourCode: REFUSED,
    statement: 'Een prestatie heeft een ProductTarief, behalve bij Eenheid 83 (euro).',
    message:
      'ProductTarief en Eenheid passen niet bij elkaar; vul het tarief in, of laat het weg bij Eenheid 83 (euro).',
    right: 'Eenheid 04, ProductTarief 1250',
    wrong: 'Eenheid 83, ProductTarief 1250',
    checks: [
      on323('Prestatie', (prestatie) =>
        blameIf(
          (textAt(prestatie, 'Eenheid') === '83') === (textAt(prestatie, 'ProductTarief') !== ''),
          prestatie,
          'ProductTarief',
        ),
      ),
    ],
  },
  {
    code: 'CS325',
    retourCode: REFUSED,
    statement: 'Een bedrag van 0 is een debet (D).',
    message: 'Het bedrag is 0 en staat als credit (C); vul bij 0 altijd D in.',
    right: 'Bedrag 0, DebetCredit D',
    wrong: 'Bedrag 0, DebetCredit C',
    checks: [
      on323('Declaratie', zeroCredit('TotaalIngediendBedrag', 'TotaalBedrag')),
      { soorten: ['325'], klasse: 'DeclaratieAntwoord', find: zeroCredit('TotaalIngediendBedrag', 'TotaalBedrag') },
      { soorten: ['325'], klasse: 'DeclaratieAntwoord', find: zeroCredit('TotaalToegekendBedrag', 'TotaalBedrag') },
      { soorten: ['323', '325'], klasse: 'Prestatie', find: zeroCredit('IngediendBedrag', 'Bedrag') },
    ],
  },
  {
    code: 'CS339',
    retourCode: REFUSED,
    statement: 'Bij Eenheid 83 (euro) is het bedrag gelijk aan het GeleverdVolume, in centen.',
    message: 'Bij Eenheid 83 (euro) is het bedrag niet gelijk aan GeleverdVolume; maak ze gelijk, allebei in centen.',
    right: 'Eenheid 83, GeleverdVolume 20000, Bedrag 20000',
    wrong: 'Eenheid 83, GeleverdVolume 20000, Bedrag 19999',
    checks: [
      on323('Prestatie', (prestatie) =>
        blameIf(
          textAt(prestatie, 'Eenheid') === '83' &&
            numberAt(prestatie, 'GeleverdVolume') !== numberAt(prestatie, 'IngediendBedrag', 'Bedrag'),
          prestatie,
          'IngediendBedrag',
          'Bedrag',
        ),
      ),
    ],
  },
  {
    code: 'TR342',
    retourCode: REFUSED,
    statement:
      'In een declaratie-antwoord staan alleen afgewezen prestaties: samen zijn zij het verschil tussen ingediend en toegekend. Is de hele declaratie afgewezen, dan is toegekend 0.',
    message:
      'Ingediend min toegekend is niet gelijk aan de som van de afgewezen prestaties, of een afgewezen declaratie heeft toch een toegekend bedrag; verbeter TotaalToegekendBedrag.',
    right: 'ingediend 58000, toegekend 34000, afgewezen prestaties samen 24000',
    wrong: 'ingediend 58000, toegekend 34000, afgewezen prestaties samen 20000',
    checks: [
      {
        soorten: ['325'],
        klasse: 'DeclaratieAntwoord',
        find: (antwoord) => blameIf(!explainsDifference(antwoord), antwoord, 'TotaalToegekendBedrag'),
      },
    ],
  },
  {
    code: 'TR358',
    retourCode: REFUSED,
    statement: 'TotaalIngediendBedrag is de som van de debetregels min de creditregels.',
    message:
      'TotaalIngediendBedrag is niet gelijk aan de som van de prestaties (debet min credit); verbeter het totaal.',
    right: 'prestaties 5000 D en 2000 C, TotaalBedrag 3000 D',
    wrong: 'prestaties 5000 D en 2000 C, TotaalBedrag 7000 D',
    checks: [
      on323('Declaratie', (declaratie) =>
        blameIf(
          signed(declaratie, 'TotaalIngediendBedrag', 'TotaalBedrag') !== sumOf(prestatiesOf(declaratie)),
          declaratie,
          'TotaalIngediendBedrag',
          'TotaalBedrag',
        ),
      ),
    ],
  },
];

/** Which lines may stand beside each other. */
export const prestatieRules: readonly Rule[] = [
  {
    code: 'CD060',
    retourCode: REFUSED,
    statement: 'Een creditregel noemt in VorigReferentieNummer de debetregel; een debetregel heeft dat element niet.',
    message:
      'VorigReferentieNummer en DebetCredit passen niet bij elkaar; vul het nummer in bij credit (C) en laat het weg bij debet (D).',
    right: 'DebetCredit C, VorigReferentieNummer RN001',
    wrong: 'DebetCredit C, geen VorigReferentieNummer',
    checks: [
      {
        soorten: ['323', '325'],
        klasse: 'Prestatie',
        find: (prestatie) =>
          blameIf(
            (textAt(prestatie, 'IngediendBedrag', 'DebetCredit') === 'C') !== (vorigeOf(prestatie) !== ''),
            prestatie,
            'ProductReferentie',
          ),
      },
    ],
  },
  {
    code: 'TR315',
    retourCode: REFUSED,
    statement: 'Een debetregel wordt in één bericht hoogstens één keer gecrediteerd.',
    message: 'Dit VorigReferentieNummer staat eerder in dit bericht al; crediteer een regel maar één keer.',
    right: 'VorigReferentieNummer RN001 en RN002',
    wrong: 'VorigReferentieNummer RN001 en nog eens RN001',
    checks: [
      on323('Declaratie', (declaratie) => {
        const credits = prestatiesOf(declaratie).filter((prestatie) => vorigeOf(prestatie) !== '');
        return findRepeated(credits, vorigeOf).flatMap(blameVorige);
      }),
    ],
  },
  {
    code: 'TR316',
    retourCode: REFUSED,
    statement: 'Een creditregel verwijst niet naar een regel uit hetzelfde bericht.',
    message: 'De regel met dit VorigReferentieNummer staat in hetzelfde bericht; crediteer hem pas na het antwoord.',
    right: 'ReferentieNummer RN010, VorigReferentieNummer RN001 uit een eerder bericht',
    wrong: 'ReferentieNummer RN001 en in hetzelfde bericht VorigReferentieNummer RN001',
    checks: [
      on323('Declaratie', (declaratie) => {
        const prestaties = prestatiesOf(declaratie);
        const own = new Set(prestaties.map(referentieOf));
        return prestaties.filter((prestatie) => own.has(vorigeOf(prestatie))).flatMap(blameVorige);
      }),
    ],
  },
  {
    code: 'TR416',
    retourCode: REFUSED,
    statement:
      'Een cliënt heeft per toewijzing, product en ProductPeriode hoogstens één debetregel: leveringen worden opgeteld.',
    message:
      'Deze cliënt heeft al een debetregel voor dezelfde toewijzing, hetzelfde product en dezelfde periode; tel ze op.',
    right: 'één debetregel van 16 uur in april',
    wrong: 'twee debetregels van 8 uur voor hetzelfde product in april',
    checks: [
      on323('Prestaties', (list) => {
        const debits = list.children.filter((one) => textAt(one, 'IngediendBedrag', 'DebetCredit') === 'D');
        return findRepeated(debits, debetKeyOf);
      }),
    ],
  },
];

function debetKeyOf(prestatie: XmlElement): string {
  return [
    textAt(prestatie, 'ToewijzingNummer'),
    textAt(prestatie, 'ProductCategorie'),
    textAt(prestatie, 'ProductCode'),
    textAt(prestatie, 'ProductPeriode', 'Begindatum'),
    textAt(prestatie, 'ProductPeriode', 'Einddatum'),
  ].join('\n');
}
