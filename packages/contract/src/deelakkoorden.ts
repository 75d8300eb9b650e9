import { deelgronden } from '@samenpad/domain';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const refusals = ['invalid-input', 'not-found', 'conflict'] as const;

/** Who must say yes beside those that Samenpad knows, with what shows the authority. */
const Gever = z.strictObject({
  naam: textBetween(2, 120),
  hoedanigheid: z.enum(['ouder', 'voogd', 'vertegenwoordiger']),
  gezagBewijs: textBetween(3, 200),
});

/** What the family answered, and on which day. A yes is that of all whose yes it needs (trust.md 3.4). */
export const Gezegd = z.strictObject({
  antwoord: z.boolean(),
  op: Datum,
  genoemd: z.array(Gever).max(4).default([]),
});

export const DeelakkoordView = z.object({
  akkoordId: z.uuid(),
  /** Of one participant of an MDO. */
  mdoId: z.uuid().nullable(),
  nr: z.number().int().nullable(),
  /** Of the warm hand-over of a decision. */
  toewijsbesluitId: z.uuid().nullable(),
  /** Of the warm hand-over of a closing, and of who does the nazorg. */
  afsluitingId: z.uuid().nullable(),
  /** Of one task. */
  ketentaakId: z.uuid().nullable(),
  /** `niet-gevraagd`: at a closing only; nothing is shared. */
  hoe: z.enum(['gezegd', 'grond', 'niet-gevraagd']),
  antwoord: z.boolean(),
  gezegdOp: Datum.nullable(),
  /** Who said yes: by name, or for the family as what. */
  gevers: z.array(z.string()),
  grond: z.enum(deelgronden).nullable(),
  /** Null for the family. */
  reden: z.string().nullable(),
  door: z.string(),
  op: Moment,
  ingetrokkenOp: Moment.nullable(),
  /** It opens now: a yes, not taken back, not too old, and no birthday asks others. */
  holds: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type DeelakkoordView = z.infer<typeof DeelakkoordView>;

/** Whose yes sharing needs now, for whoever has the case in hand. */
export const WhoAgrees = z.object({
  namen: z.array(z.string()),
  /** As what: parents, the youth, or who represents. Empty: the age is not known. */
  nodig: z.array(z.string()),
  /** Somebody may be missing among them: a second parent, a guardian or a representative. */
  missing: z.boolean(),
});

/** The word of the family on somebody reading along, or the ground on which it is done without. */
const Meeleesakkoord = z.union([
  Gezegd,
  z.strictObject({ grond: z.enum(deelgronden), reden: z.string().trim().max(500) }),
]);

export const agreeDeelnemer = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/mdo/:mdoId/akkoord',
  name: 'agreeDeelnemer',
  summary:
    'Vastleggen dat het gezin het goed vindt dat iemand van buiten meeleest bij een MDO, of op welke grond dat mag',
  tag: 'dossier',
  access: ['consulent', 'regisseur', 'teamleider'],
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige.extend({ mdoId: z.uuid() }),
  body: z.strictObject({
    nr: z.number().int().min(1).max(30),
    akkoord: Meeleesakkoord,
  }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const agreeKetentaak = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/ketentaken/:ketentaakId/akkoord',
  name: 'agreeKetentaak',
  summary: 'Vastleggen dat het gezin het goed vindt dat iemand van buiten een taak leest, of op welke grond dat mag',
  tag: 'dossier',
  access: ['consulent', 'regisseur', 'teamleider'],
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige.extend({ ketentaakId: z.uuid() }),
  body: Meeleesakkoord,
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const agreeOverdracht = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/toewijsbesluiten/:toewijsbesluitId/akkoord',
  name: 'agreeOverdracht',
  summary: 'Vastleggen wat het gezin zegt van de warme overdracht van een besluit',
  tag: 'dossier',
  access: ['consulent', 'regisseur', 'teamleider'],
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige.extend({ toewijsbesluitId: z.uuid() }),
  body: Gezegd,
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const withdrawDeelakkoord = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/deelakkoorden/:akkoordId/intrekking',
  name: 'withdrawDeelakkoord',
  summary: 'Een ja tegen meelezen of een warme overdracht intrekken: het werkt vanaf de volgende vraag',
  tag: 'dossier',
  access: ['consulent', 'regisseur', 'teamleider', 'jeugdige', 'ouder'],
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ akkoordId: z.uuid() }),
  response: Bewaard,
  errors: refusals,
});
