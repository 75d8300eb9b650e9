import { apiPrefix } from '@samenpad/contract';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { registerApi } from './app.ts';

/** The OpenAPI 3.1 document of all routes, made without a database: what docs/openapi.json holds. */
export async function createOpenApi(): Promise<object> {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  let describe: () => object = () => ({});
  await app.register(
    async (api) => {
      await registerApi(api, () => {
        throw new Error('The description of the API answers no requests');
      });
      describe = () => api.swagger();
    },
    { prefix: apiPrefix },
  );
  await app.ready();
  const document = describe();
  await app.close();
  return document;
}
