/** Why a start, stop, verzoek or declaratie was not sent, with what to do now. */
export const leveringFoutTexts = {
  verwijderd: {
    nl: 'De gemeente heeft deze toewijzing verwijderd. Er kan niets meer op gemeld worden.',
    en: 'The municipality has removed this allocation. Nothing can be reported on it any more.',
  },
  'levering-loopt': {
    nl: 'De zorg is al gestart. Meld eerst een stop als de zorg opnieuw begint.',
    en: 'The care has started already. Report a stop first when the care begins again.',
  },
  'niet-gestart': {
    nl: 'Er is nog geen start gemeld. Meld eerst de start, en daarna de stop.',
    en: 'No start was reported yet. Report the start first, and then the stop.',
  },
  'al-gestopt': {
    nl: 'Er is al een definitieve stop gemeld.',
    en: 'A definitive stop was reported already.',
  },
  'al-onderbroken': {
    nl: 'De zorg staat al tijdelijk stil. Meld een nieuwe start, of een definitieve stop.',
    en: 'The care is paused already. Report a new start, or a definitive stop.',
  },
  'in-de-toekomst': {
    nl: 'Deze dag ligt in de toekomst. Meld een start of stop als die er echt is geweest.',
    en: 'This day lies in the future. Report a start or stop once it has really been.',
  },
  'voor-toewijzing': {
    nl: 'Deze dag ligt voor de ingangsdatum van de toewijzing. Kies die dag of een latere.',
    en: 'This day lies before the start date of the allocation. Choose that day or a later one.',
  },
  'na-toewijzing': {
    nl: 'De toewijzing is op deze dag al voorbij. Kies een eerdere dag, of vraag om een langere toewijzing.',
    en: 'The allocation is over on this day. Choose an earlier day, or ask for a longer allocation.',
  },
  'voor-einde': {
    nl: 'Deze dag ligt voor de laatste stop. Kies een latere dag.',
    en: 'This day lies before the last stop. Choose a later day.',
  },
  'voor-begin': {
    nl: 'De zorg kan niet eindigen voor ze begon. Kies de begindag of een latere dag.',
    en: 'The care cannot end before it began. Choose the first day or a later one.',
  },
  'reden-kan-niet': {
    nl: 'Deze reden past niet bij deze toewijzing. Kies een reden uit de lijst.',
    en: 'This reason does not fit this allocation. Choose a reason from the list.',
  },
  'niets-in-te-trekken': {
    nl: 'Dit kan niet meer worden ingetrokken. Laad de pagina opnieuw en kijk wat er gemeld is.',
    en: 'This can no longer be withdrawn. Reload the page and see what was reported.',
  },
  'geen-toewijzing': {
    nl: 'Er loopt geen toewijzing waar dit bij kan. Vraag om een nieuwe toewijzing.',
    en: 'No allocation runs to which this can be added. Ask for a new allocation.',
  },
  'al-bevestigd': {
    nl: 'Deze toewijzing is al bevestigd.',
    en: 'This allocation was confirmed already.',
  },
  'verzoek-open': {
    nl: 'Er loopt nog een verzoek voor deze jeugdige. Wacht op het antwoord van de gemeente.',
    en: 'A request for this youth is still open. Wait for the answer of the municipality.',
  },
  'toewijzing-voorbij': {
    nl: 'Deze toewijzing is voorbij en kan niet meer wijzigen. Vraag om een nieuwe toewijzing.',
    en: 'This allocation is over and cannot be changed any more. Ask for a new allocation.',
  },
  'niets-gewijzigd': {
    nl: 'Er verandert niets. Pas de einddatum, de hoeveelheid of het budget aan.',
    en: 'Nothing changes. Change the end date, the volume or the budget.',
  },
  'einde-voor-begin': {
    nl: 'De einddatum ligt voor de ingangsdatum. Kies een latere einddatum.',
    en: 'The end date lies before the start date. Choose a later end date.',
  },
  'ingang-klopt-niet': {
    nl: 'Kies een dag na vandaag, of de ingangsdatum van de toewijzing zelf.',
    en: 'Choose a day after today, or the start date of the allocation itself.',
  },
  'bsn-klopt-niet': {
    nl: 'Dit burgerservicenummer klopt niet. Kijk de negen cijfers na.',
    en: 'This citizen service number is not right. Check the nine digits.',
  },
  'verwijzer-ontbreekt': {
    nl: 'Vul in wie verwees: de naam of de AGB-code van acht cijfers.',
    en: 'Fill in who referred: the name or the AGB code of eight digits.',
  },
  'andere-gemeente': {
    nl: 'Deze Samenpad werkt niet voor die gemeente. Kies een andere gemeente.',
    en: 'This Samenpad does not work for that municipality. Choose another one.',
  },
  'client-onbekend': {
    nl: 'De naam of geboortedatum van deze jeugdige is niet bekend. Vraag de gemeente om een toewijzing met die gegevens.',
    en: 'The name or birth date of this youth is not known. Ask the municipality for an allocation that has them.',
  },
  'geen-regels': {
    nl: 'Kies minstens één regel om te declareren of terug te draaien.',
    en: 'Choose at least one line to claim or to take back.',
  },
  'maand-loopt': {
    nl: 'Deze maand is nog niet voorbij. Declareer haar na de laatste dag.',
    en: 'This month is not over yet. Claim it after its last day.',
  },
  'regel-kan-niet': {
    nl: 'Een regel kan niet meer gedeclareerd worden. Laad de pagina opnieuw en kijk wat er al verstuurd is.',
    en: 'A line can no longer be claimed. Reload the page and see what was sent already.',
  },
  'te-veel': {
    nl: 'Een regel is groter dan de toewijzing toelaat. Verlaag de hoeveelheid.',
    en: 'A line is larger than the allocation allows. Lower the volume.',
  },
  'tarief-ontbreekt': {
    nl: 'Vul bij elke regel het tarief in.',
    en: 'Fill in the tariff of each line.',
  },
  'adres-kan-niet': {
    nl: 'Dit adres kan niet. Geef een adres op het internet dat begint met https://.',
    en: 'This address is not possible. Give an address on the internet that begins with https://.',
  },
  'te-veel-adressen': {
    nl: 'Er zijn al vijf adressen. Beëindig er eerst een.',
    en: 'There are five addresses already. End one first.',
  },
  'bedrag-te-hoog': {
    nl: 'Een regel is hoger dan € 999.999,99. Kijk de hoeveelheid en het tarief na.',
    en: 'A line is higher than € 999,999.99. Check the volume and the tariff.',
  },
} as const;

export type LeveringFoutCode = keyof typeof leveringFoutTexts;
