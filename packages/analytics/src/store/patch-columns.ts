import type { DuckDBConnection } from '@duckdb/node-api';
import { countJeugdigen, MAX_HULPVORM, type TrajectColumns } from '../kernel/columns.ts';
import type { ChangedJeugdige, ChangedTraject } from './changes.ts';
import type { JeugdigeKeys, KeyEdit } from './jeugdige-keys.ts';
import { createColumns, type Variant } from './load-columns.ts';

/** Columns, and where to find a jeugdige in them. */
interface KeyedColumns {
  columns: TrajectColumns;
  keys: JeugdigeKeys;
}

/** More codes than this do not fit their array. */
const MOST_CODES = { hulpvormen: MAX_HULPVORM + 1, verwijzers: 256, aanbieders: 2 ** 31, wijken: 2 ** 16 };

/** One changed jeugdige: the place where they stood or come to stand, and their trajecten now. */
interface Edit {
  gemeente: number;
  place: number;
  known: boolean;
  jeugdige: ChangedJeugdige;
  trajecten: readonly ChangedTraject[];
}

/** Which array holds the codes of each list of texts. */
const CODES = { hulpvormen: 'hulpvorm', verwijzers: 'verwijzer', aanbieders: 'aanbieder', wijken: 'wijk' } as const;
const TEXTS = ['hulpvormen', 'verwijzers', 'aanbieders', 'wijken'] as const;
type Texts = (typeof TEXTS)[number];

/** Arrays with an entry a traject. */
const PER_TRAJECT = [
  'hulpvorm',
  'verwijzer',
  'aanbieder',
  'leeftijdsgroep',
  'begin',
  'eind',
  'withoutStop',
  'died',
  'stopsAtEighteen',
] as const;

/** Of these a changed traject has the numbers themselves. */
const AS_THEY_ARE = ['leeftijdsgroep', 'begin', 'eind', 'withoutStop', 'died', 'stopsAtEighteen'] as const;

/**
 * The columns of a newer version of the store, made from those of an older one: everything but the changed jeugdigen is
 * copied by stretches. The same arrays as when they are read anew. Undefined when that cannot be done: then they are.
 */
export async function patchColumns(
  connection: DuckDBConnection,
  { columns: old, keys }: KeyedColumns,
  changed: readonly ChangedJeugdige[],
  variant: Variant,
  peildag: number,
): Promise<KeyedColumns | undefined> {
  const edits = listEdits(old, keys, changed, variant);
  if (edits === undefined) return undefined;
  const newKeys = keys.with(listKeyEdits(edits));
  if (newKeys === undefined) return undefined;
  const columns = copyWith(old, edits, changed, peildag);
  for (const name of TEXTS) {
    if (columns[name].length > MOST_CODES[name]) return undefined;
    await settleTexts(connection, columns, name);
  }
  return { columns, keys: newKeys };
}

/** In the order of the columns; undefined when somebody has no place in them. */
function listEdits(
  { gemeenten }: TrajectColumns,
  keys: JeugdigeKeys,
  changed: Iterable<ChangedJeugdige>,
  variant: Variant,
): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const jeugdige of changed) {
    const gemeente = gemeenten.indexOf(jeugdige.gemeente);
    const trajecten = jeugdige.trajecten[variant];
    const found = keys.find(gemeente, jeugdige.jeugdige);
    if (found === undefined && Object.values(jeugdige.trajecten).some(({ length }) => length > 0)) return undefined;
    if (found !== undefined && (found.known || trajecten.length > 0)) {
      edits.push({ gemeente, ...found, jeugdige, trajecten });
    }
  }
  return edits.sort((a, b) => a.gemeente - b.gemeente || a.place - b.place || (isBefore(a, b) ? -1 : 1));
}

function isBefore(a: Edit, b: Edit): boolean {
  return a.jeugdige.jeugdige < b.jeugdige.jeugdige;
}

function listKeyEdits(edits: readonly Edit[]): KeyEdit[] {
  return edits
    .filter(({ known, trajecten }) => known === (trajecten.length === 0))
    .map(({ gemeente, place, known, jeugdige: { jeugdige } }) => ({ gemeente, place, known, jeugdige }));
}

/** What is new in a list of texts stands at its end, still. */
function copyWith(
  old: TrajectColumns,
  edits: readonly Edit[],
  changed: readonly ChangedJeugdige[],
  peildag: number,
): TrajectColumns {
  const writer = new ColumnsWriter(old, edits, peildag);
  for (const jeugdige of changed) writer.name(jeugdige);
  for (const edit of edits) {
    writer.copyUntil(edit.place);
    writer.write(edit);
  }
  writer.copyUntil(countJeugdigen(old));
  return writer.columns;
}

class ColumnsWriter {
  readonly columns: TrajectColumns;
  readonly #old: TrajectColumns;
  readonly #codes: Record<Texts, Map<string, number>>;
  /** The jeugdige of the old columns that comes next, and the places to write to. */
  #from = 0;
  #jeugdige = 0;
  #traject = 0;

