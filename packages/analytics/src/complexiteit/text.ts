/** The fixed words of a verdict (S4-84). */
export const verloopTexts = {
  nl: {
    zichtbaar: 'zichtbaar in data',
    'niet-zichtbaar': 'niet zichtbaar in data',
    minder: 'minder',
    unknown: 'niet te bepalen',
  },
  en: {
    zichtbaar: 'visible in data',
    'niet-zichtbaar': 'not visible in data',
    minder: 'less',
    unknown: 'cannot be determined',
  },
} as const;

export const complexiteitTexts = {
  nl: {
    source:
      'iJw-berichten: toewijzingen (301), startberichten (305), stopberichten (307) en verzoeken (315). Daarnaast de huishoudens en de voorzieningen uit Wmo en Participatiewet, zoals de gemeente die aanlevert.',
    definition:
      'De complexiteitsindex telt van elk traject op zijn eerste dag vier kenmerken: er loopt nog een ander traject, er loopt hulp bij een andere aanbieder, iemand in het huishouden heeft een voorziening uit de Wmo of de Participatiewet, en het traject zelf is verblijf of crisis. Elk kenmerk telt even zwaar. De index is het gemiddelde aantal kenmerken van de trajecten die in een jaar begonnen, met het eerste volle jaar als 100. De marge (95 %) telt trajecten van één jeugdige als één. De werklast is het gewicht van de standaardregel van caseloads: vijf punten voor elke jeugdige met hulp in een jaar, en drie voor elk verzoek dat tot een toewijzing leidde; ook met het eerste volle jaar als 100. Het verloop is een rechte lijn door de logaritmen van de jaren. Ligt nul binnen de marge van die lijn, dan is een stijging niet zichtbaar in data.',
    excluded: [
      'Alleen hele kalenderjaren. Een jaar telt als vol als er toen, en ook in de twee jaren ervoor, ten minste half zoveel trajecten begonnen als gemiddeld in de periode.',
      'Hulp die al langer dan twee kalenderjaren loopt, telt in geen enkel jaar mee als hulp die ernaast loopt of als werk. Anders missen de eerste jaren hulp van voor de eerste berichten, en lijkt alles te stijgen.',
      'Het kenmerk wetten telt alleen mee als er voorzieningen bekend zijn die al vóór het einde van het eerste jaar ophielden. Anders lijkt een bron die later begon op een stijging.',
      'Contacten, overleggen en taken tellen niet mee in de werklast: die staan pas in Samenpad sinds de gemeente ermee werkt.',
      'Hoe zwaar een vraag is voor wie hem heeft, staat niet in berichten.',
    ],
  },
  en: {
    source:
      'iJw messages: allocations (301), starts (305), stops (307) and requests (315). Also the households and the provisions under the Wmo and the Participation Act, as the municipality delivers them.',
    definition:
      'The complexity index counts four features of each care track on its first day: another care track still runs, care runs at another provider, somebody in the household has a provision under the Wmo or the Participation Act, and the care track itself is residential or crisis care. Each feature weighs the same. The index is the mean number of features of the care tracks that began in a year, with the first full year as 100. The interval (95%) counts care tracks of one youth as one. The workload is the weight of the standard rule of caseloads: five points for each youth with care in a year, and three for each request that led to an allocation; also with the first full year as 100. The course is a straight line through the logarithms of the years. When nought lies within the interval of that line, a rise is not visible in data.',
    excluded: [
      'Whole calendar years only. A year counts as full when in it, and in the two years before it too, at least half as many care tracks began as in an average year of the period.',
      'Care that runs for more than two calendar years counts in no year as care beside it or as work. Otherwise the first years would miss care from before the first messages, and everything would seem to rise.',
      'The feature laws counts only when provisions are known that ended before the end of the first year. Otherwise a source that began later would look like a rise.',
      'Contacts, meetings and tasks do not count in the workload: they stand in Samenpad only since the municipality works with it.',
      'How heavy a question is for whoever has it, does not stand in messages.',
    ],
  },
} as const;
