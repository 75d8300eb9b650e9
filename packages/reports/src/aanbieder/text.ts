import type { Thresholds } from '@samenpad/analytics';

const nl = {
  title: (naam: string) => `Resultaten van ${naam}`,
  subtitle: (gebied: string, maand: string) => `Naast ${gebied}, vijf jaar tot en met ${maand}`,
  contents: 'Inhoud',
  footer: (naam: string, maand: string, least: number) =>
    `Resultaten van ${naam}, ${maand}. Aantallen onder de ${least} staan er niet.`,
  summary: 'Wat we zien',
  out: (own: string, region: string) =>
    `Na ${own} van uw trajecten had de jeugdige een jaar lang geen andere hulp. Van alle aanbieders samen is dat ${region}.`,
  regionOut: (region: string) =>
    `Na ${region} van de trajecten van alle aanbieders samen had de jeugdige een jaar lang geen andere hulp.`,
  waits: (own: string, region: string) =>
    `Bij u begint de hulp bij de helft binnen ${own} dagen na de aanvraag. Bij alle aanbieders samen is dat ${region} dagen.`,
  small: 'Sommige van uw aantallen zijn te klein om te laten zien. Daar staat: te weinig.',
  none: 'Uw aantallen zijn te klein om ze apart te laten zien. In dit rapport staan daarom alleen de cijfers van alle aanbieders samen.',
  caution:
    'Een verschil is een vraag voor een gesprek, geen oordeel. Hoe ingewikkeld het is voor een gezin, weten we niet precies. Een verschil kan daardoor komen.',
  asIs: {
    heading: 'Uw cijfers zoals ze zijn',
    table: 'Uw cijfers naast alle aanbieders samen. Duur en wachten in dagen.',
    columns: ['Waarop', 'Uw aantal', 'U', 'Marge (95 %)', 'Samen'],
  },
  adjusted: {
    heading: 'Gecorrigeerd voor wie er hulp krijgt',
    text: 'De verhouding deelt wat er gebeurde door wat je verwacht bij jeugdigen met dezelfde leeftijd, hulpvorm, verwijzer en voorgeschiedenis. 1 is zoals verwacht. Bij duur en wachten betekent boven de 1: eerder. Hoe kleiner uw aantal, hoe dichter het getal in de kolom Naar het midden bij het gemiddelde ligt.',
    chart: 'Verhouding per onderwerp. De streepjeslijn is 1: zoals verwacht',
    table: 'Verhouding, met marge (95 %)',
    columns: ['Waarop', 'Verhouding', 'Marge', 'Naar het midden', 'Wat dat zegt'],
  },
  maten: {
    uitstroom: 'Uit zorg',
    terugkeer: 'Terugkeer',
    uitval: 'Eerder gestopt',
    duur: 'Duur',
    wacht: 'Wachten',
  },
  oordeel: {
    share: {
      hoger: 'vaker dan verwacht',
      lager: 'minder vaak dan verwacht',
      'misschien-hoger': 'misschien vaker',
      'misschien-lager': 'misschien minder vaak',
    },
    duur: {
      hoger: 'eerder klaar dan verwacht',
      lager: 'later klaar dan verwacht',
      'misschien-hoger': 'misschien eerder klaar',
      'misschien-lager': 'misschien later klaar',
    },
    wacht: {
      hoger: 'begint eerder dan verwacht',
      lager: 'begint later dan verwacht',
      'misschien-hoger': 'begint misschien eerder',
      'misschien-lager': 'begint misschien later',
    },
    verwacht: 'zoals verwacht',
    'te-klein': 'te klein voor een oordeel',
    hidden: 'niet getoond',
  },
  objection: {
    heading: 'Klopt een cijfer niet?',
    items: [
      'Vergelijk het met uw eigen administratie. Tel uw trajecten volgens de uitleg hieronder. Verlengingen horen bij het traject.',
      'Is een bericht fout of niet verstuurd? Stuur dan de start, de stop of de correctie alsnog. Het volgende rapport telt die mee.',
      'Denkt u dat onze telling fout is? Meld het bij uw accounthouder of contractmanager. Noem het onderwerp, de maand van dit rapport en het aantal dat u zelf telt. Stuur geen namen of burgerservicenummers.',
      'U krijgt antwoord met de uitleg van de telling. Blijkt de telling fout, dan herstellen we die in de berekening. Zo wordt ze voor alle aanbieders goed.',
    ],
  },
  unknown: { heading: 'Wat we niet weten' },
  counted: 'Hoe we tellen',
  sources: 'Bronnen',
  version: (version: string) => `Versie van de gegevens: ${version}.`,
  /** What is public is rounded to the least count. */
  privacy: ({ aantal, aandeel }: Thresholds) =>
    `Niemand is in dit rapport te herkennen: kleine aantallen staan er niet, andere aantallen zijn afgerond op ${aantal}, een mediaan staat er alleen bij ${aantal} of meer, een percentage alleen bij ${aandeel} of meer. Andere aanbieders staan er niet apart in.`,
};

