/** Why something in a plan was not kept, with what to do now. */
export const planFoutTexts = {
  'gezin-ontbreekt': {
    nl: 'Er is nog geen gezin vastgelegd. Leg eerst op de pagina Gezin vast wie bij elkaar horen.',
    en: 'No family is recorded yet. First record on the page Family who belong together.',
  },
  'plan-bestaat-al': {
    nl: 'Dit gezin heeft al een plan. Werk in dat plan verder, of koppel het andere plan eraan.',
    en: 'This family has a plan already. Go on in that plan, or link the other plan to it.',
  },
  'niveau-klopt-niet': {
    nl: 'Kies bij waar je heen wilt een hoger cijfer dan bij hoe het nu is.',
    en: 'Choose a higher mark for where you want to go than for how it is now.',
  },
  'volgorde-klopt-niet': {
    nl: 'Deze doelen wachten zo op elkaar. Kies een ander doel dat eerst komt.',
    en: 'These goals would wait for one another. Choose another goal that comes first.',
  },
  'stap-kan-niet': {
    nl: 'Deze stap kan nu niet. Laad de pagina opnieuw en kijk hoe het plan ervoor staat.',
    en: 'This step is not possible now. Reload the page and see how the plan stands.',
  },
  'niets-gewijzigd': {
    nl: 'Er is niets gewijzigd sinds de laatste versie. Vraag of iedereen daarmee akkoord is.',
    en: 'Nothing has changed since the last version. Ask whether everybody agrees with that one.',
  },
  'doel-ontbreekt': {
    nl: 'Er staat nog geen doel in het plan. Schrijf er eerst een op, samen met het gezin.',
    en: 'There is no goal in the plan yet. Write one first, together with the family.',
  },
  'actie-zonder-doel': {
    nl: 'Er staat een actie in het plan zonder doel. Kies bij elke actie het doel waar ze bij hoort.',
    en: 'There is an action in the plan without a goal. Choose for each action the goal that it serves.',
  },
  'kern-ontbreekt': {
    nl: 'Het plan is nog niet compleet: een vraag, een kracht, een doel en een afspraak horen erin.',
    en: 'The plan is not complete yet: a question, a strength, a goal and an agreement belong in it.',
  },
  'na-versie-gewijzigd': {
    nl: 'Het plan is gewijzigd nadat het is voorgelegd. Leg de nieuwe versie eerst voor.',
    en: 'The plan was changed after it was laid before the family. First lay the new version before them.',
  },
  'gezag-onbewezen': {
    nl: 'Van een kind onder de 16 is niet zeker wie gezag heeft. Schrijf het antwoord van de andere ouder op, of leg bij het gezin vast welke bron bewijst dat één ouder het gezag alleen heeft.',
    en: 'Of a child under 16 it is not certain who has authority. Write down the answer of the other parent, or record with the family which source proves that one parent has authority alone.',
  },
  'akkoord-ontbreekt': {
    nl: 'Nog niet iedereen die akkoord moet zijn, is akkoord met deze versie.',
    en: 'Not everybody whose agreement is needed has agreed with this version yet.',
  },
  'doel-niet-geevalueerd': {
    nl: 'Een doel is nog niet besproken. Schrijf bij elk open doel op hoe het gaat.',
    en: 'A goal has not been looked at yet. Write for each open goal how it goes.',
  },
  'te-vroeg-zonder-antwoord': {
    nl: 'Wacht na het voorleggen 14 dagen op antwoord, en schrijf dan op hoe u deze persoon hebt geprobeerd te bereiken.',
    en: 'Wait 14 days for an answer, and then write how you tried to reach this person.',
  },
} as const;
