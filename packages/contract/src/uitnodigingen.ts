import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { doeltoestanden } from './plan.ts';
import { route } from './route.ts';
import { mdoSoorten } from './samenwerking.ts';
import { Datum, leastReason, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const OfUitnodiging = OfJeugdige.extend({ uitnodigingId: z.uuid() });
/** Who may share what is about a jeugdige, by age (trust.md 3.4). */
const family = ['jeugdige', 'ouder'] as const;
const guests = ['netwerklid'] as const;
const refusals = ['invalid-input', 'not-found', 'conflict'] as const;

export const uitnodigingSees = ['plan', 'mdo'] as const;
const Sees = z.enum(uitnodigingSees);

const UitnodigingView = z.object({
  uitnodigingId: z.uuid(),
  naam: z.string(),
  /** What the person is to the gezin: oma, buurman. */
  wie: z.string(),
  /** Null for who did not invite. */
  contact: z.string().nullable(),
  sees: Sees,
  /** The last day. */
  tot: Datum,
  stand: z.enum(['gevraagd', 'open', 'aanvaard', 'geweigerd', 'ingetrokken', 'voorbij']),
  gemaaktDoor: z.string(),
  gemaaktOp: Moment,
  linkTot: Moment,
  aanvaardOp: Moment.nullable(),
  /** Whose yes is still needed. */
  wachtOp: z.array(z.string()),
  needsMe: z.boolean(),
  own: z.boolean(),
  /** A worker ended it, and why; null: not so. */
  beeindigdDoor: z.string().nullable(),
  reden: z.string().nullable(),
});
export type UitnodigingView = z.infer<typeof UitnodigingView>;

const UitnodigingenPage = z.object({
  /** The reader may invite: a gezin, an age that is known, and the right to share. */
  mayInvite: z.boolean(),
  /** Why not, for who may share; null: nothing stands in the way. */
  obstacle: z
    .enum(['jeugdige-logt-niet-in', 'ouder-logt-niet-in', 'alleen-professional', 'gever-ontbreekt'])
    .nullable(),
  netwerk: z.array(z.object({ netwerklidId: z.uuid(), naam: z.string(), wie: z.string() })),
  uitnodigingen: z.array(UitnodigingView),
});
export type UitnodigingenPage = z.infer<typeof UitnodigingenPage>;

export const listUitnodigingen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/uitnodigingen',
  name: 'listUitnodigingen',
  summary: 'Wie het gezin uit het eigen netwerk heeft uitgenodigd, en wie uitgenodigd kan worden',
  tag: 'dossier',
  access: family,
  purpose: 'inzage',
  params: OfJeugdige,
  response: UitnodigingenPage,
  errors: ['not-found'],
});

const contact = textBetween(3, 120);

export const inviteNetwerklid = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/uitnodigingen',
  name: 'inviteNetwerklid',
  summary: 'Iemand uit het eigen netwerk uitnodigen voor het plan of voor een overleg, tot een dag',
  tag: 'dossier',
  access: family,
  purpose: 'inzage',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    persoon: z.union([
      z.strictObject({ netwerklidId: z.uuid() }),
      z.strictObject({ naam: textBetween(2, 120), wie: textBetween(2, 80), kan: textBetween(2, 300) }),
    ]),
    /** Telephone or e-mail; only for who invites. */
    contact,
    sees: Sees,
    /** The last day; within a year. */
    tot: Datum,
  }),
  status: 201,
  response: z.object({ uitnodigingId: z.uuid(), adres: z.string(), linkTot: Moment }),
  errors: refusals,
});

export const agreeUitnodiging = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/uitnodigingen/:uitnodigingId/instemming',
  name: 'agreeUitnodiging',
  summary: 'Ja zeggen tegen een uitnodiging die iemand anders van het gezin deed',
  tag: 'dossier',
  access: family,
  purpose: 'inzage',
  params: OfUitnodiging,
  response: Bewaard,
  errors: refusals,
});

export const withdrawUitnodiging = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/uitnodigingen/:uitnodigingId/intrekking',
  name: 'withdrawUitnodiging',
  summary: 'Een uitnodiging intrekken: die persoon ziet vanaf nu niets meer',
  tag: 'dossier',
  access: family,
  purpose: 'inzage',
  params: OfUitnodiging,
  response: Bewaard,
  errors: refusals,
});

