import type { Answer } from '../../api/call.ts';
import type { FunnelMark, FunnelUnit } from '../../charts/funnel-layout.ts';
import { findValue } from '../../figures/cell.ts';

type AanbiederRow = Answer<'getAanbieders'>['rows'][number];
type VerwijzerRow = Answer<'getVerwijzers'>['rows'][number];

/** Whose results; their parts of the page are named after them. */
export type Who = 'aanbieders' | 'verwijzers' | 'praktijken';

/** One aanbieder or kind of verwijzer with its name as the screen writes it. */
export type Unit = Omit<AanbiederRow, 'aanbieder' | 'aanbiederNaam' | 'klasse'> &
  Omit<VerwijzerRow, 'verwijzer'> & {
    key: string;
    name: string;
    /** Second line under the name. */
    sub: string;
    chosen: boolean;
    /** All together: what the others are compared with. */
    all: boolean;
  };

export function markOf({ oordeel }: Pick<Unit, 'oordeel'>): FunnelMark {
  if (oordeel === 'hoger' || oordeel === 'lager') return 'beyond';
  if (oordeel === 'misschien-hoger' || oordeel === 'misschien-lager') return 'edge';
  return oordeel === 'verwacht' ? 'within' : 'small';
}

/** What can be drawn: a unit of which expected and ratio are shown. */
export function listMarks(units: readonly Unit[], tipOf: (unit: Unit) => string): FunnelUnit[] {
  return units.flatMap((unit) => {
    const [expected, ratio] = [findValue(unit.expected), findValue(unit.ratio)];
    if (expected === undefined || ratio === undefined) return [];
    const { key, name, chosen } = unit;
    return [{ key, name, expected, ratio, mark: markOf(unit), chosen, tip: tipOf(unit) }];
  });
}

/** How many differ from what is expected, of how many that could be judged. */
export function countVerdicts(units: readonly Unit[]): { beyond: number; judged: number } {
  const marks = units.map(markOf);
  return {
    beyond: marks.filter((mark) => mark === 'beyond').length,
    judged: marks.filter((mark) => mark !== 'small').length,
  };
}
