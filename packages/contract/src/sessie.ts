import { roles } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Datum, Gemeente, HulpvormCode, Wijk } from './values.ts';

export const Sessie = z.object({
  naam: z.string(),
  rol: z.enum(roles),
  gemeenten: z.array(z.object({ code: Gemeente, naam: z.string() })),
  regio: z.string(),
  /** True: invented people only; every page says so. */
  demo: z.boolean(),
  csrfToken: z.string(),
  /** The day on which the paths stand. */
  peildatum: Datum,
  /** The day on which the figures stand: they are renewed once a month (trust 3.6). */
  figuresOn: Datum,
  /** Theme of the municipality: a class name that the front end knows. */
  thema: z.string(),
});
export type Sessie = z.infer<typeof Sessie>;

export const getSessie = route({
  method: 'GET',
  path: '/sessie',
  name: 'getSessie',
  summary: 'Wie ben ik, met welke rol en voor welke gemeenten',
  tag: 'sessie',
  access: 'signed-in',
  purpose: 'beheer',
  response: Sessie,
});

export const endSessie = route({
  method: 'POST',
  path: '/sessie/uitloggen',
  name: 'endSessie',
  summary: 'Uitloggen',
  tag: 'sessie',
  access: 'signed-in',
  purpose: 'beheer',
  response: z.object({ naar: z.string() }),
});

/** Who can be chosen on the demo page; empty outside demo mode. */
export const listDemoRollen = route({
  method: 'GET',
  path: '/demo-rollen',
  name: 'listDemoRollen',
  summary: 'De verzonnen mensen als wie u in de demo kunt binnenkomen',
  tag: 'sessie',
  access: 'public',
  purpose: 'beheer',
  response: z.object({
    rollen: z.array(z.object({ login: z.string(), naam: z.string(), rol: z.enum(roles), gemeente: z.string() })),
  }),
});

/** What the filters offer: hulpvormen and aanbieders that occur, within the caller's gemeenten. */
export const getKeuzes = route({
  method: 'GET',
  path: '/keuzes',
  name: 'getKeuzes',
  summary: 'Wat de filters te kiezen geven',
  tag: 'sessie',
  access: 'signed-in',
  purpose: 'beheer',
  response: z.object({
    hulpvormen: z.array(HulpvormCode),
    aanbieders: z.array(z.object({ agb: Aanbieder, naam: z.string() })),
    /** Empty when nothing tells who lives where. */
    wijken: z.array(z.object({ wijk: Wijk, naam: z.string() })),
    /** Laws of which there are allocations. */
    wetten: z.array(z.enum(['jw', 'wmo'])),
    /** First and last day with care in the store. */
    van: Datum,
    tot: Datum,
  }),
});
