import { routes, type SamenstapView, samenstappen } from '@samenpad/contract';
import type { Consult, Consultaanbod, ConsultFout, Consultvraag } from '@samenpad/database';
import { type Cents, err, ok, type Result } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

function bewaard(done: Result<undefined, ConsultFout>) {
  return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
}

// The database keeps whole cents.
const cents = (bedrag: number) => bedrag as Cents;

function isSoort(soort: string): soort is SamenstapView['soort'] {
  return samenstappen.some((one) => one === soort);
}

function toAanbod({ own: _, bedrag, ...aanbod }: Consultaanbod) {
  return { ...aanbod, bedrag: cents(bedrag) };
}

function toConsult({ askedOp, answeredOp: _, bedrag, ...consult }: Consult) {
  return { ...consult, askedOp: askedOp.toISOString(), bedrag: bedrag === null ? null : cents(bedrag) };
}

function toVraag({ gemeente: _, consultId, askedOp, answeredOp, bedrag, ...vraag }: Consultvraag) {
  return {
    ...vraag,
    consultvraagId: consultId,
    askedOp: askedOp.toISOString(),
    answeredOp: answeredOp?.toISOString() ?? null,
    bedrag: cents(bedrag),
  };
}

/** Advice of a specialist without a toewijzing (S4-33), and what was done together on the zorgpad. */
export const consultRoutes = [
  handle(routes.listSamenstappen, async ({ actor, params }, { database }) => {
    const stappen = await database.consulten.listSamenstappen(actor, params.jeugdigeId);
    if (stappen === undefined) return err({ code: 'not-found' as const });
    return ok({ stappen: stappen.flatMap(({ soort, ...stap }) => (isSoort(soort) ? [{ ...stap, soort }] : [])) });
  }),

  handle(routes.listConsulten, async ({ actor, params }, { database }) => {
    const read = await database.consulten.read(actor, params.jeugdigeId);
    if (read === undefined) return err({ code: 'not-found' as const });
    const { mayAsk, aanbod, consulten } = read;
    return ok({ mayAsk, aanbod: aanbod.map(toAanbod), consulten: consulten.map(toConsult) });
  }),

  handle(routes.askConsult, async ({ actor, params, body }, { database }) =>
    bewaard(await database.consulten.ask(actor, params.jeugdigeId, body)),
  ),

  handle(routes.moveConsult, async ({ actor, params, body }, { database }) =>
    bewaard(await database.consulten.move(actor, params.jeugdigeId, params.consultId, body.stap)),
  ),

  handle(routes.listConsultvragen, async ({ actor }, { database }) => {
    const { vragen, aanbod } = await database.consulten.listAsked(actor);
    return ok({ vragen: vragen.map(toVraag), aanbod: aanbod.map(toAanbod) });
  }),

  handle(routes.answerConsult, async ({ actor, params, body }, { database }) =>
    bewaard(await database.consulten.answer(actor, params.consultvraagId, body.antwoord)),
  ),

  handle(routes.setConsultaanbod, async ({ actor, body }, { database }) =>
    bewaard(await database.consulten.offer(actor, body)),
  ),
];
