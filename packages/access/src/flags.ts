import type { Bilingual } from './bilingual.ts';

/** States of a file that override the matrix (trust.md 3.4); the codes of table toegang.vlag. */
export const flags = [
  'geheim-adres',
  'ouders-in-conflict',
  'veiligheidsstop',
  'kind-van-collega',
  'overleden',
  'verhuisd',
  'bezwaar-onderzoek',
  'bezwaar-diagnose',
] as const;
export type Flag = (typeof flags)[number];

/** What a flag overrides, in words. `may` and the table of sight carry out kind-van-collega, overleden and verhuisd. */
export const flagEffects: Readonly<Record<Flag, Bilingual & { article: string }>> = {
  'geheim-adres': {
    nl: 'Niemand ziet het adres, en het is nergens uit af te leiden: ook niet uit brieven, kaarten of bestanden.',
    en: 'Nobody sees the address, and nothing gives it away: no letters, maps or files either.',
    article: 'Wet BRP 2.59; AVG 32',
  },
  'ouders-in-conflict': {
    nl: 'Een ja van één ouder telt niet als toestemming. Een ouder ziet nooit wat de ander zelf inbracht.',
    en: 'A yes from one parent is no consent. A parent never sees what the other one wrote.',
    article: 'Jw 7.3.4 en 7.3.11',
  },
  veiligheidsstop: {
    nl: 'Het gezin ziet voorlopig niet wie in het dossier keek, omdat dat iemand in gevaar kan brengen.',
    en: 'For now the family does not see who looked in the file, because that could put somebody in danger.',
    article: 'UAVG 41 lid 1 onder i',
  },
  'kind-van-collega': {
    nl: 'Alleen een kleine, met naam genoemde groep van de gemeente mag dit dossier openen.',
    en: 'Only a small, named group at the municipality may open this file.',
    article: 'AVG 32',
  },
  overleden: {
    nl: 'Het dossier staat stil. Alleen de functionaris gegevensbescherming kan het voor een verzoek openen.',
    en: 'The file is frozen. Only the data protection officer can open it, for a request.',
    article: 'Jw 7.3.8 lid 3',
  },
  verhuisd: {
    nl: 'De gemeente heeft geen taak meer. Vanaf de verhuizing opent zij het dossier niet.',
    en: 'The municipality has no task any more. From the move on it does not open the file.',
    article: 'Jw 1.1 en 7.4.0',
  },
  'bezwaar-onderzoek': {
    nl: 'De gegevens gaan niet naar onderzoekers.',
    en: 'The data do not go to researchers.',
    article: 'Jw 7.3.12 lid 2',
  },
  'bezwaar-diagnose': {
    nl: 'Op de declaratie staat een algemene productcode die geen diagnose verraadt.',
    en: 'The claim has a general product code that gives no diagnosis away.',
    article: 'Regeling Jw 6a.2',
  },
};
