import { type GemeenteCode, parseGemeenteCode, parsePlainDate } from '@samenpad/domain';
import {
  type ExtractMapping,
  type ExtractPeriode,
  extractSoorten,
  type Scheidingsteken,
  type Tekenset,
} from './extract.ts';
import { type ExtractFault, faultOf } from './fault.ts';

export type ExtractMappingOutcome = { ok: true; mapping: ExtractMapping } | { ok: false; faults: ExtractFault[] };

const tekensets: readonly Tekenset[] = ['utf-8', 'utf-16le', 'windows-1252'];
const scheidingstekens: readonly Scheidingsteken[] = [';', ',', '\t', '|'];

const parsers = {
  soort: (value: unknown) => extractSoorten.find((soort) => soort === value),
  gemeente: (value: unknown): GemeenteCode | undefined =>
    typeof value === 'string' ? parseGemeenteCode(value) : undefined,
  scheidingsteken: (value: unknown) => scheidingstekens.find((each) => each === value),
  tekenset: (value: unknown) => tekensets.find((each) => each === value),
  kolommen: (value: unknown) => recordOf(value, textOf),
  vertalingen: (value: unknown) => recordOf(value, (inner) => recordOf(inner, textOf)),
  periode: parsePeriode,
} satisfies { [K in keyof ExtractMapping]-?: (value: unknown) => ExtractMapping[K] };

/** Reads the JSON mapping file of docs/extracten.md; each part that is not right is a fault with its name as column. */
export function readExtractMapping(inhoud: Uint8Array): ExtractMappingOutcome {
  const entries = recordOf(parseJson(inhoud), (value) => value);
  if (entries === undefined) return { ok: false, faults: [faultOf('mapping-ongeldig')] };
  const mapping: Record<string, unknown> = {};
  const faults: ExtractFault[] = [];
  for (const [part, value] of Object.entries(entries)) {
    const parsed = isPart(part) ? parsers[part](value) : undefined;
    if (parsed !== undefined) mapping[part] = parsed;
    // A name that we know may be shown; any other could be anything.
    else faults.push(faultOf('mapping-ongeldig', null, isPart(part) ? part : null));
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, mapping };
}

function isPart(name: string): name is keyof typeof parsers {
  return Object.hasOwn(parsers, name);
}

function parseJson(inhoud: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(inhoud));
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function recordOf<T>(value: unknown, parse: (inner: unknown) => T | undefined): Record<string, T> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const parsed: [string, T][] = [];
  for (const [key, inner] of Object.entries(value)) {
    const each = parse(inner);
    if (each === undefined) return undefined;
    parsed.push([key, each]);
  }
  return Object.fromEntries(parsed);
}

function parsePeriode(value: unknown): ExtractPeriode | undefined {
  const texts = recordOf(value, textOf);
  const van = parsePlainDate(texts?.['van'] ?? '');
  const tot = parsePlainDate(texts?.['tot'] ?? '');
  return van !== undefined && tot !== undefined && van <= tot ? { van, tot } : undefined;
}
