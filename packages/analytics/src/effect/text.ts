export const effectTexts = {
  nl: {
    definition:
      'Of een interventie samengaat met een verandering die er zonder haar niet was. De groepen met de interventie worden vergeleken met de andere groepen, vóór en na de start (verschil in verschillen). Jaren tellen 365 dagen vanaf de start; alleen hele jaren tellen. Uitstroom: hoe snel trajecten (T-inhoud) eindigen, vergeleken met wat bij de leeftijd van het traject en de hulpvorm hoort, met een Cox-regressie waarin de interventie meeloopt met de tijd. Instroom: hoeveel trajecten begonnen. De kans zegt hoe vaak toeval zo een verschil geeft. Placebo in de plaats: wat als andere groepen de interventie hadden gehad? Placebo in de tijd: wat als ze eerder was begonnen?',
    excluded: [
      'Groepen met minder dan tien gebeurtenissen in een van de jaren tellen niet mee in het verschil in verschillen.',
      'Praktijken: alleen trajecten waarvan de praktijk bekend is. Wijken: te kleine wijken tellen nergens mee, en een onbekende of geheime wijk is geen groep.',
      'De laatste drie maanden tellen niet mee. Stopberichten komen later.',
      'Overlijden telt niet als uitstroom.',
    ],
    verdict: {
      aantoonbaar: 'Het effect is aantoonbaar.',
      aanwijzing: 'Er is een aanwijzing voor een effect, geen bewijs.',
      'niet-aantoonbaar': 'Een effect is niet aantoonbaar.',
    },
    none: 'Er is geen oordeel: het effect is niet te bepalen.',
    rule: {
      'niet-te-bepalen':
        'Daarvoor zijn minstens twee groepen met en twee groepen zonder de interventie nodig, met hele jaren vóór en na de start.',
      'te-kleine-groepen':
        'Wijken zijn niet te vergelijken met een filter op wijk of leeftijd: de groepen worden te klein. Haal het filter weg.',
      'liep-al-uiteen': 'De groepen liepen vóór de start al uiteen. Een verschil erna is dan geen bewijs.',
      'geen-verschil': 'Zo een verschil kan goed toeval zijn.',
      'een-toets': 'Eén van de twee toetsen laat een verschil zien, de andere niet.',
      'vooraf-onbekend': 'Beide toetsen laten een verschil zien, maar de tijd vóór de start is te kort om te toetsen.',
      'beide-toetsen': 'Beide toetsen laten een verschil zien, en vóór de start liepen de groepen gelijk op.',
    },
    uitstroom: {
      up: (percent: string) => `Trajecten eindigden ${percent} sneller dan zonder de interventie te verwachten was`,
      down: (percent: string) =>
        `Trajecten eindigden ${percent} minder snel dan zonder de interventie te verwachten was`,
    },
    instroom: {
      up: (percent: string) => `Er begonnen ${percent} meer trajecten dan zonder de interventie te verwachten was`,
      down: (percent: string) => `Er begonnen ${percent} minder trajecten dan zonder de interventie te verwachten was`,
    },
    between: (lower: string, upper: string) => ` (95 %: tussen ${lower} en ${upper}).`,
    sides: (met: string, zonder: string) =>
      `Per jaar, na de start tegen ervoor: ${met} met de interventie en ${zonder} zonder.`,
  },
  en: {
    definition:
      'Whether an intervention goes with a change that would not have come without it. The groups with the intervention are compared with the others, before and after the start (difference-in-differences). Years are 365 days from the start; only whole years count. Uitstroom: how fast care tracks (T-inhoud) end, against what belongs to the age of the care track and the kind of care, with a Cox regression in which the intervention comes with time. Instroom: how many care tracks began. The chance tells how often coincidence gives such a difference. Placebo in place: what if other groups had had the intervention? Placebo in time: what if it had begun earlier?',
    excluded: [
      'Groups with fewer than ten events in one of the years do not count in the difference-in-differences.',
      'Practices: only care tracks of which the practice is known. Neighbourhoods: those too small count nowhere, and an unknown or secret one is no group.',
      'The last three months do not count. Stop messages come later.',
      'Death does not count as outflow.',
    ],
    verdict: {
      aantoonbaar: 'The effect is demonstrable (aantoonbaar).',
      aanwijzing: 'There is an indication of an effect, no proof (aanwijzing).',
      'niet-aantoonbaar': 'An effect is not demonstrable (niet aantoonbaar).',
    },
    none: 'There is no verdict: the effect cannot be determined.',
    rule: {
      'niet-te-bepalen':
        'That takes at least two groups with and two without the intervention, and whole years before and after the start.',
      'te-kleine-groepen':
        'Neighbourhoods cannot be compared with a filter on neighbourhood or age: the groups become too small. Take the filter away.',
      'liep-al-uiteen': 'The groups already went apart before the start. A difference after it is no proof then.',
      'geen-verschil': 'Such a difference may well be coincidence.',
      'een-toets': 'One of the two tests shows a difference, the other does not.',
      'vooraf-onbekend': 'Both tests show a difference, but the time before the start is too short to test.',
      'beide-toetsen': 'Both tests show a difference, and before the start the groups went alike.',
    },
    uitstroom: {
      up: (percent: string) => `Care tracks ended ${percent} faster than was to be expected without the intervention`,
      down: (percent: string) => `Care tracks ended ${percent} slower than was to be expected without the intervention`,
    },
    instroom: {
      up: (percent: string) => `${percent} more care tracks began than was to be expected without the intervention`,
      down: (percent: string) => `${percent} fewer care tracks began than was to be expected without the intervention`,
    },
    between: (lower: string, upper: string) => ` (95%: between ${lower} and ${upper}).`,
    sides: (met: string, zonder: string) =>
      `A year since the start against one before it: ${met} with the intervention and ${zonder} without.`,
  },
} as const;
