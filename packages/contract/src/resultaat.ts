import { z } from 'zod';
import { Cell } from './figuren.ts';

/** What aanbieders and verwijzers are compared by. */
export const Maat = z.enum(['uitstroom', 'terugkeer', 'uitval', 'duur', 'gezinsdoel', 'wacht']);
export type Maat = z.infer<typeof Maat>;

/** Of an aanbieder; `groot`: the largest that together have 70 % of the jeugdigen, `klein`: fewer than ten a year. */
export const Klasse = z.enum(['groot', 'middel', 'klein']);
export type Klasse = z.infer<typeof Klasse>;

/** One measure of one unit, raw and adjusted for case mix. */
export const resultaatShape = {
  /** The units together that are too small to be shown by themselves. */
  overig: z.boolean(),
  /** Trajecten, or waits. */
  aantal: Cell,
  observed: Cell,
  /** A share, or median days; with 95 % interval. */
  raw: Cell,
  rawVan: Cell,
  rawTot: Cell,
  /** For jeugdigen with such a mix. */
  expected: Cell,
  /** Observed ÷ expected: 1 is as expected. */
  ratio: Cell,
  ratioVan: Cell,
  ratioTot: Cell,
  /** The ratio moved towards that of all, the more so the fewer there are. */
  shrunk: Cell,
  shrunkVan: Cell,
  shrunkTot: Cell,
  /** `hoger`, `lager`: beyond the 99.8 % limits, `misschien`: beyond the 95 % ones. Null: hidden, or all together. */
  oordeel: z.enum(['verwacht', 'hoger', 'lager', 'misschien-hoger', 'misschien-lager', 'te-klein']).nullable(),
};

/** Where chance alone would put units, by how much is expected of them. */
export const Funnel = z.array(
  z.object({
    expected: z.number(),
    lower95: z.number(),
    upper95: z.number(),
    lower998: z.number(),
    upper998: z.number(),
  }),
);

/** A number with its 95 % interval, and how many it stands on. */
export const Measured = z.object({ aantal: Cell, value: Cell, valueVan: Cell, valueTot: Cell });
