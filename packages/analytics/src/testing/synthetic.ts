import { addDays, type Hulpvorm, type PlainDate, plainDate } from '@samenpad/domain';
import type { AnalyticsSource, JeugdigeKey, SourceJeugdige, SourceSnapshot } from '../source.ts';
import { agb, makeJeugdige, type TrajectSketch } from './make-jeugdige.ts';
import { createRandom } from './random.ts';

const FIRST_DAY = plainDate('2016-01-01');
const PEILDATUM = plainDate('2025-12-31');
const WINDOW = 3653;
const BATCH = 500;
const MEAN_TRAJECTEN = 2.7;

/** Hulpvormen in the proportions of domain.md D.3, as a bag to draw from. */
const BAG: Hulpvorm[] = Object.entries({
  beg: 28,
  ggz: 25,
  beh: 21,
  wijk: 8,
  dia: 5,
  dag: 5,
  vrb: 3,
  dys: 2,
  plg: 1,
  gzh: 1,
  cri: 1,
} satisfies Partial<Record<Hulpvorm, number>>).flatMap(([hulpvorm, n]) =>
  new Array<Hulpvorm>(n).fill(asHulpvorm(hulpvorm)),
);
const VERWIJZERS = ['01', '01', '01', '02', '02', '02', '02', '03', '04', '05', '06', 'onbekend'];

/**
 * A source of about `n` trajecten for tests of speed and agreement: careers of one to twenty trajecten with gaps,
 * overlaps and open ends, made while they are read, of jeugdigen in so many wijken of each gemeente. The same seed gives
 * the same rows. Not the synthetic region: no message, no truth.
 */
export function createSyntheticTrajecten(n: number, seed: number, gemeenten = 12, wijken = 0): AnalyticsSource {
  const jeugdigen = Math.max(1, Math.round(n / MEAN_TRAJECTEN));
  const keyOf = (nr: number): JeugdigeKey =>
    makeJeugdige(`j-${String(nr).padStart(8, '0')}`, [], gemeenteOf(nr, gemeenten));

  async function* batches(): AsyncGenerator<SourceJeugdige[]> {
    for (let at = 0; at < jeugdigen; at += BATCH) {
      const size = Math.min(BATCH, jeugdigen - at);
      yield await Promise.resolve(Array.from({ length: size }, (_, i) => makeCareer(at + i, seed, gemeenten, wijken)));
    }
  }

  return {
    version: () => Promise.resolve(`${n}-${seed}`),
    read: (_since, work) => {
      const snapshot: SourceSnapshot = {
        version: `${n}-${seed}`,
        cursor: '0',
        peildatum: PEILDATUM,
        changed: Array.from({ length: jeugdigen }, (_, nr) => keyOf(nr)),
        aanbieders: [],
        batches: batches(),
      };
      return work(snapshot);
    },
  };
}

/** One synthetic jeugdige: follows from number and seed alone. */
export function makeCareer(nr: number, seed: number, gemeenten = 12, wijken = 0): SourceJeugdige {
  const random = createRandom(seed * 2_654_435_761 + nr);
  const sketches: TrajectSketch[] = [];
  let begin = addDays(FIRST_DAY, Math.floor(random() * WINDOW));
  let hulpvorm = draw(BAG, random);
  do {
    const days = Math.ceil(Math.exp(Math.log(250) + 0.9 * (random() + random() + random() - 1.5) * 2));
    const eind = addDays(begin, days);
    sketches.push([
      hulpvorm,
      begin,
      eind > PEILDATUM ? null : eind,
      {
        verwijzer: draw(VERWIJZERS, random),
        aanbieder: agb(Math.floor(random() ** 2 * 120)),
        verlengingen: random() < 0.2 ? 1 : 0,
      },
    ]);
    begin = nextBegin(begin, eind, random);
    if (random() > 0.4) hulpvorm = draw(BAG, random);
  } while (begin <= PEILDATUM && sketches.length < 20 && random() < 0.72);
  const gemeente = gemeenteOf(nr, gemeenten);
  const firstYear = Number(sketches[0]?.[1].slice(0, 4));
  const jeugdige: SourceJeugdige = {
    ...makeJeugdige(`j-${String(nr).padStart(8, '0')}`, sketches, gemeente),
    // Of one in fifty it is not known; the others are up to seventeen when their care begins.
    geboortejaar: nr % 50 === 49 ? null : firstYear - ((nr * 7) % 18),
  };
  // Each wijk has about half as many as the one before it; of who lives beyond the last one, it is not known.
  const wijk = Math.ceil(-Math.log2(random())) - 1;
  return wijk < wijken ? { ...jeugdige, wijk: `WK${gemeente}0${wijk + 1}` } : jeugdige;
}

function nextBegin(begin: PlainDate, eind: PlainDate, random: () => number): PlainDate {
  const kind = random();
  if (kind < 0.25) return addDays(begin, Math.floor(random() * 200));
  if (kind < 0.6) return addDays(eind, 1);
  return addDays(eind, 1 + Math.floor(random() ** 2 * 900));
}

function gemeenteOf(nr: number, gemeenten: number): string {
  return String(9001 + (nr % gemeenten));
}

function draw<T>(bag: readonly T[], random: () => number): T {
  const value = bag[Math.floor(random() * bag.length)];
  if (value === undefined) throw new RangeError('Nothing to draw from');
  return value;
}

function asHulpvorm(text: string): Hulpvorm {
  // Safe: the keys of the bag are checked by `satisfies`; Object.entries widens them to text.
  return text as Hulpvorm;
}
