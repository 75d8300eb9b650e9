import { z } from 'zod';
import { FiguurQuery, figure, figureRoute } from './figuren.ts';
import { resultaatShape } from './resultaat.ts';

const { overig: _overig, ...cells } = resultaatShape;

/** How often new care began within a year, by how long the care lasted. */
export const Duurklassen = figure(
  'duurklassen',
  z.array(
    z.object({
      /** Lower end of the class in months; null: all together. */
      vanafMaanden: z.literal([0, 3, 6, 12, 24]).nullable(),
      ...cells,
    }),
  ),
);
export const getDuurklassen = figureRoute(
  '/figuren/duurklassen',
  'getDuurklassen',
  'Hoe vaak binnen een jaar nieuwe hulp begon, naar hoe lang de hulp duurde',
  FiguurQuery,
  Duurklassen,
);
