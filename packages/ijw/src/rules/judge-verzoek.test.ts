import { describe, expect, it } from 'vitest';
import { type Change, judgeCodes } from '../../test/change-bericht.ts';

const NAAM = '<B:Naam>Huisartsenpraktijk Voorbeeld</B:Naam>';
const ZORGVERLENER = '<B:ZorgverlenerCode>12345678</B:ZorgverlenerCode>';
const PRODUCT = '<M:Product><B:Categorie>55</B:Categorie><B:Code>55A11</B:Code></M:Product>';
const OMVANG = '<M:Omvang><B:Volume>2</B:Volume><B:Eenheid>16</B:Eenheid><B:Frequentie>4</B:Frequentie></M:Omvang>';
const BUDGET = '<M:Budget>500000</M:Budget>';
const EIND = '<M:ToewijzingEinddatum>2027-06-30</M:ToewijzingEinddatum>';
const BESCHIKKING = '<M:BeschikkingIngangsdatum>2026-03-15</M:BeschikkingIngangsdatum>';
const BORN = '<B:Datum>2010-02-14</B:Datum>';
const SAME_CODE: Change = ['55A12', '55A11'];

const toewijzing: [expected: string, what: string, ...changes: Change[]][] = [
  ['', 'nothing changed'],
  ['CS002', 'a wrong Bsn', ['999900006', '999900016']],
  ['CS139', 'a birth date that does not fit', [BORN, `${BORN}<B:DatumGebruik>1</B:DatumGebruik>`]],
  ['TR002', 'a client of 121', [BORN, '<B:Datum>1905-03-31</B:Datum>']],
  ['TR134', 'a client born tomorrow', [BORN, '<B:Datum>2026-04-02</B:Datum>']],
  ['CD043', 'a date without number', ['<M:BeschikkingNummer>123</M:BeschikkingNummer>', '']],
  ['CD043', 'a number without date', [BESCHIKKING, '']],
  ['', 'neither', ['<M:BeschikkingNummer>123</M:BeschikkingNummer>', ''], [BESCHIKKING, '']],
  ['CD066', 'a huisarts with name and code', [NAAM, NAAM + ZORGVERLENER]],
  ['CD066', 'a gecertificeerde instelling with name and code', [NAAM, NAAM + ZORGVERLENER], ['>02<', '>04<']],
  ['CD067', 'a jeugdarts with neither', [NAAM, ''], ['>02<', '>03<']],
  ['CD067', 'a medisch specialist with neither', [NAAM, ''], ['>02<', '>05<']],
  ['CD068', 'a rechter with a code', [NAAM, ZORGVERLENER], ['>02<', '>08<']],
  ['CD068', 'a zelfverwijzer with name and code', [NAAM, NAAM + ZORGVERLENER], ['>02<', '>06<']],
  ['', 'the gemeente with a name', ['>02<', '>01<']],
  ['', 'the gemeente with nothing', [NAAM, ''], ['>02<', '>01<']],
  ['CD041', 'a Code without Omvang', [OMVANG, '']],
  ['CD095', 'an Omvang without Code', ['<B:Code>55A11</B:Code>', ''], ['>55<', '>45<']],
  ['CD075', 'a Budget without end', [EIND, ''], ['<B:Code>55A11</B:Code>', ''], ['>55<', '>45<'], [OMVANG, BUDGET]],
  ['CD076', 'per week without end', [EIND, ''], ['<B:Frequentie>4<', '<B:Frequentie>2<']],
  ['CD077 CD078', 'Omvang and Budget', [OMVANG, OMVANG + BUDGET]],
  ['CD079 TR386', 'no Product and no Budget', [PRODUCT, ''], [OMVANG, '']],
  ['CS003', 'an end before the begin', [EIND, EIND.replace('2027-06-30', '2026-03-31')]],
  ['CS343', 'dagdeel per day', ['<B:Frequentie>4<', '<B:Frequentie>1<']],
  [
    'CS343',
    'etmaal per day without end',
    [EIND, ''],
    ['16</B:Eenheid><B:Frequentie>4<', '14</B:Eenheid><B:Frequentie>1<'],
  ],
  ['', 'uur per day', ['16</B:Eenheid><B:Frequentie>4<', '04</B:Eenheid><B:Frequentie>1<']],
  ['TR101 TR383', 'one ReferentieAanbieder twice', ['40A12341235', '40A12341234']],
  ['TR386', 'one Code twice, overlapping', SAME_CODE],
  ['TR386', 'one Code twice, one without end', SAME_CODE, [EIND, '']],
  [
    '',
    'one Code twice, one after the other',
    SAME_CODE,
    [EIND, EIND.replace('2027-06-30', '2026-04-30')],
    [
      '2026-04-01</M:ToewijzingIngangsdatum><M:ToewijzingEinddatum>2027',
      '2026-05-01</M:ToewijzingIngangsdatum><M:ToewijzingEinddatum>2027',
    ],
  ],
  ['TR386', 'only a Budget beside it (generiek)', [PRODUCT, ''], [OMVANG, BUDGET]],
];

