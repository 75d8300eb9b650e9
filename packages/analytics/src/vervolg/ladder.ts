import type { Hulpvorm } from '@samenpad/domain';

/** How heavy a hulpvorm is: the ladder of domain.md B.5 from 2 lokaal team to 9 gesloten; null: the form does not say. */
export const ladder: Readonly<Record<Hulpvorm, number | null>> = {
  wijk: 2,
  beg: 3,
  beh: 4,
  ggz: 4,
  dys: 4,
  dia: 4,
  dag: 5,
  plg: 6,
  gzh: 7,
  vrb: 8,
  cri: 8,
  ges: 9,
  // Without a product code, or no help but a measure.
  amb: null,
  vzb: null,
  jbr: null,
  ovg: null,
};

/** Cost a week of the next traject against that of the one before: 160 % and more, or 60 % and less; null: between, or not known. */
export type Price = 'higher' | 'lower' | null;

export type Direction = 'opgeschaald' | 'afgeschaald' | 'same';

/** Which way care went: by the ladder, and on one step (or off it) by cost. Pure. */
export function judgeDirection(from: Hulpvorm, to: Hulpvorm, price: Price): Direction {
  const [before, after] = [ladder[from], ladder[to]];
  if (before !== null && after !== null && before !== after) return after > before ? 'opgeschaald' : 'afgeschaald';
  if (price === 'higher') return 'opgeschaald';
  return price === 'lower' ? 'afgeschaald' : 'same';
}
