import type { XmlElement } from '../xml/element.ts';
import { findChild, getChild } from '../xml/element.ts';
import { escapeXml } from '../xml/output.ts';

/** The StUF-GGk 2.1 envelope around a message: Di01 for a heenbericht, Du01 for a retour. */
export interface Envelop {
  soort: 'Di01' | 'Du01';
  /** CBS code of a gemeente or AGB code of an aanbieder. */
  zender: string;
  ontvanger: string;
  referentienummer: string;
  /** For instance `JW301`. */
  functie: string;
  /** `JJJJMMDDUUMMSS`, with up to three decimals of the second. */
  tijdstipBericht: string;
  /** Du01 only: referentienummer of the Di01 that is answered. */
  crossRefnummer?: string;
}

export const GGK_NAMESPACE = 'http://www.stufstandaarden.nl/koppelvlak/ggk0210';
export const STUF_NAMESPACE = 'http://www.egem.nl/StUF/StUF0301';

const ROOTS = {
  Di01: 'envelopHeenbericht-ggk_Di01',
  Du01: 'envelopRetourbericht-ggk_Du01',
} as const;

/** The stuurgegevens of an envelope that is valid against its schema. */
export function readEnvelop(root: XmlElement): Envelop {
  const stuurgegevens = getChild(root, 'stuurgegevens');
  const crossRefnummer = findChild(stuurgegevens, 'crossRefnummer')?.text;
  return {
    soort: root.name === ROOTS.Di01 ? 'Di01' : 'Du01',
    zender: readOrganisatie(getChild(stuurgegevens, 'zender')),
    ontvanger: readOrganisatie(getChild(stuurgegevens, 'ontvanger')),
    referentienummer: getChild(stuurgegevens, 'referentienummer').text,
    functie: getChild(stuurgegevens, 'functie').text,
    tijdstipBericht: getChild(stuurgegevens, 'tijdstipBericht').text,
    ...(crossRefnummer === undefined ? {} : { crossRefnummer }),
  };
}

/** The message inside an envelope; undefined when it carries a text file instead of XML. */
export function findPayload(root: XmlElement): Uint8Array | undefined {
  const xmlBestand = findChild(getChild(getChild(root, 'parameters'), 'bericht'), 'xmlBestand');
  return xmlBestand === undefined ? undefined : Buffer.from(xmlBestand.text, 'base64');
}

function readOrganisatie(systeem: XmlElement): string {
  return findChild(systeem, 'organisatie')?.text ?? '';
}

/** Puts a message in a StUF-GGk 2.1 envelope. A Du01 needs `crossRefnummer`. Versions are those of release 3.2, written with four digits. */
export function wrapEnvelop(xml: Uint8Array, envelop: Envelop): Uint8Array {
  const root = ROOTS[envelop.soort];
  const { crossRefnummer } = envelop;
  const crossRef =
    crossRefnummer === undefined ? [] : [`\t\t<StUF:crossRefnummer>${escapeXml(crossRefnummer)}</StUF:crossRefnummer>`];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<GGK:${root} xmlns:StUF="${STUF_NAMESPACE}" xmlns:GGK="${GGK_NAMESPACE}">`,
    '\t<GGK:stuurgegevens>',
    `\t\t<StUF:berichtcode>${envelop.soort}</StUF:berichtcode>`,
    ...systeemLines('zender', envelop.zender, 'Samenpad'),
    ...systeemLines('ontvanger', envelop.ontvanger, 'GGk'),
    `\t\t<StUF:referentienummer>${escapeXml(envelop.referentienummer)}</StUF:referentienummer>`,
    `\t\t<StUF:tijdstipBericht>${escapeXml(envelop.tijdstipBericht)}</StUF:tijdstipBericht>`,
    ...crossRef,
    `\t\t<StUF:functie>${escapeXml(envelop.functie)}</StUF:functie>`,
    '\t</GGK:stuurgegevens>',
    '\t<GGK:parameters>',
    '\t\t<GGK:applicatieVersie>0001</GGK:applicatieVersie>',
    '\t\t<GGK:applicatieSubversie>0000</GGK:applicatieSubversie>',
    '\t\t<GGK:functieVersie>0003</GGK:functieVersie>',
    '\t\t<GGK:functieSubversie>0002</GGK:functieSubversie>',
    '\t\t<GGK:bericht>',
    `\t\t\t<GGK:xmlBestand>${Buffer.from(xml).toString('base64')}</GGK:xmlBestand>`,
    '\t\t</GGK:bericht>',
    '\t</GGK:parameters>',
    `</GGK:${root}>`,
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** Sender or receiver among the stuurgegevens. */
export function systeemLines(name: string, organisatie: string, applicatie: string): string[] {
  return [
    `\t\t<StUF:${name}>`,
    `\t\t\t<StUF:organisatie>${escapeXml(organisatie)}</StUF:organisatie>`,
    `\t\t\t<StUF:applicatie>${applicatie}</StUF:applicatie>`,
    `\t\t</StUF:${name}>`,
  ];
}
