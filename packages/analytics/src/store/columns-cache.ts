import type { DuckDBConnection } from '@duckdb/node-api';
import { type PlainDate, toDayNumber } from '@samenpad/domain';
import type { TrajectColumns } from '../kernel/columns.ts';
import { type Change, type ChangedJeugdige, MOST_CHANGED } from './changes.ts';
import { type JeugdigeKeys, readKeys } from './jeugdige-keys.ts';
import { loadColumns, type Variant } from './load-columns.ts';
import { patchColumns } from './patch-columns.ts';

/** Which columns are asked for. */
interface Asked {
  version: string;
  variant: Variant;
  peildatum: PlainDate | null;
}

/** The keys are there when they can be patched. */
interface Loaded {
  columns: TrajectColumns;
  keys: JeugdigeKeys | undefined;
}

/** Columns of one version. */
interface Known {
  version: string;
  loaded: Promise<Loaded>;
}

/** Keeps the columns of the newest version that was asked for, and makes those of a next one by what changed since. */
export class ColumnsCache {
  #version: string | undefined;
  #state: object = {};
  readonly #known = new Map<Variant, Known>();
  /** One after another, up to the newest version. */
  #changes: Change[] = [];
  #newest: string | undefined;
  #isRefreshed = false;

  /** The same object as long as the same version is asked for. */
  stateOf(version: string): object {
    if (this.#version !== version) this.#state = {};
    this.#version = version;
    return this.#state;
  }

  /** Whoever only reads a store needs no keys. */
  expectChanges(): void {
    this.#isRefreshed = true;
  }

  /** After a refresh that replaced everything; `newest` is the version since. */
  forget(newest: string): void {
    this.#newest = newest;
    this.#known.clear();
    this.#changes = [];
  }

  /** After a refresh that replaced some, or took some out. */
  note(change: Change): void {
    this.#newest = change.to;
    this.#changes.push(change);
    let size = this.#changes.reduce((sum, { jeugdigen }) => sum + jeugdigen.size, 0);
    while (size > MOST_CHANGED) size -= this.#changes.shift()?.jeugdigen.size ?? size;
  }

  async get(connection: DuckDBConnection, asked: Asked): Promise<TrajectColumns> {
    this.stateOf(asked.version);
    const known = this.#known.get(asked.variant);
    if (known?.version === asked.version) return (await known.loaded).columns;
    const loaded = this.#renew(connection, known, asked);
    // Who still reads an older version does not take away the newest.
    if (known === undefined || known.version !== this.#newest) this.#remember(asked, loaded);
    return (await loaded).columns;
  }

  #remember({ version, variant }: Asked, loaded: Promise<Loaded>): void {
    const own = { version, loaded };
    this.#known.set(variant, own);
    loaded.catch(() => {
      if (this.#known.get(variant) === own) this.#known.delete(variant);
    });
    const firsts = [...this.#known.values()].map((one) => this.#changes.findIndex(({ from }) => from === one.version));
    const needed = firsts.filter((at) => at >= 0);
    this.#changes = needed.length === 0 ? [] : this.#changes.slice(Math.min(...needed));
  }

  async #renew(
    connection: DuckDBConnection,
    known: Known | undefined,
    { version, variant, peildatum }: Asked,
  ): Promise<Loaded> {
    const peildag = peildatum === null ? 0 : toDayNumber(peildatum);
    const changed = known && this.#listChanged(known.version, version);
    const before = changed && (await known.loaded.catch(() => undefined));
    if (before?.keys !== undefined && changed !== undefined) {
      const { columns, keys } = before;
      const patched = await patchColumns(connection, { columns, keys }, changed, variant, peildag);
      if (patched !== undefined) return patched;
    }
    const columns = await loadColumns(connection, variant, peildag);
    const keys = this.#isRefreshed ? await readKeys(connection, variant, columns.gemeenten) : undefined;
    return { columns, keys };
  }

  /** Who changed from one version to another, as they are now; undefined when that is not known. */
  #listChanged(from: string, to: string): ChangedJeugdige[] | undefined {
    const jeugdigen = new Map<string, ChangedJeugdige>();
    let version = from;
    for (const change of this.#changes) {
      if (change.from !== version) continue;
      for (const [key, jeugdige] of change.jeugdigen) jeugdigen.set(key, jeugdige);
      version = change.to;
      if (version === to) return [...jeugdigen.values()];
    }
    return undefined;
  }
}
