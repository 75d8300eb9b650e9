import { plainDate } from '@samenpad/domain';
import { computeAccountkeuze } from '../accountkeuze/compute-accountkeuze.ts';
import { countVolumes } from '../accountkeuze/count-aanbieders.ts';
import { roundingOf } from '../publication/publish-amount.ts';
import type { Analytics } from '../store/analytics.ts';
import { type Adversary, filterOf, groups, nodeOf, type Place, togetherOf, YEARS } from './adversary.ts';

/** The largest aanbieders of each year, all of them, and those that are named together: the same amounts as in kosten. */
export async function seeAccountkeuze(analytics: Analytics, adversary: Adversary, place: Place): Promise<void> {
  for (const year of YEARS) {
    const days = { van: plainDate(`${year.slice(1)}-01-01`), tot: plainDate(`${year.slice(1)}-12-31`) };
    const filter = { ...filterOf(place), ...days };
    const { totaal, together, rows } = await computeAccountkeuze(analytics, filter, groups);
    adversary.see('accountkeuze.totaal.kosten', nodeOf(year, place), totaal.kosten);
    const nodes = rows.map(({ aanbieder }) => nodeOf(year, { ...place, aanbieder }));
    for (const [i, { kosten }] of rows.entries()) adversary.see('accountkeuze.rows.kosten', nodes[i] ?? '', kosten);
    if (nodes.length === 0) continue;
    const chosen = rows.map(({ aanbieder }) => aanbieder);
    const volumes = await analytics.read((snapshot) => countVolumes(snapshot, filter, days, chosen));
    const largest = volumes.get('gekozen')?.largest ?? 0;
    const node = togetherOf(adversary, nodes);
    adversary.see('accountkeuze.together.kosten', node, together.kosten, roundingOf({ largest }) / 2);
  }
}
