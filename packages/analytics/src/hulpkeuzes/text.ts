export const hulpkeuzeTexts = {
  nl: {
    definition:
      'Besluiten om hulp toe te wijzen in de twaalf maanden die voorbij zijn, naar wie de aanbieder koos en wie de hulp koos: het gezin, wie verwees, de rechter of de gemeente. Het gezin kon kiezen als het de aanbieder koos uit twee of meer. Een besluit bij Samen en het antwoord op het verzoek van dezelfde aanbieder binnen 92 dagen zijn één besluit. Een wijziging telt mee als is vastgelegd wie koos. Het aandeel is het deel van de besluiten waarbij is vastgelegd wie koos, met een betrouwbaarheidsinterval van 95 procent.',
    source: 'Wat medewerkers bij hun besluit vastleggen, of later aanvullen.',
    excluded: [
      'Besluiten waarbij niemand vastlegde wie koos, tellen niet mee in het aandeel. Ze staan er apart bij.',
      'Hulp die een verwijzer of de rechter inzette zonder besluit van de gemeente in Samenpad, staat er niet bij.',
      'De medewerker legt het vast, niet het gezin. Het gezin kan het lezen en laten verbeteren.',
    ],
  },
  en: {
    definition:
      'Decisions to allocate help in the twelve months that are over, by who chose the provider and who chose the help: the family, who referred, the court or the municipality. The family had a choice when it chose the provider from two or more. A decision on Together and the answer to the request of the same provider within 92 days are one decision. A change counts when it was recorded who chose. The share is of the decisions for which was recorded who chose, with a 95 per cent confidence interval.',
    source: 'What workers record with their decision, or add later.',
    excluded: [
      'Decisions for which nobody recorded who chose do not count in the share. They stand beside it.',
      'Help that a referrer or the court started without a decision of the municipality in Samenpad is not there.',
      'The worker records it, not the family. The family can read it and have it mended.',
    ],
  },
} as const;
