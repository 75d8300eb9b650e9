/** Why a decision on a verzoek or toewijzing was not kept, with what to do now. */
export const besluitFoutTexts = {
  'buiten-mandaat': {
    nl: 'Dit bedrag of deze duur valt buiten uw mandaat. Leg het voor aan uw teamleider, of kies een lager bedrag of een eerdere laatste dag.',
    en: 'This amount or this length is outside your mandate. Put it to your team leader, or choose a lower amount or an earlier last day.',
  },
  'geen-mandaat': {
    nl: 'Niemand heeft een mandaat voor dit bedrag, deze duur en deze hulp. Leg het voor aan het college.',
    en: 'Nobody has a mandate for this amount, this length and this help. Put it to the college.',
  },
  'keuze-klopt-niet': {
    nl: 'U noemt meer aanbieders dan er te kiezen waren. Pas het aantal aan, of noem er minder.',
    en: 'You name more providers than there were to choose from. Change the number, or name fewer.',
  },
  'al-beantwoord': {
    nl: 'Op dit verzoek is al een besluit genomen. Laad de pagina opnieuw om het te zien.',
    en: 'This request was decided on already. Reload the page to see it.',
  },
  'al-in-onderzoek': {
    nl: 'Dit verzoek wordt al onderzocht. Wijs het toe of wijs het af.',
    en: 'This request is being investigated already. Grant it or reject it.',
  },
  'woonplaats-kan-niet': {
    nl: 'Kies een andere gemeente dan de uwe. Het woonplaatsbeginsel geldt alleen voor een verzoek om toewijzing van jeugdhulp.',
    en: 'Choose another municipality than yours. The residence principle holds for requests for youth care only.',
  },
  'adres-nodig': {
    nl: 'Van deze jeugdige is nog geen adres bekend. Vul postcode en huisnummer in.',
    en: 'No address of this youth is known yet. Fill in postcode and house number.',
  },
  'eind-voor-begin': {
    nl: 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.',
    en: 'The last day lies before the first day. Choose a later last day.',
  },
  'einddatum-nodig': {
    nl: 'Bij een budget of een aantal per week hoort een laatste dag. Vul die in.',
    en: 'A budget or an amount per week needs a last day. Fill it in.',
  },
  'al-gedeclareerd': {
    nl: 'Op deze toewijzing is al betaald. Verwijderen kan dan niet. Kies een laatste dag om te stoppen.',
    en: 'Claims on this allocation were paid already. It cannot be removed then. Choose a last day to stop it.',
  },
  'niet-nieuwer': {
    nl: 'Deze toewijzing is net gewijzigd. Wacht een minuut en probeer het opnieuw.',
    en: 'This allocation was changed just now. Wait a minute and try again.',
  },
  'toewijzing-weg': {
    nl: 'Deze toewijzing bestaat niet meer. Laad de pagina opnieuw.',
    en: 'This allocation does not exist any more. Reload the page.',
  },
  'toewijzing-gelijk': {
    nl: 'Er is niets gewijzigd. Verander de laatste dag, de omvang of het budget.',
    en: 'Nothing was changed. Change the last day, the amount or the budget.',
  },
  'bericht-klopt-niet': {
    nl: 'Zo kan de toewijzing niet: zij past niet bij de regels van de standaard of overlapt met een andere. Pas de dagen of de omvang aan.',
    en: 'The allocation is not possible like this: it breaks the rules of the standard or overlaps another. Change the days or the amount.',
  },
} as const;
