import type { Bilingual } from './bilingual.ts';

/** Why somebody may or may not: a code for the program, an article for the jurist, a sentence for everybody. */
export interface Reason extends Bilingual {
  code: ReasonCode;
  article: string;
}

/** Sentences by code; with an article where the reason has one of its own instead of that of the row. */
const sentences = {
  granted: { nl: 'Dit mag, omdat het bij uw taak hoort.', en: 'This is allowed: it belongs to your task.' },
  'own-part': { nl: 'Dit mag, want het is uw eigen deel.', en: 'This is allowed: it is your own part.' },
  shared: { nl: 'Dit mag, want het is met u gedeeld.', en: 'This is allowed: it was shared with you.' },
  consented: { nl: 'Dit mag, want er is toestemming.', en: 'This is allowed: there is consent.' },
  'part-only': {
    nl: 'U ziet alleen het deel dat u voor uw taak nodig hebt.',
    en: 'You see only the part that your task needs.',
  },
  'own-acts': {
    nl: 'U ziet alleen wat u zelf, uw team of uw organisatie deed.',
    en: 'You see only what you, your team or your organisation did.',
  },
  reveal: {
    nl: 'Dit is afgeschermd. U kunt het per keer opvragen, met een reden. Dat wordt vastgelegd.',
    en: 'This is masked. You can reveal it each time with a reason. That is logged.',
  },
  'no-consent': {
    nl: 'Dit kan alleen met toestemming, en die is er niet.',
    en: 'This needs consent, and there is none.',
    article: 'Jw 7.3.11 lid 1',
  },
  'no-relation': {
    nl: 'U bent niet bij deze jeugdige betrokken.',
    en: 'You are not involved with this youth.',
    article: 'Jw 7.3.11 lid 1; AVG 5 lid 1 onder b',
  },
  'not-in-matrix': {
    nl: 'Dit hoort niet bij uw taak.',
    en: 'This does not belong to your task.',
    article: 'AVG 5 lid 1 onder b en c',
  },
  'wrong-purpose': {
    nl: 'Dit doel hoort niet bij uw rol.',
    en: 'This purpose does not belong to your role.',
    article: 'Jw 7.4.0 lid 1; AVG 5 lid 1 onder b',
  },
  'not-own': {
    nl: 'U ziet alleen wat van uzelf of uw organisatie is.',
    en: 'You see only what is your own or of your organisation.',
    article: 'Jw 7.3.11 lid 1',
  },
  'not-shared': {
    nl: 'Dit is niet met u gedeeld.',
    en: 'This was not shared with you.',
    article: 'Jw 7.3.11 lid 1',
  },
  'no-agreement': {
    nl: 'Uw organisatie heeft hiervoor geen afspraak met de gemeente die nu geldt.',
    en: 'Your organisation has no agreement with the municipality for this that holds now.',
    article: 'AVG 28 en 32',
  },
  'switched-off': {
    nl: 'Uw gemeente heeft dit uitgezet.',
    en: 'Your municipality has switched this off.',
    article: 'AVG 5 lid 1 onder c',
  },
  'used-not-shown': {
    nl: 'Samenpad gebruikt dit in berichten, maar toont het niet.',
    en: 'Samenpad uses this in messages, but does not show it.',
    article: 'UAVG 46',
  },
  'numbers-only': {
    nl: 'U ziet hiervan alleen aantallen.',
    en: 'You see only numbers of this.',
    article: 'Jw 7.4.4',
  },
  'break-glass': {
    nl: 'Dit kan alleen met noodtoegang, als iemand gevaar loopt.',
    en: 'This needs break-glass access, when somebody is in danger.',
    article: 'AVG 9 lid 2 onder c',
  },
  'on-request': {
    nl: 'Dit kan alleen op verzoek. Iemand kijkt per verzoek of het mag.',
    en: 'This is on request only. Somebody decides on each request.',
  },
  'read-only': {
    nl: 'U mag dit lezen, maar niet wijzigen.',
    en: 'You may read this, but not change it.',
  },
  'third-party': {
    nl: 'Dit gaat ook over iemand anders. Daarom is het afgeschermd.',
    en: 'This is also about somebody else. That is why it is closed.',
    article: 'Jw 7.3.10',
  },
  withheld: {
    nl: 'Een hulpverlener houdt dit tijdelijk achter om ernstig nadeel te voorkomen.',
    en: 'A professional holds this back for now, to prevent serious harm.',
    article: 'Jw 7.3.2 lid 4',
  },
  'safety-hold': {
    nl: 'Wie keek is nu even niet te zien, om iemands veiligheid.',
    en: "Who looked cannot be seen for now, for somebody's safety.",
    article: 'UAVG 41 lid 1 onder i',
  },
  'closed-group': {
    nl: 'Dit dossier is alleen open voor een kleine groep.',
    en: 'This file is open to a small group only.',
    article: 'AVG 32',
  },
  deceased: {
    nl: 'Dit dossier staat stil.',
    en: 'This file is frozen.',
    article: 'Jw 7.3.8 lid 3',
  },
  moved: {
    nl: 'Deze jeugdige woont in een andere gemeente.',
    en: 'This youth lives in another municipality.',
    article: 'Jw 1.1 en 7.4.0',
  },
} as const satisfies Readonly<Record<string, Bilingual & { article?: string }>>;

export type ReasonCode = keyof typeof sentences;

// Object.keys gives the very keys of the object above.
export const reasonCodes = Object.keys(sentences) as ReasonCode[];

/** The reason by its code; `article` is that of the row of the matrix, for reasons without one of their own. */
export function reasonOf(code: ReasonCode, article: string): Reason {
  return { code, article, ...sentences[code] };
}
