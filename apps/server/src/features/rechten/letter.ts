import type { VerzoekBetrokkene } from '@samenpad/database';

const asked: Readonly<Record<VerzoekBetrokkene['soort'], string>> = {
  inzage: 'om inzage in het dossier',
  afschrift: 'om een afschrift van het dossier',
  correctie: 'om het dossier te verbeteren',
  vernietiging: 'om het dossier te vernietigen',
};

const grounds: Readonly<Record<string, string>> = {
  'belang-ander': 'Iemand anders heeft er groot belang bij dat de gegevens blijven (Jeugdwet artikel 7.3.9).',
  'wettelijke-plicht': 'Een wet verplicht ons de gegevens te bewaren (Jeugdwet artikel 7.3.9).',
  'rechten-anderen': 'Het gaat om gegevens over iemand anders (Jeugdwet artikel 7.3.10).',
  bescherming: 'Het is nodig om het kind of een ander te beschermen (UAVG artikel 41).',
  'niet-bevoegd': 'De wet laat iemand anders hierover beslissen (Jeugdwet artikelen 7.3.4, 7.3.5 en 7.3.15).',
  'identiteit-onzeker': 'Wij weten niet zeker dat u het bent die dit vraagt (AVG artikel 12 lid 6).',
};

const decided: Readonly<Record<NonNullable<VerzoekBetrokkene['besluit']>, string>> = {
  toegewezen: 'Wij doen wat u vraagt.',
  gedeeltelijk: 'Wij doen voor een deel wat u vraagt.',
  afgewezen: 'Wij doen niet wat u vraagt.',
};

/** Where to go when one does not agree depends on who decided. */
function remedyOf(rol: VerzoekBetrokkene['behandelaarRol'], gemeente: string): string {
  if (rol === 'hulpverlener')
    // Jw 7.3.17: not a decision of an administrative body, so the civil court of UAVG 35.
    return 'Bent u het niet eens met dit antwoord? Het komt van een jeugdhulpverlener en is geen besluit van de gemeente (Jeugdwet artikel 7.3.17). U kunt binnen zes weken na de datum van deze brief een verzoekschrift sturen aan de rechtbank (UAVG artikel 35). U hebt daarvoor geen advocaat nodig.';
  // UAVG 34: a decision under the Awb.
  return `Bent u het niet eens met dit besluit? Stuur dan binnen zes weken na de datum van deze brief een bezwaarschrift aan het college van burgemeester en wethouders van ${gemeente} (UAVG artikel 34, Awb artikel 6:7). Schrijf erin waarom u het er niet mee eens bent.`;
}

/** The answer to a request in plain Dutch, a paragraph each; undefined before the decision. */
export function composeLetter(verzoek: VerzoekBetrokkene, gemeente: string): string[] | undefined {
  const { soort, besluit, besluitOp, weigergrond, motivering, ingediendOp, behandelaarRol } = verzoek;
  if (besluit === null || besluitOp === null) return undefined;
  const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  return [
    `${gemeente}, ${day.format(besluitOp)}`,
    `U vroeg op ${day.format(ingediendOp)} ${asked[soort]}.`,
    decided[besluit],
    ...(weigergrond === null ? [] : [grounds[weigergrond] ?? '']),
    ...(motivering === null ? [] : [`Uitleg: ${motivering}`]),
    ...(soort === 'vernietiging' && besluit === 'toegewezen'
      ? ['Een tweede medewerker kijkt mee voor wij het dossier vernietigen. Daarna is het voorgoed weg.']
      : []),
    remedyOf(behandelaarRol, gemeente),
    'U kunt ook een klacht sturen aan de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
  ];
}
