import { routes } from '@samenpad/contract';
import type { VerzoekBetrokkene } from '@samenpad/database';
import { addDays, err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { destroyDue } from './destroy-due.ts';
import { composeLetter } from './letter.ts';

const notFound = err({ code: 'not-found' as const });
const done = ok({ gedaan: true as const });

function toView({ ingediendOp, besluitOp, ...verzoek }: VerzoekBetrokkene) {
  return { ...verzoek, ingediendOp: ingediendOp.toISOString(), besluitOp: besluitOp?.toISOString() ?? null };
}

const verzoekRoutes = [
  handle(routes.submitVerzoek, async ({ actor, params, body }, { database }) => {
    const verzoekId = await database.verzoeken.submit(actor, { ...body, jeugdigeId: params.jeugdigeId });
    return verzoekId === undefined ? notFound : ok({ verzoekId });
  }),
  handle(routes.listVerzoeken, async ({ actor }, { database }) =>
    ok({ rows: (await database.verzoeken.list(actor)).map(toView) }),
  ),
  handle(routes.getVerzoek, async ({ actor, params }, { database, gemeenteNaam }) => {
    const verzoek = await database.verzoeken.find(actor, params.verzoekId);
    if (verzoek === undefined) return notFound;
    return ok({ ...toView(verzoek), brief: composeLetter(verzoek, gemeenteNaam(verzoek.gemeente)) ?? null });
  }),
  handle(routes.takeVerzoek, async ({ actor, params }, { database }) =>
    (await database.verzoeken.take(actor, params.verzoekId)) ? done : notFound,
  ),
  handle(routes.extendVerzoek, async ({ actor, params, body }, { database }) =>
    (await database.verzoeken.extend(actor, params.verzoekId, body.reden)) ? done : notFound,
  ),
  handle(routes.decideVerzoek, async ({ actor, params, body }, { database }) =>
    (await database.verzoeken.decide(actor, params.verzoekId, body)) ? done : notFound,
  ),
  handle(routes.getAfschrift, async ({ actor, params }, { config, database, now }) => {
    const delen = await database.verzoeken.readAfschrift(actor, params.verzoekId, config.scanner !== undefined);
    return delen === undefined ? notFound : ok({ gemaaktOp: now().toISOString(), delen });
  }),
];

/** Of the two who give a role, one does not keep accounts in every gemeente of it: undoes the judgement. */
class NotTheirs extends Error {}

const vernietigingRoutes = [
  handle(routes.listBewaartermijnen, async ({ actor }, { database, now }) =>
    ok({ rows: await database.vernietigingen.listBewaartermijnen(actor, addDays(todayOf(now), 365)) }),
  ),
  handle(routes.listVernietigingen, async ({ actor }, { database }) => {
    const rows = await database.vernietigingen.list(actor);
    return ok({
      rows: rows.map(({ uitgevoerdOp, tellingen, ...row }) => ({
        ...row,
        uitgevoerdOp: uitgevoerdOp.toISOString(),
        rijen: Object.values(tellingen).reduce((sum, n) => sum + n, 0),
      })),
    });
  }),
  handle(routes.listTweedePaar, async ({ actor }, { database, gemeenteNaam }) => {
    const rows = await database.tweedePaar.listOpen(actor);
    const refused = await database.tweedePaar.listRefusedRollen(actor);
    return ok({
      refused: refused.map(({ op, ...row }) => ({ ...row, op: op.toISOString() })),
      rows: rows.map(({ onderwerp: _onderwerp, gevraagdOp, geldigTot, gemeenten, ...row }) => ({
        ...row,
        gemeenten: gemeenten?.map(gemeenteNaam) ?? null,
        gevraagdOp: gevraagdOp.toISOString(),
        geldigTot: geldigTot.toISOString(),
      })),
    });
  }),
  handle(routes.judgeTweedePaar, async ({ actor, params, body }, services) => {
    const { database } = services;
    const { paarId } = params;
    const paar = { gemeente: body.gemeente, paarId };
    // An account opens again with the judgement, or not at all; so are two files joined or parted.
    const { uitkomst, mustFold } = await database
      .together(actor, async (one) => {
        const judged = await database.tweedePaar.judge(one, { ...body, paarId });
        const isConfirmed = judged === 'bevestigd';
        if (isConfirmed && (await database.accountBeheer.reopen(one, paar)) === false) throw new NotTheirs();
        return { uitkomst: judged, mustFold: isConfirmed && (await database.samenvoegingen.carryOut(one, paar)) };
      })
      .catch((error: unknown) => {
        if (error instanceof NotTheirs) return { uitkomst: 'niet-van-beiden' as const, mustFold: false };
        throw error;
      });
    // The figures follow when their month is due.
    if (mustFold) await database.folder.foldDirty({ peildatum: services.peildatum() });
    if (uitkomst === 'onbekend') return notFound;
    if (uitkomst === 'reden-ontbreekt') {
      return err({
        code: 'invalid-input' as const,
        detail: 'Schrijf in minstens 10 tekens waarom.',
        faults: [{ code: 'reden-ontbreekt' }],
      });
    }
    if (uitkomst === 'zelfde-persoon')
      return err({
        code: 'conflict' as const,
        detail: 'U hebt dit zelf gevraagd. Laat een collega bevestigen of afwijzen.',
      });
    if (uitkomst === 'niet-van-beiden')
      return err({
        code: 'conflict' as const,
        detail:
          'Deze rol geldt ook in een gemeente waar een van u beiden niet over gaat. Vraag een collega van al die gemeenten.',
      });
    if (uitkomst === 'gesloten')
      return err({ code: 'conflict' as const, detail: 'Hierover is al beslist, of de tijd is om. Vraag het opnieuw.' });
    if (uitkomst === 'bevestigd') await destroyDue(services);
    return ok({ uitkomst });
  }),
];

export const rechtenRoutes = [...verzoekRoutes, ...vernietigingRoutes];
