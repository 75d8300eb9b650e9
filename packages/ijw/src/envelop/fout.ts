import { escapeXml } from '../xml/output.ts';
import { STUF_NAMESPACE, systeemLines } from './envelop.ts';

/** A StUF Fo01: what a gemeente sends back on an envelope whose message breaks the schema, in place of a retour. */
export interface Fout {
  zender: string;
  ontvanger: string;
  /** UUID of the Fo01 itself. */
  referentienummer: string;
  /** Referentienummer of the Di01 or Du01 that is answered. */
  crossRefnummer: string;
  /** `JJJJMMDDUUMMSS`, with up to three decimals of the second. */
  tijdstipBericht: string;
  /** What is wrong and where; no personal data. Cut off at 1000 characters. */
  details: string;
}

const MAX_DETAILS = 1000;

/** Writes a Fo01 with StUF055: the message does not follow its schema (StUF-GGk 2.1). */
export function wrapFout(fout: Fout): Uint8Array {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<StUF:Fo01Bericht xmlns:StUF="${STUF_NAMESPACE}">`,
    '\t<StUF:stuurgegevens>',
    '\t\t<StUF:berichtcode>Fo01</StUF:berichtcode>',
    ...systeemLines('zender', fout.zender, 'Samenpad'),
    ...systeemLines('ontvanger', fout.ontvanger, 'GGk'),
    `\t\t<StUF:referentienummer>${escapeXml(fout.referentienummer)}</StUF:referentienummer>`,
    `\t\t<StUF:tijdstipBericht>${escapeXml(fout.tijdstipBericht)}</StUF:tijdstipBericht>`,
    `\t\t<StUF:crossRefnummer>${escapeXml(fout.crossRefnummer)}</StUF:crossRefnummer>`,
    '\t</StUF:stuurgegevens>',
    '\t<StUF:body>',
    '\t\t<StUF:code>StUF055</StUF:code>',
    '\t\t<StUF:plek>client</StUF:plek>',
    '\t\t<StUF:omschrijving>Berichtbody is niet conform schema in sectormodel</StUF:omschrijving>',
    `\t\t<StUF:details>${escapeXml(fout.details.slice(0, MAX_DETAILS))}</StUF:details>`,
    '\t</StUF:body>',
    '</StUF:Fo01Bericht>',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}
