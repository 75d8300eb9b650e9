import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Datum, Gemeente, Maand } from './values.ts';

export const RapportQuery = z.object({
  gemeente: Gemeente.optional(),
  taal: z.enum(['nl', 'en']).default('nl'),
  /** The newest frozen month unless told. */
  maand: Maand.optional(),
  /** The newest edition of the month unless told. */
  uitgave: z.coerce.number().int().min(1).max(99).optional(),
});

/** A report as PDF/UA, as it was frozen: the same whenever it is asked. */
export const Rapport = z.object({
  /** Name for the file. */
  bestand: z.string(),
  pdf: z.base64(),
  /** The last month that it is about. */
  maand: Maand,
  /** 1, and one more with each correction. */
  uitgave: z.number().int(),
  /** The day on which its figures were frozen. */
  bevrorenOp: Datum,
  /** Version of the analytics store. */
  versie: z.string(),
});

export const getRaadsrapport = route({
  method: 'GET',
  path: '/rapporten/raad',
  name: 'getRaadsrapport',
  summary: 'Het rapport voor de raad als toegankelijke PDF',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  exports: true,
  query: RapportQuery,
  response: Rapport,
  errors: ['not-found', 'conflict'],
});

export const getAanbiedersrapport = route({
  method: 'GET',
  path: '/rapporten/aanbieders/:aanbieder',
  name: 'getAanbiedersrapport',
  summary: 'Het rapport voor één aanbieder als toegankelijke PDF',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  exports: true,
  params: z.object({
    /** AGB code; whatever else is as long names no aanbieder that gives care there. */
    aanbieder: z.string().min(8).max(36),
  }),
  query: RapportQuery,
  response: Rapport,
  errors: ['not-found', 'conflict'],
});
