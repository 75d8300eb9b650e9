const excludedNl = [
  'De laatste vier maanden zijn voorlopig: stopberichten en declaraties komen vaak later.',
  'Trajecten zonder stopbericht staan er apart bij. Hun einde is afgeleid uit de laatste declaratie.',
];
const excludedEn = [
  'The last four months are provisional: stops and claims often come later.',
  'Care tracks without a stop message are counted beside it. Their end is derived from the last claim.',
];

export const stroomTexts = {
  nl: {
    definition: {
      jeugdigen:
        'Begin + in − uit = eind. Een jeugdige is in zorg op elke dag dat minstens één traject loopt. In: de eerste dag met hulp na een dag zonder hulp. Uit: de laatste dag met hulp vóór een dag zonder hulp. Wie de volgende dag verder gaat bij een ander, telt niet als in of uit. Bij een hulpvorm telt alleen hulp in die vorm.',
      trajecten:
        'Begin + in − uit = eind. Een traject is hulp in één hulpvorm bij één aanbieder, met verlengingen erbij (T-inhoud). In: het traject begint in de maand. Uit: de laatste dag valt in de maand.',
    },
    excluded: excludedNl,
  },
  en: {
    definition: {
      jeugdigen:
        'Begin + in − out = end. A youth is in care on every day that at least one care track runs. In: the first day with care after a day without. Out: the last day with care before a day without. Going on elsewhere the next day is neither. For a form of care only care of that form counts.',
      trajecten:
        'Begin + in − out = end. A care track is care of one form by one provider, renewals included (T-inhoud). In: it begins in the month. Out: its last day lies in the month.',
    },
    excluded: excludedEn,
  },
} as const;
