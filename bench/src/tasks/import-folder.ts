import { withEngine } from './engine.ts';

/** One import, from the first file to the last figure. */
export interface ImportTimes {
  /** Berichten and extracts that were read, and of these the new ones. */
  gelezen: number;
  nieuw: number;
  ms: number;
  /** Processor time of node alone, user and system. */
  nodeMs: number;
  /** Largest memory of this process; PostgreSQL is another one. */
  peakMb: number;
}

const [dataFolder = '', folder = ''] = process.argv.slice(2);
const times = await withEngine(dataFolder, async (engine) => {
  const start = performance.now();
  const before = process.cpuUsage();
  const { gelezen, counts } = await engine.importPaths([folder], {});
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { gelezen, nieuw: counts.nieuw, ms, nodeMs: (user + system) / 1000, peakMb } satisfies ImportTimes;
});
process.stdout.write(JSON.stringify(times));
