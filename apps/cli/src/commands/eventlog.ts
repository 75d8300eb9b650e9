import { computeEventLog, type EventLogReport } from '@samenpad/analytics';
import { LogFault, readEventLog } from '@samenpad/ijw';
import { readOptions, UsageFault } from '../options.ts';
import { formatNumber, print, printError, printJson } from '../output.ts';
import { formatTable } from '../report-table.ts';

/** Rows of each table that a person at a terminal still reads; `--json` gives all. */
const TOP = 20;

/** `samenpad eventlog <file>`: variants, directly-follows graph and durations of an event log, in memory, without a database. */
export async function eventlog(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageFault('Noem één bestand: een .csv of een .xes.');
  try {
    const report = await computeEventLog(readEventLog(path));
    if (report.events === 0) throw new LogFault('Er staan geen gebeurtenissen in dit bestand.');
    if (values.json === true) printJson(report);
    else print(formatLog(report));
    return 0;
  } catch (error) {
    if (!(error instanceof LogFault)) throw error;
    printError(`${path}: ${error.message}`);
    return 1;
  }
}

function formatLog({
  cases,
  events,
  van,
  tot,
  medianSeconds,
  variants,
  activities,
  transitions,
}: EventLogReport): string {
  const shown = <T>(rows: readonly T[], toRow: (row: T) => Record<string, unknown>) =>
    formatTable(rows.slice(0, TOP).map(toRow));
  return [
    `${formatNumber(cases)} cases, ${formatNumber(events)} activiteiten, ${van?.slice(0, 10)} tot en met ${tot?.slice(0, 10)}`,
    `Mediaan van eerste start tot laatste einde: ${formatSeconds(medianSeconds ?? 0)}`,
    '',
    `Paden (${formatNumber(variants.length)} verschillende, de meest gelopen eerst)`,
    ...shown(variants, (row) => ({
      cases: row.cases,
      aandeel: `${formatNumber(Math.round(row.share * 1000) / 10)} %`,
      mediaan: formatSeconds(row.medianSeconds),
      pad: row.activities.join(' → '),
    })),
    '',
    'Activiteiten',
    ...shown(activities, (row) => ({
      activiteit: row.activity,
      aantal: row.count,
      cases: row.cases,
      eerste: row.first,
      laatste: row.last,
      mediaan: formatSeconds(row.medianSeconds),
    })),
    '',
    'Wat direct op wat volgt (mediaan: tijd ertussen)',
    ...shown(transitions, (row) => ({
      van: row.from,
      naar: row.to,
      aantal: row.count,
      cases: row.cases,
      mediaan: formatSeconds(row.medianSeconds),
    })),
  ].join('\n');
}

const units = [
  [86_400, 'dagen'],
  [3600, 'uur'],
  [60, 'min'],
] as const;

function formatSeconds(seconds: number): string {
  const [size, name] = units.find(([unit]) => seconds >= unit) ?? [1, 's'];
  return `${formatNumber(Math.round((seconds / size) * 10) / 10)} ${name}`;
}
