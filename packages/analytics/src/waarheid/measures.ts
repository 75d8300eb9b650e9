import { monthOf, type PlainDate, plainDate, verblijfHulpvormen } from '@samenpad/domain';
import { computeAanbieders } from '../aanbieders/compute-aanbieders.ts';
import { computeAccountkeuze } from '../accountkeuze/compute-accountkeuze.ts';
import { computeDoorlooptijd } from '../doorlooptijd/compute-doorlooptijd.ts';
import { countSpells } from '../duur/count-spells.ts';
import { computeTrend } from '../duur/duur-trend.ts';
import { computeEffect } from '../effect/compute-effect.ts';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import { computeGroei } from '../groei/compute-groei.ts';
import { countHuishoudens, monthNumber } from '../huishoudens/count-huishoudens.ts';
import { keptHuishoudens } from '../huishoudens/keep-huishoudens.ts';
import { costOf } from '../huishoudens/publish-huishoudens.ts';
import { computeKosten } from '../kosten/compute-kosten.ts';
import { computeShare } from '../statistics/share.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf } from '../store/snapshot.ts';
import { computeStroom } from '../stroom/compute-stroom.ts';
import { computeUitstroom } from '../uitstroom/compute-uitstroom.ts';
import { computeVerwijzersaandeel } from '../verwijzersaandeel/compute-verwijzersaandeel.ts';
import { computeWachttijd } from '../wachttijd/compute-wachttijd.ts';
import { computeZorgpaden } from '../zorgpaden/compute-zorgpaden.ts';
import type { Estimate } from './estimate.ts';
import { at, type TruthFile } from './truth-file.ts';

/** Exact: the region is invented. */
const exact = { taal: 'nl', publication: 'exact' } as const;
const everybody = 'alle' as const;
/** The whole window of the synthetic region. */
const period = { van: plainDate('2016-01-01'), tot: plainDate('2025-12-31') };
const whole: FigureFilter = { gemeenten: everybody, ...period };
const year: FigureFilter = { gemeenten: everybody, van: plainDate('2024-01-01'), tot: plainDate('2024-12-31') };

function findValue(cell: Cell | undefined): number | undefined {
  return cell?.kind === 'value' ? cell.value : undefined;
}

export async function findToegangShare(analytics: Analytics): Promise<number | undefined> {
  const { rows } = await computeVerwijzersaandeel(analytics, whole, { ...exact, telling: 'begonnen' });
  return findValue(rows.find(({ verwijzer }) => verwijzer === '01')?.aandeel);
}

/** Over the cohorts of which everybody can be followed for five years and the one after, weighed by their size. */
export async function findUitOfCohorts(analytics: Analytics, column: 'aandeel' | 'naive'): Promise<number | undefined> {
  const { rows } = await computeUitstroom(analytics, whole, exact);
  let [sum, n] = [0, 0];
  for (const row of rows.cohort.filter(({ jaar }) => jaar !== null && jaar >= 2016 && jaar <= 2019)) {
    const [share, count] = [findValue(row[column]), findValue(row.aantal)];
    if (share === undefined || count === undefined) return undefined;
    sum += share * count;
    n += count;
  }
  return n === 0 ? undefined : sum / n;
}

export async function findUitByRang(analytics: Analytics, rang: number): Promise<number | undefined> {
  const { rows } = await computeUitstroom(analytics, whole, exact);
  return findValue(rows.rang.find((row) => row.rang === rang)?.aandeel);
}

/** Growth of the median duration of begeleiding and behandeling together, as `duur` has it for one of them. */
export function findGrowthOfDuur(
  analytics: Analytics,
  { gemeenten }: TruthFile,
  drift: boolean,
): Promise<number | undefined> {
  const own = gemeenten.filter((gemeente) => gemeente.drift === drift).map(({ code }) => code);
  return analytics.read(async (snapshot) => {
    const of = (hulpvorm: 'beg' | 'beh') => countSpells(snapshot, { ...whole, gemeenten: own, hulpvorm }, period);
    const strata = [...(await of('beg')), ...(await of('beh'))];
    return findValue(computeTrend(strata, period.tot, 'exact').groeiPerJaar);
  });
}

