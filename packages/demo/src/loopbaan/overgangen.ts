import type { Vorm } from './vormen.ts';

/** Next form given the last one (domain.md D.3, transition rows; normalised when drawn). */
export const overgangen: Record<Vorm, Partial<Record<Vorm, number>>> = {
  wijk: { wijk: 0.16, beg: 0.34, beh: 0.16, ggz: 0.2, dia: 0.06, dag: 0.04, vrb: 0.01, cri: 0.02, plg: 0.01 },
  beg: { wijk: 0.08, beg: 0.48, beh: 0.17, ggz: 0.12, dia: 0.04, dag: 0.05, vrb: 0.025, cri: 0.02, plg: 0.015 },
  beh: { wijk: 0.06, beg: 0.3, beh: 0.34, ggz: 0.16, dia: 0.03, dag: 0.05, vrb: 0.035, cri: 0.015, plg: 0.01 },
  ggz: { wijk: 0.05, beg: 0.2, beh: 0.14, ggz: 0.5, dia: 0.04, dag: 0.03, vrb: 0.02, cri: 0.02 },
  dys: { wijk: 0.1, beg: 0.25, beh: 0.2, ggz: 0.35, dia: 0.1 },
  dia: { wijk: 0.03, beg: 0.2, beh: 0.32, ggz: 0.4, dag: 0.05 },
  dag: { wijk: 0.04, beg: 0.34, beh: 0.25, ggz: 0.08, dag: 0.22, vrb: 0.05, cri: 0.02 },
  plg: { beg: 0.25, beh: 0.15, ggz: 0.1, plg: 0.3, gzh: 0.12, vrb: 0.08 },
  gzh: { beg: 0.22, beh: 0.12, ggz: 0.08, gzh: 0.35, vrb: 0.2, plg: 0.03 },
  vrb: { beg: 0.26, beh: 0.16, ggz: 0.1, dag: 0.05, plg: 0.06, gzh: 0.11, vrb: 0.24, ges: 0.12, cri: 0.02 },
  ges: { beg: 0.25, beh: 0.15, gzh: 0.1, vrb: 0.45, ges: 0.05 },
  cri: { beg: 0.22, beh: 0.12, ggz: 0.1, plg: 0.2, gzh: 0.08, vrb: 0.26, ges: 0.08 },
};

/** COD327: gemeente, huisarts, jeugdarts, GI, medisch specialist, rechter, geen. */
export const verwijzerTypes = ['01', '02', '03', '04', '05', '08', '06'] as const;
export type VerwijzerType = (typeof verwijzerTypes)[number];

/**
 * Referrer given the form, in the order of verwijzerTypes. Rows as in domain.md D.3 but for WIJK, BEG, BEH and GGZ:
 * there the toegang gets its .34 among the trajecten that berichten can show (wijkteam gives none), the GI less and
 * `geen` more, which narrows the two gaps that D.6 names.
 */
export const verwijzers: Record<Vorm, readonly number[]> = {
  wijk: [0.34, 0.07, 0.03, 0.05, 0, 0, 0.51],
  beg: [0.53, 0.16, 0.04, 0.08, 0.02, 0, 0.17],
  beh: [0.37, 0.36, 0.04, 0.07, 0.04, 0, 0.12],
  ggz: [0.11, 0.71, 0.03, 0.02, 0.05, 0, 0.08],
  dys: [0.6, 0.15, 0.06, 0, 0.02, 0, 0.17],
  dia: [0.14, 0.64, 0.05, 0.03, 0.1, 0, 0.04],
  dag: [0.4, 0.15, 0.03, 0.18, 0.12, 0, 0.12],
  plg: [0.22, 0.01, 0, 0.72, 0, 0.01, 0.04],
  gzh: [0.2, 0.01, 0, 0.74, 0, 0.01, 0.04],
  vrb: [0.26, 0.03, 0.01, 0.55, 0.06, 0.03, 0.06],
  ges: [0.03, 0, 0, 0.75, 0.02, 0.2, 0],
  cri: [0.24, 0.08, 0, 0.48, 0.05, 0.05, 0.1],
};

/** JZ588 end reasons (domain.md D.3); 32 and 33 come more often with complexity. */
export const redenen = ['31', '34', '32', '38', '33', '35', '37', '36', '39', '02'] as const;
export const redenWeights = [0.66, 0.1, 0.09, 0.05, 0.03, 0.02, 0.02, 0.01, 0.02, 0.0003] as const;