const ONGEWIJZIGD =
  '<M:OngewijzigdeProducten><M:OngewijzigdProduct><M:ToewijzingNummer>10071</M:ToewijzingNummer></M:OngewijzigdProduct></M:OngewijzigdeProducten>';
const TE_WIJZIGEN_PRODUCT =
  '<M:TeWijzigenProduct><M:ToewijzingNummer>10072</M:ToewijzingNummer><M:GewensteIngangsdatum>2026-02-01</M:GewensteIngangsdatum><M:Einddatum>2026-12-31</M:Einddatum></M:TeWijzigenProduct>';
const TE_WIJZIGEN = `<M:TeWijzigenProducten>${TE_WIJZIGEN_PRODUCT}</M:TeWijzigenProducten>`;
const NIEUW =
  '<M:NieuwProduct><M:Product><B:Categorie>45</B:Categorie><B:Code>45A03</B:Code></M:Product><M:GewensteIngangsdatum>2026-11-01</M:GewensteIngangsdatum><M:Einddatum>2027-02-28</M:Einddatum><M:Omvang><B:Volume>4</B:Volume><B:Eenheid>04</B:Eenheid><B:Frequentie>4</B:Frequentie></M:Omvang></M:NieuwProduct>';
const NIEUW_OMVANG =
  '<M:Omvang><B:Volume>4</B:Volume><B:Eenheid>04</B:Eenheid><B:Frequentie>4</B:Frequentie></M:Omvang>';
const NIEUW_EIND = '<M:Einddatum>2027-02-28</M:Einddatum>';
const wijzigen = (from: string, to: string): Change => [ONGEWIJZIGD, ONGEWIJZIGD + TE_WIJZIGEN.replace(from, to)];

const wijziging: [expected: string, what: string, ...changes: Change[]][] = [
  ['', 'nothing changed'],
  ['', 'a product to change', wijzigen('', '')],
  ['CS002', 'a wrong Bsn', ['999900006', '999900005']],
  ['TR352', 'only new products', [ONGEWIJZIGD, '']],
  ['TR353', 'only unchanged products', [`<M:NieuweProducten>${NIEUW}</M:NieuweProducten>`, '']],
  ['TR352 TR353', 'no products at all', [ONGEWIJZIGD, ''], [`<M:NieuweProducten>${NIEUW}</M:NieuweProducten>`, '']],
  ['TR380', 'new on the Dagtekening', ['2026-11-01', '2026-01-02']],
  ['TR380', 'new a year before the Dagtekening', ['2026-11-01', '2025-01-02']],
  ['', 'new a day after the Dagtekening', ['2026-11-01', '2026-01-03']],
  ['CD041', 'a new Code without Omvang', [NIEUW_OMVANG, '']],
  ['CD096', 'an Omvang without Code', ['<B:Code>45A03</B:Code>', '']],
  ['CD075', 'a new Budget without end', [NIEUW_EIND, ''], ['<B:Code>45A03</B:Code>', ''], [NIEUW_OMVANG, BUDGET]],
  ['CD076', 'new per week without end', [NIEUW_EIND, ''], ['<B:Frequentie>4<', '<B:Frequentie>2<']],
  ['CD077 CD078', 'new with Omvang and Budget', [NIEUW_OMVANG, NIEUW_OMVANG + BUDGET]],
  [
    'CD079',
    'new without Product and Budget',
    ['<M:Product><B:Categorie>45</B:Categorie><B:Code>45A03</B:Code></M:Product>', ''],
    [NIEUW_OMVANG, ''],
  ],
  ['CS003', 'new, ending before it begins', [NIEUW_EIND, NIEUW_EIND.replace('2027-02-28', '2026-10-31')]],
  ['CS338', 'new dagdeel per day', ['04</B:Eenheid><B:Frequentie>4<', '16</B:Eenheid><B:Frequentie>1<']],
  [
    'TR101',
    'one OngewijzigdProduct twice',
    [ONGEWIJZIGD, ONGEWIJZIGD.replace(/(<M:OngewijzigdProduct>.*<\/M:OngewijzigdProduct>)/, '$1$1')],
  ],
  ['TR101', 'one TeWijzigenProduct twice', wijzigen(TE_WIJZIGEN_PRODUCT, TE_WIJZIGEN_PRODUCT + TE_WIJZIGEN_PRODUCT)],
  ['TR101 TR410', 'one NieuwProduct twice', [NIEUW, NIEUW + NIEUW]],
  ['TR410', 'one new Code twice, overlapping', [NIEUW, NIEUW + NIEUW.replace('2026-11-01', '2026-12-01')]],
  [
    '',
    'one new Code twice, one after the other',
    [NIEUW, NIEUW + NIEUW.replace('2026-11-01', '2027-03-01').replace('2027-02-28', '2027-06-30')],
  ],
  ['CS003', 'to change, ending before it begins', wijzigen('2026-12-31', '2026-01-31')],
  ['CD075', 'to change to a Budget without end', wijzigen('<M:Einddatum>2026-12-31</M:Einddatum>', BUDGET)],
  [
    'CD076',
    'to change to per week without end',
    wijzigen('<M:Einddatum>2026-12-31</M:Einddatum>', OMVANG.replace('>4<', '>2<')),
  ],
  ['CD077 CD078', 'to change to Omvang and Budget', wijzigen('</M:Einddatum>', `</M:Einddatum>${OMVANG}${BUDGET}`)],
  [
    'CS338',
    'to change to dagdeel per day',
    wijzigen('</M:Einddatum>', `</M:Einddatum>${OMVANG.replace('>4<', '>1<')}`),
  ],
];

