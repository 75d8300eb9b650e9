/** Why a rule of law was not kept, with what to do now. */
export const wetregelFoutTexts = {
  'regel-overlapt': {
    nl: 'Voor deze hulp geldt vanaf die dag al een regel. Beëindig die eerst, of kies een andere groep of dag.',
    en: 'There is a rule for this help from that day on already. End that one first, or choose another group or day.',
  },
  'regel-beeindigd': {
    nl: 'Deze regel heeft al een einde. Leg een nieuwe regel vast als de wet opnieuw verandert.',
    en: 'This rule has an end already. Record a new rule when the law changes again.',
  },
  'regel-voor-begin': {
    nl: 'Een regel kan niet eindigen voordat hij begint. Kies de eerste dag van de regel of een latere dag.',
    en: 'A rule cannot end before it begins. Choose the first day of the rule or a later day.',
  },
} as const;
