export const deelnameTexts = {
  nl: {
    definition:
      'Welke aanbieders zelf meedoen, en welk deel van de trajecten zij hebben. Zelf meedoen is: in de periode logde iemand van de aanbieder in (in het scherm of met een koppeling), de eigen software stuurde een bericht dat binnen een week na de dagtekening binnen was, of iemand beantwoordde een vraag via een link in een e-mail. De anderen volgen wij via bestanden die later komen. Elke aanbieder met een traject dat in de periode liep, telt één keer.',
    source:
      'Inlogdagen van accounts van aanbieders, de dag waarop iJw-berichten binnenkwamen, antwoorden via een link, en de trajecten.',
    excluded: [
      'Een aanbieder zonder lopend traject in de periode telt niet mee, ook niet als die inlogt.',
      'Inloggen telt sinds Samenpad de laatste dag van inloggen bewaart.',
      'Hulp zonder berichten telt niet mee.',
    ],
  },
  en: {
    definition:
      'Which providers take part themselves, and which share of the trajecten they have. Taking part is: in the period somebody of the provider signed in (on screen or by a connection), its own software sent a message that was in within a week of its date, or somebody answered a question by a link in an e-mail. The others are followed by files that come later. Each provider with a traject that ran in the period counts once.',
    source:
      'Days of sign-in of accounts of providers, the day on which iJw messages came in, answers by a link, and the trajecten.',
    excluded: [
      'A provider without a running traject in the period does not count, even when it signs in.',
      'Signing in counts since Samenpad keeps the last day of it.',
      'Care without messages is left out.',
    ],
  },
} as const;
