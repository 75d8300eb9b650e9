import type { Size } from '@samenpad/demo';
import type { Bench } from '../results/result.ts';
import { withFolder } from '../runs/folders.ts';
import { neighbourOf, Regions } from '../runs/region.ts';
import { benchCountry, benchCountryPeers, benchCountryRefresh } from './country.ts';
import { benchFigures } from './figures.ts';
import { benchFilters } from './filters.ts';
import { benchFocus } from './focus.ts';
import { benchGezin } from './gezin.ts';
import { benchImport } from './import.ts';
import { benchJudge } from './judge.ts';
import { benchLoad } from './load.ts';
import { benchLog } from './log.ts';
import { benchPage } from './page.ts';
import { benchPaths } from './paths.ts';
import { benchReimport } from './reimport.ts';
import { benchRls } from './rls.ts';
import type { Run } from './run.ts';
import { benchServe } from './serve.ts';
import { benchSoak } from './soak.ts';

const benches: Record<string, (run: Run) => Promise<Bench>> = {
  import: benchImport,
  judge: benchJudge,
  reimport: benchReimport,
  paths: benchPaths,
  page: benchPage,
  gezin: benchGezin,
  focus: benchFocus,
  serve: benchServe,
  log: benchLog,
  rls: benchRls,
  load: benchLoad,
  soak: benchSoak,
  figures: benchFigures,
  filters: benchFilters,
  country: benchCountry,
  'country-peers': benchCountryPeers,
  'country-refresh': benchCountryRefresh,
};

/** Minutes of work under load or with a country, and figures by the dozen: only when they are asked for. */
const onlyByName = new Set([
  ...['load', 'soak', 'figures', 'filters'],
  ...['country', 'country-peers', 'country-refresh'],
]);

/** Trajecten of the generated set, by size of the run. */
const generated: Partial<Record<string, number>> = { XS: 100_000 };
const MILLION = 1_000_000;

/** Runs the named benchmarks, or all but the longest, one after another; their files are removed afterwards. */
export async function runBenches(
  names: string[],
  { size: sizeName, side, ...load }: { size: string; side: 'above' | 'below' } & Pick<Run, 'minutes' | 'people'>,
  tell: (text: string) => void,
): Promise<Bench[]> {
  const size = (['XS', 'S', 'M', 'L'] satisfies Size[]).find((one) => one === sizeName);
  if (size === undefined) throw new RangeError('The size is XS, S, M or L');
  const unknown = names.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) throw new RangeError(`There is no benchmark ${unknown}`);
  return withFolder(async (folder) => {
    const beside = neighbourOf(size, side);
    const run: Run = { regions: new Regions(folder), size, beside, trajecten: generated[size] ?? MILLION, ...load };
    const done: Bench[] = [];
    for (const [name, bench] of Object.entries(benches)) {
      if (names.length > 0 ? !names.includes(name) : onlyByName.has(name)) continue;
      tell(`${name} …`);
      done.push(await bench(run));
    }
    return done;
  });
}
