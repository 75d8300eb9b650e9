import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runBenches } from './benches/run-benches.ts';
import { formatResults } from './results/format-results.ts';
import { readLoad, readMachine } from './results/machine.ts';
import { projectFolder } from './runs/folders.ts';

/**
 * `npm run bench -- [--quick | --size S] [--below] [import judge reimport paths page gezin focus serve rls log]`: growth is measured beside the
 * next larger size, or with `--below` the next smaller one (M beside L takes half an hour). `load` and `soak` run by name
 * only, for `--minutes` (5) with `--people` (100), and are printed, not kept: RESULTS.md holds what a quiet machine can do. `figures`, `filters`,
 * `country`, `country-peers` and `country-refresh` run by name only too; each writes a file of its own, such as
 * RESULTS-country-peers.md, so that none waits for another. Peers of a country that are not ours to
 * install: `POSTGRES` (address of a server), `CHDB` (the file Node loads it from) and `PM4PY` (a command); without them their
 * goals are printed as not measured.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    size: { type: 'string' },
    below: { type: 'boolean' },
    minutes: { type: 'string' },
    people: { type: 'string' },
  },
});
const machine = await readMachine();
const date = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const size = values.size ?? (values.quick === true ? 'XS' : 'M');
const wanted = {
  size,
  side: values.below === true ? 'below' : 'above',
  minutes: Number(values.minutes ?? 5),
  people: Number(values.people ?? 100),
} as const;
const benches = await runBenches(positionals, wanted, (text) => {
  process.stderr.write(`${text}\n`);
});
machine.load.push(readLoad());
const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
const report = formatResults({ date, command, machine, benches });
const isLoad = positionals.some((name) => name === 'load' || name === 'soak');
const apart = positionals.find((name) => /^(figures|filters|country.*)$/.test(name));
const file = apart === undefined ? 'RESULTS.md' : `RESULTS-${apart}.md`;
if (!isLoad) await writeFile(new URL(`bench/${file}`, projectFolder), report);
process.stdout.write(report);
