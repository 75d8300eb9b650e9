import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { route } from './route.ts';
import { Datum, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const OfOnderzoek = OfJeugdige.extend({ gezinsonderzoekId: z.uuid() });
/** Who has a case in hand. */
const inCharge = ['consulent', 'regisseur', 'teamleider'] as const;
const Wet = z.enum(['jw', 'wmo', 'pwet']);
const refusals = ['invalid-input', 'not-found', 'conflict'] as const;

export const GezinsonderzoekView = z.object({
  gezinsonderzoekId: z.uuid(),
  wet: Wet,
  begonnenOp: Datum,
  afgerondOp: Datum.nullable(),
  /** Who does it; null when that person is not there any more. */
  naam: z.string().nullable(),
  /** It goes on as this one, since that day, for that reason. */
  samenMet: z.uuid().nullable(),
  mergedOn: Datum.nullable(),
  reden: z.string().nullable(),
});

export const listGezinsonderzoeken = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/gezin/onderzoeken',
  name: 'listGezinsonderzoeken',
  summary: 'De onderzoeken van de gemeente bij het gezin, per wet, het nieuwste eerst',
  tag: 'dossier',
  access: rolesThatSee('GZ'),
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    onderzoeken: z.array(GezinsonderzoekView),
    /** The reader may add to them. */
    schrijft: z.boolean(),
  }),
  errors: ['not-found'],
});

export const beginGezinsonderzoek = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/onderzoeken',
  name: 'beginGezinsonderzoek',
  summary: 'Een onderzoek bij het gezin beginnen, onder één wet',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({ wet: Wet, op: Datum }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const finishGezinsonderzoek = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/onderzoeken/:gezinsonderzoekId/einde',
  name: 'finishGezinsonderzoek',
  summary: 'Een onderzoek bij het gezin afronden',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfOnderzoek,
  body: z.strictObject({ op: Datum }),
  response: Bewaard,
  errors: refusals,
});

export const mergeGezinsonderzoek = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/onderzoeken/:gezinsonderzoekId/samen',
  name: 'mergeGezinsonderzoek',
  summary: 'Een onderzoek laten opgaan in een ander dat bij hetzelfde gezin loopt',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfOnderzoek,
  body: z.strictObject({ met: z.uuid(), reden: textBetween(10, 300) }),
  response: Bewaard,
  errors: refusals,
});

/** How often a gezin tells its story more than once (S0-24). The newest twelve months first, then those before. */
export const Gezinsonderzoeken = figure(
  'gezinsonderzoeken',
  z.array(
    z.object({
      van: Datum,
      tot: Datum,
      /** Gezinnen with at least one onderzoek that began in the months. */
      gezinnen: Cell,
      /** With two or more, and three or more, as if nothing had been merged. */
      twoApart: Cell,
      threeApart: Cell,
      /** The same as it went: merged ones are one. */
      two: Cell,
      three: Cell,
      /** Onderzoeken that did not have to be done apart. */
      merged: Cell,
      /** Onderzoeken by another person than the one before it in the same gezin. */
      overdrachten: Cell,
    }),
  ),
);
export const getGezinsonderzoeken = figureRoute(
  '/figuren/gezinsonderzoeken',
  'getGezinsonderzoeken',
  'Hoe vaak bij één gezin meer onderzoeken liepen, voor en na samenvoegen',
  FiguurQuery.pick({ gemeente: true, taal: true }),
  Gezinsonderzoeken,
);
