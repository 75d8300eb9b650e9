export const maatIds = ['toegang', 'herhaald', 'jongeren', 'duur', 'trajecten', 'huishoudens', 'kosten'] as const;
export type MaatId = (typeof maatIds)[number];

export const vergelijkingTexts = {
  nl: {
    nederland: 'Nederland',
    jeugdregio: (naam: string) => `Jeugdregio ${naam}`,
    limburg: (n: number) => `${n} gemeenten in Limburg`,
    fitted: 'mediaan door ons geschat uit de duurklassen',
    pooled: 'door ons gewogen naar het aantal jongeren',
    estimated: 'aantal jongeren door ons geschat',
    definition:
      'Zeven cijfers van de eigen gemeenten naast wat het CBS publiceert. Elk eigen cijfer heeft een 95%-interval: daarbinnen ligt het echte getal waarschijnlijk. Bij elk CBS-cijfer staan de periode, de tabel en de licentie. Bij elk cijfer staat wat niet goed te vergelijken is.',
    excluded: [
      'De CBS-cijfers veranderen niet mee met de filters. Met een filter op hulpvorm, verwijzer of aanbieder gaat het eigen cijfer over minder dan het CBS-cijfer.',
      'De CBS-cijfers zijn van 2020 tot en met 2024. Kies een periode die daarbij past.',
    ],
    kanttekening: {
      toegang:
        'Het CBS telt een traject opnieuw als een contract overgaat. Wij tellen het dan één keer. Bij ons telt een toewijzing zonder verzoek als verwezen door de gemeente.',
      herhaald:
        'Het CBS en wij kijken vijf jaar terug. Het CBS kent ook hulp in andere gemeenten. Wij zien alleen de eigen gemeenten.',
      jongeren:
        'Het CBS telt alle jeugdzorg, ook van het wijkteam, jeugdbescherming en jeugdreclassering. Wij zien alleen hulp met berichten. Hoeveel jongeren er wonen, schatten we uit CBS-cijfers van 2021. Dat kan niet bij verzonnen of nieuwe gemeenten.',
      duur: 'Dit gaat alleen over beëindigde trajecten. Gebruik het niet voor een trend: het cijfer stijgt vanzelf als de gegevens verder teruggaan. Kijk daarvoor bij Duur en uitstroom.',
      trajecten:
        'Trajecten per jeugdige in een half jaar, bij ons het laatste half jaar van de periode. Het CBS telt ook trajecten van het wijkteam. Die zien wij alleen als er berichten van zijn.',
      huishoudens:
        'Deel van de huishoudens met jeugdzorg dat ook hulp heeft uit de Wmo of de Participatiewet. Bij ons in de laatste twaalf maanden die compleet zijn, als de gemeente heeft aangeleverd wie bij elkaar woont. Het CBS publiceert dit per gemeente, niet voor heel Nederland.',
      kosten:
        'Het CBS telt alle kosten van jeugdzorg, ook pgb, wijkteam en jeugdbescherming. Wij tellen wat is gedeclareerd, in de laatste twaalf maanden die compleet zijn. Het aantal jongeren in het CBS-cijfer is geschat, met een fout tot ongeveer 10%. Het is van 2021: de tarieven stegen daarna.',
    },
  },
  en: {
    nederland: 'Netherlands',
    jeugdregio: (naam: string) => `Youth care region ${naam}`,
    limburg: (n: number) => `${n} municipalities in Limburg`,
    fitted: 'median estimated by us from the classes of duration',
    pooled: 'weighted by us by the number of young people',
    estimated: 'number of young people estimated by us',
    definition:
      'Seven figures of the own municipalities beside what Statistics Netherlands (CBS) publishes. Each own figure has a 95% interval in which the true number probably lies. Each CBS figure has its period, table and licence. Each figure says what does not compare well.',
    excluded: [
      'The CBS figures do not change with the filters. With a filter on form of care, referrer or provider the own figure is about less than that of CBS.',
      'The CBS figures are of 2020 to 2024. Choose a period that fits them.',
    ],
    kanttekening: {
      toegang:
        'CBS counts a care track again when a contract is converted. We count it once. With us an allocation without a request counts as referred by the municipality.',
      herhaald:
        'CBS and we look five years back. CBS also knows care in other municipalities. We only see the own ones.',
      jongeren:
        'CBS counts all youth care, also by the local team, child protection and youth probation. We only see care with messages. How many young people live here is estimated from CBS figures of 2021. That cannot be done for invented or new municipalities.',
      duur: 'This is about ended care tracks only. Do not use it for a trend: it rises by itself as the data go further back. See Duration and outflow for that.',
      trajecten:
        'Care tracks per youth in half a year, with us the last half year of the period. CBS also counts care tracks of the local team. We see those only when there are messages about them.',
      huishoudens:
        'Share of the households with youth care that also have care or benefits under the Wmo or the Participation Act. With us in the last twelve months that are complete, when the municipality has supplied who lives together. CBS publishes it by municipality, not for the whole country.',
      kosten:
        'CBS counts all costs of youth care, also personal budgets, the local team and child protection. We count what was claimed, in the last twelve months that are complete. The number of young people in the CBS figure is estimated, with an error up to about 10%. It is of 2021: tariffs have risen since.',
    },
  },
} as const;
