import { type Analytics, computeDuur, computeGroei, computeStroom, computeZorgpaden } from '@samenpad/analytics';
import { computePathsInSql, createRandom } from '@samenpad/analytics/testing';
import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import { computeMediansInSql } from './durations-in-sql.ts';
import { computeFlowsInSql } from './flows-in-sql.ts';
import { GROUPS, TEN_YEARS } from './measure.ts';

export const USERS = 16;

/** The figures that one visitor asks of a gemeente: paths, durations, flows and growth (performance.md 3, concurrency). */
export async function readPage(store: Analytics, gemeente: GemeenteCode): Promise<unknown[]> {
  const filter = { gemeenten: [gemeente], ...TEN_YEARS };
  const paths = await computeZorgpaden(store, filter, GROUPS);
  const durations = await computeDuur(store, filter, { ...GROUPS, per: 'hulpvorm' });
  const flows = await computeStroom(store, filter, { ...GROUPS, per: 'hulpvorm' });
  const growth = await computeGroei(store, filter, GROUPS);
  return [paths.rows, durations.rows, flows.rows, growth.rows];
}

/** The same questions without the kernel: nothing but DuckDB, and nothing made ready for a screen but the growth. */
export async function readPageInSql(store: Analytics, gemeente: GemeenteCode): Promise<unknown[]> {
  const filter = { ...TEN_YEARS, gemeente };
  const answers = await store.read(async (snapshot) => [
    await computePathsInSql(snapshot, { ...TEN_YEARS, gemeenten: [gemeente] }),
    await computeMediansInSql(snapshot, filter),
    await computeFlowsInSql(snapshot, 'trajecten', gemeente),
    await computeFlowsInSql(snapshot, 'jeugdigen', gemeente),
  ]);
  const growth = await computeGroei(store, { gemeenten: [gemeente], ...TEN_YEARS }, GROUPS);
  return [...answers, growth.rows];
}

async function listGemeenten(store: Analytics): Promise<GemeenteCode[]> {
  const rows = await store.read((snapshot) =>
    snapshot.query('SELECT DISTINCT gemeente FROM jeugdige ORDER BY gemeente'),
  );
  return rows.flatMap(({ gemeente }) => parseGemeenteCode(String(gemeente)) ?? []);
}

/** Gemeenten by chance, the same ones each time. */
export async function pickGemeenten(store: Analytics, count: number): Promise<GemeenteCode[]> {
  const gemeenten = await listGemeenten(store);
  const random = createRandom(16);
  return Array.from({ length: count }, () => gemeenten[Math.floor(random() * gemeenten.length)]).filter(
    (gemeente) => gemeente !== undefined,
  );
}

/** What sixteen visitors at once took for the pages of these gemeenten, each asking a next one when one is there. */
export async function visitPages<T>(
  gemeenten: readonly GemeenteCode[],
  read: (gemeente: GemeenteCode) => Promise<T>,
): Promise<{ perSecond: number; answers: Map<number, T> }> {
  const answers = new Map<number, T>();
  const waiting = [...gemeenten.entries()].reverse();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: USERS }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        answers.set(next[0], await read(next[1]));
    }),
  );
  return { perSecond: (gemeenten.length * 1000) / (performance.now() - start), answers };
}
