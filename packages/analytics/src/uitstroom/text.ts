export const uitstroomTexts = {
  nl: {
    definition:
      'Per rang: van de trajecten die in de periode eindigden, het deel waarna een jaar lang geen andere hulp liep of begon. Per jaar van instroom: het deel van de jeugdigen dat binnen vijf jaar uit zorg ging vóór een derde traject begon. Uit zorg: een jaar lang geen hulp na de laatste dag. Wie nog in zorg is telt mee zolang we het zien (Aalen-Johansen). De kolom naive telt wie tot nu toe minder dan drie trajecten had, ook als de hulp nog loopt. Gebruik die niet voor een trend.',
    excluded: [
      'Een einde in het laatste jaar telt niet mee. We weten dan nog niet of iemand terugkomt.',
      'Wie na meer dan een jaar terugkomt, blijft in dit cijfer uit zorg.',
      'Een traject dat eindigt door overlijden telt niet als uitstroom.',
    ],
  },
  en: {
    definition:
      'By rank: of the care tracks that ended in the period, the share after which for a year no other care ran or began. By year of entry: the share of youths who left care within five years before a third care track began. Out of care: no care for a year after the last day. Who is still in care counts as long as seen (Aalen-Johansen). The column naive counts who has had fewer than three care tracks so far, also when care still runs. Do not use it for a trend.',
    excluded: [
      'An end in the last year does not count. It is not known yet whether someone comes back.',
      'Who comes back after more than a year stays out of care in this figure.',
      'A care track that ends by death does not count as outflow.',
    ],
  },
} as const;
