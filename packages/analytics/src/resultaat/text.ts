export const resultaatTexts = {
  nl: {
    maten: {
      uitstroom:
        'Uit zorg: van de trajecten die in de periode eindigden, het deel waarna een jaar lang geen andere hulp liep of begon.',
      terugkeer:
        'Terugkeer: van de trajecten die in de periode eindigden, het deel waarna binnen een jaar nieuwe hulp begon.',
      uitval:
        'Uitval: van de trajecten die in de periode eindigden met een bekende reden, het deel dat eerder stopte dan het plan (stopreden 32 tot en met 35).',
      duur: 'Duur: het aantal dagen waarna de helft klaar is van de trajecten die in de periode begonnen. Wat nog loopt telt mee zolang we het zien (Kaplan-Meier). De verhouding gaat over hoe vaak trajecten eindigen die in de periode liepen: boven 1 zijn ze eerder klaar.',
      gezinsdoel:
        'Doel gehaald: het aantal dagen waarna bij de helft een doel uit het plan van het gezin is gehaald. We tellen tijdens de hulp vanaf de dag dat er een doel is. Alleen trajecten waarvan doelen zijn vastgelegd. Wie nog geen doel haalde, telt mee tot er geen doel meer openstaat, en hoogstens tot drie maanden na het einde van de hulp (Kaplan-Meier). De verhouding gaat over hoe vaak een eerste doel wordt gehaald: boven 1 is dat eerder.',
      wacht:
        'Wachten: het aantal dagen van aanvraag tot eerste dag hulp waarna het bij de helft begonnen is. Wie nog wacht telt mee. De verhouding gaat over hoe vaak hulp begint: boven 1 begint ze eerder.',
    },
    comparison:
      'Verwacht: hoe vaak het gebeurt bij jeugdigen met dezelfde leeftijd, hetzelfde geslacht, dezelfde hulpvorm, rang, verwijzer en hetzelfde startjaar, die wel of niet eerder ergens anders woonden, en met hulp uit evenveel wetten in het huishouden. De verhouding is het echte aantal gedeeld door het verwachte: 1 is zoals verwacht. Bij wachten tellen alleen hulpvorm, jaar en verwijzer. Naar het midden gehaald: hoe kleiner het aantal, hoe dichter bij het gemiddelde. De grenzen laten zien wat door toeval kan.',
    excluded: [
      'Hoe ingewikkeld het is voor een gezin, weten we niet precies. Een verschil kan daardoor komen.',
      'Onder de 30 trajecten geven we geen oordeel.',
      'Een traject dat eindigt door overlijden telt niet als einde.',
      'Hulp uit andere wetten kennen we alleen van gemeenten die daar een uittreksel van leveren. Van andere gemeenten telt het aantal wetten als onbekend.',
      'Voor uit zorg en terugkeer telt een einde in het laatste jaar niet mee. We weten dan nog niet of iemand terugkomt.',
    ],
  },
  en: {
    maten: {
      uitstroom:
        'Out of care: of the care tracks that ended in the period, the share after which for a year no other care ran or began.',
      terugkeer:
        'Return: of the care tracks that ended in the period, the share after which new care began within a year.',
      uitval:
        'Early end: of the care tracks that ended in the period for a known reason, the share that stopped before the plan (end reasons 32 to 35).',
      duur: 'Duration: the number of days after which half of the care tracks that began in the period have ended. What still runs counts as long as seen (Kaplan-Meier). The ratio is about how often care tracks that ran in the period end: above 1 they end sooner.',
      gezinsdoel:
        'Goal reached: the number of days after which half have reached a goal of the plan of the family. We count during the care from the day on which there is a goal. Only care tracks of which goals are recorded. Who has reached none counts until no goal is open any more, and until three months after the end of the care at most (Kaplan-Meier). The ratio is about how often a first goal is reached: above 1 that is sooner.',
      wacht:
        'Waiting: the number of days from request to first day of care after which it has begun for half. Who still waits counts. The ratio is about how often care begins: above 1 it begins sooner.',
    },
    comparison:
      'Expected: how often it happens to youths of the same age, sex, form of care, rank, referrer and starting year, who did or did not live elsewhere before, with help under as many laws in the household. The ratio is the real number divided by the expected one: 1 is as expected. For waiting only form of care, year and referrer count. Moved to the middle: the smaller the number, the nearer to the average. The limits show what chance can do.',
    excluded: [
      'How complicated things are for a family is not exactly known. A difference may come from that.',
      'Below 30 care tracks no verdict is given.',
      'A care track that ends by death does not count as an end.',
      'Help under other laws is known only of municipalities that supply an extract of it. Of the others the number of laws counts as unknown.',
      'For out of care and return an end in the last year does not count. It is not known yet whether someone comes back.',
    ],
  },
} as const;
