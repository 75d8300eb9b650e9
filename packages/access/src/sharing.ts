import type { Bilingual } from './bilingual.ts';
import type { DataKind } from './data-kinds.ts';

/** Who gives. */
export const senders = ['gezin', 'gemeente', 'aanbieder', 'verwijzer', 'school', 'gi'] as const;
export type Sender = (typeof senders)[number];

/** Who receives, told apart as far as the law does. */
export const receivers = [
  'gemeente',
  'aanbieder',
  'aanbieder-zelfde-hulp',
  'aanbieder-andere-hulp',
  'volgende-aanbieder',
  'huisarts',
  'school',
  'ander-domein',
  'veilig-thuis',
  'gi',
  'raad',
  'cbs',
  'analist',
  'onderzoeker',
  'nieuwe-gemeente',
  'volwassenenzorg',
  'inspectie',
  'noodtoegang',
] as const;
export type Receiver = (typeof receivers)[number];

/** `minimum-nee`: none for the minimum, else yes. */
export type ConsentNeed = 'nee' | 'ja' | 'uitdrukkelijk' | 'minimum-nee';

/** Who is told that something was shared. */
export type Told = 'jeugdige' | 'ouders' | 'fg' | 'casushouder' | 'niemand';

/** One way of sharing that the law knows (trust.md 3.3). What no act allows, is not allowed. */
export interface SharingAct {
  from: readonly Sender[];
  to: Receiver;
  kinds: readonly DataKind[];
  /** What may go without consent when nothing more is sent; only with `minimum-nee`. */
  minimum?: readonly DataKind[];
  ground: string;
  consent: ConsentNeed;
  told: readonly Told[];
  /** A task "inform the person concerned", due in 4 weeks: for every consent-less share about one jeugdige. */
  informTask: boolean;
  /** Under a measure of the judge only. */
  needsMeasure?: true;
  /** The family is not told as long as that is unsafe. */
  unlessUnsafe?: true;
  limit: Bilingual;
}

const professionals = ['gemeente', 'aanbieder', 'verwijzer', 'school', 'gi'] as const satisfies readonly Sender[];
const family = ['jeugdige', 'ouders'] as const satisfies readonly Told[];
const whole = [
  'ID',
  'BSN',
  'GZ',
  'ZP',
  'BS',
  'PL',
  'VG',
  'CN',
  'PD',
  'DX',
  'VH',
] as const satisfies readonly DataKind[];

