import { roles, rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { Cell, FiguurQuery, figure } from './figuren.ts';
import { route } from './route.ts';
import { Gemeente } from './values.ts';

const deliverers: readonly string[] = ['hulpverlener', 'aanbiederadministratie'];
/** Who sees groups, and the aanbieders, of the gemeenten in which they work. */
const readers = roles.filter((rol) => rolesThatSee('AG').includes(rol) || deliverers.includes(rol));

/** When a gemeente says that the regisseur is there. */
export const regiemomenten = ['intake', 'na-eerste', 'na-tweede'] as const;
const Part = z.object({ aantal: Cell, aandeel: Cell });

/** How each gemeente leads the help of its gezinnen, on one scale (S4-38). */
export const Regieprofielen = figure(
  'regieprofielen',
  z.array(
    z.object({
      gemeente: Gemeente,
      gemeenteNaam: z.string(),
      /** Whose first help began in the last two years; the four parts add up to it. */
      gezinnen: Cell,
      /** On or before the day of the first help. */
      intake: Part,
      /** Later, up to the day on which a second traject began. */
      naEerste: Part,
      naTweede: Part,
      zonder: Part,
      /** When half of them had a regisseur; null: too few to say. */
      profiel: z.enum(['intake', 'naEerste', 'naTweede', 'zonder']).nullable(),
      /** What the gemeente says itself; null: nothing. */
      afspraak: z.enum(regiemomenten).nullable(),
      /** From the first help until half of them had one. */
      mediaanDagen: Cell,
      /** With help now. */
      lopend: Cell,
      meervoudig: Cell,
      /** 0 … 1 of `meervoudig`. */
      metRegisseur: Cell,
      /** Meetings with minutes, in a year, per gezin with help. */
      mdos: Cell,
      /** Days without a regisseur after the first one, in that year, per gezin with help. */
      vacatureDagen: Cell,
      /** The reader may say what was agreed. */
      schrijft: z.boolean(),
    }),
  ),
);
export const getRegieprofielen = route({
  method: 'GET',
  path: '/figuren/regieprofielen',
  name: 'getRegieprofielen',
  summary: 'Hoe gemeenten de regie bij gezinnen voeren: wanneer er een regisseur is, overleg en vacatures',
  tag: 'figuren',
  access: readers,
  purpose: 'beleid',
  query: FiguurQuery.pick({ taal: true }),
  response: Regieprofielen,
});

export const setRegieafspraak = route({
  method: 'PUT',
  path: '/regieafspraken',
  name: 'setRegieafspraak',
  summary: 'Zeggen wanneer er in uw gemeente een regisseur is, of dat er niets is afgesproken',
  tag: 'figuren',
  access: ['teamleider', 'beleidsmedewerker'],
  purpose: 'beleid',
  body: z.strictObject({ gemeente: Gemeente, moment: z.enum(regiemomenten).nullable() }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});