  constructor(old: TrajectColumns, edits: readonly Edit[], peildag: number) {
    this.#old = old;
    const known = edits.filter((edit) => edit.known);
    const gone = known.reduce((sum, { place }) => sum + lengthOf(old, place), 0);
    const come = edits.reduce((sum, { trajecten }) => sum + trajecten.length, 0);
    const jeugdigen = countJeugdigen(old) - known.length + edits.filter(({ trajecten }) => trajecten.length > 0).length;
    const { gemeenten, hulpvormen, verwijzers, aanbieders, wijken } = old;
    const texts = {
      gemeenten,
      hulpvormen: [...hulpvormen],
      verwijzers: [...verwijzers],
      aanbieders: [...aanbieders],
      wijken: [...wijken],
    };
    this.columns = createColumns(old.length - gone + come, jeugdigen, texts, peildag);
    const codesOf = (name: Texts) => new Map(old[name].map((text, code) => [text, code]));
    this.#codes = {
      hulpvormen: codesOf('hulpvormen'),
      verwijzers: codesOf('verwijzers'),
      aanbieders: codesOf('aanbieders'),
      wijken: codesOf('wijken'),
    };
  }

  /** The lists of texts are those of the whole store: also what only the other way of putting together has stands there. */
  name({ wijk, trajecten: { tInhoud, tCbs } }: ChangedJeugdige): void {
    for (const { hulpvorm, verwijzer, aanbieder } of [...tInhoud, ...tCbs]) {
      this.#codeOf('hulpvormen', hulpvorm);
      this.#codeOf('verwijzers', verwijzer);
      this.#codeOf('aanbieders', aanbieder);
      this.#codeOf('wijken', wijk);
    }
  }

  copyUntil(place: number): void {
    const { offsets, gemeente, wijk } = this.columns;
    const [first, last] = [this.#old.offsets[this.#from] ?? 0, this.#old.offsets[place] ?? 0];
    for (const name of PER_TRAJECT) this.columns[name].set(this.#old[name].subarray(first, last), this.#traject);
    gemeente.set(this.#old.gemeente.subarray(this.#from, place), this.#jeugdige);
    wijk.set(this.#old.wijk.subarray(this.#from, place), this.#jeugdige);
    const shift = this.#traject - first;
    for (let old = this.#from; old < place; old++) offsets[this.#jeugdige++] = (this.#old.offsets[old] ?? 0) + shift;
    this.#traject += last - first;
    this.#from = place;
  }

  write({ gemeente, known, jeugdige, trajecten }: Edit): void {
    if (known) this.#from++;
    if (trajecten.length === 0) return;
    const { columns } = this;
    columns.offsets[this.#jeugdige] = this.#traject;
    columns.gemeente[this.#jeugdige] = gemeente;
    columns.wijk[this.#jeugdige] = this.#codeOf('wijken', jeugdige.wijk);
    this.#jeugdige++;
    for (const traject of trajecten) {
      const at = this.#traject++;
      columns.hulpvorm[at] = this.#codeOf('hulpvormen', traject.hulpvorm);
      columns.verwijzer[at] = this.#codeOf('verwijzers', traject.verwijzer);
      columns.aanbieder[at] = this.#codeOf('aanbieders', traject.aanbieder);
      for (const name of AS_THEY_ARE) columns[name][at] = traject[name];
    }
  }

  #codeOf(name: Texts, text: string): number {
    const known = this.#codes[name].get(text);
    if (known !== undefined) return known;
    const code = this.columns[name].push(text) - 1;
    this.#codes[name].set(text, code);
    return code;
  }
}

function lengthOf({ offsets }: TrajectColumns, jeugdige: number): number {
  return (offsets[jeugdige + 1] ?? 0) - (offsets[jeugdige] ?? 0);
}

/** Brings a list of texts to what the store holds now, in its order, and the codes along. */
async function settleTexts(connection: DuckDBConnection, columns: TrajectColumns, name: Texts): Promise<void> {
  const codes = columns[CODES[name]];
  const texts = columns[name];
  const isUsed = new Uint8Array(texts.length);
  for (let i = 0; i < codes.length; i++) isUsed[codes[i] ?? 0] = 1;
  const blank = name === 'hulpvormen' ? 1 : 0;
  const unused = texts.filter((_, code) => code >= blank && isUsed[code] === 0);
  const gone = unused.length === 0 ? new Set() : await listGone(connection, CODES[name], unused);
  const settled = [
    ...texts.slice(0, blank),
    ...texts
      .slice(blank)
      .filter((text) => !gone.has(text))
      .sort(),
  ];
  if (settled.length === texts.length && settled.every((text, code) => text === texts[code])) return;
  const codeOf = new Map(settled.map((text, code) => [text, code]));
  const moved = Int32Array.from(texts, (text) => codeOf.get(text) ?? 0);
  for (let i = 0; i < codes.length; i++) codes[i] = moved[codes[i] ?? 0] ?? 0;
  columns[name] = settled;
}

/** Which of these are nowhere in the store; the other way of putting trajecten together may still have them. */
async function listGone(connection: DuckDBConnection, column: string, texts: string[]): Promise<Set<string>> {
  const marks = texts.map((_, i) => `$${i + 1}`).join(', ');
  const result = await connection.run(`SELECT DISTINCT ${column} FROM traject WHERE ${column} IN (${marks})`, texts);
  const found = new Set((await result.getRows()).map(([text]) => String(text)));
  return new Set(texts.filter((text) => !found.has(text)));
}
