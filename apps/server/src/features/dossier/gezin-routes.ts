import { rolesThatWrite } from '@samenpad/access';
import { routes } from '@samenpad/contract';
import type { Database, GezinFout } from '@samenpad/database';
import { err, ok, type PlainDate, type Result } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { type Kind, leeftijdOf, toGezinRow, toGezinView } from './gezin-view.ts';
import { leaveOutFull } from './leave-out-full.ts';
import { refuse } from './refuse.ts';
import { toRolkaartView } from './rolkaart-view.ts';

type Stores = Pick<Database, 'betrokkenen' | 'caseload' | 'gezag' | 'gezinnen' | 'identiteit'>;

async function readKinderen(actor: Actor, ids: readonly string[], { identiteit }: Stores): Promise<Map<string, Kind>> {
  const rows = ids.length === 0 ? [] : await identiteit.readNames(actor, [...new Set(ids)]);
  return new Map(
    rows.map(({ jeugdigeId, voornamen, voorletters, voorvoegsel, achternaam, geboortedatum }) => [
      jeugdigeId,
      {
        naam: [voornamen ?? voorletters, voorvoegsel, achternaam].filter((part) => part !== null).join(' '),
        geboren: geboortedatum,
      },
    ]),
  );
}

async function readKaart(
  actor: Actor,
  jeugdigeId: string,
  stores: Stores,
  { today, peildatum }: { today: PlainDate; peildatum: PlainDate },
  withVoorstel = true,
) {
  const found = await stores.gezinnen.read(actor, jeugdigeId);
  if (found === undefined) return undefined;
  const { inHand } = found;
  const days = { jeugdigeId, today, peildatum };
  const gezin = found.gezin && (await leaveOutFull(actor, found.gezin, days, stores.caseload));
  const now = gezin?.leden.filter(({ tot }) => tot === null) ?? [];
  const betrokkenen = new Map<string, NonNullable<Awaited<ReturnType<typeof stores.betrokkenen.list>>>>();
  for (const lid of now) betrokkenen.set(lid.jeugdigeId, (await stores.betrokkenen.list(actor, lid.jeugdigeId)) ?? []);
  const proposed = inHand && withVoorstel ? await stores.gezinnen.propose(actor, jeugdigeId, today) : [];
  const ids = [...(gezin?.leden ?? []), ...proposed].map((row) => row.jeugdigeId);
  const kinderen = await readKinderen(actor, ids, stores);
  const gezag = await stores.gezag.listHolding(actor, [...betrokkenen.keys()], today);
  return {
    gezin: gezin === undefined ? null : toGezinView({ gezin, kinderen, betrokkenen, gezag, today }),
    voorstel: proposed.map((row) => {
      const kind = kinderen.get(row.jeugdigeId);
      return { ...row, naam: kind?.naam ?? null, leeftijd: leeftijdOf(kind, today) };
    }),
    schrijft: gezin !== undefined && rolesThatWrite('PL').includes(actor.rol),
  };
}

function bewaard(done: Result<undefined, GezinFout>) {
  return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
}

export const gezinRoutes = [
  handle(routes.getGezin, ({ actor, params }, { database, now, peildatum }) =>
    database.together(actor, async (one) => {
      const days = { today: todayOf(now), peildatum: peildatum() };
      const kaart = await readKaart(one, params.jeugdigeId, database, days);
      return kaart === undefined ? err({ code: 'not-found' as const }) : ok(kaart);
    }),
  ),

  handle(routes.getRolkaart, ({ actor, params: { jeugdigeId } }, { database, now, peildatum }) =>
    database.together(actor, async (one) => {
      const today = todayOf(now);
      const kaart = await readKaart(one, jeugdigeId, database, { today, peildatum: peildatum() }, false);
      if (kaart === undefined) return err({ code: 'not-found' as const });
      const { gezin } = kaart;
      if (gezin === null) return ok({ rolkaart: null });
      const ids = gezin.leden.flatMap((lid) => (lid.tot === null ? [lid.jeugdigeId] : []));
      const samen = await database.samenwerking.listOpen(one, ids);
      const plan = (await database.plannen.read(one, jeugdigeId))?.plan;
      const isOver = plan?.planId === undefined || plan.status === 'afgerond' || plan.status === 'vervallen';
      const delen = isOver ? [] : plan.delen;
      return ok({ rolkaart: toRolkaartView({ gezin, samen, delen, today }) });
    }),
  ),

  handle(routes.formGezin, async ({ actor, params, body }, { database }) => {
    const formed = await database.gezinnen.form(actor, params.jeugdigeId, body);
    return formed.ok ? formed : refuse(formed.error);
  }),

  handle(routes.undoGezin, async ({ actor, params }, { database }) =>
    bewaard(await database.gezinnen.undo(actor, params.jeugdigeId, params.handelingId)),
  ),

  handle(routes.setRegie, async ({ actor, params, body: { gezinId, huidig, ...invoer } }, { database }) =>
    bewaard(await database.gezinnen.setRegie(actor, params.jeugdigeId, { gezinId, huidig, invoer })),
  ),

  handle(routes.endRegie, async ({ actor, params, body }, { database }) =>
    bewaard(await database.gezinnen.endRegie(actor, params.jeugdigeId, params.regieId, body.per)),
  ),

  handle(routes.addNetwerklid, async ({ actor, params, body }, { database }) =>
    bewaard(await database.gezinnen.addNetwerklid(actor, params.jeugdigeId, body)),
  ),

  handle(routes.endNetwerklid, async ({ actor, params }, { database }) =>
    bewaard(await database.gezinnen.endNetwerklid(actor, params.jeugdigeId, params.netwerklidId)),
  ),

  handle(routes.setWoonschema, async ({ actor, params, body }, { database }) =>
    bewaard(await database.gezinnen.setWoonschema(actor, params.jeugdigeId, body.van, body.delen)),
  ),

  handle(routes.listGezinnen, ({ actor }, { database, now }) =>
    database.together(actor, async (one) => {
      const rows = await database.gezinnen.list(one);
      const kinderen = await readKinderen(
        one,
        rows.flatMap(({ leden }) => leden.map(({ jeugdigeId }) => jeugdigeId)),
        database,
      );
      const today = todayOf(now);
      return ok({
        gezinnen: rows.map((row) =>
          toGezinRow(
            row,
            row.leden.map(({ jeugdigeId, pseudoniem }) => kinderen.get(jeugdigeId)?.naam ?? pseudoniem),
            today,
          ),
        ),
      });
    }),
  ),
];
