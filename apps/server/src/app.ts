import { randomUUID } from 'node:crypto';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { apiPrefix } from '@samenpad/contract';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { registerSignIn } from './auth/routes.ts';
import { bezettingRoutes } from './features/accountgesprekken/bezetting-routes.ts';
import { accountgesprekRoutes } from './features/accountgesprekken/routes.ts';
import { accountRoutes } from './features/accounts/routes.ts';
import { beheerRoutes } from './features/beheer/routes.ts';
import { berichtwerkRoutes } from './features/berichten/berichtwerk-routes.ts';
import { briefRoutes } from './features/berichten/brief-routes.ts';
import { eigenUploadRoutes } from './features/berichten/eigen-routes.ts';
import { berichtRoutes } from './features/berichten/routes.ts';
import { verzondenRoutes } from './features/berichten/verzonden-routes.ts';
import { caseloadRoutes } from './features/caseload/routes.ts';
import { controleRoutes } from './features/controles/routes.ts';
import { deelafspraakRoutes } from './features/deelafspraken/routes.ts';
import { betrokkeneRoutes } from './features/dossier/betrokkene-routes.ts';
import { bijlageRoutes } from './features/dossier/bijlage-routes.ts';
import { consultRoutes } from './features/dossier/consult-routes.ts';
import { gezagRoutes } from './features/dossier/gezag-routes.ts';
import { gezinRoutes } from './features/dossier/gezin-routes.ts';
import { gezinsbudgetRoutes } from './features/dossier/gezinsbudget-routes.ts';
import { gezinsnotitieRoutes } from './features/dossier/gezinsnotitie-routes.ts';
import { gezinsonderzoekRoutes } from './features/dossier/gezinsonderzoek-routes.ts';
import { gezinsregelRoutes } from './features/dossier/gezinsregel-routes.ts';
import { noodtoegangRoutes } from './features/dossier/noodtoegang-routes.ts';
import { onbekwaamheidRoutes } from './features/dossier/onbekwaamheid-routes.ts';
import { planRoutes } from './features/dossier/plan-routes.ts';
import { dossierRoutes } from './features/dossier/routes.ts';
import { samenRoutes } from './features/dossier/samen-routes.ts';
import { vlagRoutes } from './features/dossier/vlag-routes.ts';
import { indicatorRoutes } from './features/figuren/indicator-routes.ts';
import { onderzoekRoutes } from './features/figuren/onderzoek-routes.ts';
import { projectRoutes } from './features/figuren/project-routes.ts';
import { figuurRoutes } from './features/figuren/routes.ts';
import { weergaveRoutes } from './features/figuren/weergave-routes.ts';
import { focuslijstRoutes } from './features/focuslijst/routes.ts';
import { jeugdigeRoutes } from './features/jeugdigen/routes.ts';
import { kaderRoutes } from './features/kaders/routes.ts';
import { leveringRoutes } from './features/levering/routes.ts';
import { logboekRoutes } from './features/logboek/routes.ts';
import { mandaatRoutes } from './features/mandaten/routes.ts';
import { rapportRoutes } from './features/rapporten/routes.ts';
import { rechtenRoutes } from './features/rechten/routes.ts';
import { regieprofielRoutes } from './features/regieprofielen/routes.ts';
import { samenvoegingRoutes } from './features/samenvoegingen/routes.ts';
import { sessieRoutes } from './features/sessie/routes.ts';
import { meldingRoutes } from './features/taken/melding-routes.ts';
import { taakRoutes } from './features/taken/routes.ts';
import { vandaagRoutes } from './features/taken/vandaag-routes.ts';
import { termijnRoutes } from './features/termijnen/routes.ts';
import { toegangscodeRoutes } from './features/toegangscodes/routes.ts';
import { toegangsregelRoutes } from './features/toegangsregels/routes.ts';
import { toestemmingRoutes } from './features/toestemming/routes.ts';
import { hulpkeuzeRoutes } from './features/toewijzen/hulpkeuze-routes.ts';
import { omzettingRoutes } from './features/toewijzen/omzetting-routes.ts';
import { toewijzenRoutes } from './features/toewijzen/routes.ts';
import { terugkoppelingRoutes } from './features/toewijzen/terugkoppeling-routes.ts';
import { uitnodigingRoutes } from './features/uitnodigingen/routes.ts';
import { verwijzingRoutes } from './features/verwijzingen/routes.ts';
import { wetregelRoutes } from './features/wetregels/routes.ts';
import { zoekRoutes } from './features/zoeken/routes.ts';
import type { BoundRoute } from './http/handle.ts';
import { apiVersion, registerOpenApi } from './http/openapi.ts';
import { answerError, sendProblem } from './http/problem.ts';
import { refuseOddText } from './http/refuse-odd-text.ts';
import { registerSecurity } from './http/security.ts';
import { registerTrace } from './http/trace.ts';
import type { Services } from './services.ts';

