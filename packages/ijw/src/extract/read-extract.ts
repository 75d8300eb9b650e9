import {
  aanbiederFields,
  huishoudenFields,
  persoonFields,
  productFields,
  toewijzingFields,
  trajectFields,
  voorzieningFields,
  wijkFields,
} from './columns.ts';
import {
  type Extract,
  type ExtractMapping,
  type ExtractOutcome,
  type ExtractSoort,
  extractSoorten,
} from './extract.ts';
import { faultOf } from './fault.ts';
import { type RowsOutcome, readRows } from './read-rows.ts';
import {
  aanbiederRules,
  huishoudenRules,
  persoonRules,
  productRules,
  toewijzingRules,
  trajectRules,
  voorzieningRules,
  wijkRules,
} from './row-rules.ts';
import { openTable, type Table } from './table.ts';
import { toUtf8 } from './tekenset.ts';

/**
 * Reads a CSV extract (docs/extracten.md). All faults at once, each with row and column; one fault and there is no
 * extract. Never throws; no value of the file stands in a fault. Memory: the file plus its rows.
 */
export function readExtract(naam: string, inhoud: Uint8Array, mapping: ExtractMapping = {}): ExtractOutcome {
  const soort = mapping.soort ?? findExtractSoort(naam);
  if (soort === undefined) return { ok: false, faults: [faultOf('soort-onbekend')] };
  const text = toUtf8(inhoud, mapping.tekenset);
  if (!text.ok) return { ok: false, faults: [text.error] };
  const opened = openTable(text.value, mapping.scheidingsteken);
  return opened.ok ? readSoort(soort, opened.table, mapping) : { ok: false, faults: [opened.fault] };
}

/** The soort that a file name begins with: `toewijzingen-2025.csv`, `export/wmo_voorzieningen.csv`. */
export function findExtractSoort(naam: string): ExtractSoort | undefined {
  const [base = ''] = naam.toLowerCase().split(/[/\\]/).slice(-1);
  const words = base.replaceAll(/[_ ]/g, '-');
  return extractSoorten.find((soort) => words.startsWith(soort) && !/^[a-z]/.test(words.slice(soort.length)));
}

function readSoort(soort: ExtractSoort, table: Table, mapping: ExtractMapping): ExtractOutcome {
  switch (soort) {
    case 'toewijzingen':
      return asExtract(readRows(table, toewijzingFields, toewijzingRules, mapping), (rows) => ({ soort, ...rows }));
    case 'trajecten':
      return asExtract(readRows(table, trajectFields, trajectRules, mapping), (rows) => ({ soort, ...rows }));
    case 'personen':
      return asExtract(readRows(table, persoonFields, persoonRules, mapping), (rows) => ({ soort, ...rows }));
    case 'huishoudens':
      return asExtract(readRows(table, huishoudenFields, huishoudenRules, mapping), (rows) => ({ soort, ...rows }));
    case 'wmo-voorzieningen':
    case 'pwet-voorzieningen':
    case 'jw-voorzieningen':
      return asExtract(readRows(table, voorzieningFields, voorzieningRules, mapping), (rows) => ({ soort, ...rows }));
    case 'producten':
      return asExtract(readRows(table, productFields, productRules, mapping), (rows) => ({ soort, ...rows }));
    case 'aanbieders':
      return asExtract(readRows(table, aanbiederFields, aanbiederRules, mapping), (rows) => ({ soort, ...rows }));
    case 'wijken':
      return asExtract(readRows(table, wijkFields, wijkRules, mapping), (rows) => ({ soort, ...rows }));
  }
}

function asExtract<Row>(
  outcome: RowsOutcome<Row>,
  build: (rows: (RowsOutcome<Row> & { ok: true })['value']) => Extract,
): ExtractOutcome {
  return outcome.ok ? { ok: true, extract: build(outcome.value) } : outcome;
}
