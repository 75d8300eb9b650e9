export const beperkingTexts = {
  nl: {
    definition:
      'Wat er gebeurt als alleen de grootste aanbieders overblijven, naar jeugdigen of naar kosten in de periode. Een jeugdige moet overstappen als op de laatste dag een traject loopt bij een aanbieder die niet overblijft. Een hulpvorm verliest alle aanbod als geen van de aanbieders die overblijven haar in de periode gaf.',
    excluded: [
      'De berekening zegt niet of de overblijvende aanbieders plaats hebben, en niet wat ze zouden kunnen gaan doen.',
      'Hulpvormen met te weinig lopende trajecten om te laten zien, staan samen. Of zij aanbod verliezen, staat er niet bij.',
      'Aanbieders van één concern tellen elk apart.',
      'Wijken staan niet in deze cijfers: de uitkomst is per gemeente.',
    ],
  },
  en: {
    definition:
      'What happens when only the largest providers remain, by youths or by costs in the period. A youth has to move when on the last day a care track runs at a provider that does not remain. A form of care loses all supply when none of the remaining providers gave it in the period.',
    excluded: [
      'It does not say whether the remaining providers have room, nor what they could start to do.',
      'Forms of care with too few running care tracks to be shown stand together. Whether they lose supply is not told.',
      'Providers of one concern count each by itself.',
      'Neighbourhoods are not in these figures: the outcome is by municipality.',
    ],
  },
} as const;
