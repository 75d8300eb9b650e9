/** What each truth is about, on screen and in the report; ids of domain.md D.6 and of requirements. */
export const truthTexts = {
  T1: {
    nl: 'Aandeel van de toegang in de begonnen trajecten',
    en: 'Share of the municipality among begun care tracks',
  },
  T2: {
    nl: 'Uit zorg vóór een derde traject, binnen vijf jaar (instroom 2016–2019)',
    en: 'Out of care before a third care track, within five years (entry 2016–2019)',
  },
  'T2-ooit': {
    nl: 'Ooit minder dan drie trajecten (instroom 2016–2019)',
    en: 'Fewer than three care tracks so far (entry 2016–2019)',
  },
  'T3-1': { nl: 'Uitstroom na het eerste traject', en: 'Outflow after the first care track' },
  'T3-2': { nl: 'Uitstroom na het tweede traject', en: 'Outflow after the second care track' },
  'T3-3': { nl: 'Uitstroom na het derde traject', en: 'Outflow after the third care track' },
  'T3-4': { nl: 'Uitstroom na het vierde traject', en: 'Outflow after the fourth care track' },
  'T3-5': { nl: 'Uitstroom na het vijfde traject', en: 'Outflow after the fifth care track' },
  T4: {
    nl: 'Groei per jaar van de mediane duur van begeleiding en behandeling, waar die geplant is',
    en: 'Yearly growth of the median duration of support and treatment, where it was planted',
  },
  T5: {
    nl: 'Groei per jaar van de mediane duur, waar er geen geplant is',
    en: 'Yearly growth of the median duration, where none was planted',
  },
  T6: {
    nl: 'Begonnen trajecten in de maand van de omzetting (begeleiding en behandeling)',
    en: 'Begun care tracks in the month of the conversion (support and treatment)',
  },
  'T7-5': { nl: 'Aandeel van de kosten bij de duurste 5 % (2024)', en: 'Share of the costs of the dearest 5 % (2024)' },
  'T7-10': {
    nl: 'Aandeel van de kosten bij de duurste 10 % (2024)',
    en: 'Share of the costs of the dearest 10 % (2024)',
  },
  T11: {
    nl: 'Aanbieders met een verkeerd oordeel: snel of traag aan de verkeerde kant, of te klein voor een oordeel',
    en: 'Providers judged wrongly: fast or slow on the wrong side, or too small for a verdict',
  },
  'T11-geluk': {
    nl: 'Kleine aanbieder die toevallig snel was: toch goed genoemd (0 = nee)',
    en: 'Small provider that was fast by chance: called good all the same (0 = no)',
  },
  T12: {
    nl: 'Uitstroom na 270 dagen: met accountgesprekken gedeeld door zonder (uit het interval)',
    en: 'Outflow beyond 270 days: with account talks divided by without (from the interval)',
  },
  'T12-placebo': {
    nl: 'Hetzelfde met een begin in 2021, toen er nog geen accountgesprekken waren',
    en: 'The same with a start in 2021, when there were no account talks yet',
  },
  T13: {
    nl: 'Terug in zorg binnen een jaar: met een MDO vooraf min zonder, bij gelijke rang en leeftijd',
    en: 'Back in care within a year: with an MDO before it minus without, at the same rank and age',
  },
  T14: {
    nl: 'Terug in zorg binnen een jaar: met nazorg min zonder, bij gelijke rang en leeftijd',
    en: 'Back in care within a year: with aftercare minus without, at the same rank and age',
  },
  T15: {
    nl: 'Eerste keuze gemist binnen 180 dagen: met een consult vooraf min zonder, bij dezelfde hulpvorm',
    en: 'First choice missed within 180 days: with a consult before it minus without, for the same form of care',
  },
  T17: {
    nl: 'Begonnen begeleiding in de wijken Noord sinds het voorveld er opende, tegen de andere wijken (uit het interval)',
    en: 'Support begun in the neighbourhoods Noord since free help opened there, against the other neighbourhoods (from the interval)',
  },
  'T17-Z': {
    nl: 'Begonnen begeleiding in de wijken Zuid gedeeld door het gemiddelde van de wijken zonder iets bijzonders',
    en: 'Support begun in the neighbourhoods Zuid divided by the mean of the neighbourhoods with nothing special',
  },
  'T17-Z-effect': {
    nl: 'In de wijken Zuid, waar altijd al meer begon, heet een effect van dat voorveld aantoonbaar',
    en: 'In the neighbourhoods Zuid, where more began all along, an effect of that free help is called demonstrable',
  },
  'T18-keer': {
    nl: 'Verwijzingen van één huisartsenpraktijk gedeeld door het gemiddelde van de andere',
    en: 'Referrals of one general practice divided by the mean of the others',
  },
  'T18-aandeel': {
    nl: 'Deel van die verwijzingen dat naar één aanbieder ging',
    en: 'Share of those referrals that went to one provider',
  },
  T18: {
    nl: 'Praktijken met een verkeerd oordeel: de eenzijdige niet opvallend, of een kleine met vier van de vijf wel',
    en: 'Practices judged wrongly: the one-sided one not standing out, or a small one with four of five that does',
  },
  T16: {
    nl: 'Interventies zonder effect die aantoonbaar heten (bij de helft van de aanbieders, 2022)',
    en: 'Interventions without effect that are called demonstrable (at half of the providers, 2022)',
  },
  'T21-tot-10': {
    nl: 'Verzoeken met een toewijzing binnen tien werkdagen',
    en: 'Requests with an allocation within ten working days',
  },
  'T21-41-65': {
    nl: 'Verzoeken met een toewijzing na 41 tot 65 werkdagen',
    en: 'Requests with an allocation after 41 to 65 working days',
  },
  T20: { nl: 'Groei per jaar van de wachttijd', en: 'Yearly growth of the wait' },
  'T8-jeugdigen': {
    nl: 'Jeugdigen met drie of meer trajecten, deel van de jeugdigen (2024)',
    en: 'Youths with three or more care tracks, share of the youths (2024)',
  },
  'T8-kosten': {
    nl: 'Jeugdigen met drie of meer trajecten, deel van de kosten (2024)',
    en: 'Youths with three or more care tracks, share of the costs (2024)',
  },
  'T9-jeugdigen': {
    nl: 'Jeugdigen langer dan twee jaar in zorg, deel van de jeugdigen (2024)',
    en: 'Youths in care for longer than two years, share of the youths (2024)',
  },
  'T9-kosten': {
    nl: 'Jeugdigen langer dan twee jaar in zorg, deel van de kosten (2024)',
    en: 'Youths in care for longer than two years, share of the costs (2024)',
  },
  'T9-wetten-kort': {
    nl: 'Huishoudens met hulp uit meer wetten, langste zorgperiode tot één jaar',
    en: 'Households with help under more laws, longest period of care up to one year',
  },
  'T9-wetten-midden': {
    nl: 'Huishoudens met hulp uit meer wetten, langste zorgperiode één tot twee jaar',
    en: 'Households with help under more laws, longest period of care one to two years',
  },
  'T9-wetten-lang': {
    nl: 'Huishoudens met hulp uit meer wetten, langste zorgperiode langer dan twee jaar',
    en: 'Households with help under more laws, longest period of care more than two years',
  },
  'T10-2016': {
    nl: 'Euro in 2016 in prijzen van 2024, waar de duur groeit',
    en: 'Euro in 2016 at prices of 2024, where durations grow',
  },
  'T10-2024': { nl: 'Euro in 2024, waar de duur groeit', en: 'Euro in 2024, where durations grow' },
  T22: {
    nl: 'Hulp zonder verblijf die stopt op de 18e verjaardag',
    en: 'Care without residence that ends at the 18th birthday',
  },
  'T22-pleegzorg-voor': {
    nl: 'Pleegzorg die stopt op de 18e verjaardag, vóór 2021',
    en: 'Foster care that ends at the 18th birthday, before 2021',
  },
  'T22-pleegzorg-na': {
    nl: 'Pleegzorg die stopt op de 18e verjaardag, vanaf 2021',
    en: 'Foster care that ends at the 18th birthday, from 2021 on',
  },
  T25: {
    nl: 'Van de tien duurste huishoudens in 2024: met een ander bedrag dan geplant (instellingen tellen thuis)',
    en: 'Of the ten dearest households in 2024: with another amount than planted (institutions count at home)',
  },
  'T26-start': { nl: 'Ontbrekende startberichten', en: 'Missing start messages' },
  'T26-stop': { nl: 'Ontbrekende stopberichten', en: 'Missing stop messages' },
  'T26-verwijzer': { nl: 'Toewijzingen met een onbekende verwijzer', en: 'Allocations with an unknown referrer' },
  'T27-opeenvolgend': {
    nl: 'Vervolgtrajecten die binnen 90 dagen beginnen',
    en: 'Later care tracks that begin within 90 days',
  },
  'T27-gelijktijdig': {
    nl: 'Trajecten per jeugdige in zorg op 30 juni 2024',
    en: 'Care tracks per youth in care on 30 June 2024',
  },
  T28: { nl: 'Jeugdigen met hulp in 2024', en: 'Youths with care in 2024' },
  'T28-euro': { nl: 'Euro per jeugdige in 2024', en: 'Euro per youth in 2024' },
  'S0-27': {
    nl: 'Deel van de trajecten bij de achttien grootste aanbieders (2024)',
    en: 'Share of the care tracks at the eighteen largest providers (2024)',
  },
  'S0-33': {
    nl: 'Jeugdigen met hulp in 2024 via de toegang',
    en: 'Youths with care in 2024 by way of the municipality',
  },
  'S1-6': { nl: 'Aandeel van het meest gelopen pad', en: 'Share of the most frequent path' },
} as const;

export type TruthId = keyof typeof truthTexts;
