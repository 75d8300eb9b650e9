import { parsePlainDate } from '@samenpad/domain';
import { computeAanbiederkosten } from './aanbiederkosten/compute-aanbiederkosten.ts';
import { computeAanbieders } from './aanbieders/compute-aanbieders.ts';
import { computeAccountkeuze, grootten, keuzeAantallen } from './accountkeuze/compute-accountkeuze.ts';
import { computeAfschaling } from './afschaling/compute-afschaling.ts';
import { computeBeloften } from './beloften/compute-beloften.ts';
import { computeBeperking } from './beperking/compute-beperking.ts';
import { maatstaven } from './beperking/count-aanbod.ts';
import { computeComplexiteit } from './complexiteit/compute-complexiteit.ts';
import { computeConcentratie } from './concentratie/compute-concentratie.ts';
import { computeDekking } from './dekking/compute-dekking.ts';
import { computeDoorlooptijd } from './doorlooptijd/compute-doorlooptijd.ts';
import { computeDuur } from './duur/compute-duur.ts';
import { computeDuurklassen } from './duurklassen/compute-duurklassen.ts';
import { uitkomsten } from './effect/care-spell.ts';
import { computeEffect } from './effect/compute-effect.ts';
import { eenheden } from './effect/read-care.ts';
import type { FigureReport } from './figure/figure.ts';
import type { FigureFilter, FigureOptions } from './figure/filter.ts';
import { computeGroei } from './groei/compute-groei.ts';
import { factors } from './groei/decompose.ts';
import { computeHerhaaldBeroep } from './herhaald-beroep/compute-herhaald-beroep.ts';
import { groupings } from './herhaald-beroep/count-repeats.ts';
import { computeHuishoudens } from './huishoudens/compute-huishoudens.ts';
import { computeHypothese } from './hypothese/compute-hypothese.ts';
import { computeKosten } from './kosten/compute-kosten.ts';
import { computePadkosten } from './padkosten/compute-padkosten.ts';
import { computePraktijken } from './praktijken/compute-praktijken.ts';
import { publishSlice } from './publication/publish-slice.ts';
import { maten } from './resultaat/maat.ts';
import type { Analytics } from './store/analytics.ts';
import { computeStroom } from './stroom/compute-stroom.ts';
import { computeUitstroom } from './uitstroom/compute-uitstroom.ts';
import { computeVergelijkbaar } from './vergelijkbaar/compute-vergelijkbaar.ts';
import { computeVergelijking } from './vergelijking/compute-vergelijking.ts';
import { computeVerlengingen } from './verlengingen/compute-verlengingen.ts';
import { computeVervolg } from './vervolg/compute-vervolg.ts';
import { computeVerwijzers } from './verwijzers/compute-verwijzers.ts';
import { computeVerwijzersaandeel } from './verwijzersaandeel/compute-verwijzersaandeel.ts';
import { computeWachttijd } from './wachttijd/compute-wachttijd.ts';
import { computeZorgpaden } from './zorgpaden/compute-zorgpaden.ts';

/** Choices of single figures, as texts from a command line or address; a figure takes those that are its own. */
export type ReportOptions = FigureOptions & Partial<Record<string, string>>;

export type FigureId =
  | 'verwijzersaandeel'
  | 'stroom'
  | 'zorgpaden'
  | 'verlengingen'
  | 'dekking'
  | 'duur'
  | 'uitstroom'
  | 'herhaald-beroep'
  | 'vervolg'
  | 'kosten'
  | 'groei'
  | 'wachttijd'
  | 'doorlooptijd'
  | 'aanbieders'
  | 'aanbiederkosten'
  | 'concentratie'
  | 'beperking'
  | 'accountkeuze'
  | 'afschaling'
  | 'beloften'
  | 'praktijken'
  | 'vergelijkbaar'
  | 'padkosten'
  | 'huishoudens'
  | 'verwijzers'
  | 'duurklassen'
  | 'effect'
  | 'hypothese'
  | 'complexiteit'
  | 'vergelijking';

/** A figure for who lists or runs them without knowing them. */
export interface FigureDefinition {
  id: FigureId;
  /** Own options with the values they may have; `null`: free text. The first value is the default. */
  options: Record<string, readonly string[] | null>;
  compute: (
    analytics: Analytics,
    filter: FigureFilter,
    options: ReportOptions,
  ) => Promise<FigureReport<FigureId, unknown>>;
}

