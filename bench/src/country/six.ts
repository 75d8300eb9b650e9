import {
  type Analytics,
  computeAanbieders,
  computeDuur,
  computeGroei,
  computeKosten,
  computeStroom,
  computeZorgpaden,
} from '@samenpad/analytics';
import { GROUPS, TEN_YEARS } from './measure.ts';

const everybody = { gemeenten: 'alle', ...TEN_YEARS } as const;

/** The six computations of performance.md 3, as the product answers them. */
export const six = {
  paths: (store: Analytics) => computeZorgpaden(store, everybody, GROUPS),
  survival: (store: Analytics) => computeDuur(store, everybody, { ...GROUPS, per: 'hulpvorm' }),
  flows: async (store: Analytics) => [
    await computeStroom(store, everybody, { ...GROUPS, per: 'hulpvorm', eenheid: 'jeugdigen' }),
    await computeStroom(store, everybody, { ...GROUPS, per: 'hulpvorm', eenheid: 'trajecten' }),
  ],
  growth: (store: Analytics) => computeGroei(store, everybody, { ...GROUPS, per: 'hulpvorm' }),
  'the dearest': (store: Analytics) => computeKosten(store, everybody, GROUPS),
  'outcomes of aanbieders': (store: Analytics) => computeAanbieders(store, everybody, GROUPS),
};

export type SixName = keyof typeof six;
