import type { Hulpvorm } from '@samenpad/domain';
import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { Flow } from '../publication/flow.ts';
import { publishFlows, publishPart, publishShare } from '../publication/publish.ts';

export interface VerwijzersaandeelRow {
  /** COD327 code or `onbekend`. */
  verwijzer: string;
  /** Null: all hulpvormen together. */
  hulpvorm: Hulpvorm | null;
  aantal: Cell;
  /** 0 … 1, of all trajecten of the hulpvorm, `onbekend` included. */
  aandeel: Cell;
  /** Of these: not sent but derived (A5). */
  afgeleid: Cell;
}

/** Trajecten of one hulpvorm and one referrer. */
export interface ReferrerCount {
  hulpvorm: Hulpvorm;
  verwijzer: string;
  count: number;
  /** Of these: the referrer is derived (A5). */
  afgeleid: number;
}

/** Counts and shares per referrer: for all hulpvormen together first, then per hulpvorm. Pure. */
export function publishAandelen(
  counts: readonly ReferrerCount[],
  publication: FigureOptions['publication'],
): { total: Cell; rows: VerwijzersaandeelRow[] } {
  const hulpvormen = [...new Set(counts.map(({ hulpvorm }) => hulpvorm))];
  const verwijzers = [...new Set(counts.map(({ verwijzer }) => verwijzer))].sort();
  const sum = (list: readonly ReferrerCount[]) => list.reduce((total, { count }) => total + count, 0);
  // One circulation: total → hulpvorm → cell → verwijzer → total.
  const flows: Flow[] = [
    { from: 'end', to: 'all', count: sum(counts) },
    ...hulpvormen.map((h) => ({ from: 'all', to: `h:${h}`, count: sum(counts.filter((c) => c.hulpvorm === h)) })),
    ...verwijzers.map((v) => ({ from: `v:${v}`, to: 'end', count: sum(counts.filter((c) => c.verwijzer === v)) })),
    ...counts.map(({ hulpvorm, verwijzer, count }) => ({ from: `h:${hulpvorm}`, to: `v:${verwijzer}`, count })),
  ];
  const published = publishFlows(flows, publication);
  const cellOf = (from: string, to: string): Cell =>
    published[flows.findIndex((flow) => flow.from === from && flow.to === to)] ?? { kind: 'value', value: 0, count: 0 };
  const total = cellOf('end', 'all');
  const makeRow = (verwijzer: string, hulpvorm: Hulpvorm | null, aantal: Cell, whole: Cell): VerwijzersaandeelRow => {
    const own = counts.filter((c) => c.verwijzer === verwijzer && (hulpvorm === null || c.hulpvorm === hulpvorm));
    const afgeleid = own.reduce((n, c) => n + c.afgeleid, 0);
    return {
      verwijzer,
      hulpvorm,
      aantal,
      aandeel: publishShare(aantal, whole, publication),
      afgeleid: aantal.kind === 'value' ? publishPart(afgeleid, sum(own), publication) : aantal,
    };
  };
  return {
    total,
    rows: [
      ...verwijzers.map((v) => makeRow(v, null, cellOf(`v:${v}`, 'end'), total)),
      ...counts.map(({ hulpvorm: h, verwijzer: v }) =>
        makeRow(v, h, cellOf(`h:${h}`, `v:${v}`), cellOf('all', `h:${h}`)),
      ),
    ],
  };
}
