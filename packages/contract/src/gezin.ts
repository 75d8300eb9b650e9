import { beslissers, besluiten, phases, relations, roles, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { gezagsbronnen, gezagsrelaties } from './gezag.ts';
import { route } from './route.ts';
import { Datum, Gemeente, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
/** Who has a case in hand makes and leads its gezin. */
const inCharge = ['consulent', 'regisseur', 'teamleider'] as const;
/** A name as the reader may know it; else the page says so. */
const Naam = z.string().nullable();
const week = z.number().int().min(0).max(127);

export const gezinsredenen = ['adres', 'ouder'] as const;
export const adrestypen = ['woning', 'instelling', 'gezinshuis', 'pleeggezin', 'briefadres'] as const;

const LidView = z.object({
  jeugdigeId: z.uuid(),
  naam: Naam,
  leeftijd: z.number().int().nullable(),
  van: Datum,
  /** The first day without. */
  tot: Datum.nullable(),
  inHand: z.boolean(),
});
export type GezinslidView = z.infer<typeof LidView>;

/** Somebody around the gezin, once for all its members whom it concerns. */
const PersoonView = z.object({
  naam: Naam,
  rol: z.enum(roles),
  organisatie: z.string().nullable(),
  contact: z.string().nullable(),
  zelf: z.boolean(),
  banden: z.array(z.object({ jeugdigeId: z.uuid(), relatie: z.enum(relations), van: Moment, tot: Moment.nullable() })),
});
export type GezinspersoonView = z.infer<typeof PersoonView>;

const RegieView = z.object({
  regieId: z.uuid(),
  soort: z.enum(['regisseur', 'regiebehandelaar', 'overname']),
  naam: Naam,
  organisatie: z.string().nullable(),
  contact: z.string().nullable(),
  registratie: z.string().nullable(),
  bij: z.enum(['gemeente', 'gi']).nullable(),
  reden: z.string().nullable(),
  toetsenVoor: Datum.nullable(),
  van: Datum,
  tot: Datum.nullable(),
});
export type RegieView = z.infer<typeof RegieView>;

/** The regisseur of now has been there without a break since a day, and for so many whole months (S4-77). */
const UnbrokenView = z.object({ sinds: Datum, months: z.number().int() });

const AdresView = z.object({
  nummer: z.number().int(),
  adrestype: z.enum(adrestypen),
  bewoners: z.array(z.object({ jeugdigeId: z.uuid(), van: Datum, tot: Datum.nullable() })),
});

const WoonafspraakDeel = z.object({ bij: textBetween(1, 80), even: week, oneven: week });

export const GezinView = z.object({
  gezinId: z.uuid(),
  leden: z.array(LidView),
  /** There are members whom this worker does not see. */
  verborgen: z.boolean(),
  /** Parents, foster parents and representatives, as far as they have a part in Samenpad. */
  volwassenen: z.array(PersoonView),
  /** What sources say about authority and holds now, also of who has no part in Samenpad. */
  gezag: z.array(
    z.object({
      jeugdigeId: z.uuid(),
      /** Sources contradict each other, and nobody decided yet. */
      clash: z.boolean(),
      opgaven: z.array(z.object({ naam: Naam, relatie: z.enum(gezagsrelaties), bron: z.enum(gezagsbronnen) })),
    }),
  ),
  professionals: z.array(PersoonView),
  /** Now, planned and before. */
  regie: z.array(RegieView),
  unbroken: UnbrokenView.nullable(),
  vacature: z.object({ sinds: Datum, werkdagen: z.number().int(), teLang: z.boolean() }).nullable(),
  regiebehandelaarNodig: z.boolean(),
  rolkaart: z.array(
    z.object({ besluit: z.enum(besluiten), wie: z.array(z.enum(beslissers)), jeugdigeId: z.uuid().nullable() }),
  ),
  /** Who answers for the help and who leads its course, in each phase (S4-44). */
  phases: z.array(
    z.object({ phase: z.enum(phases), inhoud: z.array(z.enum(beslissers)), proces: z.array(z.enum(beslissers)) }),
  ),
  adressen: z.array(AdresView),
  /** Whose address is secret: nothing of it is here. */
  geheim: z.array(z.uuid()),
  woonschema: z.array(WoonafspraakDeel.extend({ jeugdigeId: z.uuid(), van: Datum, tot: Datum.nullable() })),
  netwerk: z.array(
    z.object({
      netwerklidId: z.uuid(),
      naam: z.string(),
      wie: z.string(),
      kan: z.string(),
      van: Datum,
      tot: Datum.nullable(),
      wijzigbaar: z.boolean(),
    }),
  ),
  handeling: z
    .object({ handelingId: z.uuid(), soort: z.enum(['gevormd', 'regie']), door: z.string(), op: Moment })
    .nullable(),
  /** Who can be regisseur; empty for who may not choose. */
  regisseurs: z.array(z.object({ accountId: z.uuid(), naam: z.string(), skjTot: Datum.nullable() })),
});
export type GezinView = z.infer<typeof GezinView>;

export const GezinsvoorstelView = z.object({
  jeugdigeId: z.uuid(),
  naam: Naam,
  leeftijd: z.number().int().nullable(),
  /** Empty for the jeugdige itself. */
  redenen: z.array(z.enum(gezinsredenen)),
  /** The gezin that it is in now. */
  gezinId: z.uuid().nullable(),
});
export type GezinsvoorstelView = z.infer<typeof GezinsvoorstelView>;

export const getGezin = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/gezin',
  name: 'getGezin',
  summary: 'De gezinskaart: wie er bij het gezin horen, wie waar woont, wie helpt en wie waarover beslist',
  tag: 'dossier',
  access: rolesThatSee('GZ'),
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    gezin: GezinView.nullable(),
    /** Who may belong together, for who may make a gezin of it; with the jeugdige itself. */
    voorstel: z.array(GezinsvoorstelView),
    /** The reader may add to the own network. */
    schrijft: z.boolean(),
  }),
  errors: ['not-found'],
});

