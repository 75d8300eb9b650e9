import { type BerichtSoort, berichtSoorten, type Domein } from '@samenpad/domain';

/** Release that is read and written: in force since 3 April 2023. */
export const RELEASE = '3.2';

/** Which standard a message follows. */
export interface Standaard<S extends BerichtSoort = BerichtSoort> {
  domein: Domein;
  release: string;
  soort: S;
}

// COD002; a test compares this table with the code lists in data/.
const BERICHT_CODES: Record<Domein, Record<BerichtSoort, string>> = {
  jw: {
    '301': '436',
    '302': '437',
    '305': '438',
    '306': '439',
    '307': '440',
    '308': '441',
    '315': '446',
    '316': '447',
    '317': '486',
    '318': '487',
    '319': '488',
    '320': '489',
    '323': '490',
    '325': '491',
  },
  wmo: {
    '301': '414',
    '302': '415',
    '305': '418',
    '306': '419',
    '307': '420',
    '308': '421',
    '315': '444',
    '316': '445',
    '317': '480',
    '318': '481',
    '319': '482',
    '320': '483',
    '323': '484',
    '325': '485',
  },
}; // prettier-ignore

/** BerichtCode of a message (COD002). */
export function berichtCode(domein: Domein, soort: BerichtSoort): string {
  return BERICHT_CODES[domein][soort];
}

/** `ijw` or `iwmo`: the standard's name in namespaces, and the prefix of the shared types. */
export function standaardName(domein: Domein): 'ijw' | 'iwmo' {
  return domein === 'jw' ? 'ijw' : 'iwmo';
}

/** Namespace of one message, or of the shared types. */
export function namespaceOf(domein: Domein, release: string, part: BerichtSoort | 'basisschema'): string {
  const name = part === 'basisschema' ? part : `${domein}${part}`;
  return `http://www.istandaarden.nl/${standaardName(domein)}/${release.replace('.', '_')}/${name}/schema`;
}

const NAMESPACE = /^http:\/\/www\.istandaarden\.nl\/(ijw|iwmo)\/(\d{1,2})_(\d{1,2})\/(jw|wmo)(\d{3})\/schema$/;

/** Takes a message namespace apart, whatever its release; undefined when it is none of iJw or iWmo. */
export function parseNamespace(uri: string): { domein: Domein; release: string; soort: string } | undefined {
  const [, standaard, major, minor, domein, soort] = NAMESPACE.exec(uri) ?? [];
  if (major === undefined || minor === undefined || soort === undefined) return undefined;
  if (domein !== (standaard === 'ijw' ? 'jw' : 'wmo')) return undefined;
  return { domein, release: `${major}.${minor}`, soort };
}

/** A soort that the standard knows. */
export function findSoort(text: string): BerichtSoort | undefined {
  return berichtSoorten.find((soort) => soort === text);
}
