import { listInvoer, readBericht } from '@samenpad/ijw';
import { XmlDocument, type XsdValidator } from 'libxml2-wasm';
import { compileSchemas } from './compile-schemas.ts';

/** The bare library over the messages of a folder. */
export interface ParseTimes {
  berichten: number;
  ms: number;
}

const BATCH = 500;

const validators = compileSchemas();
const [folder = ''] = process.argv.slice(2);
const times: ParseTimes = { berichten: 0, ms: 0 };
let batch: Uint8Array[] = [];
for await (const invoer of listInvoer([folder])) {
  if ('faults' in invoer || !invoer.naam.endsWith('.xml')) continue;
  batch.push(takeFromEnvelop(invoer.naam, invoer.inhoud));
  if (batch.length === BATCH) timeBatch();
}
timeBatch();
process.stdout.write(JSON.stringify(times));

/** Reading and unpacking files is not timed: the peer is the parser and the validator alone. */
function timeBatch(): void {
  const start = performance.now();
  for (const inhoud of batch) parseAndValidate(inhoud, validators);
  times.ms += performance.now() - start;
  times.berichten += batch.length;
  batch = [];
}

function parseAndValidate(inhoud: Uint8Array, schemas: ReadonlyMap<string, XsdValidator>): void {
  const document = XmlDocument.fromBuffer(inhoud);
  const validator = schemas.get(document.root.namespaceUri);
  if (validator === undefined) throw new Error(`No schema for ${document.root.namespaceUri}`);
  validator.validate(document);
  document.dispose();
}

function takeFromEnvelop(naam: string, inhoud: Uint8Array): Uint8Array {
  if (!naam.endsWith('.stuf.xml')) return inhoud;
  const outcome = readBericht(inhoud);
  return outcome.ok ? outcome.xml : inhoud;
}