export const endUitnodiging = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/relaties/:relatieId/uitnodiging-beeindiging',
  name: 'endUitnodiging',
  summary:
    'Een uitnodiging van het gezin beëindigen met een reden, die het gezin leest; de gast ziet vanaf nu niets meer',
  tag: 'dossier',
  access: ['consulent', 'regisseur', 'gi'],
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ relatieId: z.uuid() }),
  body: z.strictObject({ reden: textBetween(leastReason, 300) }),
  response: Bewaard,
  errors: refusals,
});

/** Drawn from 256 bits: nobody counts on to the next. */
const OfCode = z.object({ code: z.string().regex(/^[\w-]{30,100}$/) });

const OpenUitnodigingView = z.object({
  door: z.string(),
  sees: Sees,
  tot: Datum,
  linkTot: Moment,
  stand: z.enum(['gevraagd', 'open']),
});

export const getUitnodiging = route({
  method: 'GET',
  path: '/uitnodigingen/:code',
  name: 'getUitnodiging',
  summary: 'Wie uitnodigt en waarvoor, voor wie de link kreeg en is ingelogd; niets over de jeugdige',
  tag: 'dossier',
  access: guests,
  purpose: 'hulpverlening',
  params: OfCode,
  response: OpenUitnodigingView,
  errors: ['not-found'],
});

export const answerUitnodiging = route({
  method: 'POST',
  path: '/uitnodigingen/:code/antwoord',
  name: 'answerUitnodiging',
  summary: 'Een uitnodiging van een gezin aannemen of niet; daarna werkt de link niet meer',
  tag: 'dossier',
  access: guests,
  purpose: 'hulpverlening',
  params: OfCode,
  body: z.strictObject({ aanvaard: z.boolean() }),
  response: Bewaard,
  errors: refusals,
});

const EigenUitnodigingView = z.object({
  jeugdigeId: z.uuid(),
  uitnodigingId: z.uuid(),
  door: z.string(),
  sees: Sees,
  tot: Datum,
  mdos: z.array(
    z.object({
      mdoId: z.uuid(),
      soort: z.enum(mdoSoorten),
      startsAt: Moment,
      minuten: z.number().int(),
      plaats: z.string().nullable(),
      video: z.string().nullable(),
      afgezegd: z.boolean(),
      /** Null: no answer yet. */
      comes: z.boolean().nullable(),
    }),
  ),
});
export type EigenUitnodigingView = z.infer<typeof EigenUitnodigingView>;

export const listMijnUitnodigingen = route({
  method: 'GET',
  path: '/mijn-uitnodigingen',
  name: 'listMijnUitnodigingen',
  summary: 'Waarvoor gezinnen mij uitnodigden: hun plan, of een overleg',
  tag: 'dossier',
  access: guests,
  purpose: 'hulpverlening',
  response: z.object({ uitnodigingen: z.array(EigenUitnodigingView) }),
});

const UitnodigingsplanView = z.object({
  doelen: z.array(z.object({ tekst: z.string(), streefdatum: Datum, toestand: z.enum(doeltoestanden) })),
  delen: z.array(
    z.object({
      soort: z.enum(['afspraak', 'actie']),
      tekst: z.string(),
      partij: z.string().nullable(),
      voor: Datum.nullable(),
      gedaanOp: Datum.nullable(),
    }),
  ),
});
export type UitnodigingsplanView = z.infer<typeof UitnodigingsplanView>;

export const getUitnodigingsplan = route({
  method: 'GET',
  path: '/mijn-uitnodigingen/:uitnodigingId/plan',
  name: 'getUitnodigingsplan',
  summary: 'Van het plan wat het gezin deelde: doelen, afspraken en wie wat doet',
  tag: 'dossier',
  access: guests,
  purpose: 'hulpverlening',
  params: z.object({ uitnodigingId: z.uuid() }),
  response: UitnodigingsplanView,
  errors: ['not-found'],
});

export const answerMdo = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/mdo/:mdoId/antwoord',
  name: 'answerMdo',
  summary: 'Zeggen of u naar een MDO komt waarvoor u bent uitgenodigd',
  tag: 'dossier',
  access: [...rolesThatSee('PL'), ...guests],
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ mdoId: z.uuid() }),
  body: z.strictObject({
    comes: z.boolean(),
    /** Why not; read by whoever planned it. */
    reden: z.string().trim().max(300).nullable(),
  }),
  response: Bewaard,
  errors: refusals,
});
