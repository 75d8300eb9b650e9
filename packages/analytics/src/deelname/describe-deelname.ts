import type { PlainDate } from '@samenpad/domain';
import { type Cell, countCell, type FigureReport } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { sayRounding } from '../figure/say-rounding.ts';
import { publishFlows, publishShare } from '../publication/publish.ts';
import { deelnameTexts } from './text.ts';

/** How an aanbieder takes part; all but the last take part themselves (S3-13). */
const ways = ['ingelogd', 'berichten', 'link', 'bestand'] as const;

/** `actief`: those that take part themselves together. */
const deelnameGroepen = ['actief', ...ways, 'alle'] as const;

interface DeelnameRow {
  groep: (typeof deelnameGroepen)[number];
  /** How many of them; an aanbieder is no person, so no count is hidden. */
  aanbieders: number;
  /** That ran in the period. */
  trajecten: Cell;
  /** Share of these in all trajecten, 0 … 1. */
  aandeel: Cell;
}

/** Aanbieders with their trajecten, of one way of taking part. */
export interface DeelnameCount {
  groep: (typeof ways)[number];
  aanbieders: number;
  trajecten: number;
}

/** Where the counts come from. */
interface DeelnamePlace {
  van: PlainDate;
  tot: PlainDate;
  /** Last day of what was read of the messages. */
  version: string;
}

/** The share of aanbieders and of trajecten that take part, with what can be told of it without telling of few jeugdigen. */
export function describeDeelname(
  counts: readonly DeelnameCount[],
  { van, tot, version }: DeelnamePlace,
  { taal, publication }: FigureOptions,
): FigureReport<'deelname', DeelnameRow[]> {
  const [ingelogd, berichten, link, bestand] = ways.map((way) => counts.find(({ groep }) => groep === way));
  const trajectenOf = (...of: readonly (DeelnameCount | undefined)[]) =>
    of.reduce((sum, one) => sum + (one?.trajecten ?? 0), 0);
  const aanbiedersOf = (...of: readonly (DeelnameCount | undefined)[]) =>
    of.reduce((sum, one) => sum + (one?.aanbieders ?? 0), 0);
  const cells = publishFlows(
    [
      { from: 'alle', to: 'actief', count: trajectenOf(ingelogd, berichten, link) },
      { from: 'actief', to: 'end', count: trajectenOf(ingelogd) },
      { from: 'actief', to: 'end', count: trajectenOf(berichten) },
      { from: 'actief', to: 'end', count: trajectenOf(link) },
      { from: 'alle', to: 'end', count: trajectenOf(bestand) },
      { from: 'end', to: 'alle', count: trajectenOf(ingelogd, berichten, link, bestand) },
    ],
    publication,
  );
  const aanbieders = [
    aanbiedersOf(ingelogd, berichten, link),
    aanbiedersOf(ingelogd),
    aanbiedersOf(berichten),
    aanbiedersOf(link),
    aanbiedersOf(bestand),
    aanbiedersOf(ingelogd, berichten, link, bestand),
  ];
  const whole = cells.at(-1) ?? countCell(0);
  const { definition, source, excluded } = deelnameTexts[taal];
  return {
    figure: 'deelname',
    account: {
      definition,
      source,
      period: { van, tot },
      n: whole,
      completeness: null,
      excluded: [...excluded, ...sayRounding({ taal, publication })],
      storeVersion: version,
    },
    rows: deelnameGroepen.map((groep, i) => {
      const trajecten = cells[i] ?? countCell(0);
      return { groep, aanbieders: aanbieders[i] ?? 0, trajecten, aandeel: publishShare(trajecten, whole, publication) };
    }),
  };
}