const REDEN = '<M:RedenAfwijzingVerzoek>8</M:RedenAfwijzingVerzoek>';
const WOONPLAATS = '<M:Woonplaatsbeginsel><M:Gemeente>1916</M:Gemeente></M:Woonplaatsbeginsel>';

const antwoord: [expected: string, what: string, ...changes: Change[]][] = [
  ['', 'nothing changed'],
  ['CD085', 'refused without reason', [REDEN, ''], [WOONPLAATS, '']],
  ['CD085', 'refused without reason, with the other gemeente', [REDEN, '']],
  ['CD086', 'in onderzoek with reason 8', ['<M:VerzoekAntwoord>1', '<M:VerzoekAntwoord>2']],
  [
    'CD086',
    'in onderzoek with reason 3',
    ['<M:VerzoekAntwoord>1', '<M:VerzoekAntwoord>2'],
    ['>8<', '>3<'],
    [WOONPLAATS, ''],
  ],
  ['', 'in onderzoek', ['<M:VerzoekAntwoord>1', '<M:VerzoekAntwoord>2'], [REDEN, ''], [WOONPLAATS, '']],
  ['TR377', 'woonplaatsbeginsel without gemeente', [WOONPLAATS, '']],
  ['CD086 TR377', 'the same, in onderzoek', ['<M:VerzoekAntwoord>1', '<M:VerzoekAntwoord>2'], [WOONPLAATS, '']],
  ['TR409', 'geen contract with another gemeente', ['>8<', '>3<']],
  ['TR409', 'leeftijdsgrens with another gemeente', ['>8<', '>9<']],
  [
    'CD086 TR409',
    'in onderzoek, reason 5, with another gemeente',
    ['<M:VerzoekAntwoord>1', '<M:VerzoekAntwoord>2'],
    ['>8<', '>5<'],
  ],
];

describe('judgeBericht on a 315', () => {
  it.each(toewijzing)('gives [%s] for %s', (expected, _what, ...changes) => {
    expect(judgeCodes('315', ...changes)).toBe(expected);
  });
});

describe('judgeBericht on a 317', () => {
  it.each(wijziging)('gives [%s] for %s', (expected, _what, ...changes) => {
    expect(judgeCodes('317', ...changes)).toBe(expected);
  });
});

describe('judgeBericht on a 319', () => {
  it.each(antwoord)('gives [%s] for %s', (expected, _what, ...changes) => {
    expect(judgeCodes('319', ...changes)).toBe(expected);
  });
});
