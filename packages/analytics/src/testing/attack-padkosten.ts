import { hulpvormOf } from '../figure/hulpvorm.ts';
import { countJeugdigen, OPEN, type TrajectColumns } from '../kernel/columns.ts';
import { selectJeugdigen } from '../kernel/select.ts';
import { computePadkosten, type PadkostenRow } from '../padkosten/compute-padkosten.ts';
import { readKosten } from '../padkosten/sum-paden.ts';
import { roundingOf } from '../publication/publish-amount.ts';
import type { Analytics } from '../store/analytics.ts';
import { pathFilter } from '../zorgpaden/compute-zorgpaden.ts';
import {
  type Adversary,
  ANY,
  contributionsOf,
  filterOf,
  groups,
  joinDisjoint,
  listPlaces,
  nodeOf,
  type Place,
  period,
  togetherOf,
  type Values,
} from './adversary.ts';

/** Nobody counts for two verwijzers, two gemeenten or two paths. */
const table = ['verwijzer', 'gemeente'] as const;
/** Every path, that can be listed by itself. */
const TOP = 1000;

/**
 * What the paths of two years cost, of each verwijzer in each gemeente: every path, all of them, and those that begin with
 * a step or have it second. All of it adds up over the paths and over the places.
 */
export async function seePadkosten(analytics: Analytics, adversary: Adversary, values: Values): Promise<void> {
  const all = new Set<string>();
  for (const place of listPlaces(table, values)) {
    const paths = await tellPaths(analytics, adversary, place);
    for (const path of paths) all.add(path);
    await seePaths(analytics, adversary, place, paths);
  }
  for (const place of listPlaces(table, values)) {
    for (const dim of table.filter((own) => place[own] === ANY)) {
      const parts = (values.get(dim) ?? []).map((value) => ({ ...place, [dim]: value }));
      for (const path of all) {
        const nodes = parts.map((part) => pathNode(place, path, part));
        adversary.add(pathNode(place, path), nodes);
      }
    }
  }
}

function pathNode(place: Place, path: string, part: Place = place): string {
  return nodeOf(`d:${path}`, part);
}

/** Says who stands behind each path of a place; gives the paths, as `beg-beh` or with a dot when care ended after it. */
async function tellPaths(analytics: Analytics, adversary: Adversary, place: Place): Promise<string[]> {
  const filter = filterOf(place);
  const { columns, selected, kosten } = await analytics.read(async (snapshot) => {
    const own = await snapshot.columns();
    return {
      columns: own,
      selected: selectJeugdigen(own, pathFilter(snapshot, own, filter, {})),
      kosten: await readKosten(snapshot, countJeugdigen(own), period),
    };
  });
  const amounts = Map.groupBy(selected, (jeugdige) => pathOf(columns, jeugdige));
  for (const [path, own] of amounts) {
    const behind = contributionsOf(own.map((jeugdige) => kosten[jeugdige] ?? 0));
    // Also whoever cost nothing is on the path.
    adversary.tell(pathNode(place, path), { ...behind, n: own.length });
    adversary.see('padkosten.rows.kosten', pathNode(place, path), undefined);
  }
  return [...amounts.keys()];
}

function pathOf(columns: TrajectColumns, jeugdige: number): string {
  const [start, end] = [columns.offsets[jeugdige] ?? 0, columns.offsets[jeugdige + 1] ?? 0];
  const running = columns.eind.subarray(start, end).some((eind) => eind === OPEN || eind > columns.peildag);
  const steps = Array.from(columns.hulpvorm.subarray(start, end), (code) => hulpvormOf(columns.hulpvormen[code] ?? ''));
  return `${steps.join('-')}${running ? '' : '.'}`;
}

/** All paths of a place, and those that begin with a step, are only that step, or have it second. */
async function seePaths(analytics: Analytics, adversary: Adversary, place: Place, paths: readonly string[]) {
  const stepsOf = (path: string) => path.replace('.', '').split('-');
  const steps = [...new Set(paths.flatMap(stepsOf))].sort();
  const choices: { name: string; option: { pad?: string; stap?: string }; fits: (path: string) => boolean }[] = [
    { name: 'all', option: {}, fits: () => true },
    ...steps.flatMap((step) => [
      { name: `${step}…`, option: { pad: step }, fits: (path: string) => stepsOf(path)[0] === step },
      { name: `${step}!`, option: { pad: `${step}.` }, fits: (path: string) => path.replace('.', '') === step },
      { name: `…${step}`, option: { stap: `2:${step}` }, fits: (path: string) => stepsOf(path)[1] === step },
    ]),
  ];
  for (const { name, option, fits } of choices) {
    const own = paths.filter(fits);
    if (own.length === 0) continue;
    const total = joinDisjoint(
      adversary,
      nodeOf(`d=${name}`, place),
      own.map((path) => pathNode(place, path)),
    );
    const { rows } = await computePadkosten(analytics, filterOf(place), { ...groups, ...option, top: TOP });
    for (const row of rows) seeRow(adversary, row, nodeOfRow(adversary, place, { rows, row, total, own }));
  }
}

function seeRow(adversary: Adversary, row: PadkostenRow, { node, largest }: { node: string; largest: number }): void {
  adversary.see('padkosten.rows.kosten', node, row.kosten, roundingOf({ largest }) / 2);
  adversary.seeMean('padkosten.rows.perJeugdige', node, row.perJeugdige, row.jeugdigen, largest);
}

interface RowPlace {
  rows: readonly PadkostenRow[];
  row: PadkostenRow;
  total: string;
  own: readonly string[];
}

/** What a row stands for, and what the dearest behind it took. */
function nodeOfRow(adversary: Adversary, place: Place, { rows, row, total, own }: RowPlace) {
  const nameOf = ({ pad, uitgestroomd }: PadkostenRow) => `${pad.join('-')}${uitgestroomd ? '.' : ''}`;
  const named = new Set(rows.map(nameOf));
  const rest = own.filter((path) => !named.has(path)).map((path) => pathNode(place, path));
  const dearest = rest.reduce((most, node) => Math.max(most, adversary.truthOf(node).first), 0);
  if (row.overig) return { node: togetherOf(adversary, rest), largest: dearest };
  const node = row.pad.length === 0 ? total : pathNode(place, nameOf(row));
  return { node, largest: adversary.truthOf(node).first };
}
