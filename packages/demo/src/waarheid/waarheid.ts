import type { SendingSummary } from '../bericht/list-maanden.ts';
import { longestZorgperiode } from '../gezin/huishoudens.ts';
import { dateOf, WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import { generateRegio, type Regio, type RegioOptions } from '../regio/regio.ts';
import { consultTruth } from '../samenwerking/consult.ts';
import { gesprekTruth } from '../samenwerking/gesprekken.ts';
import { mdoTruth, nazorgTruth } from '../samenwerking/mdo-nazorg.ts';
import { praktijkTruth } from '../samenwerking/praktijken.ts';
import { voorveldTruth } from '../samenwerking/voorveld.ts';
import { aanbiederTruth, shareOfLargest, waitTruth } from './aanbieders.ts';
import { conversionTruth, duurByStartYear, endsAtEighteen } from './duur.ts';
import { gebruikIn, wettenByLengte } from './gebruik.ts';
import { adressenTruth } from './huishoudens.ts';
import { kostenIn, topShare } from './kosten.ts';
import { type Career, listCareers, type View } from './loopbanen.ts';
import { jeugdigenByVerwijzer, padTruth } from './paden.ts';
import { exitBeforeThree, herhaaldBeroep, opeenvolgend, outflowByRang, verwijzersVan } from './uitstroom.ts';
import { leadTimeTruth, toewijzingKey, verlengingTruth, vuilTruth } from './vuil.ts';

/** The year for which shares and costs are given, as in domain.md D.6. */
const YEAR = 2024;
/** So many aanbieders are the large ones of the region of S0-27. */
const LARGEST = 18;

function inGemeenten(careers: readonly Career[], test: (index: number) => boolean): Career[] {
  return careers.filter(({ jeugdige }) => test(jeugdige.gemeente.index));
}

/** The truths of domain.md D.6 under one view; straightforward counts over the true careers. */
export function computeTruths(regio: Regio, view: View) {
  const careers = listCareers(regio.jeugdigen, view);
  const costs = kostenIn(regio, YEAR, view);
  const converted = regio.plans.filter(({ versies }) => versies.some(({ reden }) => reden === '03')).length;
  return {
    T1_verwijzers: verwijzersVan(careers),
    T2_uitstroomVoorDerdeTraject: exitBeforeThree(careers),
    T3_uitstroomPerRang: outflowByRang(careers),
    T4_duurInA: duurByStartYear(inGemeenten(careers, (index) => index === 0)),
    T5_duurElders: duurByStartYear(inGemeenten(careers, (index) => index > 0)),
    T6_omzetting: conversionTruth(
      inGemeenten(careers, (index) => index === 1 || index === 2),
      converted,
    ),
    T7_concentratie: { top10: topShare(costs, 0.1), top5: topShare(costs, 0.05) },
    T8_T9_T27_T28_gebruik: gebruikIn(careers, costs, YEAR),
    T9_meerWettenByLengte: wettenByLengte(
      regio.huishoudens,
      careers,
      view === 'all' ? Number.POSITIVE_INFINITY : WINDOW_END,
    ),
    T22_achttien: endsAtEighteen(careers),
    T27_herhaaldBeroep: herhaaldBeroep(careers, YEAR),
    T27_opeenvolgend: opeenvolgend(careers),
    S0_27_grootste: shareOfLargest(careers, YEAR, LARGEST),
    S0_33_jeugdigen: jeugdigenByVerwijzer(careers, YEAR),
    S1_6_paden: padTruth(careers),
  };
}

function totalOf(regio: Regio, year: number): number {
  const inA = new Set(regio.jeugdigen.filter(({ gemeente }) => gemeente.index === 0).map(({ id }) => id));
  let total = 0;
  for (const [id, cents] of kostenIn(regio, year, 'berichten', 'constant')) if (inA.has(id)) total += cents;
  return Math.round(total / 100);
}

/** T10: costs of Beekstede at constant prices, and of its twin without drift on the same streams. */
function growthTruth(regio: Regio, options: RegioOptions) {
  const twin = generateRegio({ ...options, drift: false });
  return {
    euro2016: totalOf(regio, 2016),
    euro2024: totalOf(regio, YEAR),
    euro2016ZonderDrift: totalOf(twin, 2016),
    euro2024ZonderDrift: totalOf(twin, YEAR),
  };
}

function labelsOf(regio: Regio) {
  const costs = kostenIn(regio, YEAR, 'berichten');
  const careers = new Map(listCareers(regio.jeugdigen, 'berichten').map((career) => [career.jeugdige, career]));
  return regio.jeugdigen.map((jeugdige) => {
    const visible = careers.get(jeugdige)?.trajecten.map(({ traject }) => traject) ?? [];
    return {
      gemeente: jeugdige.gemeente.code,
      bsn: jeugdige.bsn,
      volgnummer: jeugdige.volgnummer,
      trajecten: visible.length,
      wijkteam: jeugdige.trajecten.filter(({ vorm }) => vorm === 'wijk').length,
      seenByToegang: visible.some(({ verwijzer }) => verwijzer === '01'),
      langsteZorgperiode: longestZorgperiode(jeugdige),
      centen2024: costs.get(jeugdige.id) ?? 0,
      complexiteit: jeugdige.complexiteit,
    };
  });
}

/** All that is planted, with its value in this seed. For tests only: the application never reads it. */
export function computeWaarheid(regio: Regio, summary: SendingSummary, options: RegioOptions) {
  return {
    fictieveGegevens: true,
    seed: regio.seed,
    size: regio.size,
    venster: { van: dateOf(WINDOW_BEGIN), tot: dateOf(WINDOW_END) },
    gemeenten: regio.gemeenten.map(({ code, naam, instroom, drift, conversion }) => ({
      code,
      naam,
      instroom,
      drift,
      omzetting: conversion,
    })),
    all: computeTruths(regio, 'all'),
    berichten: computeTruths(regio, 'berichten'),
    T10_groeiInA: growthTruth(regio, options),
    T11_aanbieders: aanbiederTruth(regio),
    ...(regio.gesprekken && { T12_gesprekken: gesprekTruth(regio.aanbieders) }),
    T13_mdo: mdoTruth(regio),
    T14_nazorg: nazorgTruth(regio),
    T15_consult: consultTruth(regio),
    T17_voorveld: voorveldTruth(regio),
    T18_praktijk: praktijkTruth(regio),
    T20_wacht: waitTruth(),
    T21_doorlooptijd: leadTimeTruth(regio.plans),
    T25_adressen: adressenTruth(regio, YEAR),
    T26_vuil: vuilTruth(regio, summary),
    verlengingen: verlengingTruth(regio.plans),
    gevallen: regio.gevallen.map(({ geval, jeugdige, plans }) => ({
      geval: geval.plaats,
      titel: geval.titel,
      gemeente: jeugdige.gemeente.code,
      bsn: jeugdige.bsn,
      toewijzingen: plans.map(toewijzingKey),
    })),
    jeugdigen: labelsOf(regio),
  };
}

/** What `waarheid.json` holds. */
export type Waarheid = ReturnType<typeof computeWaarheid>;
