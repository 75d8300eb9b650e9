import type { Bilingual } from './bilingual.ts';
import type { Receiver } from './sharing.ts';

/** How the sharing guide calls the receiver in its answer. */
export const receiverWords: Readonly<Record<Receiver, Bilingual>> = {
  gemeente: { nl: 'gemeente', en: 'municipality' },
  aanbieder: { nl: 'aanbieder met een toewijzing', en: 'provider with an allocation' },
  'aanbieder-zelfde-hulp': { nl: 'aanbieder in dezelfde hulp', en: 'provider in the same care' },
  'aanbieder-andere-hulp': { nl: 'aanbieder van andere hulp', en: 'provider of other care' },
  'volgende-aanbieder': { nl: 'volgende aanbieder', en: 'next provider' },
  huisarts: { nl: 'huisarts', en: 'family doctor' },
  school: { nl: 'school', en: 'school' },
  'ander-domein': { nl: 'Wmo, inkomen of schuldhulp', en: 'social support, income or debt help' },
  'veilig-thuis': { nl: 'Veilig Thuis', en: 'Veilig Thuis' },
  gi: { nl: 'gecertificeerde instelling', en: 'certified institution' },
  raad: { nl: 'Raad voor de Kinderbescherming', en: 'child protection board' },
  cbs: { nl: 'CBS', en: 'Statistics Netherlands' },
  analist: { nl: 'analist', en: 'analyst' },
  onderzoeker: { nl: 'onderzoeker', en: 'researcher' },
  'nieuwe-gemeente': { nl: 'nieuwe gemeente', en: 'new municipality' },
  volwassenenzorg: { nl: 'zorg voor volwassenen', en: 'adult care' },
  inspectie: { nl: 'inspectie of rechter', en: 'inspectorate or judge' },
  noodtoegang: { nl: 'noodtoegang', en: 'break-glass access' },
};

/** Why the sharing guide says no to a kind of data. */
export const refusalWords = {
  'no-act': {
    nl: 'Geen regel laat delen tussen deze twee toe.',
    en: 'No rule allows sharing between these two.',
    article: 'AVG 6; Jw 7.3.11 lid 1',
  },
  'own-file': {
    nl: 'Het eigen dossier van de hulpverlener valt onder de geheimhouding. De ontvanger mag er niet om vragen.',
    en: "The professional's own file falls under secrecy. The receiver may not ask for it.",
    article: 'Jw 7.3.11 lid 1 en 7.4.0 lid 2',
  },
  'too-much': {
    nl: 'Dit is meer dan de ontvanger voor zijn taak nodig heeft.',
    en: 'This is more than the receiver needs for the task.',
    article: 'AVG 5 lid 1 onder c',
  },
  'no-measure': {
    nl: 'Dit mag alleen tijdens een maatregel van de rechter.',
    en: 'This is allowed only during a measure of the judge.',
    article: 'Jw 7.3.11 lid 4',
  },
  objection: {
    nl: 'De jeugdige of een ouder heeft bezwaar gemaakt tegen onderzoek.',
    en: 'The youth or a parent objected to research.',
    article: 'Jw 7.3.12 lid 2',
  },
  deceased: {
    nl: 'Het dossier staat stil. Vraag de functionaris gegevensbescherming.',
    en: 'The file is frozen. Ask the data protection officer.',
    article: 'Jw 7.3.8 lid 3',
  },
} as const satisfies Readonly<Record<string, Bilingual & { article: string }>>;

export type RefusalCode = keyof typeof refusalWords;
