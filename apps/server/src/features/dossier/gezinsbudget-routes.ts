import { type GezinsbudgetView, routes, voorzieningVormen } from '@samenpad/contract';
import type { BudgetFout, Gezinsbudget } from '@samenpad/database';
import {
  addMonths,
  budgetWetten,
  cents,
  computeMaandkosten,
  computePersoonskosten,
  err,
  type Kostenpost,
  monthOf,
  ok,
  type Persoonskosten,
  type PlainDate,
  type PlainMonth,
  type Result,
} from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { refuse } from './refuse.ts';

/** So many months of costs beside each other. */
const MONTHS = 12;

const notFound = err({ code: 'not-found' as const });

function bewaard(done: Result<undefined, BudgetFout>) {
  return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
}

/** Claims come in late: the month before the last one is the newest that is nearly whole. */
function firstMonthOf(peildatum: PlainDate): PlainMonth {
  return addMonths(monthOf(peildatum), -MONTHS);
}

type Vorm = (typeof voorzieningVormen)[number];

/** What was granted in berichten is paid in natura; whose help it is, is known of all of which the amount is. */
function listPersoonskosten({ voorzieningen, declaraties }: Gezinsbudget): Persoonskosten<Vorm>[] {
  const claimed = declaraties.map(
    (declaratie): Persoonskosten<Vorm> => ({
      persoon: declaratie.persoon,
      vorm: 'zin',
      post: claimOf(declaratie),
    }),
  );
  const given = voorzieningen.flatMap((row): Persoonskosten<Vorm>[] => {
    const post = postOf(row);
    const vorm = voorzieningVormen.find((one) => one === row.vorm) ?? 'zin';
    return post === undefined || row.persoon === null ? [] : [{ persoon: row.persoon, vorm, post }];
  });
  return [...claimed, ...given];
}

function claimOf({ wet, maand, bedrag, huizen }: Gezinsbudget['declaraties'][number]): Kostenpost {
  return { wet, maand, bedrag, huizen, per: 'declaratie' };
}

function postOf({ wet, bedrag, per, van, tot, huizen }: Gezinsbudget['voorzieningen'][number]): Kostenpost | undefined {
  if (bedrag === null || per === null || per === 'declaratie' || van === null) return undefined;
  return { wet, bedrag, per, van, tot, huizen: huizen ?? [] };
}

function listCosts({ voorzieningen, declaraties }: Gezinsbudget): Kostenpost[] {
  return [...declaraties.map(claimOf), ...voorzieningen.flatMap((row) => postOf(row) ?? [])];
}

interface Known {
  namen: ReadonlyMap<string, string>;
  peildatum: PlainDate;
  today: PlainDate;
  canRecord: boolean;
}

/** What the store gave, with the months of costs. Homes get a number: their pseudonyms stay here. */
function toView(budget: Gezinsbudget, { namen, peildatum, today, canRecord }: Known): GezinsbudgetView {
  const { gezinId, inHand, voorzieningen, gronden, jaren, maatwerk, doelen } = budget;
  const wettenOf = (wetten: Record<(typeof budgetWetten)[number], number>) => ({
    jw: cents(wetten.jw),
    wmo: cents(wetten.wmo),
    pwet: cents(wetten.pwet),
  });
  return {
    gezinId,
    inHand,
    canRecord: canRecord && inHand,
    voorzieningen: voorzieningen.map(({ persoon, huizen: _homes, vorm, ...row }) => ({
      ...row,
      vorm: voorzieningVormen.find((one) => one === vorm) ?? null,
      naam: persoon === null ? null : (namen.get(persoon) ?? null),
    })),
    zonderBedrag: budgetWetten.filter((wet) => voorzieningen.some((row) => row.wet === wet && row.zicht !== 'kosten')),
    maanden: computeMaandkosten(listCosts(budget), firstMonthOf(peildatum), MONTHS).map(
      ({ maand, wetten, huizen }) => ({
        maand,
        wetten: wettenOf(wetten),
        adressen: huizen.map(({ wetten: own }, i) => ({ nummer: i + 1, wetten: wettenOf(own) })),
      }),
    ),
    personen: computePersoonskosten(listPersoonskosten(budget), firstMonthOf(peildatum), MONTHS).map(
      ({ persoon, bedrag, vormen }) => ({
        naam: namen.get(persoon) ?? null,
        bedrag: cents(bedrag),
        vormen: vormen.map((row) => ({ vorm: row.vorm, bedrag: cents(row.bedrag) })),
      }),
    ),
    gronden,
    jaren: jaren.map((jaar) => ({
      ...jaar,
      vrij: cents(jaar.bedrag - jaar.gepland - jaar.toegezegd - jaar.uitgegeven),
    })),
    jaar: Number(today.slice(0, 4)),
    maatwerk: maatwerk.map(({ op, decides: _decides, ...row }) => ({ ...row, op: op.toISOString() })),
    doelen,
  };
}

export const gezinsbudgetRoutes = [
  handle(routes.getGezinsbudget, ({ actor, params }, { database, peildatum, now }) =>
    database.together(actor, async (one) => {
      const day = peildatum();
      const when = { peildatum: day, vanaf: firstMonthOf(day) };
      const budget = await database.gezinsbudget.read(one, params.jeugdigeId, when);
      if (budget === undefined) return notFound;
      const ids = [
        ...new Set(budget.voorzieningen.flatMap(({ persoon, lid }) => (lid === true ? (persoon ?? []) : []))),
      ];
      const rows = ids.length === 0 ? [] : await database.identiteit.readNames(one, ids);
      const namen = new Map(
        rows.map(({ jeugdigeId, voornamen, voorletters }) => [jeugdigeId, voornamen ?? voorletters ?? '']),
      );
      const canRecord = actor.rol === 'consulent' || actor.rol === 'regisseur';
      return ok(toView(budget, { namen, peildatum: day, today: todayOf(now), canRecord }));
    }),
  ),

  handle(routes.setGezinsbudget, async ({ actor, params, body }, { database }) =>
    bewaard(await database.gezinsbudget.setBudget(actor, params.jeugdigeId, body)),
  ),

  handle(routes.addGezinsgrond, async ({ actor, params, body }, { database }) =>
    bewaard(await database.gezinsbudget.addGrond(actor, params.jeugdigeId, body)),
  ),

  handle(routes.endGezinsgrond, async ({ actor, params }, { database }) =>
    bewaard(await database.gezinsbudget.endGrond(actor, params.jeugdigeId, params.gezinsgrondId)),
  ),

  handle(routes.addMaatwerk, async ({ actor, params, body }, { database }) => {
    const booked = await database.gezinsbudget.addMaatwerk(actor, params.jeugdigeId, body);
    return booked.ok ? booked : refuse(booked.error);
  }),

  handle(routes.closeMaatwerk, async ({ actor, params, body }, { database }) =>
    bewaard(await database.gezinsbudget.closeMaatwerk(actor, params.jeugdigeId, params.maatwerkId, body.bedrag)),
  ),

  handle(routes.listVoorgelegdMaatwerk, async ({ actor }, { database }) => {
    const rows = await database.gezinsbudget.listVoorgelegd(actor);
    return ok({ rows: rows.map(({ op, ...row }) => ({ ...row, op: op.toISOString() })) });
  }),

  handle(routes.decideMaatwerk, async ({ actor, params, body }, { database }) =>
    bewaard(await database.gezinsbudget.decideMaatwerk(actor, { ...body, maatwerkId: params.voorgelegdId })),
  ),
];
