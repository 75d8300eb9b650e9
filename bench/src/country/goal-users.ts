import type { Result } from '../results/result.ts';
import { formatRatio } from '../results/units.ts';
import type { Country } from './measure.ts';
import { pickGemeenten, readPage, readPageInSql, USERS, visitPages } from './page.ts';

const PAGES_A_REPEAT = 16;

/** Goal 6: sixteen people who each open the figures of some gemeente, beside a page that asks everything of DuckDB. */
export async function measureUsers({ analytics, repeats }: Country): Promise<Result[]> {
  const gemeenten = await pickGemeenten(analytics, PAGES_A_REPEAT * repeats);
  const ours = await visitPages(gemeenten, (gemeente) => readPage(analytics, gemeente));
  const sql = await visitPages(gemeenten, (gemeente) => readPageInSql(analytics, gemeente));
  const ratio = ours.perSecond / sql.perSecond;
  return [
    {
      what: `6 ${USERS} users at once, ${gemeenten.length} pages of gemeenten by chance, beside pages from DuckDB alone`,
      ours: `${ours.perSecond.toFixed(1)} pages/s`,
      peer: `${sql.perSecond.toFixed(1)} pages/s`,
      value: formatRatio(ratio),
      goal: '≥ 3×',
      met: ratio >= 3,
    },
  ];
}
