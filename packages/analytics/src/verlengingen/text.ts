export const verlengingenTexts = {
  nl: {
    definition:
      'Trajecten die in de periode liepen (T-inhoud). Verlengd: de einddatum van de toewijzing schoof naar later, of dezelfde hulp bij dezelfde aanbieder ging binnen 28 dagen verder. Een traject met drie verlengingen telt als één traject met drie verlengingen. Extra dagen: hoeveel later de einddatum werd, gemiddeld per verlengd traject.',
    excluded: [
      'Een nieuwe toewijzing door een nieuw contract of een herindeling telt niet als verlenging.',
      'Dagen tussen twee toewijzingen tellen niet als extra dagen.',
    ],
  },
  en: {
    definition:
      'Care tracks that ran in the period (T-inhoud). Renewed: the end date of the allocation moved later, or the same care by the same provider went on within 28 days. A care track with three renewals counts as one with three. Days added: how much later the end date became, on average per renewed care track.',
    excluded: [
      'A new allocation because of a new contract or a merger of municipalities is no renewal.',
      'Days between two allocations are not days added.',
    ],
  },
} as const;
