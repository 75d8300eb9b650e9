import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Aanbieder } from './values.ts';

const Volume = z.object({
  jeugdigen: Cell,
  trajecten: Cell,
  /** Whole euro cents, granted in the period; as share 0 … 1. */
  kosten: Cell,
});

/** The largest aanbieders, the largest first, and what they cover together (S0-27). */
export const Accountkeuze = figure(
  'accountkeuze',
  z.array(Volume.extend({ aanbieder: Aanbieder, aanbiederNaam: z.string().nullable() })),
).extend({
  totaal: Volume,
  /** The rows together: who is with two of them counts once. */
  together: Volume,
  /** `together` as share of `totaal`. */
  aandeel: Volume,
});
export const getAccountkeuze = figureRoute(
  '/figuren/accountkeuze',
  'getAccountkeuze',
  'Met welke grootste aanbieders gesprekken de moeite waard zijn, en wat ze samen dekken',
  FiguurQuery.extend({
    aantal: z.enum(['18', '15', '16', '17', '19', '20']).default('18'),
    naar: z.enum(['jeugdigen', 'kosten']).default('jeugdigen'),
  }),
  Accountkeuze,
);
