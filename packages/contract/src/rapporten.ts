import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Gemeente } from './values.ts';

export const RapportQuery = z.object({
  gemeente: Gemeente.optional(),
  taal: z.enum(['nl', 'en']).default('nl'),
});

/** A report as PDF/UA, over twelve months up to the last month that is over. */
export const Rapport = z.object({
  /** Name for the file. */
  bestand: z.string(),
  pdf: z.base64(),
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
