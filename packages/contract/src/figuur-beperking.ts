import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Aanbieder, Gemeente, HulpvormCode } from './values.ts';

/** Care that runs on the last day, and how much of it is at aanbieders that do not remain. */
const moves = {
  /** The groups together that are too small to be shown by themselves. */
  overig: z.boolean(),
  lopend: Cell,
  overstap: Cell,
  /** Overstap ÷ lopend, 0 … 1. */
  aandeel: Cell,
};

/** What is lost when only the largest aanbieders remain; the first row of a list is all together. */
export const Beperking = figure(
  'beperking',
  z.object({
    /** With care in the period. */
    aanbieders: Cell,
    /** Jeugdigen. */
    gemeenten: z.array(z.object({ gemeente: Gemeente.nullable(), ...moves })),
    /** Trajecten. */
    hulpvormen: z.array(
      z.object({
        hulpvorm: HulpvormCode.nullable(),
        ...moves,
        /** `alles`: no aanbieder that remains gave it; null: all together, or too few to tell. */
        verlies: z.enum(['alles', 'deel', 'geen']).nullable(),
      }),
    ),
    /** Those that remain and have enough jeugdigen to be named, the largest first. */
    blijvers: z.array(
      z.object({ aanbieder: Aanbieder.nullable(), aanbiederNaam: z.string().nullable(), jeugdigen: Cell }),
    ),
  }),
);
export const getBeperking = figureRoute(
  '/figuren/beperking',
  'getBeperking',
  'Wat er verloren gaat als alleen de grootste aanbieders overblijven',
  FiguurQuery.extend({
    /** How many aanbieders remain. */
    behoud: z.coerce.number().int().min(1).max(500).default(40),
    op: z.enum(['jeugdigen', 'kosten']).default('jeugdigen'),
  }),
  Beperking,
);
