import { roles, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import { claimverschillen } from '@samenpad/domain';
import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Bedrag, Domein, Gemeente, Maand } from './values.ts';

/** The message desk, and of the aanbieders who sees costs. */
const readers = roles.filter(
  (rol) =>
    rolesThatSee('FI').includes(rol) &&
    (rolesThatWrite('BV').includes(rol) || rol === 'hulpverlener' || rol === 'aanbiederadministratie'),
);

const sums = { ingediend: Bedrag, toegekend: Bedrag, afgewezen: Bedrag, gecrediteerd: Bedrag, wacht: Bedrag };
const Claimverschil = z.enum(claimverschillen);
/** Without gemeente: the first of the reader. */
const of = { gemeente: Gemeente.optional(), aanbieder: Aanbieder.optional(), domein: Domein.default('jw') };

export const ClaimmaandView = z.object({
  maand: Maand,
  ...sums,
  verwacht: Bedrag,
  /** What stands less what was expected, by reason: together the whole difference. */
  verschillen: z.record(Claimverschil, Bedrag),
});
export type ClaimmaandView = z.infer<typeof ClaimmaandView>;

export const listClaimmaanden = route({
  method: 'GET',
  path: '/claimmaanden',
  name: 'listClaimmaanden',
  summary: 'Wat een aanbieder per maand declareerde en kreeg, naast wat te verwachten was; zonder aanbieder de eigen',
  tag: 'berichten',
  access: readers,
  purpose: 'bekostiging',
  query: z.object(of),
  response: z.object({
    /** Null: nobody was chosen. */
    aanbieder: Aanbieder.nullable(),
    aanbiederNaam: z.string().nullable(),
    /** The latest first. */
    maanden: z.array(ClaimmaandView),
  }),
});

export const listClaimregels = route({
  method: 'GET',
  path: '/claimregels',
  name: 'listClaimregels',
  summary: 'De toewijzingen achter een maand, wat het meest verschilt eerst',
  tag: 'berichten',
  access: readers,
  purpose: 'bekostiging',
  /** Without month: that of the newest day of the data. */
  query: z.object({ ...of, maand: Maand.optional() }),
  response: z.object({
    regels: z.array(
      z.object({
        jeugdigeId: z.uuid(),
        pseudoniem: z.string(),
        toewijzingNummer: z.number().int(),
        categorie: z.string().nullable(),
        code: z.string().nullable(),
        gestart: z.boolean(),
        ...sums,
        verwacht: Bedrag.nullable(),
        verschil: z.object({ soort: Claimverschil, bedrag: Bedrag }).nullable(),
      }),
    ),
  }),
});

export const listProductnamen = route({
  method: 'GET',
  path: '/productnamen',
  name: 'listProductnamen',
  summary: 'De Nederlandse namen van productcategorieën en productcodes',
  tag: 'berichten',
  access: 'signed-in',
  purpose: 'beheer',
  response: z.object({
    rows: z.array(z.object({ categorie: z.string(), code: z.string().nullable(), naam: z.string() })),
  }),
});
