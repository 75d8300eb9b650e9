import { catalogue } from '../../text/catalogue.ts';

export const waitTexts = catalogue(
  'stated-waits',
  {
    headingPlain: 'Gemeten wachttijd en wat aanbieders zelf opgeven',
    heading_one: 'Van {{all}} aanbieders gaf er {{n}} zelf een wachttijd op; {{old}} daarvan is ouder dan 60 dagen',
    heading_other:
      'Van {{all}} aanbieders gaven er {{n}} zelf een wachttijd op; {{old}} daarvan zijn ouder dan 60 dagen',
    sub: 'Gemeten: mediaan in dagen van aanvraag tot eerste hulp, wie nog wacht telt mee. Opgegeven: wat de aanbieder zelf zegt over een nieuwe aanmelding, in weken. Die twee meten niet precies hetzelfde. Niet opgegeven is niet hetzelfde als geen wachttijd.',
    aanbieder: 'Aanbieder',
    count: 'Aanvragen',
    measured: 'Gemeten, in dagen',
    stated: 'Opgegeven',
    statedOn: 'Opgegeven op',
    old: 'ouder dan 60 dagen',
    all: 'Allemaal samen',
    others: 'Overige, elk te klein',
  },
  {
    headingPlain: 'Measured wait and what providers state themselves',
    heading_one: 'Of {{all}} providers {{n}} stated a wait itself; {{old}} of these is older than 60 days',
    heading_other: 'Of {{all}} providers {{n}} stated a wait themselves; {{old}} of these are older than 60 days',
    sub: 'Measured: median in days from request to first care, who still waits counts. Stated: what the provider says itself about a new request, in weeks. The two do not measure quite the same. Not stated is not the same as no wait.',
    aanbieder: 'Provider',
    count: 'Requests',
    measured: 'Measured, in days',
    stated: 'Stated',
    statedOn: 'Stated on',
    old: 'older than 60 days',
    all: 'All together',
    others: 'Others, each too small',
  },
);
