/** What the account of every figure says. */
export const commonTexts = {
  nl: {
    source:
      'iJw-berichten: toewijzingen (301), startberichten (305), stopberichten (307), verzoeken (315) en declaraties (323, 325).',
    excluded: [
      'Hulp zonder berichten telt niet mee, zoals taakgericht betaalde hulp en hulp van het lokale team. Hoeveel dat is, weten we niet.',
      'Hulp uit de Wmo telt niet mee.',
    ],
    onlyWmo: [
      'Alleen hulp uit de Wmo telt mee, voor zover daar berichten van zijn. Wmo-hulp is geen traject: wat daarop rust, is niet te zeggen.',
    ],
    rounding: (least: number, base: number) =>
      `Aantallen onder de ${least} staan er niet. De andere aantallen zijn afgerond op ${base}. De aandelen volgen uit de afgeronde aantallen.`,
    leeftijdsgroep:
      'De leeftijd is die bij het begin van het traject: het jaar van begin min het geboortejaar. Hulp zonder traject telt met het jaar waarin die zelf begint.',
    part: (least: number) =>
      `Een getal van een wijk of leeftijd staat er niet als u er een groep van minder dan ${least} jeugdigen in de andere mee kunt uitrekenen.`,
  },
  en: {
    source: 'iJw messages: allocations (301), starts (305), stops (307), requests (315) and claims (323, 325).',
    excluded: [
      'Care without messages is left out, such as care paid by lump sum and care by the local team. How much that is cannot be known.',
      'Care under the Wmo is left out.',
    ],
    onlyWmo: [
      'Only care under the Wmo counts, as far as there are messages of it. It is no care track: what rests on that cannot be told.',
    ],
    rounding: (least: number, base: number) =>
      `Counts below ${least} are not shown. Other counts are rounded to ${base}. Shares follow from the rounded counts.`,
    leeftijdsgroep:
      'Age is that at the begin of the care track: year of the begin minus year of birth. Care outside a care track counts by the year in which it begins itself.',
    part: (least: number) =>
      `A number of a neighbourhood or age is not shown when it would tell of a group of fewer than ${least} youths in the others.`,
  },
} as const;
