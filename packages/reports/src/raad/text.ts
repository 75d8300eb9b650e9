import type { DekkingRow, Thresholds } from '@samenpad/analytics';

type Bron = DekkingRow['bron'];

const nl = {
  title: (gebied: string) => `Jeugdhulp in ${gebied}`,
  subtitle: (maand: string) => `Rapport voor de raad, twaalf maanden tot en met ${maand}`,
  contents: 'Inhoud',
  footer: (gebied: string, maand: string, least: number) =>
    `Jeugdhulp in ${gebied}, ${maand}. Aantallen onder de ${least} staan er niet.`,
  summary: 'Wat we zien',
  /** Counts: at the end, at the begin, in, out. */
  inCare: (maand: string, [eind, begin, inflow, out]: readonly string[]) =>
    `Aan het eind van ${maand} kregen ${eind} jeugdigen jeugdhulp. Twaalf maanden eerder waren dat er ${begin}. Er kwamen er ${inflow} bij en er gingen er ${out} uit.`,
  mostReferred: (verwijzer: string, share: string) =>
    `De meeste hulp begon via: ${verwijzer} (${share} van de trajecten).`,
  lasts: (jaar: number, days: string) =>
    `Van de trajecten die in ${jaar} begonnen, was de helft klaar na ${days} dagen.`,
  waits: (jaar: number, days: string) => `Van wie in ${jaar} hulp vroeg, kreeg de helft die binnen ${days} dagen.`,
  out: (share: string) =>
    `Na ${share} van de trajecten die in de laatste vijf jaar eindigden, had de jeugdige een jaar lang geen andere hulp.`,
  spent: (euro: string, per: string) =>
    `In de laatste twaalf maanden die compleet zijn, kostte de jeugdhulp ${euro}. Dat is ${per} per jeugdige.`,
  hidden: 'Over sommige onderwerpen staat hier geen cijfer. Dan zijn er te weinig jeugdigen om het te laten zien.',
  caution:
    'Een traject is hulp van één soort bij één aanbieder. Cijfers laten zien waar iets verandert, niet waarom. Achter in dit rapport staat hoe elk cijfer is geteld en wat we niet weten.',
  stroom: {
    heading: 'Hoeveel jeugdigen krijgen hulp?',
    chart: 'Jeugdigen in zorg aan het eind van elke maand',
    table: 'Jeugdigen in zorg per maand',
    columns: ['Maand', 'Begin', 'Erbij', 'Eruit', 'Eind'],
    provisional: 'Gestreepte maanden zijn voorlopig. Er komen nog berichten binnen.',
    mark: ' (voorlopig)',
  },
  verwijzers: {
    heading: 'Wie verwijst?',
    chart: 'Via wie trajecten begonnen, als deel van alle trajecten',
    table: 'Trajecten die begonnen, per soort verwijzer',
    columns: ['Verwijzer', 'Trajecten', 'Deel'],
  },
  verwijzer: {
    '01': 'Gemeentelijke toegang',
    '02': 'Huisarts',
    '03': 'Jeugdarts',
    '04': 'Gecertificeerde instelling',
    '05': 'Medisch specialist',
    '06': 'Geen verwijzer',
    '08': 'Rechter of officier',
    onbekend: 'Onbekend',
  },
  duur: {
    heading: 'Hoe lang duurt hulp?',
    chart: 'Dagen waarna de helft van de trajecten klaar was, per jaar waarin ze begonnen',
    table: 'Duur in dagen, per jaar waarin het traject begon',
    columns: ['Begonnen in', 'Trajecten', 'Helft klaar na', 'Marge (95 %)'],
    whisker: 'De oranje lijn is de marge: daartussen ligt het echte getal met 95 procent zekerheid.',
    longer: (share: string) => `Trajecten worden elk jaar ${share} langer.`,
    shorter: (share: string) => `Trajecten worden elk jaar ${share} korter.`,
    level: 'Of trajecten langer of korter worden, is niet te zien.',
  },
  uitstroom: {
    heading: 'Wie gaat uit zorg?',
    chart: 'Deel van de trajecten waarna een jaar lang geen andere hulp liep, per hoeveelste traject',
    table: 'Trajecten die eindigden, en wie daarna een jaar geen hulp had',
    columns: ['Hoeveelste traject', 'Geëindigd', 'Uit zorg', 'Deel', 'Marge (95 %)'],
    rang: (rang: number) => (rang === 8 ? '8e en later' : `${rang}e`),
    all: 'Alle trajecten samen',
  },
  wachttijd: {
    heading: 'Hoe lang duurt het wachten?',
    chart: 'Dagen van aanvraag tot eerste hulp: de helft wacht korter',
    table: 'Wachten in dagen, per jaar van aanvraag',
    columns: ['Gevraagd in', 'Aanvragen', 'Wacht nog', 'Helft begonnen na', 'Negen van de tien na'],
  },
  kosten: {
    heading: 'Wat kost de jeugdhulp?',
    chart: 'Kosten per maand waarin de hulp is gegeven, in duizenden euro’s',
    table: 'Kosten per maand',
    columns: ['Maand', 'Toegekend tot nu toe', 'Verwacht totaal', 'Marge'],
    complete: 'compleet',
    provisional: 'Gestreepte maanden zijn geschat. Daar komen nog declaraties bij.',
  },
  groei: {
    heading: 'Waardoor veranderden de kosten?',
    compared: (van: string, tot: string, oldVan: string, oldTot: string) =>
      `Vergeleken zijn ${van} tot en met ${tot} met ${oldVan} tot en met ${oldTot}.`,
    chart: 'Wat de kosten hoger of lager maakte',
    table: 'De verandering van de kosten in delen',
    columns: ['Deel', 'Verschil'],
    parts: {
      jeugdigen: 'Aantal jeugdigen',
      trajectenPerJeugdige: 'Trajecten per jeugdige',
      mix: 'Soort hulp',
      dagen: 'Dagen per traject',
      volume: 'Hulp per dag',
      tarief: 'Tarieven',
      rest: 'Zonder traject, afronding',
    },
    total: 'Samen',
  },
  unknown: {
    heading: 'Wat we niet weten',
    table: 'Wat er binnen is van wat er hoort te zijn',
    columns: ['Bron', 'Verwacht', 'Binnen', 'Oordeel'],
    missing: 'Wat er mist',
    excluded: 'Wie of wat in geen enkel cijfer meetelt',
    bronnen: {
      toewijzingen: 'Toewijzingen',
      startberichten: 'Startberichten',
      stopberichten: 'Stopberichten',
      declaraties: 'Declaraties',
      verwijzers: 'Verwijzer bekend',
      'alleen-declaraties': 'Jeugdigen met meer dan declaraties',
      taakgericht: 'Taakgericht betaalde hulp',
    } satisfies Record<Bron, string>,
    oordeel: { volledig: 'volledig', deels: 'deels', onvolledig: 'onvolledig', onbekend: 'onbekend' },
  },
  counted: 'Hoe we tellen',
  names: {
    stroom: 'Jeugdigen in zorg',
    verwijzers: 'Wie verwijst',
    duur: 'Duur',
    uitstroom: 'Uit zorg',
    wachttijd: 'Wachten',
    kosten: 'Kosten',
    groei: 'Verandering van de kosten',
    dekking: 'Wat er binnen is',
  },
  sources: 'Bronnen',
  version: (version: string) => `Versie van de gegevens: ${version}.`,
  /** What is public is rounded to the least count. */
  privacy: ({ aantal, aandeel }: Thresholds) =>
    `Dit rapport is gemaakt om openbaar te worden. Niemand is erin te herkennen: kleine aantallen staan er niet, andere aantallen zijn afgerond op ${aantal}, een mediaan staat er alleen bij ${aantal} of meer, een percentage alleen bij ${aandeel} of meer.`,
};

