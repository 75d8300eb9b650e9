import type { Hulpvorm } from '@samenpad/domain';

/** The twelve hulpvormen of domain.md D.3. */
export const vormen = [
  'wijk',
  'beg',
  'beh',
  'ggz',
  'dys',
  'dia',
  'dag',
  'plg',
  'gzh',
  'vrb',
  'ges',
  'cri',
] as const satisfies Hulpvorm[];
export type Vorm = (typeof vormen)[number];

/** WJ756 units used here: hour, day and night, half-day. */
export type Eenheid = '04' | '14' | '16';

export interface VormParameters {
  naam: string;
  /** Weight as first form of a career. */
  first: number;
  /** Duration: median in days and sigma of the logarithm. */
  median: number;
  sigma: number;
  /** Tariff in cents a unit at the price level of 2024, and units a week. */
  tarief: number;
  units: number;
  eenheid: Eenheid;
  /** WMO757: 4 = per month, 6 = in total. */
  frequentie: '4' | '6';
  /** JZ020; null for care without berichten. */
  categorie: string | null;
  /** Own product codes: the letter M is not used by the national list (ijw.md 6, Productcode). */
  code: string;
  /** Code after the contract conversion of 2021, where there is one. */
  codeAfter?: string;
  /** Wait from verwijzing to start: median in weeks. */
  waitWeeks: number;
  /** Length of a first toewijzing in days. */
  grantDays: number;
}

const hours = { eenheid: '04', frequentie: '4' } as const;
const nights = { eenheid: '14', frequentie: '4' } as const;

/** domain.md D.3, table of hulpvormen. The internal rate of the wijkteam is imputed, never claimed. */
export const vormTable: Record<Vorm, VormParameters> = {
  wijk: {
    naam: 'Lokaal team',
    first: 0.15,
    median: 330,
    sigma: 0.95,
    tarief: 8500,
    units: 1,
    ...hours,
    categorie: null,
    code: '',
    waitWeeks: 2,
    grantDays: 365,
  },
  beg: {
    naam: 'Begeleiding',
    first: 0.235,
    median: 285,
    sigma: 0.85,
    tarief: 7800,
    units: 1.9,
    ...hours,
    categorie: '45',
    code: '45M01',
    codeAfter: '45M11',
    waitWeeks: 3,
    grantDays: 273,
  },
  beh: {
    naam: 'Behandeling',
    first: 0.16,
    median: 265,
    sigma: 0.8,
    tarief: 10500,
    units: 1.3,
    ...hours,
    categorie: '45',
    code: '45M02',
    codeAfter: '45M12',
    waitWeeks: 8,
    grantDays: 273,
  },
  ggz: {
    naam: 'Jeugd-ggz',
    first: 0.245,
    median: 255,
    sigma: 0.85,
    tarief: 11700,
    units: 0.9,
    ...hours,
    categorie: '54',
    code: '54M01',
    waitWeeks: 9,
    grantDays: 365,
  },
  dys: {
    naam: 'Dyslexiezorg',
    first: 0.09,
    median: 420,
    sigma: 0.35,
    tarief: 7500,
    units: 0.85,
    ...hours,
    categorie: '45',
    code: '45M03',
    waitWeeks: 6,
    grantDays: 547,
  },
  dia: {
    naam: 'Diagnostiek en consult',
    first: 0.05,
    median: 60,
    sigma: 0.5,
    tarief: 12500,
    units: 1.7,
    eenheid: '04',
    frequentie: '6',
    categorie: '54',
    code: '54M02',
    waitWeeks: 9,
    grantDays: 182,
  },
  dag: {
    naam: 'Daghulp',
    first: 0.035,
    median: 340,
    sigma: 0.8,
    tarief: 7600,
    units: 3.4,
    eenheid: '16',
    frequentie: '4',
    categorie: '41',
    code: '41M01',
    waitWeeks: 6,
    grantDays: 365,
  },
  plg: {
    naam: 'Pleegzorg',
    first: 0.008,
    median: 950,
    sigma: 1.1,
    tarief: 6000,
    units: 7,
    ...nights,
    categorie: '44',
    code: '44M01',
    waitWeeks: 5,
    grantDays: 730,
  },
  gzh: {
    naam: 'Gezinshuis',
    first: 0.002,
    median: 560,
    sigma: 1,
    tarief: 20500,
    units: 7,
    ...nights,
    categorie: '44',
    code: '44M02',
    waitWeeks: 9,
    grantDays: 730,
  },
  vrb: {
    naam: 'Verblijf en behandelgroep',
    first: 0.01,
    median: 230,
    sigma: 0.9,
    tarief: 39500,
    units: 7,
    ...nights,
    categorie: '43',
    code: '43M01',
    waitWeeks: 7,
    grantDays: 273,
  },
  ges: {
    naam: 'Gesloten jeugdhulp',
    first: 0.0005,
    median: 130,
    sigma: 0.6,
    tarief: 69000,
    units: 7,
    ...nights,
    categorie: '43',
    code: '43M02',
    waitWeeks: 1,
    grantDays: 182,
  },
  cri: {
    naam: 'Crisishulp',
    first: 0.0145,
    median: 26,
    sigma: 0.55,
    tarief: 46000,
    units: 7,
    ...nights,
    categorie: '46',
    code: '46M01',
    waitWeeks: 0.1,
    grantDays: 56,
  },
};

/** Forms where the unit is a night, or as heavy: chosen more often at high complexity, never scaled in intensity. */
export const heavyVormen: ReadonlySet<Vorm> = new Set(['vrb', 'gzh', 'plg', 'ges', 'cri']);
