import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

/** The own gemeenten beside what CBS publishes. */
export const Vergelijking = figure(
  'vergelijking',
  z.array(
    z.object({
      maat: z.enum(['toegang', 'herhaald', 'jongeren', 'duur', 'trajecten', 'huishoudens', 'kosten']),
      /** Of `eigen` and of every reference. */
      eenheid: z.enum(['aandeel', 'dagen', 'trajecten', 'cent']),
      eigen: Cell,
      /** 95 % interval. */
      eigenVan: Cell,
      eigenTot: Cell,
      /** The days that `eigen` is about. */
      van: Datum,
      tot: Datum,
      /** What does not compare well, in words. */
      kanttekening: z.string(),
      references: z.array(
        z.object({
          gebied: z.string(),
          /** `2021`, or `2023-HJ1` for its first half. */
          periode: z.string(),
          waarde: z.number(),
          voorlopig: z.boolean(),
          bron: z.string(),
          licentie: z.string(),
        }),
      ),
    }),
  ),
);
export const getVergelijking = figureRoute(
  '/figuren/vergelijking',
  'getVergelijking',
  'De eigen gemeenten naast de cijfers van het CBS',
  FiguurQuery.extend({
    /** Codes of gemeenten and names of jeugdregio's, separated by commas. */
    met: z.string().max(300).optional(),
  }),
  Vergelijking,
);

/** Open data: the same for everybody. */
export const Gemeentekaart = z.object({
  periode: z.string(),
  bron: z.string(),
  licentie: z.string(),
  /** Share of jongeren under 23 with jeugdzorg, 0 … 1. */
  nederland: z.number(),
  /** Where each class begins, rising. */
  klassen: z.array(z.number()),
  gemeenten: z.array(
    z.object({
      code: Gemeente,
      naam: z.string(),
      jeugdregio: z.string(),
      /** null: CBS publishes none. */
      aandeel: z.number().nullable(),
      /** How many times Nederland. */
      factor: z.number().nullable(),
      klasse: z.number().int().nullable(),
      /** Borders as rings of degrees: east, north, east, north … */
      rings: z.array(z.array(z.number())),
    }),
  ),
  jeugdregios: z.array(z.object({ naam: z.string(), aandeel: z.number().nullable(), factor: z.number().nullable() })),
});
export const getGemeentekaart = route({
  method: 'GET',
  path: '/figuren/gemeentekaart',
  name: 'getGemeentekaart',
  summary: 'Jongeren met jeugdzorg per gemeente op de kaart, uit open data van het CBS',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  response: Gemeentekaart,
});
