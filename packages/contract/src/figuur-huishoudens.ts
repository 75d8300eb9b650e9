import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Maand } from './values.ts';

/** Households with jeugdhulp, a row for every twelve months, the oldest first; amounts in euro cents, shares 0 … 1. */
export const Huishoudens = figure(
  'huishoudens',
  z.array(
    z.object({
      van: Maand,
      tot: Maand,
      huishoudens: Cell,
      /** Of all members together: Jeugdwet, Wmo and Participatiewet. */
      kosten: Cell,
      jeugdwet: Cell,
      wmo: Cell,
      participatiewet: Cell,
      /** Per household. */
      mediaan: Cell,
      /** Share of the costs of the dearest 5 and 10 % of the households. */
      top5: Cell,
      top10: Cell,
      /** With help under two or three laws. */
      severalWetten: Cell,
      aandeelSeveralWetten: Cell,
      threeWetten: Cell,
      aandeelThreeWetten: Cell,
      /** With two jeugdigen or more in jeugdhulp in one month. */
      severalJeugdigen: Cell,
      aandeelSeveralJeugdigen: Cell,
      /** Mean number of aanbieders of jeugdhulp. */
      aanbieders: Cell,
      /** With four aanbieders or more. */
      fourAanbieders: Cell,
      aandeelFourAanbieders: Cell,
      /** Share of the costs of jeugdhulp of which the household is known. */
      linked: Cell,
    }),
  ),
);
export const getHuishoudens = figureRoute(
  '/figuren/huishoudens',
  'getHuishoudens',
  'Wat huishoudens kosten over drie wetten, en hoe versnipperd de hulp is',
  FiguurQuery,
  Huishoudens,
);
