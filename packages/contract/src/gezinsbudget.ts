import { budgetWetten } from '@samenpad/domain';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Bedrag, Datum, Gemeente, leastReason, Maand, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
/** Who has a gezin in hand books on its budget. */
const inCharge = ['consulent', 'regisseur', 'teamleider'] as const;
/** A ground is that of who does the work. */
const workers = ['consulent', 'regisseur'] as const;
const refusals = ['invalid-input', 'not-found', 'conflict'] as const;

const BudgetWet = z.enum(budgetWetten);
export const voorzieningVormen = ['zin', 'pgb', 'subsidie', 'taakgericht'] as const;
export const gezinsgronden = ['toestemming', 'eigen-taak', 'vitaal-belang'] as const;
export const maatwerkToestanden = ['voorgelegd', 'toegezegd', 'uitgegeven', 'afgewezen', 'vervallen'] as const;
/** At most a million euros: what a gezin costs in a year. */
const AboveZero = Bedrag.refine((cents) => cents > 0 && cents <= 100_000_000, {
  error: 'Geef een bedrag boven nul en hoogstens een miljoen euro.',
});

const VoorzieningView = z.object({
  wet: BudgetWet,
  /** Only that it is there; which and until when; or what it costs too (S0-23). */
  zicht: z.enum(['aanwezig', 'soort', 'kosten']),
  voorziening: z.string().nullable(),
  vorm: z.enum(voorzieningVormen).nullable(),
  van: Datum.nullable(),
  tot: Datum.nullable(),
  /** Who of the gemeente answers for it (S0-20). */
  eigenaar: z.string().nullable(),
  bedrag: Bedrag.nullable(),
  per: z.enum(['declaratie', 'maand', 'jaar', 'eenmalig']).nullable(),
  /** Whose it is, when the reader may know the name. */
  naam: z.string().nullable(),
  /** Of a member of the gezin; else of somebody who lives with them. */
  lid: z.boolean().nullable(),
});
export type VoorzieningView = z.infer<typeof VoorzieningView>;

const AmountsByWet = z.object({ jw: Bedrag, wmo: Bedrag, pwet: Bedrag });

const GrondView = z.object({
  grondId: z.uuid(),
  wet: BudgetWet,
  grond: z.enum(gezinsgronden),
  /** Null for the family. */
  toelichting: z.string().nullable(),
  door: z.string(),
  eigen: z.boolean(),
  van: Datum,
  /** The first day without. */
  tot: Datum,
});

const MaatwerkView = z.object({
  maatwerkId: z.uuid(),
  jaar: z.number().int(),
  wet: BudgetWet,
  omschrijving: z.string(),
  reden: z.string(),
  doel: z.string(),
  bedrag: Bedrag,
  toestand: z.enum(maatwerkToestanden),
  /** Up to which amount the mandate goes that it stands on. */
  mandaat: Bedrag.nullable(),
  voorgelegdAan: z.string().nullable(),
  door: z.string(),
  op: Moment,
  besluit: z.string().nullable(),
  eigen: z.boolean(),
});
export type MaatwerkView = z.infer<typeof MaatwerkView>;

const PersoonskostenView = z.object({
  /** Null: not to be named, or of somebody who lives with them. */
  naam: z.string().nullable(),
  bedrag: Bedrag,
  vormen: z.array(z.object({ vorm: z.enum(voorzieningVormen), bedrag: Bedrag })),
});

export const GezinsbudgetView = z.object({
  gezinId: z.uuid(),
  inHand: z.boolean(),
  /** May record a ground for themselves. */
  canRecord: z.boolean(),
  voorzieningen: z.array(VoorzieningView),
  /** Laws of which the amounts are not all shown: the sums hold without them. */
  zonderBedrag: z.array(BudgetWet),
  /** Cents a month, the oldest first; of the gezin, and at each of its addresses by number (S0-21). */
  maanden: z.array(
    z.object({
      maand: Maand,
      wetten: AmountsByWet,
      adressen: z.array(z.object({ nummer: z.number().int(), wetten: AmountsByWet })),
    }),
  ),
  /** Of these months together, each person once, by how it is paid (S2-8). */
  personen: z.array(PersoonskostenView),
  gronden: z.array(GrondView),
  jaren: z.array(
    z.object({
      jaar: z.number().int(),
      bedrag: Bedrag,
      gepland: Bedrag,
      toegezegd: Bedrag,
      uitgegeven: Bedrag,
      vrij: Bedrag,
    }),
  ),
  /** The year of today, on which is booked. */
  jaar: z.number().int(),
  maatwerk: z.array(MaatwerkView),
  doelen: z.array(z.object({ doelId: z.uuid(), tekst: z.string() })),
});
export type GezinsbudgetView = z.infer<typeof GezinsbudgetView>;