const refusals = ['invalid-input', 'not-found', 'conflict'] as const;

export const formGezin = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin',
  name: 'formGezin',
  summary: 'Jeugdigen samen in een gezin zetten vanaf een dag: bevestigen, splitsen of samenvoegen',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: z.strictObject({
    jeugdigen: z.array(z.uuid()).min(1).max(30),
    /** Null: a new gezin. */
    naar: z.uuid().nullable(),
    per: Datum,
  }),
  status: 201,
  response: z.object({ handelingId: z.uuid(), gezinId: z.uuid() }),
  errors: refusals,
});

export const undoGezin = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/terug/:handelingId',
  name: 'undoGezin',
  summary: 'De laatste wijziging van een gezin of van de regie terugdraaien',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ handelingId: z.uuid() }),
  response: Bewaard,
  errors: refusals,
});

const ofRegie = { gezinId: z.uuid(), huidig: z.uuid().nullable(), van: Datum };

export const setRegie = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/regie',
  name: 'setRegie',
  summary: 'Een regisseur of regiebehandelaar aanwijzen, of de regie overnemen van het gezin',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: z.discriminatedUnion('soort', [
    z.strictObject({
      soort: z.literal('regisseur'),
      ...ofRegie,
      accountId: z.uuid(),
      /** When the register was looked up (S4-77). */
      skj: z.strictObject({ nummer: z.string().regex(/^\d{6,12}$/), tot: Datum }).optional(),
    }),
    z.strictObject({
      soort: z.literal('regiebehandelaar'),
      ...ofRegie,
      naam: textBetween(2, 120),
      organisatie: textBetween(2, 120),
      /** Number in the register of SKJ or BIG. */
      registratie: z.string().regex(/^\d{6,12}$/),
    }),
    z.strictObject({
      soort: z.literal('overname'),
      ...ofRegie,
      bij: z.enum(['gemeente', 'gi']),
      reden: z.string().trim().max(1000),
      /** The first day on which the gezin holds the regie again. */
      tot: Datum,
      toetsenVoor: Datum,
    }),
  ]),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const endRegie = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/regie/:regieId/einde',
  name: 'endRegie',
  summary: 'De regie beëindigen: per is de eerste dag zonder',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ regieId: z.uuid() }),
  body: z.strictObject({ per: Datum }),
  response: Bewaard,
  errors: refusals,
});

export const addNetwerklid = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/netwerk',
  name: 'addNetwerklid',
  summary: 'Iemand uit het eigen netwerk van het gezin: wie, wat die kan doen en tot wanneer',
  tag: 'dossier',
  access: rolesThatWrite('PL'),
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    naam: textBetween(1, 120),
    wie: textBetween(1, 80),
    kan: textBetween(1, 300),
    /** Last day; null: without an end. */
    tot: Datum.nullable(),
  }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const endNetwerklid = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/netwerk/:netwerklidId/einde',
  name: 'endNetwerklid',
  summary: 'Iemand uit het eigen netwerk helpt niet meer',
  tag: 'dossier',
  access: rolesThatWrite('PL'),
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ netwerklidId: z.uuid() }),
  response: Bewaard,
  errors: refusals,
});

/** No day with two at once. */
function areDisjoint(delen: readonly { even: number; oneven: number }[]): boolean {
  return (['even', 'oneven'] as const).every(
    (soort) =>
      delen.reduce((sum, deel) => sum + deel[soort], 0) === delen.reduce((bits, deel) => bits | deel[soort], 0),
  );
}

export const setWoonschema = route({
  method: 'PUT',
  path: '/jeugdigen/:jeugdigeId/gezin/woonschema',
  name: 'setWoonschema',
  summary: 'Bij wie een jeugdige op welke dagen is, in even en oneven weken',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: z.strictObject({
    van: Datum,
    delen: z.array(z.strictObject(WoonafspraakDeel.shape)).max(6).refine(areDisjoint, {
      error: 'Een dag hoort bij één persoon tegelijk.',
    }),
  }),
  response: Bewaard,
  errors: refusals,
});

export const GezinRowView = z.object({
  gemeente: Gemeente,
  gezinId: z.uuid(),
  jeugdigeId: z.uuid(),
  namen: z.array(z.string()),
  regisseur: z.string().nullable(),
  unbroken: UnbrokenView.nullable(),
  vacature: z.object({ sinds: Datum, werkdagen: z.number().int(), teLang: z.boolean() }).nullable(),
  overname: z.boolean(),
  meervoudig: z.boolean(),
  aanbieders: z.number().int(),
  /** Two aanbieders or more, and nobody answers for the whole (S4-101). */
  regiebehandelaarOntbreekt: z.boolean(),
  /** S4-111: meervoudig, and for more than 60 days nobody leads. */
  midden: z.boolean(),
});
export type GezinRowView = z.infer<typeof GezinRowView>;

export const listGezinnen = route({
  method: 'GET',
  path: '/gezinnen',
  name: 'listGezinnen',
  summary: 'De gezinnen waarvan ik iemand in behandeling heb, zonder regisseur eerst',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  response: z.object({ gezinnen: z.array(GezinRowView) }),
});
