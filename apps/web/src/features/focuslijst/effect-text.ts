import { catalogue } from '../../text/catalogue.ts';

export const effectTexts = catalogue(
  'focuseffect',
  {
    effect: 'Wat de focuslijst opleverde',
    effectHint:
      'Wie een half jaar later geen hulp meer had: van wie is opgepakt, gerekend vanaf die dag, en van wie door dezelfde regel op de lijst stond en niet is opgepakt maar geparkeerd of afgevoerd, bij eenzelfde verdeling over eerste, tweede en latere trajecten. Wie is afgevoerd omdat het klaar was, goed loopt of niet klopte, telt niet mee, en wie op de lijst stond zonder keuze ook niet. Mensen kiezen wie wordt opgepakt. Een verschil is dus geen bewijs.',
    effectNone: 'Er is nog niets te zeggen: er zijn nog geen keuzes van een half jaar geleden.',
    ruleOf: 'Regel',
    versionNr: 'versie {{n}}',
    halfYear: 'Half jaar',
    taken: 'Opgepakt: uit zorg',
    rest: 'Niet opgepakt: uit zorg',
    ofCases: 'van {{n}}',
    difference: 'Verschil',
    interval: '{{van}} tot {{tot}}',
    small: 'te weinig om iets te zeggen',
  },
  {
    effect: 'What the focus list led to',
    effectHint:
      'Who had no care half a year later: of those taken up, from that day on, and of those on the list by the same rule who were not taken up but parked or dropped, for the same mix of first, second and later care tracks. Who was dropped because it was finished, goes well or was wrong does not count, nor does who stood on the list without a choice. People choose who is taken up. So a difference is no proof.',
    effectNone: 'Nothing can be said yet: there are no choices of half a year ago.',
    ruleOf: 'Rule',
    versionNr: 'version {{n}}',
    halfYear: 'Half-year',
    taken: 'Taken up: out of care',
    rest: 'Not taken up: out of care',
    ofCases: 'of {{n}}',
    difference: 'Difference',
    interval: '{{van}} to {{tot}}',
    small: 'too few to say anything',
  },
);