const figures: Record<FigureId, FigureDefinition> = {
  verwijzersaandeel: {
    id: 'verwijzersaandeel',
    options: { telling: ['lopend', 'begonnen'], per: ['geen', 'hulpvorm'] },
    compute: (analytics, filter, options) =>
      computeVerwijzersaandeel(analytics, filter, {
        ...common(options),
        telling: pick(options['telling'], ['lopend', 'begonnen']),
        per: pick(options['per'], ['geen', 'hulpvorm']),
      }),
  },
  stroom: {
    id: 'stroom',
    options: { eenheid: ['jeugdigen', 'trajecten'], per: ['geen', 'hulpvorm', 'wijk'], maanden: null },
    compute: (analytics, filter, options) =>
      computeStroom(analytics, filter, {
        ...common(options),
        eenheid: pick(options['eenheid'], ['jeugdigen', 'trajecten']),
        maanden: options['maanden'] === undefined ? undefined : Number(options['maanden']),
        per: pick(options['per'], ['geen', 'hulpvorm', 'wijk']),
      }),
  },
  zorgpaden: {
    id: 'zorgpaden',
    options: { stap: null, pad: null, top: null },
    compute: (analytics, filter, options) =>
      computeZorgpaden(analytics, filter, {
        ...common(options),
        stap: options['stap'],
        pad: options['pad'],
        top: options['top'] === undefined ? undefined : Number(options['top']),
      }),
  },
  verlengingen: {
    id: 'verlengingen',
    options: { per: ['hulpvorm', 'aanbieder'] },
    compute: (analytics, filter, options) =>
      computeVerlengingen(analytics, filter, {
        ...common(options),
        per: pick(options['per'], ['hulpvorm', 'aanbieder']),
      }),
  },
  dekking: {
    id: 'dekking',
    options: {},
    compute: (analytics, filter, options) => computeDekking(analytics, filter, common(options)),
  },
  duur: {
    id: 'duur',
    options: { per: ['geen', 'hulpvorm'] },
    compute: (analytics, filter, options) =>
      computeDuur(analytics, filter, { ...common(options), per: pick(options['per'], ['geen', 'hulpvorm']) }),
  },
  uitstroom: {
    id: 'uitstroom',
    options: {},
    compute: (analytics, filter, options) => computeUitstroom(analytics, filter, common(options)),
  },
  vervolg: {
    id: 'vervolg',
    options: {},
    compute: (analytics, filter, options) => computeVervolg(analytics, filter, common(options)),
  },
  'herhaald-beroep': {
    id: 'herhaald-beroep',
    options: { per: groupings },
    compute: (analytics, filter, options) =>
      computeHerhaaldBeroep(analytics, filter, { ...common(options), per: pick(options['per'], groupings) }),
  },
  wachttijd: {
    id: 'wachttijd',
    options: { per: ['jaar', 'hulpvorm', 'aanbieder', 'klasse'] },
    compute: (analytics, filter, options) =>
      computeWachttijd(analytics, filter, {
        ...common(options),
        per: pick(options['per'], ['jaar', 'hulpvorm', 'aanbieder', 'klasse']),
      }),
  },
  doorlooptijd: {
    id: 'doorlooptijd',
    options: {},
    compute: (analytics, filter, options) => computeDoorlooptijd(analytics, filter, common(options)),
  },
  kosten: {
    id: 'kosten',
    options: {},
    compute: (analytics, filter, options) => computeKosten(analytics, filter, common(options)),
  },
  groei: {
    id: 'groei',
    options: {
      per: ['geen', 'hulpvorm', 'aanbieder', 'verwijzer', 'wijk'],
      prijzen: ['nominaal', 'constant'],
      vergelijkingVan: null,
      vergelijkingTot: null,
    },
    compute: (analytics, filter, options) =>
      computeGroei(analytics, filter, {
        ...common(options),
        per: pick(options['per'], ['geen', 'hulpvorm', 'aanbieder', 'verwijzer', 'wijk']),
        prijzen: pick(options['prijzen'], ['nominaal', 'constant']),
        vergelijkingVan: parsePlainDate(options['vergelijkingVan'] ?? ''),
        vergelijkingTot: parsePlainDate(options['vergelijkingTot'] ?? ''),
      }),
  },
  aanbieders: {
    id: 'aanbieders',
    options: { maat: maten },
    compute: (analytics, filter, options) =>
      computeAanbieders(analytics, filter, { ...common(options), maat: pick(options['maat'], maten) }),
  },
  aanbiederkosten: {
    id: 'aanbiederkosten',
    options: {},
    compute: (analytics, filter, options) => computeAanbiederkosten(analytics, filter, common(options)),
  },
  padkosten: {
    id: 'padkosten',
    options: { stap: null, pad: null, top: null },
    compute: (analytics, filter, options) =>
      computePadkosten(analytics, filter, {
        ...common(options),
        stap: options['stap'],
        pad: options['pad'],
        top: options['top'] === undefined ? undefined : Number(options['top']),
      }),
  },
  huishoudens: {
    id: 'huishoudens',
    options: {},
    compute: (analytics, filter, options) => computeHuishoudens(analytics, filter, common(options)),
  },
  accountkeuze: {
    id: 'accountkeuze',
    options: { aantal: keuzeAantallen, naar: grootten },
    compute: (analytics, filter, options) =>
      computeAccountkeuze(analytics, filter, {
        ...common(options),
        aantal: pick(options['aantal'], keuzeAantallen),
        naar: pick(options['naar'], grootten),
      }),
  },
  afschaling: {
    id: 'afschaling',
    options: {},
    compute: (analytics, filter, options) => computeAfschaling(analytics, filter, common(options)),
  },
  beloften: {
    id: 'beloften',
    options: {},
    compute: (analytics, filter, options) => computeBeloften(analytics, filter, common(options)),
  },
  concentratie: {
    id: 'concentratie',
    options: {},
    compute: (analytics, filter, options) => computeConcentratie(analytics, filter, common(options)),
  },
  beperking: {
    id: 'beperking',
    options: { behoud: null, op: maatstaven },
    compute: (analytics, filter, options) =>
      computeBeperking(analytics, filter, {
        ...common(options),
        behoud: options['behoud'] === undefined ? undefined : Number(options['behoud']),
        op: pick(options['op'], maatstaven),
      }),
  },
  praktijken: {
    id: 'praktijken',
    options: { praktijk: null, afspraak: null },
    compute: (analytics, filter, options) =>
      computePraktijken(analytics, filter, {
        ...common(options),
        praktijk: options['praktijk'],
        afspraak: parsePlainDate(options['afspraak'] ?? ''),
      }),
  },
  vergelijkbaar: {
    id: 'vergelijkbaar',
    options: { leeftijd: null, rang: null },
    compute: (analytics, filter, options) =>
      computeVergelijkbaar(analytics, filter, {
        ...common(options),
        leeftijd: options['leeftijd'] === undefined ? undefined : Number(options['leeftijd']),
        rang: options['rang'] === undefined ? undefined : Number(options['rang']),
      }),
  },
  verwijzers: {
    id: 'verwijzers',
    options: { maat: maten },
    compute: (analytics, filter, options) =>
      computeVerwijzers(analytics, filter, { ...common(options), maat: pick(options['maat'], maten) }),
  },
  duurklassen: {
    id: 'duurklassen',
    options: {},
    compute: (analytics, filter, options) => computeDuurklassen(analytics, filter, common(options)),
  },
  effect: {
    id: 'effect',
    options: { uitkomst: uitkomsten, eenheid: eenheden, groep: null, start: null, vanafDag: null },
    compute: (analytics, filter, options) =>
      computeEffect(analytics, filter, {
        ...common(options),
        uitkomst: pick(options['uitkomst'], uitkomsten),
        eenheid: pick(options['eenheid'], eenheden),
        groep: options['groep'],
        start: parsePlainDate(options['start'] ?? ''),
        vanafDag: options['vanafDag'] === undefined ? undefined : Number(options['vanafDag']),
      }),
  },
  hypothese: {
    id: 'hypothese',
    options: {
      hypothese: factors,
      prijzen: ['nominaal', 'constant'],
      vergelijkingVan: null,
      vergelijkingTot: null,
    },
    compute: (analytics, filter, options) =>
      computeHypothese(analytics, filter, {
        ...common(options),
        hypothese: pick(options['hypothese'], factors),
        prijzen: pick(options['prijzen'], ['nominaal', 'constant']),
        vergelijkingVan: parsePlainDate(options['vergelijkingVan'] ?? ''),
        vergelijkingTot: parsePlainDate(options['vergelijkingTot'] ?? ''),
      }),
  },
  complexiteit: {
    id: 'complexiteit',
    options: {},
    compute: (analytics, filter, options) => computeComplexiteit(analytics, filter, common(options)),
  },
  vergelijking: {
    id: 'vergelijking',
    options: { met: null },
    compute: (analytics, filter, options) =>
      computeVergelijking(analytics, filter, { ...common(options), met: options['met'] }),
  },
};

/** Each figure as it may be shown, also of one wijk or group of leeftijd. */
const guarded = Object.values(figures).map((figure) => ({
  ...figure,
  compute: (analytics: Analytics, filter: FigureFilter, options: ReportOptions) =>
    publishSlice(analytics, filter, options, figure.compute),
}));

/** All figures there are, in the order in which they are listed. */
export function listFigures(): FigureDefinition[] {
  return guarded;
}

/** Computes a figure by its name; undefined when there is no such figure. */
export function runFigure(
  id: string,
  analytics: Analytics,
  filter: FigureFilter,
  options: ReportOptions,
): Promise<FigureReport<FigureId, unknown>> | undefined {
  return listFigures()
    .find((figure) => figure.id === id)
    ?.compute(analytics, filter, options);
}

function common({ taal, publication }: ReportOptions): FigureOptions {
  return { taal, publication };
}

function pick<const T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined {
  return allowed.find((option) => option === value);
}
