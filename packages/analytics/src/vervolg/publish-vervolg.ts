import type { Hulpvorm } from '@samenpad/domain';
import { type Cell, countCell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { Flow } from '../publication/flow.ts';
import { publishFlows, publishShare } from '../publication/publish.ts';
import { type Reden, redenen, type VervolgCount } from './count-vervolg.ts';
import type { Direction } from './ladder.ts';

/** What followed on ended trajecten, and why they ended. Both ways of dividing add up to `beeindigd`. */
export interface VervolgRow extends Record<Reden | Direction, Cell> {
  /** Null: all together. */
  hulpvorm: Hulpvorm | null;
  beeindigd: Cell;
  /** Opgeschaald, afgeschaald and same together. */
  doorgestroomd: Cell;
  /** 0 … 1, of beeindigd. */
  aandeelDoorgestroomd: Cell;
  aandeelUitval: Cell;
}

const directions = ['opgeschaald', 'afgeschaald', 'same'] as const satisfies Direction[];

/** Stands for all hulpvormen in the keys of the flows. */
const ALL = 'alle';

/** All together first, then each hulpvorm; hidden and rounded so that every sum adds up as written. Pure. */
export function publishVervolg(
  counts: readonly VervolgCount[],
  publication: FigureOptions['publication'],
): VervolgRow[] {
  const hulpvormen = [...new Set(counts.map(({ hulpvorm }) => hulpvorm))];
  const entries = [...marginFlows(counts), ...hulpvormen.flatMap((hulpvorm) => hulpvormFlows(counts, hulpvorm))];
  const cells = publishFlows(
    entries.map(([, flow]) => flow),
    publication,
  );
  const byKey = new Map(entries.map(([key], i) => [key, cells[i]]));
  return [null, ...hulpvormen].map((hulpvorm) => {
    const cellOf = (name: string): Cell => byKey.get(`${hulpvorm ?? ALL}/${name}`) ?? countCell(0);
    const [beeindigd, doorgestroomd, uitval] = [cellOf('beeindigd'), cellOf('doorgestroomd'), cellOf('uitval')];
    return {
      hulpvorm,
      beeindigd,
      doorgestroomd,
      opgeschaald: cellOf('opgeschaald'),
      afgeschaald: cellOf('afgeschaald'),
      same: cellOf('same'),
      aandeelDoorgestroomd: publishShare(doorgestroomd, beeindigd, publication),
      planned: cellOf('planned'),
      uitval,
      other: cellOf('other'),
      onbekend: cellOf('onbekend'),
      aandeelUitval: publishShare(uitval, beeindigd, publication),
    };
  });
}

type Entry = [key: string, flow: Flow];

// One circulation: total → reason → hulpvorm → doorgestroomd or not → direction → total.
function marginFlows(counts: readonly VervolgCount[]): Entry[] {
  const sum = sumOf(counts);
  return [
    [`${ALL}/beeindigd`, { from: 'in', to: 'out', count: sum(() => true) }],
    ...redenen.map(
      (reden): Entry => [`${ALL}/${reden}`, { from: 'out', to: reden, count: sum((own) => own.reden === reden) }],
    ),
    ...directions.map(
      (direction): Entry => [
        `${ALL}/${direction}`,
        { from: direction, to: 'door', count: sum((own) => own.sequel === direction) },
      ],
    ),
    [`${ALL}/doorgestroomd`, { from: 'door', to: 'in', count: sum(({ sequel }) => sequel !== 'geen') }],
    [`${ALL}/geen`, { from: 'geen', to: 'in', count: sum(({ sequel }) => sequel === 'geen') }],
  ];
}

function hulpvormFlows(counts: readonly VervolgCount[], hulpvorm: Hulpvorm): Entry[] {
  const sum = sumOf(counts.filter((own) => own.hulpvorm === hulpvorm));
  const [into, out, door] = [`in:${hulpvorm}`, `out:${hulpvorm}`, `door:${hulpvorm}`];
  return [
    ...redenen.map(
      (reden): Entry => [`${hulpvorm}/${reden}`, { from: reden, to: into, count: sum((own) => own.reden === reden) }],
    ),
    [`${hulpvorm}/beeindigd`, { from: into, to: out, count: sum(() => true) }],
    [`${hulpvorm}/doorgestroomd`, { from: out, to: door, count: sum(({ sequel }) => sequel !== 'geen') }],
    ...directions.map(
      (direction): Entry => [
        `${hulpvorm}/${direction}`,
        { from: door, to: direction, count: sum((own) => own.sequel === direction) },
      ],
    ),
    [`${hulpvorm}/geen`, { from: out, to: 'geen', count: sum(({ sequel }) => sequel === 'geen') }],
  ];
}

function sumOf(counts: readonly VervolgCount[]): (own: (count: VervolgCount) => boolean) => number {
  return (own) => counts.filter(own).reduce((total, { count }) => total + count, 0);
}
