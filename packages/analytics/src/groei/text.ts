import { amountTexts } from '../publication/amount-text.ts';

export const groeiTexts = {
  nl: {
    definition:
      'Waardoor de toegekende kosten (prestatiebasis, eurocenten) in de periode anders zijn dan in de periode waarmee u vergelijkt. De kosten zijn het product van het aantal jeugdigen, de trajecten per jeugdige, het soort hulp (mix), de dagen per traject, het volume per dag en het tarief. De methode LMDI verdeelt het verschil over die zes, zonder volgorde en zonder dubbeltelling. Samen met de rest tellen ze precies op. Trajecten tellen naar inhoud (T-inhoud), hun dagen tellen voor zover ze in de periode vallen. Bijdrage is in procentpunten van alle kosten in de eerste periode. Constant: de eerste periode tegen de tarieven van de tweede.',
    excluded: [
      'Maanden van minder dan drie maanden geleden tellen niet mee. Ze zijn nog niet compleet.',
      'In de rest staan kosten zonder traject dat in de periode liep, zoals naheffingen en correcties.',
      'De verdeling is een optelling. Ze bewijst geen oorzaak.',
      amountTexts.nl,
    ],
    other: 'overig',
    explain: {
      hidden: 'In deze keuze zitten te weinig jeugdigen om kosten te laten zien.',
      nothing: 'In deze keuze zijn er geen kosten om te vergelijken.',
      total: (before: string, after: string, groei: string, up: boolean, share: string) =>
        `De kosten gingen van ${before} naar ${after}: ${groei} ${up ? 'meer' : 'minder'}${share}.`,
      along: (list: string) => `Dat hangt vooral samen met ${list}.`,
      against: (list: string) => `Daar staat tegenover: ${list}.`,
      hardly: (list: string) => `Dit veranderde de kosten niet of nauwelijks: ${list}.`,
      caution: 'Dit is een optelling. Ze zegt waar het verschil zit, niet waarom.',
      and: 'en',
      more: {
        jeugdigen: 'meer jeugdigen',
        trajectenPerJeugdige: 'meer trajecten per jeugdige',
        mix: 'duurdere soorten hulp',
        dagen: 'meer dagen hulp per traject',
        volume: 'meer hulp per dag',
        tarief: 'hogere tarieven',
        rest: 'kosten zonder traject',
      },
      less: {
        jeugdigen: 'minder jeugdigen',
        trajectenPerJeugdige: 'minder trajecten per jeugdige',
        mix: 'goedkopere soorten hulp',
        dagen: 'minder dagen hulp per traject',
        volume: 'minder hulp per dag',
        tarief: 'lagere tarieven',
        rest: 'minder kosten zonder traject',
      },
      names: {
        jeugdigen: 'het aantal jeugdigen',
        trajectenPerJeugdige: 'de trajecten per jeugdige',
        mix: 'de soorten hulp',
        dagen: 'de dagen per traject',
        volume: 'de hulp per dag',
        tarief: 'de tarieven',
        rest: 'kosten zonder traject',
      },
    },
  },
  en: {
    definition:
      'Why granted costs (by month of care, in euro cents) in the period differ from those in the period compared with. Costs are the product of the number of youths, care tracks per youth, kind of care (mix), days per care track, volume per day and tariff. The method LMDI divides the difference over these six, without an order and without counting twice. With the rest they add up exactly. Care tracks count by content (T-inhoud), their days as far as they lie in the period. Bijdrage is in percentage points of all costs of the first period. Constant: the first period at the tariffs of the second.',
    excluded: [
      'Months less than three months ago do not count. They are not complete yet.',
      'The rest holds costs without a care track that ran in the period, such as corrections afterwards.',
      'The division is a sum. It proves no cause.',
      amountTexts.en,
    ],
    other: 'other',
    explain: {
      hidden: 'There are too few youths in this choice to show costs.',
      nothing: 'There are no costs to compare in this choice.',
      total: (before: string, after: string, groei: string, up: boolean, share: string) =>
        `Costs went from ${before} to ${after}: ${groei} ${up ? 'more' : 'less'}${share}.`,
      along: (list: string) => `That goes mainly with ${list}.`,
      against: (list: string) => `On the other side: ${list}.`,
      hardly: (list: string) => `This hardly changed the costs: ${list}.`,
      caution: 'This is a sum. It says where the difference lies, not why.',
      and: 'and',
      more: {
        jeugdigen: 'more youths',
        trajectenPerJeugdige: 'more care tracks per youth',
        mix: 'dearer kinds of care',
        dagen: 'more days of care per care track',
        volume: 'more care per day',
        tarief: 'higher tariffs',
        rest: 'costs without a care track',
      },
      less: {
        jeugdigen: 'fewer youths',
        trajectenPerJeugdige: 'fewer care tracks per youth',
        mix: 'cheaper kinds of care',
        dagen: 'fewer days of care per care track',
        volume: 'less care per day',
        tarief: 'lower tariffs',
        rest: 'fewer costs without a care track',
      },
      names: {
        jeugdigen: 'the number of youths',
        trajectenPerJeugdige: 'care tracks per youth',
        mix: 'kinds of care',
        dagen: 'days per care track',
        volume: 'care per day',
        tarief: 'tariffs',
        rest: 'costs without a care track',
      },
    },
  },
} as const;
