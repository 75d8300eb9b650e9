import type { VerwijzerType } from '../loopbaan/overgangen.ts';
import type { Vorm } from '../loopbaan/vormen.ts';

export interface GevalTraject {
  vorm: Vorm;
  /** Place in the list of aanbieders that offer the form. */
  aanbieder: number;
  begin: string;
  eind: string;
  verwijzer: VerwijzerType;
  reden?: string;
  units?: number;
  /** Stretches in place of 180 days each. */
  verlengingen?: number;
  /** Working days between the 315 and the 301. */
  werkdagen?: number;
  stapeling?: boolean;
  /** First month that is claimed, with all months before it. */
  declaratieVanaf?: string;
}

/** A case placed by hand in gemeente A; its place gives BSN and ToewijzingNummers, the same for every seed and size. */
export interface Geval {
  plaats: number;
  titel: string;
  geboren: string;
  geslacht: 'm' | 'v';
  naam: { voornaam: string; geslachtsnaam: string };
  trajecten: GevalTraject[];
  twoAddresses?: boolean;
  /** Three laws: beschermd wonen (Wmo) and bijstand beside jeugdhulp. */
  threeLaws?: boolean;
}

/** The ten demo cases of domain.md D.6, and one (11) with a gap of 63 and an overlap of 41 days. */
export const gevallen: readonly Geval[] = [
  {
    plaats: 1,
    titel: 'Verwezen door de huisarts, vijf trajecten, nooit gezien door de toegang',
    geboren: '2008-03-14',
    geslacht: 'm',
    naam: { voornaam: 'Sem', geslachtsnaam: 'Populier' },
    trajecten: [
      { vorm: 'ggz', aanbieder: 0, begin: '2016-05-09', eind: '2016-12-16', verwijzer: '02' },
      { vorm: 'beh', aanbieder: 0, begin: '2017-02-06', eind: '2017-11-24', verwijzer: '02' },
      { vorm: 'ggz', aanbieder: 1, begin: '2018-01-15', eind: '2019-03-29', verwijzer: '02' },
      { vorm: 'beg', aanbieder: 1, begin: '2019-05-06', eind: '2020-10-30', verwijzer: '02' },
      { vorm: 'ggz', aanbieder: 0, begin: '2021-03-01', eind: '2025-11-28', verwijzer: '02' },
    ],
  },
  {
    plaats: 2,
    titel: 'Huishouden met drie wetten, ongeveer 148.000 euro in 2024',
    geboren: '2010-07-02',
    geslacht: 'v',
    naam: { voornaam: 'Evi', geslachtsnaam: 'Watertoren' },
    threeLaws: true,
    trajecten: [
      { vorm: 'gzh', aanbieder: 0, begin: '2022-09-05', eind: '2026-08-31', verwijzer: '04' },
      { vorm: 'beg', aanbieder: 0, begin: '2023-10-02', eind: '2026-06-30', verwijzer: '01', units: 3.18 },
    ],
  },
  {
    plaats: 3,
    titel: 'Pleegzorg, 17 jaar en 3 maanden op 31 december 2025',
    geboren: '2008-09-30',
    geslacht: 'v',
    naam: { voornaam: 'Noor', geslachtsnaam: 'Stapelsteen' },
    trajecten: [{ vorm: 'plg', aanbieder: 0, begin: '2019-06-03', eind: '2026-09-29', verwijzer: '04' }],
  },
  {
    plaats: 4,
    titel: 'Twee toewijzingen tegelijk: warme overdracht van zes weken',
    geboren: '2012-01-20',
    geslacht: 'm',
    naam: { voornaam: 'Bram', geslachtsnaam: 'Overbrug' },
    trajecten: [
      { vorm: 'dag', aanbieder: 0, begin: '2023-08-21', eind: '2024-07-12', verwijzer: '01' },
      { vorm: 'beg', aanbieder: 0, begin: '2024-06-01', eind: '2025-05-30', verwijzer: '01' },
    ],
  },
  {
    plaats: 5,
    titel: 'Aanbieder wacht 63 werkdagen op een toewijzing',
    geboren: '2013-11-11',
    geslacht: 'm',
    naam: { voornaam: 'Thijs', geslachtsnaam: 'Lantaarnveld' },
    trajecten: [{ vorm: 'ggz', aanbieder: 0, begin: '2025-06-10', eind: '2026-04-30', verwijzer: '02', werkdagen: 63 }],
  },
  {
    plaats: 6,
    titel: 'Co-ouderschap op twee adressen; een ouder heeft geen gezag',
    geboren: '2014-04-04',
    geslacht: 'v',
    naam: { voornaam: 'Lotte', geslachtsnaam: 'Tweekamp' },
    twoAddresses: true,
    trajecten: [{ vorm: 'beh', aanbieder: 0, begin: '2025-01-13', eind: '2026-02-27', verwijzer: '01' }],
  },
  {
    plaats: 7,
    titel: 'iJw-stapeling: hetzelfde product twee keer toegewezen',
    geboren: '2011-09-09',
    geslacht: 'm',
    naam: { voornaam: 'Daan', geslachtsnaam: 'Dubbelduin' },
    trajecten: [
      { vorm: 'beg', aanbieder: 0, begin: '2024-09-02', eind: '2025-08-29', verwijzer: '01', stapeling: true },
    ],
  },
  {
    plaats: 8,
    titel: 'Lijkt alleen op kasbasis duur: een jaar verblijf in een keer gedeclareerd',
    geboren: '2009-12-24',
    geslacht: 'v',
    naam: { voornaam: 'Julia', geslachtsnaam: 'Kasboek' },
    trajecten: [
      {
        vorm: 'vrb',
        aanbieder: 0,
        begin: '2023-07-03',
        eind: '2024-06-28',
        verwijzer: '04',
        declaratieVanaf: '2024-12-01',
      },
    ],
  },
  {
    plaats: 9,
    titel: 'Een traject met drie verlengingen (540 dagen) dat bij naief tellen vier trajecten lijkt',
    geboren: '2012-06-18',
    geslacht: 'm',
    naam: { voornaam: 'Finn', geslachtsnaam: 'Verlengsloot' },
    trajecten: [
      { vorm: 'beg', aanbieder: 0, begin: '2022-01-03', eind: '2023-12-22', verwijzer: '01', verlengingen: 3 },
    ],
  },
  {
    plaats: 10,
    titel: 'Lichte vraag, opgelost in het voorveld: geen berichten',
    geboren: '2015-02-27',
    geslacht: 'v',
    naam: { voornaam: 'Saar', geslachtsnaam: 'Voorveld' },
    trajecten: [],
  },
  {
    plaats: 11,
    titel: 'Vier trajecten met een gat van 63 dagen en een overlap van 41 dagen',
    geboren: '2009-05-05',
    geslacht: 'm',
    naam: { voornaam: 'Luuk', geslachtsnaam: 'Vierbalk' },
    trajecten: [
      { vorm: 'beg', aanbieder: 0, begin: '2020-09-07', eind: '2021-06-30', verwijzer: '01' },
      // 63 days without care: 1 July to 1 September 2021.
      { vorm: 'beh', aanbieder: 0, begin: '2021-09-02', eind: '2022-08-31', verwijzer: '01' },
      // 41 days together: 22 July to 31 August 2022.
      { vorm: 'ggz', aanbieder: 0, begin: '2022-07-22', eind: '2023-10-31', verwijzer: '02' },
      { vorm: 'beg', aanbieder: 1, begin: '2023-11-01', eind: '2024-12-20', verwijzer: '01' },
    ],
  },
];
