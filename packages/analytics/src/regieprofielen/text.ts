export const regieprofielTexts = {
  nl: {
    definition:
      'Per gemeente: van de gezinnen waar de eerste hulp in de laatste twee jaar begon, wanneer er een regisseur was. Bij de start: op of voor de dag van de eerste hulp. Na het eerste traject: daarna, tot en met de dag waarop een tweede traject begon. Na het tweede traject: nog later. Het profiel is het moment waarop de helft van de gezinnen een regisseur had. Van de gezinnen die nu hulp hebben: bij welk deel met meervoudige hulp er een regisseur is, hoeveel overleggen met verslag er in een jaar per gezin waren, en hoeveel dagen per gezin in dat jaar er na de eerste regisseur geen was. Het staat naast wat de gemeente zelf heeft afgesproken.',
    source: 'De gezinnen, de regie en de overleggen die medewerkers vastleggen, en de trajecten uit de berichten.',
    excluded: [
      'Een gezin dat niemand vastlegde, telt niet mee. Waar dat vaak zo is, zegt het profiel weinig.',
      'Regie die er was voordat iemand het vastlegde, telt pas vanaf die dag.',
      'Wie er in een gezin hoort, is zoals het nu is. Eerdere gezinnen tellen niet mee.',
      'Een verschil tussen gemeenten zegt niet wat beter is voor gezinnen.',
    ],
  },
  en: {
    definition:
      'By municipality: of the families for which the first help began in the last two years, when there was a coordinator. At the start: on or before the day of the first help. After the first care track: later, up to the day on which a second began. After the second: later still. The profile is the moment at which half of the families had a coordinator. Of the families that have help now: for which share of those with multiple help there is a coordinator, how many meetings with minutes there were for each family in a year, and on how many days in that year there was none after the first coordinator. It stands beside what the municipality itself has agreed.',
    source:
      'The families, the coordination and the meetings that workers record, and the care tracks from the messages.',
    excluded: [
      'A family that nobody recorded does not count. Where that is often so, the profile says little.',
      'Coordination that was there before anybody recorded it counts from that day only.',
      'Who belongs to a family is as it is now. Earlier families do not count.',
      'A difference between municipalities does not say what is better for families.',
    ],
  },
} as const;
