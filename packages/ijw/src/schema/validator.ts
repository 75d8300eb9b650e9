import { readFileSync } from 'node:fs';
import type { BerichtSoort, Domein } from '@samenpad/domain';
import {
  type ErrorDetail,
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { deriveIwmoSchema } from './derive-iwmo.ts';
import { standaardName } from './standaard.ts';

/** A compiled schema with what its faults need: which elements it knows and which of them may be absent. */
export interface Schema {
  /** Every breach of the schema, as libxml2 says it. */
  listErrors: (document: XmlDocument) => ErrorDetail[];
  knows: (element: string) => boolean;
  isOptional: (element: string) => boolean;
}

const IWMO_PUBLIC: readonly BerichtSoort[] = ['301', '305', '307', '315', '317', '319', '323'];
const IMPORTED = [
  'ijw-3.2/xsd/basisschema.xsd',
  'iwmo-3.2/xsd/basisschema.xsd',
  'stuf-ggk-2.1/0301/stuf0301.xsd',
  'stuf-ggk-2.1/ggk0210/ggkberichten/ggk0210_stuf0301_msg_ggkberichten.xsd',
];
const ENVELOP = 'stuf-ggk-2.1/ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd';

const cache = new Map<string, Schema>();
let importsRegistered = false;

/** The schema of a message, compiled once. */
export function getBerichtSchema(domein: Domein, soort: BerichtSoort): Schema {
  const path = pathOf(domein, soort);
  return getSchema(path, () => readBerichtSchema(domein, soort));
}

/** The schema of the StUF envelope, compiled once. */
export function getEnvelopSchema(): Schema {
  return getSchema(ENVELOP, () => readData(ENVELOP));
}

/** Text of the schema of a message: published, or derived from its twin. */
export function readBerichtSchema(domein: Domein, soort: BerichtSoort): string {
  if (domein === 'jw' || IWMO_PUBLIC.includes(soort)) return readData(pathOf(domein, soort));
  return deriveIwmoSchema(readData(`ijw-3.2/xsd/JW${soort}.xsd`), soort);
}

/** Text of the schema of the shared types. */
export function readBasisschema(domein: Domein): string {
  return readData(`${standaardName(domein)}-3.2/xsd/basisschema.xsd`);
}

function pathOf(domein: Domein, soort: BerichtSoort): string {
  return `${standaardName(domein)}-3.2/xsd/${domein.toUpperCase()}${soort}.xsd`;
}

function readData(path: string): string {
  return readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
}

function getSchema(path: string, read: () => string): Schema {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const schema = compile(path, read());
  cache.set(path, schema);
  return schema;
}

function compile(path: string, text: string): Schema {
  registerImports();
  const document = XmlDocument.fromString(text, { url: path });
  const validator = XsdValidator.fromDoc(document);
  document.dispose();
  const names = listElements([text, ...IMPORTED.filter((name) => isSameStandard(name, path)).map(readData)].join(''));
  return {
    listErrors: (message) => listErrors(validator, message),
    knows: (element) => names.has(element),
    isOptional: (element) => names.get(element) ?? false,
  };
}

/** Each element name that is declared somewhere, and whether it may be absent there. */
function listElements(schemas: string): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const [tag, name = ''] of schemas.matchAll(/<(?:xs:)?element name="(\w+)"[^>]*>/g)) {
    names.set(name, (names.get(name) ?? false) || tag.includes('minOccurs="0"'));
  }
  return names;
}

function isSameStandard(a: string, b: string): boolean {
  return a.split('/')[0] === b.split('/')[0];
}

/** Schemas find what they import in memory: libxml2 can open no other file, whatever a message asks for. */
function registerImports(): void {
  if (importsRegistered) return;
  const files = IMPORTED.map((path) => [path, new TextEncoder().encode(readData(path))] as const);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
  importsRegistered = true;
}

function listErrors(validator: XsdValidator, document: XmlDocument): ErrorDetail[] {
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.filter((detail) => detail.level > 1);
    throw error;
  }
}
