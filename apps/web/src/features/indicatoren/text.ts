import { catalogue } from '../../text/catalogue.ts';

export const indicatorenTexts = catalogue(
  'indicatoren',
  {
    title: 'Indicatoren',
    question: 'Wat betekent elk cijfer, en hoe goed is het?',
    intro:
      'Elk cijfer is één keer vastgelegd. Dezelfde uitleg staat onder het cijfer op de bladzijde, in het rapport en in elk bestand dat u meeneemt.',
    fresh:
      'De cijfers staan op **{{day}}**. Ze zijn bijgewerkt op {{moment}} (versie {{version}}), en daarna weer als de volgende maand klaar is.',
    unknownMoment: 'nog niet sinds de start',
    empty: 'Er zijn nog geen berichten ingelezen.',
    list: 'Alle indicatoren',
    name: 'Indicator',
    unit: 'Eenheid',
    page: 'Bladzijde',
    formula: 'Formule',
    source: 'Bron',
    excluded: 'Wie of wat mist',
    weakness: 'Zwak punt',
    onPage: 'Te zien op',
    commandOnly: 'staat niet op een bladzijde, wel in samenpad report',
  },
  {
    title: 'Indicators',
    question: 'What does each figure mean, and how good is it?',
    intro:
      'Each figure is defined once. The same explanation stands under the figure on its page, in the report and in every file that you take along.',
    fresh:
      'Figures stand on **{{day}}**. They were renewed on {{moment}} (version {{version}}), and will be again when the next month is due.',
    unknownMoment: 'not yet since the start',
    empty: 'No messages were read in yet.',
    list: 'All indicators',
    name: 'Indicator',
    unit: 'Unit',
    page: 'Page',
    formula: 'Formula',
    source: 'Source',
    excluded: 'Left out',
    weakness: 'Weak point',
    onPage: 'Shown on',
    commandOnly: 'not on a page, but in samenpad report',
  },
);
