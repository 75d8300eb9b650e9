import { firstDayOf, lastDayOf } from '@samenpad/domain';
import { figurePeriod } from '../figure/account.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import { computeHuishoudens } from '../huishoudens/compute-huishoudens.ts';
import { countHuishoudens, type Huishouden, monthNumber } from '../huishoudens/count-huishoudens.ts';
import { keptHuishoudens } from '../huishoudens/keep-huishoudens.ts';
import { costOf, type HuishoudenJaar } from '../huishoudens/publish-huishoudens.ts';
import type { Analytics } from '../store/analytics.ts';
import {
  type Adversary,
  ANY,
  contributionsOf,
  everything,
  filterOf,
  groups,
  listPlaces,
  nodeOf,
  type Place,
  type Values,
} from './adversary.ts';

/** A household is of one gemeente. */
const table = ['gemeente'] as const;
const laws = ['jeugdwet', 'wmo', 'participatiewet'] as const;
const columns = [...laws, 'kosten'] as const;

/** What households cost by law in two years, of each gemeente. Behind an amount stand households. */
export async function seeHuishoudens(analytics: Analytics, adversary: Adversary, values: Values): Promise<void> {
  const parts = (values.get('gemeente') ?? []).map((gemeente) => ({ ...everything, gemeente }));
  for (const place of listPlaces(table, values)) {
    const filter = filterOf(place);
    const { rows } = await computeHuishoudens(analytics, filter, groups);
    for (const row of rows) {
      seeYear(adversary, place, row, await listHuishoudens(analytics, filter, row));
      if (place.gemeente !== ANY) continue;
      for (const law of columns) {
        const nodes = parts.map((part) => nameOf(row, law, part));
        adversary.add(nameOf(row, law, place), nodes);
      }
    }
  }
}

function nameOf({ van }: HuishoudenJaar, law: (typeof columns)[number], place: Place): string {
  return nodeOf(`h${van}:${law}`, place);
}

function seeYear(adversary: Adversary, place: Place, row: HuishoudenJaar, found: readonly Huishouden[]): void {
  for (const law of columns) {
    const node = nameOf(row, law, place);
    const read = law === 'kosten' ? costOf : (own: Huishouden) => own[law];
    adversary.tell(node, contributionsOf(found.map(read)));
    adversary.see(`huishoudens.rows.${law}`, node, row[law]);
  }
  const nodes = laws.map((law) => nameOf(row, law, place));
  adversary.add(nameOf(row, 'kosten', place), nodes);
}

function listHuishoudens(
  analytics: Analytics,
  filter: ReturnType<typeof filterOf>,
  { van, tot }: Pick<HuishoudenJaar, 'van' | 'tot'>,
): Promise<Huishouden[]> {
  return analytics.read(async (snapshot) => {
    const asked = { ...filter, van: firstDayOf(van), tot: lastDayOf(tot) };
    const chosen = kernelFilter(await snapshot.columns(), asked, figurePeriod(snapshot, asked));
    const span = { from: monthNumber(van), to: monthNumber(tot) };
    return countHuishoudens(await snapshot.keep(keptHuishoudens), chosen, span);
  });
}
