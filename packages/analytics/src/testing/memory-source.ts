import type { PlainDate } from '@samenpad/domain';
import type { AnalyticsSource, JeugdigeKey, SourceJeugdige, SourceSnapshot } from '../source.ts';

const BATCH = 500;

/** A source of rows in memory that keeps the contract of the database: versions, changes since, batches. */
export class MemorySource implements AnalyticsSource {
  readonly #jeugdigen = new Map<string, SourceJeugdige>();
  readonly #changes: JeugdigeKey[] = [];
  readonly #peildatum: PlainDate;
  readonly #aanbieders: SourceSnapshot['aanbieders'];
  readonly #wijken: NonNullable<SourceSnapshot['wijken']>;

  constructor(
    peildatum: PlainDate,
    jeugdigen: Iterable<SourceJeugdige> = [],
    aanbieders: SourceSnapshot['aanbieders'] = [],
    wijken: NonNullable<SourceSnapshot['wijken']> = [],
  ) {
    this.#peildatum = peildatum;
    this.#aanbieders = aanbieders;
    this.#wijken = wijken;
    for (const jeugdige of jeugdigen) this.put(jeugdige);
  }

  /** Adds or replaces a jeugdige. */
  put(jeugdige: SourceJeugdige): void {
    this.#jeugdigen.set(nameOf(jeugdige), jeugdige);
    this.#changes.push({ gemeente: jeugdige.gemeente, jeugdigeId: jeugdige.jeugdigeId });
  }

  /** Takes a jeugdige away. */
  remove(key: JeugdigeKey): void {
    this.#jeugdigen.delete(nameOf(key));
    this.#changes.push(key);
  }

  version(): Promise<string> {
    return Promise.resolve(String(this.#changes.length));
  }

  read<T>(since: string | null, work: (snapshot: SourceSnapshot) => Promise<T>): Promise<T> {
    const recent = new Map(this.#changes.slice(Number(since ?? 0)).map((key) => [nameOf(key), key]));
    const changed = since === null ? [...this.#jeugdigen.values()] : [...recent.values()];
    return work({
      version: String(this.#changes.length),
      cursor: String(this.#changes.length),
      peildatum: this.#peildatum,
      changed: changed.map(({ gemeente, jeugdigeId }) => ({ gemeente, jeugdigeId })),
      aanbieders: this.#aanbieders,
      wijken: this.#wijken,
      batches: this.#batches(changed),
    });
  }

  // An async generator without await: the port is asynchronous because the database is.
  // eslint-disable-next-line @typescript-eslint/require-await
  async *#batches(keys: JeugdigeKey[]): AsyncGenerator<SourceJeugdige[]> {
    for (let at = 0; at < keys.length; at += BATCH) {
      yield keys.slice(at, at + BATCH).flatMap((key) => this.#jeugdigen.get(nameOf(key)) ?? []);
    }
  }
}

function nameOf(key: JeugdigeKey): string {
  return `${key.gemeente}/${key.jeugdigeId}`;
}