/** Begeleiding and behandeling begun in January 2021 where toewijzingen were converted. */
export async function countStartsOnConversion(analytics: Analytics, { gemeenten }: TruthFile): Promise<number> {
  const own = gemeenten.filter(({ omzetting }) => omzetting).map(({ code }) => code);
  const january = { gemeenten: own, van: plainDate('2021-01-01'), tot: plainDate('2021-01-31') };
  const { rows } = await computeStroom(analytics, january, { ...exact, eenheid: 'trajecten', per: 'hulpvorm' });
  return rows
    .filter(({ hulpvorm }) => hulpvorm === 'beg' || hulpvorm === 'beh')
    .reduce((sum, row) => sum + (findValue(row.in) ?? 0), 0);
}

export async function findKosten(
  analytics: Analytics,
  column: 'top5' | 'top10' | 'perJeugdige',
): Promise<number | undefined> {
  const { rows } = await computeKosten(analytics, year, exact);
  return findValue(rows.spread[column]);
}

/** Nothing can be said yet of what came after: berichten are under way, and an end is derived after three months (A10). */
export const knownBefore = { start: '2025-10-01', stop: '2025-08-01' } as const;

/** Deliveries without the bericht of their begin or end, as `dekking` counts them, in the time of which that can be known. */
export function countMissing(analytics: Analytics, bericht: 'start' | 'stop'): Promise<number> {
  const [column, day] = bericht === 'start' ? ['startsMissing', 'leveringBegin'] : ['stopsMissing', 'leveringEind'];
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query(
      `SELECT coalesce(sum(${column}), 0)::BIGINT AS n FROM toewijzing
       WHERE wet = 'jw' AND toestand <> 'verwijderd' AND ${day} < $until::DATE`,
      { until: knownBefore[bericht] },
    );
    return row === undefined ? 0 : numberOf(row, 'n');
  });
}

export function countUnknownVerwijzers(analytics: Analytics): Promise<number> {
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query("SELECT count(*) AS n FROM toewijzing WHERE verwijzer = 'onbekend'");
    return row === undefined ? 0 : numberOf(row, 'n');
  });
}

export async function findOpeenvolgend(analytics: Analytics): Promise<number | undefined> {
  return findValue((await computeZorgpaden(analytics, whole, exact)).opeenvolgend);
}

/** Share of the path that most jeugdigen walk; the truth file names it first too. */
export async function findTopPath(analytics: Analytics): Promise<number | undefined> {
  return findValue((await computeZorgpaden(analytics, whole, { ...exact, top: 1 })).rows[0]?.aandeel);
}

/** Trajecten per jeugdige in care at the end of a day. */
export async function findPerJeugdige(analytics: Analytics, day: PlainDate): Promise<number | undefined> {
  const stock = async (eenheid: 'jeugdigen' | 'trajecten') => {
    const { rows } = await computeStroom(
      analytics,
      { gemeenten: everybody, van: day, tot: day },
      { ...exact, eenheid },
    );
    return findValue(rows[0]?.eind);
  };
  const [trajecten, jeugdigen] = [await stock('trajecten'), await stock('jeugdigen')];
  return trajecten === undefined || jeugdigen === undefined || jeugdigen === 0 ? undefined : trajecten / jeugdigen;
}

export async function countJeugdigen(analytics: Analytics, verwijzer?: 'toegang'): Promise<number | undefined> {
  return findValue((await computeZorgpaden(analytics, { ...year, verwijzer }, exact)).jeugdigen);
}

/**
 * Aanbieders that are judged wrongly by duration: planted as fast (`shorter`) or slow (`longer`), with at least 100
 * trajecten, and yet with fewer or more ends than expected; or with fewer than 30 trajecten and a verdict all the same.
 */
