/** Why a consent, task, agreement or answer was not kept; `faults` of the problem has the code. */
export const toestemmingFoutTexts = {
  'leeftijd-onbekend': {
    nl: 'De geboortedatum ontbreekt. Zonder leeftijd is niet te zeggen wie toestemming geeft. Vul eerst de geboortedatum aan.',
    en: 'The birth date is missing. Without an age nobody can say who consents. Add the birth date first.',
  },
  soort: {
    nl: 'Kies welke gegevens gedeeld worden. Niet elk gegeven mag naar elke ontvanger.',
    en: 'Choose which data are shared. Not every kind may go to every recipient.',
  },
  termijn: {
    nl: 'De periode klopt niet. Het einde ligt na het begin en na vandaag. Toestemming geldt hoogstens 12 maanden.',
    en: 'The period is not right. The end lies after the start and after today. Consent holds for at most 12 months.',
  },
  'alleen-professional': {
    nl: 'Dit kan alleen samen met een medewerker. Samenpad weet niet zeker wie er nog meer moet instemmen.',
    en: 'This can only be done with a worker. Samenpad does not know for sure who else must agree.',
  },
  'gezag-onbewezen': {
    nl: 'Van de ouders is er maar één bekend. Noem de andere ouder, of leg bij het gezin vast welke bron bewijst dat deze ouder het gezag alleen heeft.',
    en: 'Only one parent is known. Name the other parent, or record with the family which source proves that this parent has authority alone.',
  },
  toelichting: {
    nl: 'Schrijf in minstens 10 tekens waarom de jeugdige dit niet zelf kan beoordelen.',
    en: 'Write in at least 10 characters why the youth cannot judge this.',
  },
  ontvanger: {
    nl: 'Kies minstens één ontvanger uit de lijst. Toestemming noemt altijd met wie er gedeeld wordt.',
    en: 'Choose at least one recipient from the list. Consent always names with whom is shared.',
  },
  gever: {
    nl: 'Vul van ieder die toestemming geeft de naam in en waaruit het gezag blijkt.',
    en: 'Fill in the name of everybody who consents, and what shows the authority.',
  },
  'gever-ontbreekt': {
    nl: 'Er ontbreekt iemand die moet instemmen: een ouder met gezag, de voogd of de vertegenwoordiger.',
    en: 'Somebody who must agree is missing: a parent with authority, the guardian or the representative.',
  },
  beantwoord: {
    nl: 'Dit is al afgerond. Laad de pagina opnieuw en kijk hoe het nu staat.',
    en: 'This has been settled already. Load the page again and see how it stands.',
  },
  'andere-ouder': {
    nl: 'Dit kan alleen voor een ouder die niet antwoordt, als de andere ouder ja heeft gezegd.',
    en: 'This is only for a parent who does not answer, when the other parent has said yes.',
  },
  'te-vroeg': {
    nl: 'Wacht 14 dagen na de vraag. Daarna kunt u vastleggen dat deze ouder niet heeft geantwoord.',
    en: 'Wait 14 days after the question. Then you can record that this parent has not answered.',
  },
  reden: {
    nl: 'Schrijf in minstens 10 tekens waarom.',
    en: 'Write in at least 10 characters why.',
  },
  antwoord: {
    nl: 'Kies ja of nee.',
    en: 'Choose yes or no.',
  },
  niveau: {
    nl: 'Log sterker in om te antwoorden, bijvoorbeeld met de DigiD-app met ID-check.',
    en: 'Sign in more strongly to answer, for instance with the DigiD app with ID check.',
  },
  scan: {
    nl: 'Vul in waar het ondertekende papier bewaard wordt.',
    en: 'Fill in where the signed paper is kept.',
  },
  getuige: {
    nl: 'Vul in wie erbij was toen dit gezegd werd.',
    en: 'Fill in who was present when this was said.',
  },
  bewijs: {
    nl: 'Kies hoe het antwoord gegeven is: op papier of mondeling.',
    en: 'Choose how the answer was given: on paper or orally.',
  },
  'opnieuw-vragen': {
    nl: 'De jeugdige is intussen jarig geweest. Daardoor moeten anderen instemmen. Vraag de toestemming opnieuw.',
    en: 'The youth has had a birthday meanwhile. Others must agree now. Ask for consent again.',
  },
  hoe: {
    nl: 'Kies hoe u het verteld hebt.',
    en: 'Choose how you told it.',
  },
  uitstel: {
    nl: 'Kies een dag na vandaag en binnen drie maanden.',
    en: 'Choose a day after today and within three months.',
  },
  'eigen-handeling': {
    nl: 'Deze taak rondt u af op de pagina waar zij over gaat.',
    en: 'You finish this task on the page that it is about.',
  },
} as const;

export type ToestemmingFoutCode = keyof typeof toestemmingFoutTexts;
