import type { BerichtSoort, Domein } from '../bericht/bericht.ts';
import type { AgbCode, BerichtIdentificatie, GemeenteCode, ReferentieAanbieder } from '../identity/ids.ts';

interface VerzoekRef {
  gemeente: GemeenteCode;
  domein: Domein;
  aanbieder: AgbCode;
  referentieAanbieder: ReferentieAanbieder;
}

/** Key of a verzoek, by which a 319 finds its jeugdige (TR347, TR355). The gemeente is in it because data stay inside one. */
export function verzoekKey({ gemeente, domein, aanbieder, referentieAanbieder }: VerzoekRef): string {
  return `verzoek|${gemeente}|${domein}|${aanbieder}|${referentieAanbieder}`;
}

interface HeenberichtRef {
  gemeente: GemeenteCode;
  domein: Domein;
  soort: BerichtSoort;
  afzender: GemeenteCode | AgbCode;
  identificatie: BerichtIdentificatie;
}

/** Key of a heenbericht, by which its retour or 325 finds the jeugdigen in it (TR056, IV028). */
export function heenberichtKey({ gemeente, domein, soort, afzender, identificatie }: HeenberichtRef): string {
  return `bericht|${gemeente}|${domein}|${soort}|${afzender}|${identificatie}`;
}
