import { roles, rolesThatSee, stukSoorten } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';

/** Bytes of one file at most. */
export const mostBijlageBytes = 10 * 1024 ** 2;
/** Letters that base64 makes of so many bytes. */
const mostBase64 = Math.ceil(mostBijlageBytes / 3) * 4;

const targets = ['stuk', 'evaluatie', 'mdo', 'brief'] as const;
const bijlageTypes = ['pdf', 'jpeg', 'png', 'docx', 'odt'] as const;

/** Whoever may see any of the things that a bijlage hangs on; which, the database decides for each jeugdige. */
const readers = roles.filter((rol) =>
  [...stukSoorten, 'BS' as const, 'BV' as const].some((kind) => rolesThatSee(kind).includes(rol)),
);
const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const OfBijlage = OfJeugdige.extend({ bijlageId: z.uuid() });

export const BijlageView = z.object({
  bijlageId: z.uuid(),
  target: z.enum(targets),
  targetId: z.uuid(),
  /** Null: it was removed. */
  naam: z.string().nullable(),
  type: z.enum(bijlageTypes),
  /** In bytes. */
  grootte: z.number().int(),
  door: z.string(),
  op: Moment,
  verwijderdReden: z.string().nullable(),
  mayRemove: z.boolean(),
  /** May be taken back without a reason, in the first minute. */
  mayUndo: z.boolean(),
});
export type BijlageView = z.infer<typeof BijlageView>;

export const listBijlagen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/bijlagen',
  name: 'listBijlagen',
  summary: 'De bijlagen bij wat de lezer van een jeugdige ziet: stukken, evaluaties, MDO’s en brieven',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    rows: z.array(BijlageView),
    /** Ids of what the reader may add a bijlage to. */
    mayAdd: z.array(z.uuid()),
  }),
  errors: ['not-found'],
});

export const addBijlage = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/bijlagen',
  name: 'addBijlage',
  summary: 'Een bestand toevoegen aan een eigen stuk, evaluatie, MDO of brief (PDF, JPG, PNG, DOCX of ODT, tot 10 MB)',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    target: z.enum(targets),
    targetId: z.uuid(),
    naam: z.string().min(1).max(255),
    /** The file in base64. */
    inhoud: z.string().min(1).max(mostBase64),
  }),
  status: 201,
  response: z.object({
    bijlageId: z.uuid(),
    /** The virus scanner does not answer: the bijlage waits, and opens when it was found clean. */
    waits: z.boolean(),
  }),
  errors: ['invalid-input', 'not-found', 'conflict', 'too-large', 'unsupported-content', 'storage-full'],
});

export const getBijlage = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/bijlagen/:bijlageId',
  name: 'getBijlage',
  summary: 'Een bijlage ophalen',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  exports: true,
  params: OfBijlage,
  response: z.object({
    naam: z.string(),
    type: z.enum(bijlageTypes),
    /** The file in base64. */
    inhoud: z.string(),
  }),
  errors: ['not-found', 'unsupported-content', 'unavailable'],
});

export const removeBijlage = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/bijlagen/:bijlageId/verwijdering',
  name: 'removeBijlage',
  summary: 'Een bijlage terugnemen binnen een minuut, of later verwijderen met een reden',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  params: OfBijlage,
  body: z.strictObject({ reden: z.string().trim().max(500).nullable() }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});
