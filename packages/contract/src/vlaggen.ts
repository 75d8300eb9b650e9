import { flags, roles } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Gemeente } from './values.ts';

const VlagCode = z.enum(flags);
const OfJeugdige = z.object({ jeugdigeId: z.uuid() });

const readers = roles.filter((rol) =>
  ['consulent', 'regisseur', 'teamleider', 'gi', 'hulpverlener', 'jeugdige', 'ouder'].includes(rol),
);
const setters = ['consulent', 'regisseur', 'teamleider', 'gi', 'jeugdige', 'ouder'] as const;

export const listVlaggen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/vlaggen',
  name: 'listVlaggen',
  summary: 'Bijzonderheden die boven alle andere regels gaan, zoals een geheim adres',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    vlaggen: z.array(z.object({ vlagId: z.uuid(), vlag: VlagCode, van: Moment, reden: z.string().nullable() })),
  }),
  errors: ['not-found'],
});

export const setVlag = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/vlaggen',
  name: 'setVlag',
  summary: 'Een bijzonderheid vastleggen, met een reden',
  tag: 'dossier',
  access: setters,
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: z.strictObject({
    vlag: VlagCode,
    reden: z.string().max(500),
    /** For a colleague's child: the accounts that keep the file. */
    besloten: z.array(z.uuid()).max(20).default([]),
  }),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const endVlag = route({
  method: 'POST',
  path: '/vlaggen/:gemeente/:vlagId/einde',
  name: 'endVlag',
  summary: 'Een bijzonderheid beëindigen, met een reden',
  tag: 'dossier',
  access: [...setters, 'fg'],
  purpose: 'toeleiding',
  params: z.object({ gemeente: Gemeente, vlagId: z.uuid() }),
  body: z.strictObject({ reden: z.string().max(500) }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});

export const listGeslotenDossiers = route({
  method: 'GET',
  path: '/gesloten-dossiers',
  name: 'listGeslotenDossiers',
  summary: 'Dossiers die door een bijzonderheid gesloten zijn; alleen de FG kan ze weer openen',
  tag: 'dossier',
  access: ['fg'],
  purpose: 'toezicht',
  response: z.object({
    dossiers: z.array(
      z.object({
        gemeente: Gemeente,
        jeugdigeId: z.uuid(),
        pseudoniem: z.string(),
        vlagId: z.uuid(),
        vlag: VlagCode,
        van: Moment,
        reden: z.string(),
      }),
    ),
  }),
});
