import { routes } from '@samenpad/contract';
import type { Dossier, Dossierstuk } from '@samenpad/database';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

const notFound = () => err({ code: 'not-found' as const });
const bewaard = () => ok({ bewaard: true as const });

function toStukView(stuk: Dossierstuk, { schrijft }: Pick<Dossier, 'schrijft'>) {
  const { eigen, gemaaktOp: _since, gewijzigdOp, ...view } = stuk;
  return { ...view, wijzigbaar: eigen && schrijft.includes(stuk.soort), gewijzigdOp: gewijzigdOp.toISOString() };
}

const minReason = 10;

export const dossierRoutes = [
  handle(routes.getDossier, async ({ actor, params }, { database }) => {
    const dossier = await database.dossiers.read(actor, params.jeugdigeId);
    if (dossier === undefined) return notFound();
    const { gemeente, familie, leest, schrijft, stukken, concepten } = dossier;
    return ok({
      gemeente,
      familie,
      leest,
      schrijft,
      stukken: stukken.map((stuk) => toStukView(stuk, dossier)),
      concepten: concepten.map(({ gewijzigdOp, ...concept }) => ({
        ...concept,
        gewijzigdOp: gewijzigdOp.toISOString(),
      })),
    });
  }),

  handle(routes.addStuk, async ({ actor, params, body }, { database }) => {
    const saved = await database.dossiers.save(actor, params.jeugdigeId, body);
    return saved.ok ? saved : refuse(saved.error.code);
  }),

  handle(routes.changeStuk, async ({ actor, params, body: { versie, ...invoer } }, { database }) => {
    const saved = await database.dossiers.save(actor, params.jeugdigeId, invoer, { stukId: params.stukId, versie });
    return saved.ok ? saved : refuse(saved.error.code);
  }),

  handle(routes.listVersies, async ({ actor, params }, { database }) => {
    const versies = await database.dossiers.listVersies(actor, params.jeugdigeId, params.stukId);
    if (versies === undefined) return notFound();
    return ok({ versies: versies.map((versie) => ({ ...versie, op: versie.op.toISOString() })) });
  }),

  handle(routes.withholdStuk, async ({ actor, params, body }, { database }) => {
    const withheld = await database.dossiers.withhold(actor, params.jeugdigeId, params.stukId, body);
    return withheld.ok ? bewaard() : refuse(withheld.error);
  }),

  handle(routes.releaseStuk, async ({ actor, params }, { database }) => {
    const released = await database.dossiers.release(actor, params.jeugdigeId, params.stukId);
    return released.ok ? bewaard() : refuse(released.error);
  }),

  handle(routes.saveConcept, async ({ actor, params, body }, { database }) =>
    (await database.dossiers.saveConcept(actor, params.jeugdigeId, params.formulier, body.inhoud))
      ? bewaard()
      : notFound(),
  ),

  handle(routes.revealBsn, async ({ actor, params, body }, { database }) => {
    // Counted as PostgreSQL counts: a character beyond the first plane is one.
    if (Array.from(body.reden).length < minReason) return refuse('reden-ontbreekt');
    const gemeente = await database.dossiers.findGemeente(actor, params.jeugdigeId);
    const bsn = gemeente && (await database.identiteit.revealBsn(actor, gemeente, params.jeugdigeId, body.reden));
    if (bsn === undefined) return notFound();
    return ok({ bsn });
  }),
];
