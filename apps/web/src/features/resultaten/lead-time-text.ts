import { catalogue } from '../../text/catalogue.ts';

export const leadTimeTexts = catalogue(
  'doorlooptijd',
  {
    heading:
      'De helft van de verzoeken heeft binnen {{mediaan}} werkdagen een toewijzing, negen van de tien binnen {{p90}}',
    headingPlain: 'Hoe lang verzoeken op een toewijzing wachten',
    sub: 'Werkdagen van het verzoek om nieuwe hulp tot de eerste toewijzing, zonder feestdagen.',
    band: 'Werkdagen',
    'band-all': 'alles',
    'band-0': 'tot en met 10',
    'band-11': '11 tot en met 40',
    'band-41': '41 tot en met 65',
    'band-66': 'meer dan 65',
    count: 'Verzoeken',
    share: 'Deel',
    delays: 'Waar verzoeken van meer dan tien werkdagen het langst op wachtten',
    cause: 'Wacht op',
    none: 'geen vraag vastgelegd',
    'aanbieder-informatie': 'informatie van de aanbieder',
    'aanbieder-plan': 'een plan van de aanbieder',
    'aanbieder-toestemming': 'toestemming, via de aanbieder',
    'aanbieder-keuze': 'een keuze, via de aanbieder',
    'aanbieder-anders': 'iets anders van de aanbieder',
    'gezin-informatie': 'informatie van het gezin',
    'gezin-plan': 'een plan van het gezin',
    'gezin-toestemming': 'toestemming van het gezin',
    'gezin-keuze': 'een keuze van het gezin',
    'gezin-anders': 'iets anders van het gezin',
  },
  {
    heading: 'Half of the requests have an allocation within {{mediaan}} working days, nine in ten within {{p90}}',
    headingPlain: 'How long requests wait for an allocation',
    sub: 'Working days from the request for new care to the first allocation, without holidays.',
    band: 'Working days',
    'band-all': 'all',
    'band-0': 'up to 10',
    'band-11': '11 to 40',
    'band-41': '41 to 65',
    'band-66': 'more than 65',
    count: 'Requests',
    share: 'Share',
    delays: 'What requests of more than ten working days waited for the longest',
    cause: 'Waits for',
    none: 'no question recorded',
    'aanbieder-informatie': 'information of the provider',
    'aanbieder-plan': 'a plan of the provider',
    'aanbieder-toestemming': 'consent, by way of the provider',
    'aanbieder-keuze': 'a choice, by way of the provider',
    'aanbieder-anders': 'something else of the provider',
    'gezin-informatie': 'information of the family',
    'gezin-plan': 'a plan of the family',
    'gezin-toestemming': 'consent of the family',
    'gezin-keuze': 'a choice of the family',
    'gezin-anders': 'something else of the family',
  },
);

const parties = ['aanbieder', 'gezin'] as const;
const causes = ['informatie', 'plan', 'toestemming', 'keuze', 'anders'] as const;
const known = parties.flatMap((party) => causes.map((cause) => `${party}-${cause}` as const));

/** The text key of what was waited for. */
export function oorzaakKey(oorzaak: string | null): (typeof known)[number] | 'none' {
  return known.find((one) => one === oorzaak) ?? 'none';
}
