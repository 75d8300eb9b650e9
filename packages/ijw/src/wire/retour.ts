import type { Retourbericht } from '@samenpad/domain';
import { date, identificatie, text } from './atoms.ts';
import { klasse, leaf, nested, optionalLeaf } from './klasse.ts';
import { xsdVersie } from './kop.ts';

/** What the header of a retour has after XsdVersie, but for its RetourCodes. */
export const retourHeader = klasse<
  Pick<Retourbericht, 'identificatieRetour' | 'dagtekeningRetour' | 'xsltVersie' | 'xsdVersieRetour'>
>('bericht', {
  identificatieRetour: leaf('IdentificatieRetour', identificatie),
  dagtekeningRetour: leaf('DagtekeningRetour', date),
  xsltVersie: optionalLeaf('XsltVersie', text),
  xsdVersieRetour: nested('XsdVersieRetour', xsdVersie),
});
