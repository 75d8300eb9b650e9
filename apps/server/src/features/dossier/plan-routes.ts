import { routes } from '@samenpad/contract';
import type { Database, Gezinsplan, PlanFout } from '@samenpad/database';
import { adviseScale, err, ok, type PlainDate, type Result } from '@samenpad/domain';
import { compilePdf, writeAfspraken, writePlan } from '@samenpad/reports';
import type { Actor } from '../../auth/actor.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { readOnderdelen } from './dossieroverzicht.ts';
import { listExpected } from './expected-help.ts';
import { toPlanRow, toPlanView } from './plan-view.ts';
import { refuse } from './refuse.ts';

type Stores = Pick<Database, 'gezinnen' | 'identiteit' | 'plannen'>;

const notFound = err({ code: 'not-found' as const });

/** Who leads now, for whoever may see that. */
async function findRegisseur(actor: Actor, jeugdigeId: string, { gezinnen }: Stores, today: PlainDate) {
  const regie = await gezinnen.findRegisseur(actor, jeugdigeId, today);
  return regie === undefined ? null : { naam: regie.naam, contact: regie.contact };
}

async function readPage(actor: Actor, jeugdigeId: string, stores: Stores, today: PlainDate) {
  const found = await stores.plannen.read(actor, jeugdigeId);
  if (found === undefined) return undefined;
  const { plan, concepten, sameSince } = found;
  const namen = await readFullNames(actor, plan.gezinsleden, stores);
  return {
    basis: plan,
    sameSince,
    plan: plan.planId === undefined ? null : plan,
    leden: plan.gezinsleden.map((id) => ({ jeugdigeId: id, naam: namen.get(id) ?? null })),
    regisseur: await findRegisseur(actor, jeugdigeId, stores, today),
    concepten: concepten.map(({ gewijzigdOp, ...concept }) => ({ ...concept, gewijzigdOp: gewijzigdOp.toISOString() })),
  };
}

function geschreven(saved: Result<{ id: string; versie: number }, PlanFout>) {
  return saved.ok ? ok(saved.value) : refuse(saved.error);
}

function bewaard(done: Result<undefined, PlanFout>) {
  return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
}

const reading = [
  handle(routes.getPlan, ({ actor, params }, { database, now, peildatum }) =>
    database.together(actor, async (one) => {
      const page = await readPage(one, params.jeugdigeId, database, todayOf(now));
      if (page === undefined) return notFound;
      const { basis, plan, sameSince, ...rest } = page;
      const { gezinId, schrijft, leads, familie } = basis;
      const view = plan && toPlanView(plan);
      // The family and its workers weigh it together: it is not the screen that tells the family.
      const scaleAdvice =
        view === null || familie !== 0 ? null : (adviseScale(view.doelen, sameSince, todayOf(now)) ?? null);
      const asked = { jeugdigeId: params.jeugdigeId, plan: view, today: peildatum() };
      const expected = await listExpected(one, asked, database);
      return ok({ ...rest, schrijft, leads, hasGezin: gezinId !== null, plan: view, scaleAdvice, expected });
    }),
  ),

  handle(routes.listPlanversies, async ({ actor, params }, { database }) => {
    const versies = await database.plannen.listVersies(actor, params.jeugdigeId, params.onderdeelId);
    return versies === undefined ? notFound : ok({ versies });
  }),

  handle(routes.getPlanPdf, ({ actor, params, query: { deel, taal } }, { database, now }) =>
    database.together(actor, async (one) => {
      const today = todayOf(now);
      const page = await readPage(one, params.jeugdigeId, database, today);
      if (page?.plan == null) return notFound;
      const around = {
        namen: page.leden.flatMap(({ naam }) => (naam === null ? [] : [naam])),
        regisseur: page.regisseur?.naam ?? null,
        taal,
        dag: today,
      };
      const write = deel === 'plan' ? writePlan : writeAfspraken;
      const pdf = await compilePdf(write(onPaper(page.plan), around));
      const bestand = deel === 'plan' ? 'plan.pdf' : 'afspraken.pdf';
      return ok({ bestand, pdf: Buffer.from(pdf).toString('base64') });
    }),
  ),

  handle(routes.listPlannen, ({ actor }, { database }) =>
    database.together(actor, async (one) => {
      const rows = await database.plannen.list(one);
      const ids = rows.flatMap(({ leden }) => leden.map(({ jeugdigeId }) => jeugdigeId));
      const namen = await readFullNames(one, ids, database);
      return ok({ plannen: rows.map((row) => toPlanRow(row, namen)) });
    }),
  ),

  handle(routes.getDossieroverzicht, ({ actor, params }, { database }) =>
    database.together(actor, async (one) => {
      const onderdelen = await readOnderdelen(one, params.jeugdigeId, database);
      return onderdelen === undefined ? notFound : ok({ onderdelen });
    }),
  ),
];

