import { addYears, CONVERSION, type Day, WINDOW_BEGIN, WINDOW_END, yearOf } from '../regio/kalender.ts';
import { type Career, medianOf, type RangTraject, shareOf, yearBounds } from './loopbanen.ts';

function ambulant(careers: readonly Career[]): RangTraject[] {
  return careers.flatMap(({ trajecten }) => trajecten.filter(({ vorm }) => vorm === 'beg' || vorm === 'beh'));
}

function slopeOf(points: readonly (readonly [number, number])[]): number {
  const n = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const top = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return top / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/**
 * T4, T5: true median duration in days of begeleiding and behandeling by start year 2016–2024 (nothing is censored here:
 * the generator knows every end), its yearly growth (slope of the logarithm), and the misleading means of ended ones.
 */
export function duurByStartYear(careers: readonly Career[]) {
  const trajecten = ambulant(careers).filter(({ begin }) => begin >= WINDOW_BEGIN);
  const medians: Record<string, number | null> = {};
  const endedMeans: Record<string, number | null> = {};
  const points: (readonly [number, number])[] = [];
  for (let year = 2016; year <= 2024; year++) {
    const own = trajecten.filter(({ begin }) => yearOf(begin) === year).map(({ begin, eind }) => eind - begin + 1);
    const median = medianOf(own);
    medians[year] = median;
    if (median !== null) points.push([year, Math.log(median)]);
    const ended = trajecten.filter(({ eind }) => yearOf(eind) === year).map(({ begin, eind }) => eind - begin + 1);
    endedMeans[year] =
      ended.length === 0 ? null : Math.round(ended.reduce((sum, days) => sum + days, 0) / ended.length);
  }
  return {
    mediaanByStartjaar: medians,
    groeiPerJaar: Math.round((Math.exp(slopeOf(points)) - 1) * 10_000) / 10_000,
    misleidendGemiddeldeByEindjaar: endedMeans,
  };
}

/** T6: true starts around the conversion, and how many toewijzingen were converted (given by the caller). */
export function conversionTruth(careers: readonly Career[], omgezet: number) {
  const starts = ambulant(careers).map(({ begin }) => begin);
  const between = (from: Day, until: Day) => starts.filter((begin) => begin >= from && begin <= until).length;
  const [from] = yearBounds(2020);
  const [, until] = yearBounds(2021);
  return {
    convertedToewijzingen: omgezet,
    startsPerMaand: Math.round((between(from, until) / 24) * 100) / 100,
    trueStartsOnConversion: between(CONVERSION, CONVERSION),
    trueStartsInConversionMonth: between(CONVERSION, CONVERSION + 30),
  };
}

const stay: ReadonlySet<string> = new Set(['plg', 'gzh', 'vrb', 'ges', 'cri']);

/** T22: of the care that runs on the eve of the eighteenth birthday, how much ends there; pleegzorg goes on more after 2021. */
export function endsAtEighteen(careers: readonly Career[]) {
  const running = careers.flatMap(({ jeugdige, trajecten }) => {
    const eve = addYears(jeugdige.geboren, 18) - 1;
    if (eve < WINDOW_BEGIN || eve > WINDOW_END) return [];
    const own = trajecten.filter(({ begin, eind }) => begin < eve && eind >= eve);
    return own.map(({ vorm, eind }) => ({ vorm, early: yearOf(eve + 1) < 2021, ended: eind === eve }));
  });
  const ended = (test: (item: { vorm: string; early: boolean }) => boolean) => {
    const own = running.filter(test);
    return shareOf(own.filter((item) => item.ended).length, own.length);
  };
  return {
    zonderVerblijfEindigt: ended(({ vorm }) => !stay.has(vorm)),
    pleegzorgEindigtVoor2021: ended(({ vorm, early }) => vorm === 'plg' && early),
    pleegzorgEindigtVanaf2021: ended(({ vorm, early }) => vorm === 'plg' && !early),
  };
}
