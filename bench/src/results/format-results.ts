import type { Machine } from './machine.ts';
import type { Bench, Result } from './result.ts';

export interface Report {
  /** Day and time of the run, as text. */
  date: string;
  /** The command that gives these results. */
  command: string;
  machine: Machine;
  benches: Bench[];
}

/** The whole of RESULTS.md. */
export function formatResults({ date, command, machine, benches }: Report): string {
  const all = benches.flatMap((bench) => bench.results).filter((result) => result.met !== undefined);
  const missed = all.filter((result) => result.met === false).length;
  return [
    '# Results of the benchmarks',
    '',
    `Written by \`${command}\` on ${date}. Each figure and its peer come from the same run on the same machine.`,
    `${all.length - missed} of ${all.length} goals met${missed === 0 ? '.' : `, ${missed} missed.`}`,
    '',
    `- Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryInGb} GB, ${machine.system}.`,
    `- Load (1 minute) before and after the run: ${machine.load.join(' and ')}. Above 0.5 other work took part of the machine.`,
    `- Versions: ${Object.entries(machine.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    '',
    ...benches.flatMap(formatBench),
  ].join('\n');
}

function formatBench({ name, title, how, results }: Bench): string[] {
  return [
    `## ${title}`,
    '',
    `${how} (\`npm run bench ${name}\`)`,
    '',
    '| | Samenpad | peer | compared | goal | met |',
    '|---|---|---|---|---|---|',
    ...results.map(formatRow),
    '',
  ];
}

function formatRow({ what, ours, peer, value, goal, met }: Result): string {
  return `| ${[what, ours, peer, value, goal, formatMet(met)].join(' | ')} |`;
}

function formatMet(met: boolean | undefined): string {
  if (met === undefined) return 'not measured';
  return met ? 'yes' : '**no**';
}
