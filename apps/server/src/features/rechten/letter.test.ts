import type { VerzoekBetrokkene } from '@samenpad/database';
import { describe, expect, it } from 'vitest';
import { composeLetter } from './letter.ts';

const verzoek = {
  soort: 'vernietiging',
  besluit: 'afgewezen',
  weigergrond: 'belang-ander',
  motivering: 'Uw zus heeft deze gegevens nog nodig.',
  ingediendOp: new Date('2026-10-01T10:00:00Z'),
  besluitOp: new Date('2026-10-20T10:00:00Z'),
  behandelaarRol: 'fg',
  // Only what a letter takes.
} as VerzoekBetrokkene;

describe('composeLetter', () => {
  it('sends who disagrees with the college to an objection under the Awb (UAVG 34)', () => {
    expect(composeLetter(verzoek, 'Diemen')).toMatchInlineSnapshot(`
      [
        "Diemen, 20 oktober 2026",
        "U vroeg op 1 oktober 2026 om het dossier te vernietigen.",
        "Wij doen niet wat u vraagt.",
        "Iemand anders heeft er groot belang bij dat de gegevens blijven (Jeugdwet artikel 7.3.9).",
        "Uitleg: Uw zus heeft deze gegevens nog nodig.",
        "Bent u het niet eens met dit besluit? Stuur dan binnen zes weken na de datum van deze brief een bezwaarschrift aan het college van burgemeester en wethouders van Diemen (UAVG artikel 34, Awb artikel 6:7). Schrijf erin waarom u het er niet mee eens bent.",
        "U kunt ook een klacht sturen aan de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.",
      ]
    `);
  });

  it('sends who disagrees with a jeugdhulpverlener to the court within six weeks (Jw 7.3.17, UAVG 35)', () => {
    const letter = composeLetter(
      {
        ...verzoek,
        behandelaarRol: 'hulpverlener',
        soort: 'afschrift',
        besluit: 'gedeeltelijk',
        weigergrond: 'rechten-anderen',
      },
      'Diemen',
    );
    expect(letter).toMatchInlineSnapshot(`
      [
        "Diemen, 20 oktober 2026",
        "U vroeg op 1 oktober 2026 om een afschrift van het dossier.",
        "Wij doen voor een deel wat u vraagt.",
        "Het gaat om gegevens over iemand anders (Jeugdwet artikel 7.3.10).",
        "Uitleg: Uw zus heeft deze gegevens nog nodig.",
        "Bent u het niet eens met dit antwoord? Het komt van een jeugdhulpverlener en is geen besluit van de gemeente (Jeugdwet artikel 7.3.17). U kunt binnen zes weken na de datum van deze brief een verzoekschrift sturen aan de rechtbank (UAVG artikel 35). U hebt daarvoor geen advocaat nodig.",
        "U kunt ook een klacht sturen aan de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.",
      ]
    `);
    expect(letter?.join(' ')).not.toContain('bezwaarschrift');
  });

  it('has no letter before the decision', () => {
    expect(composeLetter({ ...verzoek, besluit: null, besluitOp: null }, 'Diemen')).toBeUndefined();
  });
});
