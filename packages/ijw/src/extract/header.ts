import type { ExtractMapping } from './extract.ts';
import { type ExtractFault, faultOf } from './fault.ts';
import type { Fields } from './field.ts';

/** Where a field stands in the file: its index, and the name by which faults call it. */
export interface Column {
  field: string;
  index: number;
  name: string;
}

export interface HeaderOutcome {
  columns: Column[];
  faults: ExtractFault[];
}

/**
 * Finds the column of every field. Faults name our fields and those of the mapping, never a cell of the header: in a
 * file without header these are persons.
 */
export function matchHeader(header: readonly string[], fields: Fields, mapping: ExtractMapping): HeaderOutcome {
  const names = header.map(normalise);
  const columns: Column[] = [];
  const faults: ExtractFault[] = listUnknownFields(fields, mapping);
  for (const [field, { required, aliases }] of Object.entries(fields)) {
    const mapped = mapping.kolommen?.[field];
    const wanted = (mapped === undefined ? [field, ...aliases] : [mapped]).map(normalise);
    const indexes = names.flatMap((name, index) => (name !== '' && wanted.includes(name) ? [index] : []));
    const [index] = indexes;
    const name = mapped ?? field;
    if (indexes.length > 1) faults.push(faultOf('kolom-dubbel', null, name));
    else if (index !== undefined) columns.push({ field, index, name });
    else if (required || mapped !== undefined) faults.push(faultOf('kolom-ontbreekt', null, name));
  }
  return { columns, faults };
}

function listUnknownFields(fields: Fields, mapping: ExtractMapping): ExtractFault[] {
  const named = new Set([...Object.keys(mapping.kolommen ?? {}), ...Object.keys(mapping.vertalingen ?? {})]);
  return [...named]
    .filter((field) => !Object.hasOwn(fields, field))
    .map((field) => faultOf('mapping-veld', null, field));
}

/** `Toewijzing-nummer`, `toewijzing_nummer` and `toewijzingNummer` are one name. */
function normalise(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
