import type { Bericht } from '@samenpad/domain';
import { type Envelop, findPayload, GGK_NAMESPACE, readEnvelop } from '../envelop/envelop.ts';
import { bestandFault, type Fault, orderFaults } from '../fault/fault.ts';
import { showName } from '../fault/shape.ts';
import { listXsdFaults } from '../fault/xsd-fault.ts';
import { findSoort, parseNamespace, RELEASE, type Standaard } from '../schema/standaard.ts';
import { getBerichtSchema, getEnvelopSchema } from '../schema/validator.ts';
import { type ParsedXml, parseXml } from '../xml/parse.ts';
import { readBody } from './body.ts';
import { listValueFaults } from './values.ts';

/** A message as domain values with its own bytes (without envelope), or everything that is wrong with it. */
export type ReadOutcome =
  | { ok: true; bericht: Bericht; xml: Uint8Array; envelop?: Envelop }
  | { ok: false; faults: Fault[] };

/**
 * Reads a message of iJw or iWmo 3.2: bare XML or in a StUF envelope (Di01, Du01). Domein, release and soort come from
 * the namespace. Judges the schema, the elfproef (CS002) and the existence of dates, and reports all faults at once.
 * Never throws on content.
 */
export function readBericht(inhoud: Uint8Array): ReadOutcome {
  const parsed = parseXml(inhoud);
  if (!parsed.ok) return { ok: false, faults: [parsed.error] };
  const xml = parsed.value;
  try {
    return xml.document.root.namespaceUri === GGK_NAMESPACE ? readEnveloped(xml) : readBare(xml, inhoud);
  } finally {
    xml.document.dispose();
  }
}

function readBare(xml: ParsedXml, inhoud: Uint8Array): ReadOutcome {
  const standaard = findStandaard(xml);
  if ('code' in standaard) return { ok: false, faults: [standaard] };
  const schemaFaults = listXsdFaults(xml, getBerichtSchema(standaard.domein, standaard.soort), 'xsd');
  const refused = new Set(schemaFaults.map((fault) => fault.element));
  const valueFaults = listValueFaults(xml.source, xml.root).filter((fault) => !refused.has(fault.element));
  const faults = [...schemaFaults, ...valueFaults];
  if (faults.length > 0) return { ok: false, faults: orderFaults(faults) };
  return { ok: true, bericht: readBody(xml.root, standaard), xml: inhoud };
}

function readEnveloped(xml: ParsedXml): ReadOutcome {
  const faults = listXsdFaults(xml, getEnvelopSchema(), 'envelop');
  if (faults.length > 0) return { ok: false, faults };
  const payload = findPayload(xml.root);
  if (payload === undefined) {
    const message = 'In deze envelop zit een tekstbestand; Samenpad leest alleen XML-berichten (xmlBestand).';
    return { ok: false, faults: [envelopFault('tekstbestand', message)] };
  }
  const parsed = parseXml(payload);
  if (!parsed.ok) {
    const message = `De inhoud van de envelop (xmlBestand) is geen bericht: ${parsed.error.message}`;
    return { ok: false, faults: [{ ...envelopFault('inhoud', message), line: parsed.error.line }] };
  }
  try {
    const outcome = readBare(parsed.value, payload);
    return outcome.ok ? { ...outcome, envelop: readEnvelop(xml.root) } : outcome;
  } finally {
    parsed.value.document.dispose();
  }
}

function envelopFault(code: string, message: string): Fault {
  return { level: 'envelop', code, line: null, element: null, message };
}

/** Which message this is, from the namespace of the root. */
function findStandaard(xml: ParsedXml): Standaard | Fault {
  const name = parseNamespace(xml.document.root.namespaceUri);
  const supported = `Samenpad leest iJw ${RELEASE} en iWmo ${RELEASE}`;
  if (name === undefined) {
    const found = `Het bestand begint met het element ${showName(xml.root.name)} en is geen bericht van iJw of iWmo`;
    return bestandFault('geen-bericht', `${found}; ${supported}.`, 1);
  }
  const standaard = name.domein === 'jw' ? 'iJw' : 'iWmo';
  if (name.release !== RELEASE) {
    return bestandFault('release', `Dit is een bericht van ${standaard} ${name.release}; ${supported}.`, 1);
  }
  const soort = findSoort(name.soort);
  if (soort === undefined) {
    return bestandFault('berichtsoort', `${standaard} ${RELEASE} kent geen bericht ${name.soort}; ${supported}.`, 1);
  }
  return { domein: name.domein, release: name.release, soort };
}
