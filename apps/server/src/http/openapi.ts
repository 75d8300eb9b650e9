import fastifySwagger from '@fastify/swagger';
import { apiPrefix, Problem, routes, statusOf } from '@samenpad/contract';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';

export const apiVersion = '0.1.0';

const tags = [
  { name: 'sessie', description: 'Inloggen en wie ik ben' },
  { name: 'figuren', description: 'Cijfers, elk met zijn verantwoording' },
  { name: 'jeugdigen', description: 'Jeugdigen met hulp en hun zorgpad' },
  { name: 'berichten', description: 'Berichtenverkeer: inlezen, verslag, inhoud' },
  { name: 'toegang', description: 'Wie mag wat, waarom, en wie keek' },
  { name: 'dossier', description: 'Het dossier van een jeugdige' },
  { name: 'beheer', description: 'Gezondheid van de server en deze beschrijving' },
];

const problemSchema = z.toJSONSchema(Problem, { target: 'openapi-3.0', io: 'output' });
const versionHeader = { 'API-Version': { schema: { type: 'string' }, description: 'Versie van deze API' } };

interface ResponseDoc {
  description: string;
  headers?: unknown;
  content?: unknown;
}

function problemDoc(description: string): ResponseDoc {
  return { description, headers: versionHeader, content: { 'application/problem+json': { schema: problemSchema } } };
}

/** Which problems a route may answer with, besides its own: from its access, its input and its body. */
function problemStatuses(name: string): number[] {
  const route = Object.values(routes).find((r) => r.name === name);
  if (route === undefined) return [500];
  const codes = 'errors' in route ? route.errors.map((code) => statusOf[code]) : [];
  const takesInput = 'query' in route || 'params' in route || route.method === 'POST';
  const guarded = route.access === 'public' ? [] : [statusOf['not-signed-in'], statusOf.forbidden];
  return [
    ...new Set([...(takesInput ? [statusOf['invalid-input']] : []), ...guarded, ...codes, statusOf.internal]),
  ].sort();
}

/** OpenAPI 3.1 from the routes themselves, as the Dutch API design rules want it. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.1',
      info: {
        title: 'Samenpad',
        description: 'Zorgpaden, cijfers en berichten van de jeugdhulp in een gemeente of regio.',
        version: apiVersion,
        contact: { name: 'Samenpad', email: 'beheer@samenpad.example', url: 'https://samenpad.example' },
        license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
      },
      servers: [{ url: `https://samenpad.example${apiPrefix}` }],
      tags,
    },
    stripBasePath: true,
    transform: jsonSchemaTransform,
    transformObject: (document) => {
      const openapi = 'openapiObject' in document ? document.openapiObject : {};
      return withProblemsAndVersion(openapi);
    },
  });
}

type Operation = {
  operationId?: string;
  parameters?: unknown[];
  responses?: Record<string, ResponseDoc>;
  requestBody?: unknown;
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 200 },
  description:
    'Zelf gekozen sleutel. Hetzelfde verzoek met dezelfde sleutel wordt binnen een dag één keer uitgevoerd; u krijgt hetzelfde antwoord.',
};

function withProblemsAndVersion<T extends { paths?: object }>(openapi: T): T {
  // A copy, so that the document that swagger keeps is not changed.
  const paths = structuredClone(openapi.paths ?? {}) as Record<string, Record<string, Operation>>;
  const prefixed: typeof paths = {};
  for (const [path, operations] of Object.entries(paths)) {
    prefixed[path.startsWith(apiPrefix) ? path.slice(apiPrefix.length) : path] = operations;
    for (const operation of Object.values(operations)) describe(operation);
  }
  return { ...openapi, paths: prefixed };
}

function describe(operation: Operation): void {
  const responses = operation.responses ?? {};
  operation.responses = responses;
  for (const [status, response] of Object.entries(responses)) {
    if (/^[23]/.test(status)) {
      response.headers = versionHeader;
      response.description = 'Gelukt';
    }
  }
  for (const status of problemStatuses(operation.operationId ?? ''))
    responses[String(status)] = problemDoc('Niet gelukt');
  const takesKey = Object.values(routes).some((r) => r.name === operation.operationId && 'once' in r);
  if (takesKey) operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
  const body = requestBodies[operation.operationId ?? ''];
  if (body !== undefined) operation.requestBody = body;
}

const binary = { type: 'string', format: 'binary' };
const requestBodies: Readonly<Record<string, unknown>> = {
  startImport: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: { type: 'object', properties: { bestanden: { type: 'array', items: binary } } },
      },
    },
  },
  postBericht: { required: true, content: { 'application/xml': { schema: { type: 'string' } } } },
};
