import { routes } from '@samenpad/contract';
import type { Database } from '@samenpad/database';
import {
  type AgbCode,
  addMonths,
  type Claimregel,
  compareClaims,
  type Domein,
  firstDayOf,
  type GemeenteCode,
  lastDayOf,
  monthOf,
  ok,
  type PlainMonth,
  sumClaims,
} from '@samenpad/domain';
import { readProductnamen } from '@samenpad/ijw';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';

/** Months that the overview shows. */
const monthsShown = 12;

interface Choice {
  gemeente?: GemeenteCode | undefined;
  domein: Domein;
  aanbieder?: AgbCode | undefined;
}

/** The one that was chosen, else the own. */
async function aanbiederOf(actor: Actor, { aanbieder }: Choice, { levering }: Pick<Database, 'levering'>) {
  return aanbieder ?? (await levering.listAanbieders(actor))[0];
}

async function readClaims(
  actor: Actor,
  { gemeente = actor.gemeenten[0], domein, aanbieder }: Choice & { aanbieder: AgbCode },
  [first, last]: [PlainMonth, PlainMonth],
  { claims }: Pick<Database, 'claims'>,
) {
  if (gemeente === undefined) return [];
  return await claims.list(actor, { gemeente, domein, aanbieder, van: firstDayOf(first), tot: lastDayOf(last) });
}

/** How far from what was expected. */
const distanceOf = ({ verschil }: Claimregel) => Math.abs(verschil?.bedrag ?? 0);

function toRegelView({ claim, verschil, ...amounts }: Claimregel) {
  const { jeugdigeId, pseudoniem, toewijzingNummer, product, gestart } = claim;
  return {
    jeugdigeId,
    pseudoniem,
    toewijzingNummer,
    categorie: product.product?.categorie ?? null,
    code: product.product?.code ?? null,
    gestart,
    ...amounts,
    verschil,
  };
}

/** What an aanbieder claimed per month beside what was expected: for the message desk, and for the aanbieder itself. */
export const claimRoutes = [
  handle(routes.listClaimmaanden, ({ actor, query }, { database, peildatum }) =>
    database.together(actor, async (one) => {
      const aanbieder = await aanbiederOf(one, query, database);
      if (aanbieder === undefined) return ok({ aanbieder: null, aanbiederNaam: null, maanden: [] });
      const last = monthOf(peildatum());
      const claims = await readClaims(one, { ...query, aanbieder }, [addMonths(last, 1 - monthsShown), last], database);
      const names = await database.aanbieders.listNames(one);
      return ok({
        aanbieder,
        aanbiederNaam: aanbiederNameOf(names, aanbieder),
        maanden: Array.from({ length: monthsShown }, (_, i) => {
          const maand = addMonths(last, -i);
          return sumClaims(compareClaims(claims, maand), maand);
        }),
      });
    }),
  ),

  handle(routes.listProductnamen, () => Promise.resolve(ok({ rows: readProductnamen() }))),

  handle(routes.listClaimregels, ({ actor, query }, { database, peildatum }) =>
    database.together(actor, async (one) => {
      const maand = query.maand ?? monthOf(peildatum());
      const aanbieder = await aanbiederOf(one, query, database);
      if (aanbieder === undefined) return ok({ regels: [] });
      const claims = await readClaims(one, { ...query, aanbieder }, [maand, maand], database);
      const regels = compareClaims(claims, maand).toSorted((a, b) => distanceOf(b) - distanceOf(a));
      return ok({ regels: regels.map(toRegelView) });
    }),
  ),
];
