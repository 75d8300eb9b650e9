import { z } from 'zod';
import { searchReader } from '../../filters/search.ts';

/** The parts of the page, in order; the first is shown without a choice. */
export const parts = ['rollen', 'delen', 'leeftijd', 'gemeente'] as const;

export const readRegelsSearch = searchReader({ deel: z.enum(parts) });