export async function countWrongAanbieders(analytics: Analytics, { content }: TruthFile): Promise<number | undefined> {
  const listed = (name: string) => {
    const list = at(content, ['T11_aanbieders', name]);
    return Array.isArray(list) ? list.map(String) : [];
  };
  const [fast, slow] = [listed('shorter'), listed('longer')];
  const { rows } = await computeAanbieders(analytics, whole, { ...exact, maat: 'duur' });
  const wrong = rows.filter(({ aanbieder, aantal, ratio, oordeel }) => {
    const n = findValue(aantal) ?? 0;
    if (aanbieder === null) return false;
    if (n < 30) return oordeel === 'hoger' || oordeel === 'lager';
    const found = findValue(ratio) ?? 1;
    return n >= 100 && ((fast.includes(aanbieder) && found <= 1) || (slow.includes(aanbieder) && found >= 1));
  });
  return rows.length === 0 ? undefined : wrong.length;
}

/** The aanbieder that was small and lucky (T11): 1 when it is called good all the same. */
export async function countLuckCalledGood(analytics: Analytics, { content }: TruthFile): Promise<number | undefined> {
  const { rows } = await computeAanbieders(analytics, whole, { ...exact, maat: 'duur' });
  const lucky = rows.find(
    ({ aanbieder }) => aanbieder !== null && aanbieder === at(content, ['T11_aanbieders', 'lucky', 'agb']),
  );
  if (lucky === undefined) return undefined;
  // Of thirty and more it is judged, and by its interval: as expected is not good.
  return lucky.oordeel === 'hoger' || lucky.oordeel === 'misschien-hoger' ? 1 : 0;
}

/** An intervention that changed nothing: every other one of the aanbieders, from 2022 on. 1 when it is called demonstrable. */
export async function countClaims(analytics: Analytics): Promise<number | undefined> {
  const agbs = await analytics.read((snapshot) =>
    snapshot.query('SELECT DISTINCT aanbieder FROM traject ORDER BY aanbieder'),
  );
  const groep = agbs.flatMap(({ aanbieder }, i) => (i % 2 === 0 ? [String(aanbieder)] : [])).join(',');
  const { rows } = await computeEffect(
    analytics,
    { gemeenten: everybody },
    { ...exact, eenheid: 'aanbieder', groep, start: plainDate('2022-01-01') },
  );
  if (rows.oordeel === null) return undefined;
  return rows.oordeel === 'aantoonbaar' ? 1 : 0;
}

/** Up to 2024: who asked in 2025 and would begin later is not in the berichten of the region. */
export async function findGrowthOfWait(analytics: Analytics): Promise<number | undefined> {
  const { trend } = await computeWachttijd(analytics, { ...whole, tot: plainDate('2024-12-31') }, exact);
  return findValue(trend.groeiPerJaar);
}

/** Share of the verzoeken that were assigned in this band of working days, over the whole window. */
export async function findLeadTime(analytics: Analytics, vanaf: 0 | 41): Promise<number | undefined> {
  const { rows } = await computeDoorlooptijd(analytics, whole, exact);
  const band = rows.find((row) => row.vanaf === vanaf);
  return band && findValue(band.aandeel);
}

/** Jeugdigen in care in 2024 with three or more trajecten begun by its end, as share of all of them or of their costs. */
export function findThreeOrMore(analytics: Analytics, of: 'jeugdigen' | 'kosten'): Promise<number | undefined> {
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query(
      `WITH career AS (
         SELECT gemeente, jeugdige, count(*) >= 3 AS several FROM traject
         WHERE variant = 'tInhoud' AND begin <= $tot::DATE
         GROUP BY ALL HAVING max(coalesce(eind, DATE '9999-12-31')) >= $van::DATE
       ), bedragen AS (
         SELECT gemeente, jeugdige, sum(bedrag) AS bedrag FROM boeking
         WHERE wet = 'jw' AND maand BETWEEN '2024-01' AND '2024-12' GROUP BY ALL
       )
       SELECT count(*) AS jeugdigen, coalesce(sum(bedrag), 0)::BIGINT AS kosten,
         count(*) FILTER (several) AS jeugdigen_part, coalesce(sum(bedrag) FILTER (several), 0)::BIGINT AS kosten_part
       FROM career LEFT JOIN bedragen USING (gemeente, jeugdige)`,
      { van: year.van ?? period.van, tot: year.tot ?? period.tot },
    );
    const whole = row === undefined ? 0 : numberOf(row, of);
    return row === undefined || whole === 0 ? undefined : numberOf(row, `${of}_part`) / whole;
  });
}

