import { PassThrough } from 'node:stream';
import { maySee } from '@samenpad/access';
import { routes } from '@samenpad/contract';
import type { Toestemming } from '@samenpad/database';
import { err, ok } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';
import type { Services } from '../../services.ts';
import { consentFailure, doneOr } from './consent-failure.ts';
import { listConsentKinds } from './consent-kinds.ts';
import { currentVersion, writeConsentText } from './consent-text.ts';
import { toToestemmingView } from './toestemming-view.ts';

/** Comment lines keep a quiet stream open through proxies that close what is silent. */
const keepAliveMs = 25_000;

async function viewsOf(rows: readonly Toestemming[], actor: Actor, { database, now }: Services) {
  const ids = [...new Set(rows.map(({ jeugdigeId }) => jeugdigeId))];
  const names = ids.length > 0 && maySee(actor.rol, 'ID') ? await database.identiteit.readNames(actor, ids) : [];
  const firstNames = new Map<string, string | null>(
    names.map((naam) => [naam.jeugdigeId, naam.voornamen ?? naam.voorletters]),
  );
  return rows.map((row) => toToestemmingView(row, firstNames.get(row.jeugdigeId) ?? null, now()));
}

export const toestemmingRoutes = [
  handle(routes.listToestemmingen, async ({ actor, params }, services) => {
    const { toestemmingen } = services.database;
    const rows = await toestemmingen.list(actor, params.jeugdigeId);
    if (rows === undefined) return err({ code: 'not-found' as const });
    const ontvangers = await toestemmingen.listOntvangers(actor, params.jeugdigeId);
    return ok({
      toestemmingen: await viewsOf(rows, actor, services),
      ontvangers: ontvangers
        .map((ontvanger) => ({ ...ontvanger, soorten: listConsentKinds(ontvanger.soort) }))
        .filter(({ soorten }) => soorten.length > 0),
    });
  }),

  handle(routes.listMijnToestemmingen, async ({ actor }, services) => {
    const rows = await services.database.toestemmingen.listOwn(actor);
    return ok({ toestemmingen: await viewsOf(rows, actor, services) });
  }),

  handle(routes.askToestemming, async ({ actor, params, body }, { database }) => {
    const known = await database.toestemmingen.listOntvangers(actor, params.jeugdigeId);
    if (known.length === 0) return err({ code: 'not-found' as const });
    const chosen = known.filter(({ id }) => body.ontvangers.includes(id));
    const shareable = (soort: string) => body.soorten.every((kind) => listConsentKinds(soort).includes(kind));
    if (chosen.length === 0) return err(consentFailure('ontvanger'));
    if (!chosen.every(({ soort }) => shareable(soort))) return err(consentFailure('soort'));
    const content = { ...body, ontvangers: chosen.map(({ naam }) => naam) };
    const asked = await database.toestemmingen.ask(actor, params.jeugdigeId, {
      ...body,
      tekst: writeConsentText(currentVersion, content).nl,
      tekstVersie: currentVersion,
    });
    return asked.ok ? ok({ toestemmingId: asked.value }) : err(consentFailure(asked.error));
  }),

  handle(routes.answerToestemming, async ({ actor, params, body: { nr, ...answer } }, { database }) =>
    doneOr(await database.toestemmingen.answer(actor, params.toestemmingId, nr, answer)),
  ),

  handle(routes.withdrawToestemming, async ({ actor, params }, { database }) =>
    doneOr(await database.toestemmingen.withdraw(actor, params.toestemmingId)),
  ),

  handle(routes.restoreToestemming, async ({ actor, params }, { database }) =>
    doneOr(await database.toestemmingen.restore(actor, params.toestemmingId)),
  ),

  handle(routes.followWijzigingen, async ({ actor, reply }, { database }) => {
    const stream = new PassThrough();
    const subscription = await database.changes.subscribe(
      actor,
      () => stream.write('data: gewijzigd\n\n'),
      () => stream.end(),
    );
    const keepAlive = setInterval(() => stream.write(': \n\n'), keepAliveMs);
    reply.raw.on('close', () => {
      clearInterval(keepAlive);
      subscription.end();
      stream.destroy();
    });
    stream.write(': \n\n');
    reply.header('content-type', 'text/event-stream').header('x-accel-buffering', 'no');
    return ok(stream);
  }),
];
