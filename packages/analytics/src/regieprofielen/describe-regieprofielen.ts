import { addDays, type GemeenteCode, type PlainDate } from '@samenpad/domain';
import { type Cell, countCell, type FigureReport, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { sayRounding } from '../figure/say-rounding.ts';
import {
  publishCount,
  publishEvents,
  publishMean,
  publishPart,
  publishParts,
  publishShare,
  publishStatistic,
} from '../publication/publish.ts';
import { regieprofielTexts } from './text.ts';

const moments = ['intake', 'naEerste', 'naTweede', 'zonder'] as const;
type Moment = (typeof moments)[number];
/** As a gemeente says it of itself. */
type Afspraak = 'intake' | 'na-eerste' | 'na-tweede';

/** How far back the first help of a gezin began. */
const WINDOW_DAYS = 730;

/** Of one gemeente; the first four add up to `gezinnen`. */
export interface RegieprofielCount extends Record<Moment, number> {
  gemeente: GemeenteCode;
  gezinnen: number;
  /** Days; null: fewer than half have a regisseur. */
  mediaan: number | null;
  lopend: number;
  meervoudig: number;
  led: number;
  mdos: number;
  /** In how many gezinnen. */
  metMdo: number;
  /** Days. */
  vacatureDagen: number;
  /** In how many gezinnen. */
  metVacature: number;
  afspraak: Afspraak | null;
}

interface RegieprofielRow extends Record<Moment, { aantal: Cell; aandeel: Cell }> {
  gemeente: GemeenteCode;
  gezinnen: Cell;
  /** When half of the gezinnen had a regisseur; null: too few to say. */
  profiel: Moment | null;
  afspraak: Afspraak | null;
  mediaanDagen: Cell;
  lopend: Cell;
  meervoudig: Cell;
  /** Share of `meervoudig`, 0 … 1. */
  metRegisseur: Cell;
  /** Per gezin of `lopend`, in a year. */
  mdos: Cell;
  vacatureDagen: Cell;
}

/** How gemeenten lead the help of gezinnen, on one scale, with nothing told of few gezinnen (S4-38). Pure. */
export function describeRegieprofielen(
  counts: readonly RegieprofielCount[],
  dag: PlainDate,
  { taal, publication }: FigureOptions,
): FigureReport<'regieprofielen', RegieprofielRow[]> {
  const text = regieprofielTexts[taal];
  const rows = counts.map((count) => rowOf(count, publication));
  return {
    figure: 'regieprofielen',
    account: {
      definition: text.definition,
      source: text.source,
      period: { van: addDays(dag, 1 - WINDOW_DAYS), tot: dag },
      // As the rows add up: what is hidden does not follow from it.
      n: countCell(rows.reduce((sum, { gezinnen }) => sum + (gezinnen.kind === 'value' ? gezinnen.value : 0), 0)),
      completeness: null,
      excluded: [...text.excluded, ...sayRounding({ taal, publication })],
      storeVersion: dag,
    },
    rows,
  };
}

function rowOf(count: RegieprofielCount, publication: FigureOptions['publication']): RegieprofielRow {
  const { total, parts } = publishParts(
    moments.map((moment) => count[moment]),
    publication,
  );
  const cellOf = (moment: Moment) => {
    const aantal = parts[moments.indexOf(moment)] ?? suppressed;
    return { aantal, aandeel: publishShare(aantal, total, publication) };
  };
  const lopend = publishCount(count.lopend, publication);
  const meervoudig = publishPart(count.meervoudig, count.lopend, publication);
  const led = publishPart(count.led, count.meervoudig, publication);
  /** Few gezinnen with much are as few. */
  const perGezin = (events: number, gezinnen: number) => {
    const happened = publishEvents(events, gezinnen, publication);
    return happened.kind === 'value' ? publishMean(events, count.lopend, lopend) : happened;
  };
  return {
    gemeente: count.gemeente,
    afspraak: count.afspraak,
    gezinnen: total,
    profiel: total.kind === 'value' ? profileOf(count) : null,
    intake: cellOf('intake'),
    naEerste: cellOf('naEerste'),
    naTweede: cellOf('naTweede'),
    zonder: cellOf('zonder'),
    mediaanDagen: publishStatistic(count.mediaan ?? Number.NaN, total, count.gezinnen === 0 ? 'empty' : 'not-reached'),
    lopend,
    meervoudig,
    metRegisseur: publishShare(led, meervoudig, publication),
    mdos: perGezin(count.mdos, count.metMdo),
    vacatureDagen: perGezin(count.vacatureDagen, count.metVacature),
  };
}

/** The first moment at which at least half of the gezinnen had a regisseur; `zonder`: fewer than half ever had one. */
function profileOf(count: RegieprofielCount): Moment | null {
  if (count.gezinnen === 0) return null;
  let reached = 0;
  for (const moment of moments) {
    reached += count[moment];
    if (reached * 2 >= count.gezinnen) return moment;
  }
  return 'zonder';
}