export const getGezinsbudget = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/gezin/budget',
  name: 'getGezinsbudget',
  summary: 'Hulp van het gezin uit drie wetten, wat die kost per maand, en het budget met maatwerk',
  tag: 'dossier',
  access: [...inCharge, 'jeugdige', 'ouder'],
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: GezinsbudgetView,
  errors: ['not-found'],
});

export const addGezinsgrond = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/budget/gronden',
  name: 'addGezinsgrond',
  summary: 'Vastleggen waarom ik de kosten van een wet bij dit gezin mag zien, en tot wanneer',
  tag: 'dossier',
  access: workers,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    gezinId: z.uuid(),
    wet: BudgetWet,
    grond: z.enum(gezinsgronden),
    toelichting: textBetween(leastReason, 1000),
    tot: Datum,
  }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const endGezinsgrond = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/budget/gronden/:gezinsgrondId/einde',
  name: 'endGezinsgrond',
  summary: 'De grond om kosten te zien beëindigen',
  tag: 'dossier',
  access: workers,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ gezinsgrondId: z.uuid() }),
  response: Bewaard,
  errors: refusals,
});

export const setGezinsbudget = route({
  method: 'PUT',
  path: '/jeugdigen/:jeugdigeId/gezin/budget',
  name: 'setGezinsbudget',
  summary: 'Het budget voor maatwerk van een gezin in een jaar',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: z.strictObject({
    gezinId: z.uuid(),
    jaar: z.number().int().min(2000).max(2200),
    /** The amount that stood there; null: none. */
    huidig: Bedrag.nullable(),
    bedrag: Bedrag.refine((cents) => cents >= 0 && cents <= 100_000_000, {
      error: 'Geef een bedrag van nul tot een miljoen euro.',
    }),
  }),
  response: Bewaard,
  errors: refusals,
});

export const addMaatwerk = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/maatwerk',
  name: 'addMaatwerk',
  summary: 'Maatwerk boeken op een doel: binnen het eigen mandaat meteen, daarboven voorleggen',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    gezinId: z.uuid(),
    wet: BudgetWet,
    omschrijving: textBetween(3, 200),
    reden: textBetween(leastReason, 1000),
    /** A goal of the plan; null: the goal in words. */
    doelId: z.uuid().nullable(),
    doel: z.string().trim().max(200),
    bedrag: AboveZero,
  }),
  status: 201,
  response: z.object({
    maatwerkId: z.uuid(),
    toestand: z.enum(['toegezegd', 'voorgelegd']),
    /** Who holds the mandate, and up to which amount. */
    naam: z.string(),
    mandaat: Bedrag,
  }),
  errors: refusals,
});

export const closeMaatwerk = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/maatwerk/:maatwerkId/afgerond',
  name: 'closeMaatwerk',
  summary: 'Wat maatwerk gekost heeft; zonder bedrag is het niet meer nodig',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ maatwerkId: z.uuid() }),
  body: z.strictObject({ bedrag: AboveZero.nullable() }),
  response: Bewaard,
  errors: refusals,
});

export const listVoorgelegdMaatwerk = route({
  method: 'GET',
  path: '/maatwerk/voorgelegd',
  name: 'listVoorgelegdMaatwerk',
  summary: 'Maatwerk dat mij is voorgelegd, zonder naam van het gezin',
  tag: 'toegang',
  access: ['consulent', 'regisseur', 'teamleider', 'accounthouder', 'contractmanager'],
  purpose: 'beheer',
  response: z.object({
    rows: z.array(
      z.object({
        gemeente: Gemeente,
        maatwerkId: z.uuid(),
        wet: BudgetWet,
        omschrijving: z.string(),
        reden: z.string(),
        doel: z.string(),
        bedrag: Bedrag,
        door: z.string(),
        op: Moment,
      }),
    ),
  }),
});

export const decideMaatwerk = route({
  method: 'POST',
  path: '/maatwerk/:voorgelegdId/besluit',
  name: 'decideMaatwerk',
  summary: 'Beslissen over maatwerk dat mij is voorgelegd',
  tag: 'toegang',
  access: ['consulent', 'regisseur', 'teamleider', 'accounthouder', 'contractmanager'],
  purpose: 'beheer',
  params: z.object({ voorgelegdId: z.uuid() }),
  body: z.strictObject({ gemeente: Gemeente, akkoord: z.boolean(), tekst: z.string().trim().max(1000) }),
  response: Bewaard,
  errors: refusals,
});