/** In the order of the page, with the words of the youth first. */
function onPaper(plan: Gezinsplan): Gezinsplan {
  const { doelen, evaluaties } = toPlanView(plan);
  const byId = new Map(plan.doelen.map((doel) => [doel.doelId, doel]));
  return { ...plan, evaluaties, doelen: doelen.flatMap(({ doelId }) => byId.get(doelId) ?? []) };
}

const writing = [
  handle(routes.startPlan, async ({ actor, params, body }, { database }) =>
    geschreven(await database.plannen.start(actor, params.jeugdigeId, body.regime)),
  ),

  handle(routes.addPlandeel, async ({ actor, params: { jeugdigeId, planId }, body }, { database }) => {
    const plaats = { planId, id: null, versie: null };
    return geschreven(await database.plannen.saveDeel(actor, jeugdigeId, plaats, { ...body, remove: false }));
  }),

  handle(routes.changePlandeel, async ({ actor, params, body: { versie, ...invoer } }, { database }) => {
    const { jeugdigeId, planId, deelId } = params;
    return geschreven(await database.plannen.saveDeel(actor, jeugdigeId, { planId, id: deelId, versie }, invoer));
  }),

  handle(routes.addDoel, async ({ actor, params: { jeugdigeId, planId }, body }, { database }) =>
    geschreven(await database.plannen.saveDoel(actor, jeugdigeId, { planId, id: null, versie: null }, body)),
  ),

  handle(routes.changeDoel, async ({ actor, params, body: { versie, ...invoer } }, { database }) => {
    const { jeugdigeId, planId, doelId } = params;
    return geschreven(await database.plannen.saveDoel(actor, jeugdigeId, { planId, id: doelId, versie }, invoer));
  }),

  handle(routes.evaluateDoel, async ({ actor, params: { jeugdigeId, planId, doelId }, body }, { database }) =>
    geschreven(await database.plannen.evaluate(actor, jeugdigeId, planId, doelId, body)),
  ),

  handle(routes.linkPlan, async ({ actor, params: { jeugdigeId, planId }, body }, { database }) =>
    geschreven(await database.plannen.link(actor, jeugdigeId, planId, null, body)),
  ),

  handle(routes.changePlankoppeling, async ({ actor, params, body: { nieuw } }, { database }) => {
    const { jeugdigeId, planId, koppelingId } = params;
    return geschreven(await database.plannen.link(actor, jeugdigeId, planId, koppelingId, nieuw));
  }),
];

const acting = [
  handle(routes.agreePlan, async ({ actor, params: { jeugdigeId, planId }, body }, { database }) =>
    bewaard(await database.plannen.agree(actor, jeugdigeId, planId, body)),
  ),

  handle(routes.setPlanstatus, async ({ actor, params: { jeugdigeId, planId }, body }, { database }) =>
    bewaard(await database.plannen.setStatus(actor, jeugdigeId, planId, body)),
  ),

  handle(routes.setPlanregime, async ({ actor, params: { jeugdigeId, planId }, body }, { database }) =>
    bewaard(await database.plannen.setRegime(actor, jeugdigeId, planId, body.regime, body.reden)),
  ),

  handle(routes.mergePlan, async ({ actor, params: { jeugdigeId, planId, vanId } }, { database }) =>
    bewaard(await database.plannen.merge(actor, jeugdigeId, planId, vanId)),
  ),
];

export const planRoutes = [...reading, ...writing, ...acting];