export type RaadText = typeof nl;

const en: RaadText = {
  title: (gebied) => `Youth care in ${gebied}`,
  subtitle: (maand) => `Report for the council, twelve months up to and including ${maand}`,
  contents: 'Contents',
  footer: (gebied, maand, least) => `Youth care in ${gebied}, ${maand}. Counts below ${least} are not shown.`,
  summary: 'What we see',
  inCare: (maand, [eind, begin, inflow, out]) =>
    `At the end of ${maand} ${String(eind)} youths received care. Twelve months before there were ${String(begin)}. ${String(inflow)} came in and ${String(out)} went out.`,
  mostReferred: (verwijzer, share) => `Most care began through: ${verwijzer} (${share} of the care tracks).`,
  lasts: (jaar, days) => `Of the care tracks that began in ${jaar}, half had ended after ${days} days.`,
  waits: (jaar, days) => `Of those who asked for care in ${jaar}, half received it within ${days} days.`,
  out: (share) =>
    `After ${share} of the care tracks that ended in the last five years, the youth had no other care for a year.`,
  spent: (euro, per) =>
    `In the last twelve months that are complete, youth care cost ${euro}. That is ${per} per youth.`,
  hidden: 'On some subjects no number is shown. Then there are too few youths to show it.',
  caution:
    'A care track is care of one kind by one provider. Numbers show where something changes, not why. At the end of this report you read how each number was counted and what we do not know.',
  stroom: {
    heading: 'How many youths receive care?',
    chart: 'Youths in care at the end of each month',
    table: 'Youths in care by month',
    columns: ['Month', 'Begin', 'In', 'Out', 'End'],
    provisional: 'Hatched months are provisional. Messages are still coming in.',
    mark: ' (provisional)',
  },
  verwijzers: {
    heading: 'Who refers?',
    chart: 'Through whom care tracks began, as a part of all care tracks',
    table: 'Care tracks that began, by kind of referrer',
    columns: ['Referrer', 'Care tracks', 'Share'],
  },
  verwijzer: {
    '01': 'Municipal access team',
    '02': 'General practitioner',
    '03': 'Youth doctor',
    '04': 'Certified institution',
    '05': 'Medical specialist',
    '06': 'No referrer',
    '08': 'Court or prosecutor',
    onbekend: 'Unknown',
  },
  duur: {
    heading: 'How long does care last?',
    chart: 'Days after which half of the care tracks had ended, by the year in which they began',
    table: 'Duration in days, by the year in which the care track began',
    columns: ['Began in', 'Care tracks', 'Half ended after', 'Range (95%)'],
    whisker: 'The orange line is the range: the real number lies within it with 95 per cent certainty.',
    longer: (share) => `Care tracks last ${share} longer each year.`,
    shorter: (share) => `Care tracks last ${share} shorter each year.`,
    level: 'Whether care tracks last longer or shorter cannot be seen.',
  },
  uitstroom: {
    heading: 'Who leaves care?',
    chart: 'Share of the care tracks after which no other care ran for a year, by which care track it was',
    table: 'Care tracks that ended, and who had no care for a year after that',
    columns: ['Which care track', 'Ended', 'Left care', 'Share', 'Range (95%)'],
    rang: (rang) => (rang === 8 ? '8 and later' : `${rang}`),
    all: 'All care tracks together',
  },
  wachttijd: {
    heading: 'How long is the wait?',
    chart: 'Days from request to first care: half of them wait less',
    table: 'Waiting in days, by year of request',
    columns: ['Asked in', 'Requests', 'Still waiting', 'Half began after', 'Nine in ten after'],
  },
  kosten: {
    heading: 'What does youth care cost?',
    chart: 'Costs by the month in which care was given, in thousands of euros',
    table: 'Costs by month',
    columns: ['Month', 'Granted so far', 'Expected total', 'Range'],
    complete: 'complete',
    provisional: 'Hatched months are estimated. Claims are still to come.',
  },
  groei: {
    heading: 'Why did costs change?',
    compared: (van, tot, oldVan, oldTot) => `Compared are ${van} to ${tot} with ${oldVan} to ${oldTot}.`,
    chart: 'What made costs higher or lower',
    table: 'The change of costs in parts',
    columns: ['Part', 'Difference'],
    parts: {
      jeugdigen: 'Number of youths',
      trajectenPerJeugdige: 'Care tracks per youth',
      mix: 'Kind of care',
      dagen: 'Days per care track',
      volume: 'Care per day',
      tarief: 'Tariffs',
      rest: 'Without a care track, rounding',
    },
    total: 'Together',
  },
  unknown: {
    heading: 'What we do not know',
    table: 'What is there of what should be there',
    columns: ['Source', 'Expected', 'There', 'Verdict'],
    missing: 'What is missing',
    excluded: 'Who or what is left out of every figure',
    bronnen: {
      toewijzingen: 'Allocations',
      startberichten: 'Start messages',
      stopberichten: 'Stop messages',
      declaraties: 'Claims',
      verwijzers: 'Referrer known',
      'alleen-declaraties': 'Youths with more than claims',
      taakgericht: 'Care paid by lump sum',
    },
    oordeel: { volledig: 'complete', deels: 'partial', onvolledig: 'incomplete', onbekend: 'unknown' },
  },
  counted: 'How we count',
  names: {
    stroom: 'Youths in care',
    verwijzers: 'Who refers',
    duur: 'Duration',
    uitstroom: 'Left care',
    wachttijd: 'Waiting',
    kosten: 'Costs',
    groei: 'Change of costs',
    dekking: 'What is there',
  },
  sources: 'Sources',
  version: (version) => `Version of the data: ${version}.`,
  privacy: ({ aantal, aandeel }) =>
    `This report was made to be public. Nobody can be recognised in it: small counts are not shown, other counts are rounded to ${aantal}, a median is shown for ${aantal} or more only, a percentage for ${aandeel} or more only.`,
};

export const raadTexts = { nl, en } as const;
