import { type Bericht, ok, type Result } from '@samenpad/domain';
import { type Envelop, findPayload, GGK_NAMESPACE, readEnvelop } from '../envelop/envelop.ts';
import { bestandFault, type Fault, orderFaults } from '../fault/fault.ts';
import { showName } from '../fault/shape.ts';
import { listXsdFaults } from '../fault/xsd-fault.ts';
import { readQuick } from '../quick/read-quick.ts';
import { findSoort, parseNamespace, RELEASE, type Standaard } from '../schema/standaard.ts';
import { getBerichtSchema, getEnvelopSchema } from '../schema/validator.ts';
import { decodeXml } from '../xml/decode.ts';
import type { XmlElement } from '../xml/element.ts';
import { type ParsedXml, parseXml } from '../xml/parse.ts';
import { readBody } from './body.ts';
import { listValueFaults } from './values.ts';

/**
 * A message as domain values with its own bytes (without envelope), or everything that is wrong with it; `envelop` also of
 * a message that is refused, when its envelope is right.
 */
export type ReadOutcome =
  | { ok: true; bericht: Bericht; xml: Uint8Array; envelop?: Envelop }
  | { ok: false; faults: Fault[]; envelop?: Envelop };

/**
 * Reads a message of iJw or iWmo 3.2: bare XML or in a StUF envelope (Di01, Du01). Domein, release and soort come from
 * the namespace. Judges the schema, the elfproef (CS002) and the existence of dates, and reports all faults at once.
 * Never throws on content.
 */
export function readBericht(inhoud: Uint8Array): ReadOutcome {
  const opened = openBericht(inhoud);
  if (!opened.ok) return opened;
  const { root, standaard, valueFaults, xml, envelop } = opened.value;
  const around = envelop === undefined ? {} : { envelop };
  if (valueFaults.length > 0) return { ok: false, faults: orderFaults(valueFaults), ...around };
  return { ok: true, bericht: readBody(root, standaard), xml, ...around };
}

/** A message that its schema accepts. */
export interface OpenedBericht {
  standaard: Standaard;
  root: XmlElement;
  source: string;
  /** BSNs, dates and texts that the schema lets pass and the domain does not. */
  valueFaults: Fault[];
  /** Its own bytes, without envelope. */
  xml: Uint8Array;
  envelop?: Envelop;
}

export type OpenOutcome = { ok: true; value: OpenedBericht } | { ok: false; faults: Fault[]; envelop?: Envelop };

/** Level 1: the file, its envelope and its schema. What the schema refuses comes with the faults of its values. */
export function openBericht(inhoud: Uint8Array): OpenOutcome {
  const opened = open(inhoud, (xml) =>
    xml.document.root.namespaceUri === GGK_NAMESPACE ? openEnveloped(xml) : openBare(xml, inhoud),
  );
  return opened.ok ? opened.value : { ok: false, faults: [opened.error] };
}

/** Most messages pass the quick reader; `openParsed` judges all others, right or wrong, through libxml2. */
function open(inhoud: Uint8Array, openParsed: (xml: ParsedXml) => OpenOutcome): Result<OpenOutcome, Fault> {
  const decoded = decodeXml(inhoud);
  if (!decoded.ok) return decoded;
  const source = decoded.value;
  const quick = readQuick(source);
  if (quick !== undefined) {
    const valueFaults = listValueFaults(source, quick.root);
    return ok({ ok: true, value: { ...quick, source, valueFaults, xml: inhoud } });
  }
  const parsed = parseXml(inhoud, source);
  if (!parsed.ok) return parsed;
  try {
    return ok(openParsed(parsed.value));
  } finally {
    parsed.value.document.dispose();
  }
}

function openBare(xml: ParsedXml, inhoud: Uint8Array): OpenOutcome {
  const standaard = findStandaard(xml);
  if ('code' in standaard) return { ok: false, faults: [standaard] };
  const schemaFaults = listXsdFaults(xml, getBerichtSchema(standaard.domein, standaard.soort), 'xsd');
  const refused = new Set(schemaFaults.map((fault) => fault.element));
  const valueFaults = listValueFaults(xml.source, xml.root).filter((fault) => !refused.has(fault.element));
  if (schemaFaults.length > 0) return { ok: false, faults: orderFaults([...schemaFaults, ...valueFaults]) };
  return { ok: true, value: { standaard, root: xml.root, source: xml.source, valueFaults, xml: inhoud } };
}

function openEnveloped(xml: ParsedXml): OpenOutcome {
  const faults = listXsdFaults(xml, getEnvelopSchema(), 'envelop');
  if (faults.length > 0) return { ok: false, faults };
  const envelop = readEnvelop(xml.root);
  const payload = findPayload(xml.root);
  if (payload === undefined) {
    const message = 'In deze envelop zit een tekstbestand; Samenpad leest alleen XML-berichten (xmlBestand).';
    return { ok: false, faults: [envelopFault('tekstbestand', message)], envelop };
  }
  const opened = open(payload, (inner) => openBare(inner, payload));
  if (!opened.ok) {
    const message = `De inhoud van de envelop (xmlBestand) is geen bericht: ${opened.error.message}`;
    return { ok: false, faults: [{ ...envelopFault('inhoud', message), line: opened.error.line }], envelop };
  }
  const outcome = opened.value;
  return outcome.ok ? { ok: true, value: { ...outcome.value, envelop } } : { ...outcome, envelop };
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
