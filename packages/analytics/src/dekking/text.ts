/** What the coverage meter measures. */
export type DekkingBron =
  | 'toewijzingen'
  | 'startberichten'
  | 'stopberichten'
  | 'declaraties'
  | 'verwijzers'
  | 'alleen-declaraties'
  | 'taakgericht';

interface DekkingText {
  definition: string;
  excluded: readonly string[];
  ontbreekt: Record<DekkingBron, string>;
}

export const dekkingTexts: Record<'nl' | 'en', DekkingText> = {
  nl: {
    definition:
      'Wat er binnen is van wat er hoort te zijn, over toewijzingen van de Jeugdwet die in de periode liepen. Vanaf 95 procent heet een bron volledig, vanaf 80 procent deels.',
    excluded: ['Ingetrokken toewijzingen tellen niet mee.'],
    ontbreekt: {
      toewijzingen: 'Wees: er is een start, stop of declaratie, maar geen toewijzing (301).',
      startberichten: 'Er is hulp geleverd, maar er is geen startbericht (305). De start is geschat.',
      stopberichten: 'De hulp is gestopt, maar er is geen stopbericht (307). Het einde is afgeleid.',
      declaraties: 'Er is hulp begonnen, maar er is nog nooit gedeclareerd.',
      verwijzers: 'De verwijzer is onbekend, of afgeleid omdat er geen verzoek (315) is.',
      'alleen-declaraties': 'Deze jeugdigen kennen we alleen uit declaraties. De rest van hun hulp zien we niet.',
      taakgericht:
        'Hulp die taakgericht wordt betaald geeft geen berichten per jeugdige. Hoeveel we missen, is niet te weten.',
    },
  },
  en: {
    definition:
      'What is there of what should be there, over allocations under the Youth Act that ran in the period. From 95 per cent a source counts as complete, from 80 per cent as partial.',
    excluded: ['Withdrawn allocations are left out.'],
    ontbreekt: {
      toewijzingen: 'Orphans: a start, stop or claim exists, but no allocation (301).',
      startberichten: 'Care was delivered, but there is no start message (305). The start is estimated.',
      stopberichten: 'Care ended, but there is no stop message (307). The end is derived.',
      declaraties: 'Care began, but nothing was ever claimed.',
      verwijzers: 'The referrer is unknown, or derived because there is no request (315).',
      'alleen-declaraties': 'These youths are known from claims only. The rest of their care is not seen.',
      taakgericht: 'Care paid by lump sum gives no messages per youth. How much is missed cannot be known.',
    },
  },
};
