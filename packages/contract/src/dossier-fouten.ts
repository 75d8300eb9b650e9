import { besluitFoutTexts } from './besluit-fouten.ts';
import { bijlageFoutTexts } from './bijlage-fouten.ts';
import { gezinFoutTexts } from './gezin-fouten.ts';
import { kaderFoutTexts } from './kader-fouten.ts';
import { leveringFoutTexts } from './levering-fouten.ts';
import { planFoutTexts } from './plan-fouten.ts';
import { samenFoutTexts } from './samen-fouten.ts';
import { uitnodigingFoutTexts } from './uitnodiging-fouten.ts';
import { wetregelFoutTexts } from './wetregel-fouten.ts';

/** Why something about the file of a jeugdige was not kept; in `faults` of the problem, with what to do now. */
export const dossierFoutTexts = {
  ...leveringFoutTexts,
  ...samenFoutTexts,
  ...bijlageFoutTexts,
  ...gezinFoutTexts,
  ...planFoutTexts,
  ...besluitFoutTexts,
  ...wetregelFoutTexts,
  ...kaderFoutTexts,
  ...uitnodigingFoutTexts,
  'kracht-ontbreekt': {
    nl: 'Bij een zorg of risico hoort ook iets dat goed gaat. Leg eerst een kracht vast, en daarna dit risico.',
    en: 'With a worry or risk belongs something that goes well. Record a strength first, and then this risk.',
  },
  'bsn-in-tekst': {
    nl: 'In de tekst staat een burgerservicenummer. Haal het weg en bewaar opnieuw: Samenpad weet al om wie het gaat.',
    en: 'The text holds a citizen service number. Take it out and save again: Samenpad knows already who it is about.',
  },
  conflict: {
    nl: 'Iemand anders heeft deze tekst net gewijzigd. Uw tekst is bewaard. Vergelijk de twee en bewaar daarna opnieuw.',
    en: 'Somebody else has just changed this text. Your text was kept. Compare the two, and then save again.',
  },
  'voor-ontbreekt': {
    nl: 'Kies voor wie u dit achterhoudt: de jeugdige, de ouders of allebei.',
    en: 'Choose from whom you withhold this: the youth, the parents or both.',
  },
  'reden-ontbreekt': {
    nl: 'Schrijf in minstens 10 tekens waarom.',
    en: 'Write in at least 10 characters why.',
  },
  'collega-ontbreekt': {
    nl: 'Noem de collega met wie u hebt overlegd. Dat moet een ander zijn dan uzelf.',
    en: 'Name the colleague whom you consulted. That must be somebody other than yourself.',
  },
  'herziening-ontbreekt': {
    nl: 'Kies een dag waarop u dit opnieuw bekijkt: na vandaag en binnen drie maanden.',
    en: 'Choose a day on which you look at this again: after today and within three months.',
  },
  'toelichting-te-kort': {
    nl: 'De toelichting is te kort. Schrijf in minstens 20 tekens wat er aan de hand is.',
    en: 'The explanation is too short. Write in at least 20 characters what is going on.',
  },
  'oordeel-te-kort': {
    nl: 'Schrijf in minstens 10 tekens waarom u zo oordeelt.',
    en: 'Write in at least 10 characters why you judge so.',
  },
  'loopt-al': {
    nl: 'Uw noodtoegang tot een ander dossier loopt nog. Stop die eerst.',
    en: 'Your emergency access to another file still runs. Stop that first.',
  },
  'nood-geen-uitvoer': {
    nl: 'Uw noodtoegang loopt. Daarom kunt u nu niets afdrukken of ophalen. Stop de noodtoegang en probeer het opnieuw.',
    en: 'Your emergency access runs. So you cannot print or fetch anything now. Stop it and try again.',
  },
  'onbekende-persoon': {
    nl: 'Deze persoon of aanbieder kunt u niet kiezen. Laad de pagina opnieuw en kies uit de lijst.',
    en: 'You cannot choose this person or provider. Load the page again and choose from the list.',
  },
  'bron-zonder-naam': {
    nl: 'Schrijf in de toelichting wie het zei, of in welk bericht het staat.',
    en: 'Write in the explanation who said it, or in which message it stands.',
  },
  'bron-bewijst-niet': {
    nl: 'Een partner of een bericht bewijst geen gezag. Leg eerst vast wat het gezagsregister, de BRP of de rechter zegt.',
    en: 'A partner or a message proves no authority. First record what the register of authority, the population register or the court says.',
  },
  'termijn-klopt-niet': {
    nl: 'Kies een einddatum: waarnemen mag 14 dagen, uitnodigen 10 dagen.',
    en: 'Choose an end date: standing in may take 14 days, an invitation 10 days.',
  },
  'bestaat-al': {
    nl: 'Dit staat er al. Er is niets gewijzigd.',
    en: 'This is there already. Nothing was changed.',
  },
  'laatste-betrokkene': {
    nl: 'Dit is de laatste betrokken medewerker. Wijs eerst iemand anders toe.',
    en: 'This is the last worker on the case. Assign somebody else first.',
  },
  'is-regisseur': {
    nl: 'Deze collega is regisseur van het gezin. Draag eerst de regie over op de pagina Gezin.',
    en: 'This colleague is the coordinator of the family. First hand the coordination over on the page Family.',
  },
  'besloten-groep-ontbreekt': {
    nl: 'Kies minstens één betrokken collega die bij het dossier mag blijven.',
    en: 'Choose at least one colleague on the case who keeps the file.',
  },
} as const;

export type DossierFout = keyof typeof dossierFoutTexts;