export type AanbiederText = typeof nl;

const en: AanbiederText = {
  title: (naam) => `Results of ${naam}`,
  subtitle: (gebied, maand) => `Beside ${gebied}, five years up to and including ${maand}`,
  contents: 'Contents',
  footer: (naam, maand, least) => `Results of ${naam}, ${maand}. Counts below ${least} are not shown.`,
  summary: 'What we see',
  out: (own, region) =>
    `After ${own} of your care tracks the youth had no other care for a year. For all providers together that is ${region}.`,
  regionOut: (region) =>
    `After ${region} of the care tracks of all providers together the youth had no other care for a year.`,
  waits: (own, region) =>
    `With you care begins for half of them within ${own} days of the request. With all providers together that is ${region} days.`,
  small: 'Some of your counts are too small to show. There it says: too few.',
  none: 'Your counts are too small to be shown by themselves. So this report has the figures of all providers together only.',
  caution:
    'A difference is a question for a talk, not a verdict. How complicated things are for a family is not exactly known. A difference may come from that.',
  asIs: {
    heading: 'Your figures as they are',
    table: 'Your figures beside all providers together. Duration and waiting in days.',
    columns: ['Subject', 'Your count', 'You', 'Range (95%)', 'Together'],
  },
  adjusted: {
    heading: 'Adjusted for who receives care',
    text: 'The ratio divides what happened by what is expected for youths of the same age, form of care, referrer and history. 1 is as expected. For duration and waiting above 1 means: sooner. The smaller your count, the nearer the number in the column To the middle lies to the average.',
    chart: 'Ratio by subject. The dashed line is 1: as expected',
    table: 'Ratio, with range (95%)',
    columns: ['Subject', 'Ratio', 'Range', 'To the middle', 'What that says'],
  },
  maten: {
    uitstroom: 'Out of care',
    terugkeer: 'Return',
    uitval: 'Ended early',
    duur: 'Duration',
    wacht: 'Waiting',
  },
  oordeel: {
    share: {
      hoger: 'more often than expected',
      lager: 'less often than expected',
      'misschien-hoger': 'perhaps more often',
      'misschien-lager': 'perhaps less often',
    },
    duur: {
      hoger: 'ends sooner than expected',
      lager: 'ends later than expected',
      'misschien-hoger': 'perhaps ends sooner',
      'misschien-lager': 'perhaps ends later',
    },
    wacht: {
      hoger: 'begins sooner than expected',
      lager: 'begins later than expected',
      'misschien-hoger': 'perhaps begins sooner',
      'misschien-lager': 'perhaps begins later',
    },
    verwacht: 'as expected',
    'te-klein': 'too small for a verdict',
    hidden: 'not shown',
  },
  objection: {
    heading: 'Is a number not right?',
    items: [
      'Compare it with your own records. Count your care tracks as explained below. Renewals belong to the care track.',
      'Is a message wrong or was it not sent? Then send the start, the stop or the correction after all. The next report counts it.',
      'Do you think that our count is wrong? Tell your account holder or contract manager. Name the subject, the month of this report and the number that you count yourself. Send no names or citizen service numbers.',
      'You get an answer that explains the count. When the count proves wrong, we mend it in the computation. So it becomes right for all providers.',
    ],
  },
  unknown: { heading: 'What we do not know' },
  counted: 'How we count',
  sources: 'Sources',
  version: (version) => `Version of the data: ${version}.`,
  privacy: ({ aantal, aandeel }) =>
    `Nobody can be recognised in this report: small counts are not shown, other counts are rounded to ${aantal}, a median is shown for ${aantal} or more only, a percentage for ${aandeel} or more only. Other providers are not shown by themselves.`,
};

export const aanbiederTexts = { nl, en } as const;