/** Costs in euros, at the prices of 2024, of the gemeente where durations drift. */
export async function findConstantKosten(
  analytics: Analytics,
  { gemeenten }: TruthFile,
  when: 'before' | 'after',
): Promise<number | undefined> {
  const own = gemeenten.filter(({ drift }) => drift).map(({ code }) => code);
  const { rows } = await computeGroei(
    analytics,
    { ...year, gemeenten: own },
    {
      ...exact,
      prijzen: 'constant',
      vergelijkingVan: plainDate('2016-01-01'),
      vergelijkingTot: plainDate('2016-12-31'),
    },
  );
  const cents = findValue(rows.delen[0]?.[when]);
  return cents === undefined ? undefined : Math.round(cents / 100);
}

/** Euros of the dearest households with jeugdhulp in 2024, the dearest first; those in institutions count at home. */
export function listDearest(analytics: Analytics): Promise<number[]> {
  return analytics.read(async (snapshot) => {
    const [van, tot] = [plainDate('2024-01-01'), plainDate('2024-12-31')];
    const chosen = kernelFilter(await snapshot.columns(), { gemeenten: everybody }, { van, tot });
    const span = { from: monthNumber(monthOf(van)), to: monthNumber(monthOf(tot)) };
    return countHuishoudens(await snapshot.keep(keptHuishoudens), chosen, span)
      .map(costOf)
      .toSorted((a, b) => b - a)
      .slice(0, 10)
      .map((cents) => cents / 100);
  });
}

/**
 * Of the trajecten that run on the eve of the month of the eighteenth birthday, the share that ends by the end of that
 * month: those without verblijf, or pleegzorg with birthdays before or from 2021 on. With its interval: of pleegzorg there
 * are a few dozen, of whom one that ends in the month but not on the day counts for some percents.
 */
export function findEndsAtEighteen(
  analytics: Analytics,
  which: 'zonder-verblijf' | 'pleegzorg-voor-2021' | 'pleegzorg-vanaf-2021',
): Promise<Estimate | undefined> {
  const later = which === 'pleegzorg-vanaf-2021' ? '>=' : '<';
  const condition =
    which === 'zonder-verblijf'
      ? `hulpvorm NOT IN (${verblijfHulpvormen.map((vorm) => `'${vorm}'`).join(', ')})`
      : `hulpvorm = 'plg' AND geboortejaar + 18 ${later} 2021`;
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query(
      `SELECT count(*) AS n, count(*) FILTER (stopsAtEighteen) AS ended
       FROM traject JOIN jeugdige USING (gemeente, jeugdige)
       WHERE variant = 'tInhoud' AND stopsAtEighteen IS NOT NULL AND ${condition}
         AND make_date(geboortejaar + 18, 1, 1) BETWEEN $van::DATE AND $tot::DATE`,
      { van: period.van, tot: period.tot },
    );
    const share = row && computeShare(numberOf(row, 'ended'), numberOf(row, 'n'));
    if (share?.kind !== 'value') return undefined;
    return { value: share.value.value, van: share.value.lower, tot: share.value.upper };
  });
}

/** What account talks with the eighteen largest aanbieders cover. */
export async function findAccountShare(analytics: Analytics): Promise<number | undefined> {
  const { aandeel } = await computeAccountkeuze(analytics, year, { ...exact, aantal: '18' });
  return findValue(aandeel.trajecten);
}
