import { type FigureFilter, type FigureReport, listFigures, type Publication } from '@samenpad/analytics';
import { hulpvormen, parseAgbCode, parseGemeenteCode, verwijzerChoices } from '@samenpad/domain';
import { type Config, openEngine } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readDate, readOptions, UsageFault } from '../options.ts';
import { print, printJson } from '../output.ts';
import { formatReport, formatReportCsv } from '../report-table.ts';
import { reportWaarheid } from './report-waarheid.ts';

const common = {
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  demo: { type: 'boolean' },
  peildatum: { type: 'string' },
  gemeente: { type: 'string' },
  van: { type: 'string' },
  tot: { type: 'string' },
  hulpvorm: { type: 'string' },
  verwijzer: { type: 'string' },
  aanbieder: { type: 'string' },
  wijk: { type: 'string' },
  taal: { type: 'string', default: 'nl' },
  /** Exact counts are for whoever runs the database; `groepen` is what the pages show; `openbaar` may leave the gemeente. */
  publicatie: { type: 'string', default: 'exact' },
} as const;

/** `samenpad report <figure>`: a figure with its account, as table, CSV or JSON. */
export async function report(args: string[], env: Environment): Promise<number> {
  const [id] = args;
  if (id === 'waarheid') return reportWaarheid(args.slice(1), env);
  const figure = listFigures().find((candidate) => candidate.id === id);
  if (figure === undefined) {
    const known = listFigures().map((candidate) => candidate.id);
    throw new UsageFault(`Noem een cijfer. U kunt kiezen uit: ${known.join(', ')}, waarheid.`);
  }
  const own = Object.fromEntries(Object.keys(figure.options).map((name) => [name, { type: 'string' } as const]));
  const { values } = readOptions(args.slice(1), { ...common, ...own });
  const options = readOwnOptions(values, figure.options);
  const filter = filterOf(values);
  const config = configOf(env, { demo: values.demo === true, peildatum: readDate(values.peildatum, '--peildatum') });
  const engine = await openEngine(config);
  try {
    await engine.analytics.patch();
    const answer = await figure.compute(engine.analytics, filter, {
      ...options,
      taal: choose('--taal', values.taal, ['nl', 'en']),
      publication: publicationOf(config, choose('--publicatie', values.publicatie, ['exact', 'groepen', 'openbaar'])),
    });
    printAnswer(answer, values);
    return 0;
  } finally {
    await engine.close();
  }
}

function publicationOf(
  { publication }: Pick<Config, 'publication'>,
  asked: 'exact' | 'groepen' | 'openbaar',
): Publication {
  return { exact: 'exact' as const, groepen: publication.groups, openbaar: publication.public }[asked];
}

function printAnswer(answer: FigureReport<string, unknown>, values: { json?: boolean; csv?: boolean }): void {
  if (values.json === true) printJson(answer);
  else print(values.csv === true ? formatReportCsv(answer) : formatReport(answer));
}

function choose<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageFault(`${option} kan zijn: ${allowed.join(', ')}.`);
  return found;
}

function readOwnOptions(
  values: Record<string, unknown>,
  allowed: Readonly<Record<string, readonly string[] | null>>,
): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, choices] of Object.entries(allowed)) {
    const value = values[name];
    if (typeof value === 'string') chosen[name] = choices === null ? value : choose(`--${name}`, value, choices);
  }
  return chosen;
}

type FilterOptions = Partial<
  Record<'gemeente' | 'van' | 'tot' | 'hulpvorm' | 'verwijzer' | 'aanbieder' | 'wijk', string | undefined>
>;

function filterOf(values: FilterOptions): FigureFilter {
  const gemeente = parsed('--gemeente', values.gemeente, parseGemeenteCode, 'een gemeentecode van vier cijfers');
  return {
    gemeenten: gemeente === undefined ? 'alle' : [gemeente],
    van: readDate(values.van, '--van'),
    tot: readDate(values.tot, '--tot'),
    hulpvorm: parsed('--hulpvorm', values.hulpvorm, findHulpvorm, `een van ${Object.keys(hulpvormen).join(', ')}`),
    verwijzer: values.verwijzer === undefined ? undefined : choose('--verwijzer', values.verwijzer, verwijzerChoices),
    aanbieder: parsed('--aanbieder', values.aanbieder, parseAgbCode, 'een AGB-code van acht cijfers'),
    wijk: parsed('--wijk', values.wijk, findWijk, 'een wijkcode van het CBS (WK en zes cijfers) of onbekend'),
  };
}

function findWijk(text: string): string | undefined {
  return /^(?:WK\d{6}|onbekend)$/.test(text) ? text : undefined;
}

function findHulpvorm(text: string) {
  const keys = Object.keys(hulpvormen) as (keyof typeof hulpvormen)[]; // keys of a constant object
  return keys.find((key) => key === text);
}

function parsed<T>(
  option: string,
  text: string | undefined,
  parse: (text: string) => T | undefined,
  wanted: string,
): T | undefined {
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value === undefined) throw new UsageFault(`${option} moet ${wanted} zijn.`);
  return value;
}
