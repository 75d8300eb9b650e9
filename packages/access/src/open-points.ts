import type { Bilingual } from './bilingual.ts';
import type { SwitchCode } from './switches.ts';

/** A question of law that a jurist or the FG still has to answer (trust.md 8), and how Samenpad behaves until then. */
export interface OpenPoint {
  question: Bilingual;
  /** The strict side that is built. */
  now: Bilingual;
  /** The switch with which a gemeente makes it stricter still. Without one the strict side is fixed. */
  switch?: SwitchCode;
  /** The setting of the installation that makes it stricter still (docs/operate.md). */
  setting?: string;
}

export const openPoints: readonly OpenPoint[] = [
  {
    question: {
      nl: 'Is de Wams in werking, en bestaat de verwijsindex nog?',
      en: 'Is the cross-domain act (Wams) in force, and does the referral index still exist?',
    },
    now: {
      nl: 'Samenpad gaat uit van niet. Delen met een ander domein kan alleen met uitdrukkelijke toestemming. Er is geen verwijsindex.',
      en: 'Samenpad assumes not. Sharing with another domain needs explicit consent. There is no referral index.',
    },
    switch: 'ander-domein-dicht',
  },
  {
    question: {
      nl: 'Moeten bij 12 tot 16 jaar de jeugdige én de ouders toestemmen in delen?',
      en: 'From 12 to 16, must both the youth and the parents consent to sharing?',
    },
    now: {
      nl: 'Ja, allebei. De hulp zelf gaat door zonder toestemming om te delen.',
      en: 'Yes, both. Care itself goes on without consent to share.',
    },
  },
  {
    question: {
      nl: 'Mag de huisarts zonder vragen horen dat de hulp begon of stopte?',
      en: 'May the family doctor hear without asking that care began or ended?',
    },
    now: { nl: 'Nee, alleen met toestemming.', en: 'No, only with consent.' },
    switch: 'verwijzer-zonder-slotbericht',
  },
  {
    question: {
      nl: 'Hoeveel van een evaluatie moet een aanbieder geven voor een verlenging?',
      en: 'How much of an evaluation must a provider give for an extension?',
    },
    now: {
      nl: 'Een kort vast formulier, dat het gezin eerst ziet. Een vrij verslag alleen met toestemming.',
      en: 'A short fixed form, which the family sees first. A free report only with consent.',
    },
  },
  {
    question: {
      nl: 'Wat mogen ouders van een jeugdige van 16 of 17 zien in een besluit?',
      en: 'What may parents of a youth of 16 or 17 see of a decision?',
    },
    now: {
      nl: 'Alleen op verzoek hun eigen besluiten. De rest met toestemming van de jeugdige.',
      en: 'Their own decisions, on request. The rest with consent of the youth.',
    },
  },
  {
    question: {
      nl: 'Wie leest en beslist voor een jeugdige van 16 of 17 die het nu niet kan overzien?',
      en: 'Who reads and decides for a youth of 16 or 17 that cannot oversee it now?',
    },
    now: {
      nl: 'De ouders met gezag, en wie als vertegenwoordiger is vastgelegd: allemaal, zolang het oordeel loopt.',
      en: 'The parents with authority, and whoever is recorded as representative: all of them, as long as the judgement runs.',
    },
  },
  {
    question: {
      nl: 'Mag een jeugdige die het nu niet kan overzien, zelf het dossier lezen?',
      en: 'May a youth that cannot oversee it now read the file itself?',
    },
    now: {
      nl: 'Nee, zolang het oordeel loopt. Wel het oordeel zelf, wie er gezag heeft en wie er keek.',
      en: 'No, as long as the judgement runs. The judgement itself, who has authority and who looked: yes.',
    },
  },
  {
    question: {
      nl: 'Welk inlogniveau hebben gezinnen nodig: substantieel of hoog?',
      en: 'Which login level do families need: substantial or high?',
    },
    now: {
      nl: 'Ten minste substantieel. De gemeente kan hoog eisen.',
      en: 'Substantial at least. The municipality can demand high.',
    },
    setting: 'SAMENPAD_NIVEAU_FAMILIE',
  },
  {
    question: {
      nl: 'Hoe lang bewaart de gemeente dossiers en logregels?',
      en: 'How long does the municipality keep files and log lines?',
    },
    now: {
      nl: 'Dossiers 20 jaar na de laatste wijziging, logregels ten minste 5 jaar.',
      en: 'Files for 20 years after the last change, log lines for at least 5 years.',
    },
  },
  {
    question: {
      nl: 'Gelden NEN 7510, NEN 7513 en de Wabvpz ook voor aanbieders die geen zorgaanbieder zijn?',
      en: 'Do NEN 7510, NEN 7513 and the Wabvpz hold for providers that are not health-care providers?',
    },
    now: {
      nl: 'Samenpad legt alles vast zoals NEN 7513 vraagt, voor iedereen.',
      en: 'Samenpad logs everything as NEN 7513 asks, for everybody.',
    },
    switch: 'uitnodiging-zonder-diagnose',
  },
  {
    question: {
      nl: 'Vanaf welk aantal mogen cijfers getoond worden?',
      en: 'From which count on may figures be shown?',
    },
    now: {
      nl: 'Vanaf 10 jeugdigen. Kleinere aantallen zijn verborgen.',
      en: 'From 10 youths. Smaller counts are hidden.',
    },
    switch: 'beleid-alleen-aantallen',
    setting: 'SAMENPAD_DREMPEL',
  },
  {
    question: {
      nl: 'Wat zeggen BW 1:377c, de WGBO, de Participatiewet, de Wdo en de AVG precies?',
      en: 'What exactly do BW 1:377c, the WGBO, the Participatiewet, the Wdo and the GDPR say?',
    },
    now: {
      nl: 'Een ouder zonder gezag krijgt alleen op verzoek belangrijke feiten. Gegevens over uitkeringen staan niet in Samenpad.',
      en: 'A parent without authority gets important facts on request only. Benefit data are not in Samenpad.',
    },
  },
  {
    question: {
      nl: 'Valt een risicomodel onder de Europese AI-verordening?',
      en: 'Does a risk model fall under the EU AI act?',
    },
    now: {
      nl: 'Er is geen risicomodel. Mensen beslissen.',
      en: 'There is no risk model. People decide.',
    },
  },
  {
    question: {
      nl: 'Wie is verantwoordelijk voor het gedeelde plan: gemeente, aanbieder of regio?',
      en: 'Who is controller of the shared plan: municipality, provider or region?',
    },
    now: {
      nl: 'Elk stuk heeft één eigenaar. Delen met de kring gebeurt met opzet, per stuk.',
      en: 'Each piece has one owner. Sharing to the circle is done on purpose, piece by piece.',
    },
  },
];
