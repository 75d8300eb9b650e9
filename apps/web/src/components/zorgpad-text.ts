import { catalogue } from '../text/catalogue.ts';

/** The zorgpad of somebody as a time line, and the words for what stands on it. */
export const zorgpadTexts = catalogue(
  'zorgpad',
  {
    timeline: 'Zorgpad, {{from}} tot {{day}}',
    timelineScroll: 'Tijdlijn van het zorgpad.',
    timelineAccount_one:
      '{{n}} traject, naar inhoud geteld. Bronnen: {{berichten}} berichten (toewijzingen, start- en stopberichten, declaraties).',
    timelineAccount_other:
      '{{n}} trajecten, naar inhoud geteld. Bronnen: {{berichten}} berichten (toewijzingen, start- en stopberichten, declaraties).',
    how: 'Hoe geteld?',
    howText:
      'Een traject is hulp van één aanbieder in één hulpvorm. Een pauze van 28 dagen of minder bij dezelfde aanbieder en hulpvorm telt als verlenging. Zonder stopbericht leiden we het einde af uit de laatste declaratie. Peildatum: {{day}}.',
    runs: 'loopt nog',
    derived: 'afgeleid',
    underLaw: '{{care}} ({{law}})',
    jw: 'Jeugdwet',
    wmo: 'Wmo',
    open: 'open',
    'in-onderzoek': 'in onderzoek',
    toegekend: 'toegekend',
    afgewezen: 'afgewezen',
    'te-laat': 'te laat beantwoord',
    gepland: 'gepland',
    actief: 'actief',
    'toestand-beeindigd': 'beëindigd',
    verwijderd: 'verwijderd',
    wees: 'toewijzing ontbreekt',
    'reden-02': 'overleden',
    'reden-20': 'tijdelijk gestopt',
    'reden-31': 'volgens plan',
    'reden-32': 'door cliënt',
    'reden-33': 'door aanbieder',
    'reden-34': 'in overleg',
    'reden-35': 'door omstandigheden',
    'reden-36': 'door gemeente',
    'reden-37': 'na wijziging',
    'reden-38': 'andere aanbieder',
    'reden-39': 'ander domein',
    redenOther: 'gestopt',
    description: '{{name}} bij {{by}}, van {{van}} tot {{tot}}, {{via}}, {{renewals}} keer verlengd, {{end}}',
    otherDescription: 'Toewijzing {{nr}} bij {{by}}, {{state}}, zonder traject',
    viaWho: 'via {{who}}',
  },
  {
    timeline: 'Care path, {{from}} to {{day}}',
    timelineScroll: 'Time line of the care path.',
    timelineAccount_one:
      '{{n}} care track, counted by content. Sources: {{berichten}} messages (allocations, start and stop messages, claims).',
    timelineAccount_other:
      '{{n}} care tracks, counted by content. Sources: {{berichten}} messages (allocations, start and stop messages, claims).',
    how: 'How was this counted?',
    howText:
      'A care track is care by one provider in one form. A pause of 28 days or less at the same provider and form counts as a renewal. Without a stop message the end is derived from the last claim. Reference day: {{day}}.',
    runs: 'still running',
    derived: 'derived',
    underLaw: '{{care}} ({{law}})',
    jw: 'Youth Act',
    wmo: 'Wmo',
    open: 'open',
    'in-onderzoek': 'under examination',
    toegekend: 'granted',
    afgewezen: 'rejected',
    'te-laat': 'answered too late',
    gepland: 'planned',
    actief: 'active',
    'toestand-beeindigd': 'ended',
    verwijderd: 'removed',
    wees: 'allocation missing',
    'reden-02': 'died',
    'reden-20': 'paused',
    'reden-31': 'as planned',
    'reden-32': 'by client',
    'reden-33': 'by provider',
    'reden-34': 'by agreement',
    'reden-35': 'by circumstances',
    'reden-36': 'by municipality',
    'reden-37': 'after a change',
    'reden-38': 'other provider',
    'reden-39': 'other domain',
    redenOther: 'stopped',
    description: '{{name}} at {{by}}, from {{van}} to {{tot}}, {{via}}, renewed {{renewals}} times, {{end}}',
    otherDescription: 'Allocation {{nr}} at {{by}}, {{state}}, without care track',
    viaWho: 'via {{who}}',
  },
);

const redenen = ['02', '20', '31', '32', '33', '34', '35', '36', '37', '38', '39'] as const;

/** The text key of a JZ588 code. */
export function redenKey(code: string | null): `reden-${(typeof redenen)[number]}` | 'redenOther' {
  const known = redenen.find((each) => each === code);
  return known === undefined ? 'redenOther' : `reden-${known}`;
}

const toestanden = [
  'open',
  'in-onderzoek',
  'toegekend',
  'afgewezen',
  'te-laat',
  'gepland',
  'actief',
  'verwijderd',
  'wees',
] as const;

/** The text key of the state of a toewijzing or verzoek. */
export function toestandKey(toestand: string): (typeof toestanden)[number] | 'toestand-beeindigd' {
  return toestanden.find((each) => each === toestand) ?? 'toestand-beeindigd';
}
