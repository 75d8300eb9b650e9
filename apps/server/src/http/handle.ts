import type { Route } from '@samenpad/contract';
import type { Result } from '@samenpad/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, requireActor } from '../auth/actor.ts';
import { logRefusal } from '../features/logboek/log-refusal.ts';
import type { Services } from '../services.ts';
import type { Failure } from './failure.ts';
import { retryKeyOf } from './idempotency.ts';
import { sendProblem } from './problem.ts';
import { refuseExport } from './refuse-export.ts';

type OutputOf<T> = T extends z.ZodType ? z.output<T> : undefined;

export interface RouteContext<R extends Route> {
  params: OutputOf<R['params']>;
  query: OutputOf<R['query']>;
  /** Parsed JSON; undefined for routes that take a file or nothing. */
  body: OutputOf<R['body']>;
  /** Present on every route that is not public. */
  actor: R['access'] extends 'public' ? undefined : Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** A contract route with the code that answers it, ready to be put into an app. */
export interface BoundRoute {
  readonly route: Route;
  /** `services` is asked for at each request: the description of the API is made without any. */
  register(app: FastifyInstance, services: () => Services): void;
}

function responseSchemas(route: Route): Record<number, z.ZodType> {
  return { [route.status ?? 200]: route.response };
}

/**
 * Ties a route of the contract to its answer: permit → parse → ask → answer. Fastify parses query, params and JSON and
 * serialises the answer with the contract's own Zod schemas; who may call is decided here, before the handler runs.
 */
export function handle<R extends Route>(
  route: R,
  answer: (context: RouteContext<R>, services: Services) => Promise<Result<z.input<R['response']>, Failure>>,
): BoundRoute {
  return {
    route,
    register(app, getServices) {
      app.route({
        method: route.method,
        url: route.path,
        schema: {
          operationId: route.name,
          summary: route.summary,
          tags: [route.tag],
          ...(route.query && { querystring: route.query }),
          ...(route.params && { params: route.params }),
          ...(typeof route.body === 'object' && { body: route.body }),
          response: responseSchemas(route),
        },
        config: { contract: route },
        // Before the body is judged: whoever may not call the route learns nothing about what it takes.
        preValidation: async (request) => {
          if (route.access !== 'public') request.actor = await requireActor(request, route, getServices());
        },
        handler: async (request, reply) => {
          const services = getServices();
          const actor = request.actor && { ...request.actor, retryKey: retryKeyOf(request, route) };
          // Params, query and body were parsed by Fastify with the schemas of this very route; the actor follows `access`.
          const context = {
            params: request.params,
            query: request.query,
            body: typeof route.body === 'object' ? request.body : undefined,
            actor,
            request,
            reply,
          } as unknown as RouteContext<R>;
          const result = (await refuseExport(route, actor, services)) ?? (await answer(context, services));
          if (!result.ok && actor !== undefined) await logRefusal(route, actor, request.params, result.error, services);
          if (!result.ok) return sendProblem(request, reply, result.error);
          return reply.status(route.status ?? 200).send(result.value);
        },
      });
    },
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls a route that is not public; set before its handler runs. */
    actor?: Actor | undefined;
  }
  interface FastifyContextConfig {
    /** The contract route that this Fastify route carries out; a route of the API without one is a fault. */
    contract?: Route;
  }
}
