import { z } from 'zod';
import { route } from './route.ts';

const Health = z.object({ status: z.enum(['ok', 'starting', 'unavailable']) });

export const getLive = route({
  method: 'GET',
  path: '/gezondheid/levend',
  name: 'getLive',
  summary: 'Draait de server',
  tag: 'beheer',
  access: 'public',
  purpose: 'beheer',
  response: Health,
});

export const getReady = route({
  method: 'GET',
  path: '/gezondheid/gereed',
  name: 'getReady',
  summary: 'Kan de server antwoorden',
  tag: 'beheer',
  access: 'public',
  purpose: 'beheer',
  response: Health,
  errors: ['unavailable'],
});

export const getOpenApi = route({
  method: 'GET',
  path: '/openapi.json',
  name: 'getOpenApi',
  summary: 'De beschrijving van deze API',
  tag: 'beheer',
  access: 'public',
  purpose: 'beheer',
  response: z.record(z.string(), z.unknown()),
});
