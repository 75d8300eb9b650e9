import {
  type Analytics,
  type AnalyticsSource,
  openAnalytics,
  type SourceJeugdige,
  type SourceToewijzing,
} from '@samenpad/analytics';
import { MemorySource } from '@samenpad/analytics/testing';
import {
  computeWaarheid,
  generateRegio,
  listLeden,
  listMaanden,
  listWijken,
  type Regio,
  type Size,
  type Waarheid,
} from '@samenpad/demo';
import {
  addDays,
  type BerichtBestand,
  type BerichtenStand,
  foldBerichten,
  hulpvormTable,
  type PlainDate,
  plainDate,
  wetOfRegels,
} from '@samenpad/domain';
import { volgnummerOf } from './truth-measures.ts';

/** Last day of the synthetic region. */
const peildatum = plainDate('2025-12-31');

/** The figures over a synthetic region, beside what was planted in it. */
export interface FoldedRegio {
  waarheid: Waarheid;
  analytics: Analytics;
}

/** The region through the fold in memory, without files and database: in seconds, so that a test can try several seeds. */
export async function foldRegio(seed: number, size: Size, gesprekken = false): Promise<FoldedRegio> {
  const options = { seed, size, gesprekken };
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
    wetOf: wetOfRegels([]),
    aanbiedergroepOf: (aanbieder) => aanbieder,
  });
  const jeugdigen = listJeugdigen(stand, listPersonen(regio), listDoorlooptijden(stand, files));
  const source: AnalyticsSource = new MemorySource(peildatum, jeugdigen);
  const analytics = await openAnalytics({ place: 'memory', source });
  await analytics.buildFull();
  return { waarheid: computeWaarheid(regio, step.value, options), analytics };
}

type Persoon = Omit<SourceJeugdige, 'trajecten' | 'toewijzingen'>;

/** What the extracts tell of everybody: jeugdigen by their serial number, adults by theirs. */
function listPersonen(regio: Regio): Persoon[] {
  const dayOf = (day: number): PlainDate => addDays(plainDate('1970-01-01'), day);
  return regio.huishoudens.flatMap((huishouden) => {
    const leden = listLeden(regio, huishouden);
    const personOf = (jeugdigeId: string, bsn: string, geboren: number): Persoon => ({
      gemeente: huishouden.gemeente.code,
      jeugdigeId,
      geboortejaar: Number(dayOf(geboren).slice(0, 4)),
      geboortemaand: Number(dayOf(geboren).slice(5, 7)),
      geslacht: null,
      accountvragen: [],
      afsluitingen: [],
      gezinsdoelen: [],
      wijk: listWijken(huishouden.gemeente)[huishouden.area]?.wijk ?? '',
      huishoudens: leden
        .filter((lid) => lid.bsn === bsn)
        .map(({ huishouden: key, adrestype, van, tot }) => ({
          huishouden: key,
          woning: adrestype === 'woning',
          van: dayOf(van),
          tot: tot === null ? null : dayOf(tot),
        })),
      voorzieningen: huishouden.voorzieningen
        .filter((voorziening) => voorziening.bsn === bsn)
        .map(({ wet, van, tot, bedrag, per }) => ({
          wet,
          van: dayOf(van),
          tot: dayOf(tot),
          bedrag: bedrag * 100,
          per,
        })),
    });
    const keyOf = (nr: number) => `${huishouden.gemeente.code} ${nr}`;
    return [
      ...huishouden.jeugdigen.map(({ volgnummer, bsn, geboren }) => personOf(keyOf(volgnummer), bsn, geboren)),
      ...huishouden.volwassenen.map(({ bsn, geboren }) => personOf(`volwassene ${bsn}`, bsn, geboren)),
    ];
  });
}

type Doorlooptijden = ReadonlyMap<string, NonNullable<SourceToewijzing['doorlooptijd']>>;

/** The first Toewijzingsdatum of each number, by gemeente and number. */
function listFirstDays(files: readonly BerichtBestand[]): Map<string, PlainDate> {
  const first = new Map<string, PlainDate>();
  for (const { bericht } of files) {
    if (bericht.soort !== '301') continue;
    for (const { toewijzingNummer, toewijzingsdatum } of bericht.toegewezenProducten) {
      const key = `${bericht.gemeente} ${toewijzingNummer}`;
      const known = first.get(key);
      if (known === undefined || toewijzingsdatum < known) first.set(key, toewijzingsdatum);
    }
  }
  return first;
}

/** What toegang.doorlooptijden tells: from a verzoek to the first day of the first toewijzing on it, by gemeente and number. */
function listDoorlooptijden({ verzoeken }: BerichtenStand, files: readonly BerichtBestand[]): Doorlooptijden {
  const first = listFirstDays(files);
  const granted = verzoeken.filter(({ soort, toestand }) => soort === 'vot' && toestand === 'toegekend');
  return new Map(
    granted.flatMap(({ gemeente, dagtekening, toewijzingNummers }) => {
      const [found] = toewijzingNummers
        .flatMap((nummer) => {
          const toegewezen = first.get(`${gemeente} ${nummer}`);
          return toegewezen === undefined ? [] : [{ key: `${gemeente} ${nummer}`, toegewezen }];
        })
        .sort((a, b) => (a.toegewezen < b.toegewezen ? -1 : 1));
      if (found === undefined || found.toegewezen < dagtekening) return [];
      return [[found.key, { gevraagd: dagtekening, toegewezen: found.toegewezen, oorzaak: null }] as const];
    }),
  );
}

function ofToewijzing(
  doorlooptijden: Doorlooptijden,
  { gemeente, toewijzingNummer }: { gemeente: string; toewijzingNummer: number },
) {
  const doorlooptijd = doorlooptijden.get(`${gemeente} ${toewijzingNummer}`);
  return doorlooptijd && { doorlooptijd };
}

/** By the serial number that stands in every ToewijzingNummer of the region. */
function listJeugdigen(
  { toewijzingen, trajecten }: BerichtenStand,
  personen: readonly Persoon[],
  doorlooptijden: Doorlooptijden,
): SourceJeugdige[] {
  const keyOf = (gemeente: string, nummer: number | undefined) => `${gemeente} ${volgnummerOf(nummer ?? 0)}`;
  const tCbs = Map.groupBy(trajecten.tCbs, (own) => keyOf(own.gemeente, own.toewijzingNummers[0]));
  const tInhoud = Map.groupBy(trajecten.tInhoud, (own) => keyOf(own.gemeente, own.toewijzingNummers[0]));
  const own = Map.groupBy(toewijzingen, (each) => keyOf(each.gemeente, each.toewijzingNummer));
  return personen.map((persoon) => ({
    ...persoon,
    trajecten: { tCbs: tCbs.get(persoon.jeugdigeId) ?? [], tInhoud: tInhoud.get(persoon.jeugdigeId) ?? [] },
    toewijzingen: (own.get(persoon.jeugdigeId) ?? []).map((each) => ({
      ...each,
      wacht: each.wacht ?? null,
      ...ofToewijzing(doorlooptijden, each),
    })),
  }));
}