/** Every route of the contract with its answer; the test that walks all routes compares this with the contract. */
export const boundRoutes: readonly BoundRoute[] = [
  ...sessieRoutes,
  ...figuurRoutes,
  ...rapportRoutes,
  ...onderzoekRoutes,
  ...indicatorRoutes,
  ...weergaveRoutes,
  ...projectRoutes,
  ...controleRoutes,
  ...jeugdigeRoutes,
  ...focuslijstRoutes,
  ...caseloadRoutes,
  ...dossierRoutes,
  ...bijlageRoutes,
  ...gezinsnotitieRoutes,
  ...betrokkeneRoutes,
  ...gezinRoutes,
  ...gezagRoutes,
  ...gezinsregelRoutes,
  ...planRoutes,
  ...gezinsbudgetRoutes,
  ...gezinsonderzoekRoutes,
  ...samenRoutes,
  ...consultRoutes,
  ...noodtoegangRoutes,
  ...vlagRoutes,
  ...toestemmingRoutes,
  ...taakRoutes,
  ...vandaagRoutes,
  ...meldingRoutes,
  ...zoekRoutes,
  ...deelafspraakRoutes,
  ...verwijzingRoutes,
  ...berichtRoutes,
  ...leveringRoutes,
  ...eigenUploadRoutes,
  ...berichtwerkRoutes,
  ...briefRoutes,
  ...verzondenRoutes,
  ...termijnRoutes,
  ...wetregelRoutes,
  ...kaderRoutes,
  ...toewijzenRoutes,
  ...terugkoppelingRoutes,
  ...hulpkeuzeRoutes,
  ...regieprofielRoutes,
  ...omzettingRoutes,
  ...toegangsregelRoutes,
  ...accountRoutes,
  ...accountgesprekRoutes,
  ...bezettingRoutes,
  ...rechtenRoutes,
  ...samenvoegingRoutes,
  ...mandaatRoutes,
  ...uitnodigingRoutes,
  ...toegangscodeRoutes,
  ...onbekwaamheidRoutes,
  ...beheerRoutes,
  ...logboekRoutes,
];

export interface AppOptions {
  services: Services;
  logger: FastifyBaseLogger | undefined;
  /** Folder with the built front end. */
  webFolder: string;
}

/** One upload may hold an archive of messages; one message is at most 25 MB (OP192), checked by the reader. */
const maxUploadBytes = 1024 ** 3;
const maxUploadFiles = 1000;
const maxMessageBytes = 36 * 1024 ** 2;

/** The whole web application: pages, API, sign-in. Not listening yet. */
export async function createApp({ services, logger, webFolder }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    ...(logger && { loggerInstance: logger }),
    genReqId: () => randomUUID(),
    trustProxy: services.config.proxies,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxMessageBytes,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  registerTrace(app);
  // Open streams would keep a server that stops waiting for its visitors.
  app.addHook('preClose', () => services.database.changes.close());
  app.addHook('onResponse', (request, reply, done) => {
    // The route's pattern, never the address itself: it may hold what somebody searched for.
    request.log.info(
      {
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        trace: request.trace.traceId,
      },
      'answered',
    );
    done();
  });

  await registerSecurity(app, services);
  await app.register(fastifyStatic, { root: webFolder });
  registerSignIn(app, services);
  await app.register(
    async (api) => {
      // Before the body is judged: a form of another site learns nothing about ours.
      api.addHook('preValidation', (request, reply, done) => {
        if (request.method === 'GET') done();
        else api.csrfProtection(request, reply, done);
      });
      await registerApi(api, () => services);
    },
    { prefix: apiPrefix },
  );
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html');
    return isPage ? reply.sendFile('index.html') : sendProblem(request, reply, { code: 'not-found' });
  });
  return app;
}

/** Every route of the contract, with its description, below the prefix of the API. */
export async function registerApi(api: FastifyInstance, services: () => Services): Promise<void> {
  await registerOpenApi(api);
  await api.register(fastifyMultipart, { limits: { fileSize: maxUploadBytes, files: maxUploadFiles } });
  api.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  api.addHook('onSend', (_request, reply, payload, done) => {
    reply.header('API-Version', apiVersion);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  refuseOddText(api);
  for (const bound of boundRoutes) bound.register(api, services);
}
