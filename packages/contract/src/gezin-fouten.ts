/** Why an act on a gezin was not kept, with what to do now. */
export const gezinFoutTexts = {
  'datum-klopt-niet': {
    nl: 'Deze dag kan niet. Kies een dag waarop iedereen bij het gezin hoort, en hooguit drie maanden vooruit.',
    en: 'This day is not possible. Choose a day on which everybody is in the family, at most three months ahead.',
  },
  'overdracht-gepland': {
    nl: 'Er staat al een overdracht van de regie klaar. Draai die eerst terug of wacht tot die dag.',
    en: 'A hand-over of the coordination is planned already. Undo it first, or wait until that day.',
  },
  'later-gewijzigd': {
    nl: 'Hierna is nog iets gewijzigd. Draai eerst die latere wijziging terug.',
    en: 'Something was changed after this. Undo that later change first.',
  },
  'gezin-heeft-budget': {
    nl: 'Voor dit gezin staat al een budget of een grond vast. Terugdraaien zou dat wissen. Wijzig in plaats daarvan wie erbij hoort.',
    en: 'This family has a budget or a recorded ground already. Undoing would delete it. Change who belongs to the family instead.',
  },
  'iemand-was-eerder': {
    nl: 'Een collega heeft dit net gewijzigd. Laad de pagina opnieuw en kijk wie er nu staat.',
    en: 'A colleague has just changed this. Reload the page and see who stands there now.',
  },
  'skj-ontbreekt': {
    nl: 'Van deze collega is geen SKJ-registratie bekend. Vul het nummer in en de dag waarop het afloopt.',
    en: 'No SKJ registration is known of this colleague. Fill in the number and the day on which it ends.',
  },
  'skj-verlopen': {
    nl: 'De SKJ-registratie van deze collega is op die dag verlopen. Vul de nieuwe in of kies een ander.',
    en: 'The SKJ registration of this colleague has ended by that day. Fill in the new one or choose somebody else.',
  },
  'overname-reden': {
    nl: 'Schrijf in minstens 20 tekens waarom het gezin nu niet zelf de regie kan houden.',
    en: 'Write in at least 20 characters why the family cannot coordinate itself now.',
  },
  'overname-termijn': {
    nl: 'Kies een einddatum binnen een jaar, en een dag voor het einde waarop u samen opnieuw kijkt.',
    en: 'Choose an end within a year, and a day before the end on which you look at it together again.',
  },
  'geen-maatregel': {
    nl: 'Een gecertificeerde instelling kan de regie alleen overnemen als er een maatregel van de rechter loopt.',
    en: 'A certified institution can only take over while a measure of the judge is in force.',
  },
  'grond-termijn': {
    nl: 'Kies een dag binnen een jaar waarop deze grond afloopt.',
    en: 'Choose a day within a year on which this ground ends.',
  },
  'grond-acuut': {
    nl: 'Bij acuut gevaar geldt deze grond hoogstens 14 dagen. Kies een dag binnen 14 dagen en kijk daarna opnieuw.',
    en: 'In acute danger this ground holds for 14 days at most. Choose a day within 14 days and look again after it.',
  },
  'grond-toelichting': {
    nl: 'Schrijf in minstens 10 tekens waarop deze grond berust.',
    en: 'Write in at least 10 characters what this ground rests on.',
  },
  'geen-mandaat': {
    nl: 'U hebt hiervoor geen mandaat. Vraag het aan wie het mandaatregister bijhoudt.',
    en: 'You have no mandate for this. Ask whoever keeps the register of mandates.',
  },
  'boven-budget': {
    nl: 'Dit past niet in het budget van dit gezin. Verlaag het bedrag of verhoog eerst het budget.',
    en: 'This does not fit in the budget of this family. Lower the amount, or raise the budget first.',
  },
  'geen-budget': {
    nl: 'Er is dit jaar nog geen budget voor dit gezin. Zet eerst een budget.',
    en: 'There is no budget for this family this year yet. Set a budget first.',
  },
  'boven-mandaat': {
    nl: 'Niemand heeft een mandaat voor dit bedrag. Leg het voor aan het college.',
    en: 'Nobody has a mandate for this amount. Put it to the municipal executive.',
  },
  'meer-dan-toegezegd': {
    nl: 'Dit is meer dan er is toegezegd. Boek het verschil als nieuw maatwerk.',
    en: 'This is more than was promised. Book the difference as a new expense.',
  },
  'maatwerk-reden': {
    nl: 'Schrijf in minstens 10 tekens waarom.',
    en: 'Write in at least 10 characters why.',
  },
  'overdracht-dag': {
    nl: 'Kies een dag minstens 14 dagen vooruit en hoogstens drie maanden. Is iemand meteen weg? Vink dat dan aan.',
    en: 'Choose a day at least 14 days and at most three months ahead. Is somebody gone at once? Then tick that.',
  },
  'overdracht-reden': {
    nl: 'Schrijf waarom de caseload overgaat.',
    en: 'Write why the caseload goes to somebody else.',
  },
  'geen-zaken': {
    nl: 'Deze medewerker heeft op die dag geen zaken.',
    en: 'This worker has no cases on that day.',
  },
  'onderzoek-dag': {
    nl: 'Deze dag kan niet. Kies een dag tot en met vandaag, niet voor het begin en niet langer dan twee jaar geleden.',
    en: 'This day is not possible. Choose a day up to today, not before the start and not more than two years ago.',
  },
  'onderzoek-loopt': {
    nl: 'Onder deze wet loopt al een onderzoek bij dit gezin. Ga daarmee verder, of rond het eerst af.',
    en: 'An inquiry under this law is running for this family already. Go on with that one, or finish it first.',
  },
  'onderzoek-reden': {
    nl: 'Schrijf in minstens 10 tekens waarom u de onderzoeken samenvoegt.',
    en: 'Write in at least 10 characters why you merge the inquiries.',
  },
  'maatwerk-doel': {
    nl: 'Kies een doel van het plan, of schrijf het doel op.',
    en: 'Choose a goal of the plan, or write the goal down.',
  },
} as const;
