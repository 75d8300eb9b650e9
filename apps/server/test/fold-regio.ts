import { type Analytics, type AnalyticsSource, openAnalytics, type SourceJeugdige } from '@samenpad/analytics';
import { MemorySource } from '@samenpad/analytics/testing';
import { computeWaarheid, generateRegio, listMaanden, type Size, type Waarheid } from '@samenpad/demo';
import { type BerichtBestand, type BerichtenStand, foldBerichten, hulpvormTable, plainDate } from '@samenpad/domain';
import { volgnummerOf } from './truth-measures.ts';

/** Last day of the synthetic region. */
const peildatum = plainDate('2025-12-31');

/** The figures over a synthetic region, beside what was planted in it. */
export interface FoldedRegio {
  waarheid: Waarheid;
  analytics: Analytics;
}

/** The region through the fold in memory, without files and database: in seconds, so that a test can try several seeds. */
export async function foldRegio(seed: number, size: Size): Promise<FoldedRegio> {
  const options = { seed, size };
  const regio = generateRegio(options);
  const files: BerichtBestand[] = [];
  const maanden = listMaanden(regio);
  let step = maanden.next();
  for (; step.done !== true; step = maanden.next()) {
    for (const { identificatie, build } of step.value.zendingen) {
      const naam = `${files.length}-${identificatie}`;
      files.push({ naam, hash: naam, bericht: build() });
    }
  }
  // The own product codes of the region: each stands for one hulpvorm.
  const products = new Map(regio.plans.map(({ code, vorm }) => [code, vorm]));
  const stand = foldBerichten(files, {
    peildatum,
    hulpvormOf: hulpvormTable(products),
    aanbiedergroepOf: (aanbieder) => aanbieder,
  });
  const source: AnalyticsSource = new MemorySource(peildatum, listJeugdigen(stand));
  const analytics = await openAnalytics({ place: 'memory', source });
  await analytics.buildFull();
  return { waarheid: computeWaarheid(regio, step.value, options), analytics };
}

/** By the serial number that stands in every ToewijzingNummer of the region. */
function listJeugdigen({ toewijzingen, trajecten }: BerichtenStand): SourceJeugdige[] {
  const keyOf = (gemeente: string, nummer: number | undefined) => `${gemeente} ${volgnummerOf(nummer ?? 0)}`;
  const tCbs = Map.groupBy(trajecten.tCbs, (own) => keyOf(own.gemeente, own.toewijzingNummers[0]));
  const tInhoud = Map.groupBy(trajecten.tInhoud, (own) => keyOf(own.gemeente, own.toewijzingNummers[0]));
  return [...Map.groupBy(toewijzingen, (own) => keyOf(own.gemeente, own.toewijzingNummer))].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        gemeente: first.gemeente,
        jeugdigeId: key,
        geboortejaar: null,
        geslacht: null,
        trajecten: { tCbs: tCbs.get(key) ?? [], tInhoud: tInhoud.get(key) ?? [] },
        toewijzingen: own.map((toewijzing) => ({ ...toewijzing, wacht: toewijzing.wacht ?? null })),
      },
    ];
  });
}
