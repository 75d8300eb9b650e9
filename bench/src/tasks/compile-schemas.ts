import { readdirSync, readFileSync } from 'node:fs';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { projectFolder } from '../runs/folders.ts';

const FOLDER = 'packages/ijw/data/ijw-3.2/xsd/';
const BASE = 'basisschema.xsd';

/** A validator for each iJw message, by its namespace; made with the bare library. */
export function compileSchemas(): Map<string, XsdValidator> {
  const folder = new URL(FOLDER, projectFolder);
  const base = readFileSync(new URL(BASE, folder));
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [BASE]: base }));
  const validators = new Map<string, XsdValidator>();
  for (const file of readdirSync(folder)) {
    if (!/^JW\d+\.xsd$/.test(file)) continue;
    const text = readFileSync(new URL(file, folder), 'utf8');
    const namespace = /targetNamespace="([^"]+)"/.exec(text)?.[1];
    if (namespace === undefined) continue;
    const document = XmlDocument.fromString(text, { url: file });
    validators.set(namespace, XsdValidator.fromDoc(document));
    document.dispose();
  }
  return validators;
}