export const sharingActs = {
  intake: {
    from: ['gezin', 'verwijzer'],
    to: 'gemeente',
    kinds: ['ID', 'BSN', 'GZ', 'ZP', 'CN'],
    ground: 'Jw 7.4.0 lid 1 onder a',
    consent: 'nee',
    told: family,
    informTask: true,
    limit: { nl: 'wat voor deze hulpvraag nodig is', en: 'what this request for help needs' },
  },
  toewijzing: {
    from: ['gemeente'],
    to: 'aanbieder',
    kinds: ['ID', 'BSN', 'GZ', 'ZP', 'BS'],
    ground: 'Jw 7.4.0 en 7.2.1',
    consent: 'nee',
    told: family,
    informTask: true,
    limit: { nl: 'wat voor deze toewijzing nodig is', en: 'what this allocation needs' },
  },
  'start-stop-declaratie': {
    from: ['aanbieder'],
    to: 'gemeente',
    kinds: ['ID', 'BSN', 'ZP', 'BS', 'FI'],
    ground: 'Jw 7.4.0 lid 2; Regeling Jw 6a en 6c',
    consent: 'nee',
    told: family,
    informTask: true,
    limit: { nl: 'begin, einde en kosten van de hulp', en: 'begin, end and cost of care' },
  },
  evaluatie: {
    from: ['aanbieder'],
    to: 'gemeente',
    kinds: ['VG', 'PL'],
    minimum: ['VG'],
    ground: 'Jw 7.4.0 lid 1 onder a en lid 2; 7.3.11 lid 1',
    consent: 'minimum-nee',
    told: family,
    informTask: true,
    limit: { nl: 'wat nodig is om over de verlenging te beslissen', en: 'what deciding on the extension needs' },
  },
  'zelfde-hulp': {
    from: ['aanbieder'],
    to: 'aanbieder-zelfde-hulp',
    kinds: whole,
    ground: 'Jw 7.3.11 lid 2 onder a',
    consent: 'nee',
    told: family,
    informTask: true,
    limit: { nl: 'wat voor deze hulp nodig is', en: 'what this care needs' },
  },
  'andere-hulp': {
    from: ['aanbieder'],
    to: 'aanbieder-andere-hulp',
    kinds: ['ID', 'ZP', 'PL', 'VG'],
    ground: 'Jw 7.3.11 lid 1',
    consent: 'ja',
    told: family,
    informTask: false,
    limit: { nl: 'wat voor het gezamenlijke plan nodig is', en: 'what the joint plan needs' },
  },
  'warme-overdracht': {
    from: ['aanbieder', 'gemeente'],
    to: 'volgende-aanbieder',
    kinds: ['ID', 'ZP', 'PL', 'VG'],
    ground: 'Jw 7.3.11 lid 1',
    consent: 'ja',
    told: family,
    informTask: false,
    limit: { nl: 'wat de volgende hulp nodig heeft', en: 'what the next care needs' },
  },
  huisarts: {
    from: ['aanbieder', 'gemeente'],
    to: 'huisarts',
    kinds: ['ZP', 'VG'],
    ground: 'Jw 7.3.11 lid 1',
    consent: 'ja',
    told: family,
    informTask: false,
    limit: { nl: 'alleen de stand en een kort slotbericht', en: 'only the status and a short closing note' },
  },
  'school-gemeente': {
    from: ['school'],
    to: 'gemeente',
    kinds: ['ID', 'PL', 'CN'],
    ground: 'Jw 7.3.11 lid 1; AVG 6 lid 1 onder a',
    consent: 'ja',
    told: family,
    informTask: false,
    limit: { nl: 'wat voor deze hulpvraag nodig is', en: 'what this request for help needs' },
  },
  'gemeente-school': {
    from: ['gemeente', 'aanbieder'],
    to: 'school',
    kinds: ['PL'],
    ground: 'Jw 7.3.11 lid 1; UAVG 46',
    consent: 'ja',
    told: family,
    informTask: false,
    limit: { nl: 'alleen afspraken', en: 'agreements only' },
  },
  'ander-domein': {
    from: ['gemeente'],
    to: 'ander-domein',
    kinds: ['ID', 'ZP', 'BS', 'PL', 'VG'],
    ground: 'Wmo 5.1.1 lid 4 en 5.2.1 lid 1 onder b',
    consent: 'uitdrukkelijk',
    told: family,
    informTask: false,
    limit: { nl: 'per domein en per doel', en: 'per domain and per purpose' },
  },
  'veilig-thuis': {
    from: professionals,
    to: 'veilig-thuis',
    kinds: whole,
    ground: 'Wmo 5.2.6; meldcode',
    consent: 'nee',
    told: family,
    informTask: true,
    unlessUnsafe: true,
    limit: {
      nl: 'wat nodig is om mishandeling te stoppen of te onderzoeken',
      en: 'what ending or examining abuse needs',
    },
  },
  'gi-maatregel': {
    from: ['gemeente', 'aanbieder', 'verwijzer', 'school'],
    to: 'gi',
    kinds: whole,
    ground: 'Jw 7.3.11 lid 4',
    consent: 'nee',
    told: family,
    informTask: true,
    needsMeasure: true,
    unlessUnsafe: true,
    limit: { nl: 'wat voor de maatregel nodig is', en: 'what the measure needs' },
  },
  raad: {
    from: ['gemeente'],
    to: 'raad',
    kinds: ['ID', 'BSN', 'GZ', 'ZP', 'BS', 'PL', 'VG', 'VH'],
    ground: 'Jw 7.4.0 lid 1 onder b',
    consent: 'nee',
    told: family,
    informTask: true,
    unlessUnsafe: true,
    limit: { nl: 'wat voor het verzoek tot onderzoek nodig is', en: 'what the request for an inquiry needs' },
  },
  cbs: {
    from: ['gemeente', 'aanbieder'],
    to: 'cbs',
    kinds: ['BSN', 'ZP', 'BS'],
    ground: 'Jw 7.4.2 en 7.4.3; Regeling Jw 7',
    consent: 'nee',
    told: ['niemand'],
    informTask: false,
    limit: { nl: 'alleen de vaste gegevensset', en: 'the fixed data set only' },
  },
  analist: {
    from: ['gemeente', 'aanbieder'],
    to: 'analist',
    kinds: ['AG'],
    ground: 'Jw 7.4.1 lid 2 en 7.4.4',
    consent: 'nee',
    told: ['niemand'],
    informTask: false,
    limit: { nl: 'alleen aantallen', en: 'numbers only' },
  },
  onderzoeker: {
    from: ['gemeente', 'aanbieder'],
    to: 'onderzoeker',
    kinds: ['ZP', 'PL', 'VG', 'PD', 'DX'],
    ground: 'Jw 7.3.12',
    consent: 'ja',
    told: family,
    informTask: false,
    limit: { nl: 'met een aantekening in het dossier', en: 'with a note in the file' },
  },
  'nieuwe-gemeente': {
    from: ['gemeente'],
    to: 'nieuwe-gemeente',
    kinds: ['ID', 'BSN', 'GZ', 'ZP', 'BS', 'PL', 'VG', 'CN'],
    minimum: ['ID', 'BSN', 'GZ', 'ZP', 'BS'],
    ground: 'Jw 7.4.0 lid 1 onder a',
    consent: 'minimum-nee',
    told: family,
    informTask: true,
    limit: { nl: 'wat nodig is om de hulp door te laten lopen', en: 'what care needs to go on' },
  },
  volwassenenzorg: {
    from: ['aanbieder', 'gemeente'],
    to: 'volwassenenzorg',
    kinds: ['ID', 'ZP', 'PL', 'VG'],
    ground: 'Jw 7.3.11 lid 1',
    consent: 'ja',
    told: ['jeugdige'],
    informTask: false,
    limit: { nl: 'wat de volgende hulp nodig heeft', en: 'what the next care needs' },
  },
  inspectie: {
    from: professionals,
    to: 'inspectie',
    kinds: whole,
    ground: 'Jw 9.2 lid 3',
    consent: 'nee',
    told: ['fg'],
    informTask: true,
    limit: { nl: 'waar de inspectie of de rechter om vraagt', en: 'what the inspectorate or the judge asks for' },
  },
  noodtoegang: {
    from: ['gemeente', 'gi'],
    to: 'noodtoegang',
    kinds: ['ID', 'BSN', 'GZ', 'ZP', 'BS', 'PL', 'VG', 'CN', 'VH'],
    ground: 'AVG 6 lid 1 onder d en 9 lid 2 onder c',
    consent: 'nee',
    told: ['casushouder', 'fg', 'jeugdige', 'ouders'],
    informTask: true,
    unlessUnsafe: true,
    limit: { nl: 'alleen lezen, één jeugdige, 60 minuten', en: 'reading only, one youth, 60 minutes' },
  },
} as const satisfies Readonly<Record<string, SharingAct>>;

export type SharingActCode = keyof typeof sharingActs;

// Object.keys gives the very keys of the object above.
export const sharingActCodes = Object.keys(sharingActs) as SharingActCode[];

/** The act by its code, without the narrow types of the table. */
export function getSharingAct(code: SharingActCode): SharingAct {
  return sharingActs[code];
}
