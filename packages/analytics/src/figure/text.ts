/** What the account of every figure says. */
export const commonTexts = {
  nl: {
    source:
      'iJw-berichten: toewijzingen (301), startberichten (305), stopberichten (307), verzoeken (315) en declaraties (323, 325).',
    excluded: [
      'Hulp zonder berichten telt niet mee, zoals taakgericht betaalde hulp en hulp van het lokale team. Hoeveel dat is, weten we niet.',
      'Hulp uit de Wmo telt niet mee.',
    ],
    rounding: {
      groups:
        'Aantallen onder de 10 staan er niet. De andere aantallen zijn afgerond op 5. De aandelen volgen uit de afgeronde aantallen.',
      public:
        'Aantallen onder de 10 staan er niet. De andere aantallen zijn afgerond op 10. De aandelen volgen uit de afgeronde aantallen.',
    },
    wijk: 'Een getal van een wijk staat er niet als u er een groep van minder dan 10 jeugdigen in de andere wijken mee kunt uitrekenen.',
  },
  en: {
    source: 'iJw messages: allocations (301), starts (305), stops (307), requests (315) and claims (323, 325).',
    excluded: [
      'Care without messages is left out, such as care paid by lump sum and care by the local team. How much that is cannot be known.',
      'Care under the Wmo is left out.',
    ],
    rounding: {
      groups: 'Counts below 10 are not shown. Other counts are rounded to 5. Shares follow from the rounded counts.',
      public: 'Counts below 10 are not shown. Other counts are rounded to 10. Shares follow from the rounded counts.',
    },
    wijk: 'A number of a neighbourhood is not shown when it would tell of a group of fewer than 10 youths in the others.',
  },
} as const;
