import type { Route } from '@samenpad/contract';
import { z } from 'zod';
import type { Json } from './bodies.ts';

/** A place in a body where somebody may type what they like. */
export interface TextField {
  route: string;
  /** Of members and of lists: `.deelnemers[].naam`; `*` is any key. */
  path: string;
  /** The most characters that it takes. */
  room: number;
}

type Schema = z.core.JSONSchema.BaseSchema;

/** No code, day or choice: a text with no form of its own. */
function isFree({ type, format, pattern, enum: choices, const: fixed }: Schema): boolean {
  return type === 'string' && [format, pattern, choices, fixed].every((form) => form === undefined);
}

/** The schemas that stand in a schema, each with its path. */
function listInner(schema: Schema, path: string): [Schema, string][] {
  const { anyOf = [], oneOf = [], items, properties = {}, additionalProperties } = schema;
  return [
    ...[...anyOf, ...oneOf].map((choice): [Schema, string] => [choice, path]),
    ...(items === undefined ? [] : [[items as Schema, `${path}[]`] satisfies [Schema, string]]),
    ...Object.entries(properties).map(([key, inner]): [Schema, string] => [inner as Schema, `${path}.${key}`]),
    ...(typeof additionalProperties === 'object'
      ? [[additionalProperties, `${path}.*`] satisfies [Schema, string]]
      : []),
  ];
}

/** Every free text that a body may hold. */
export function listTextFields({ name, body }: Route): TextField[] {
  const found = new Map<string, number>();
  const walk = (schema: Schema, path: string): void => {
    // That a text without a limit is no part of the contract has a test there.
    if (isFree(schema)) found.set(path, Math.max(found.get(path) ?? 0, schema.maxLength ?? 200));
    for (const [inner, at] of listInner(schema, path)) walk(inner, at);
  };
  if (typeof body === 'object') walk(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }), '');
  return [...found].map(([path, room]) => ({ route: name, path, room }));
}

/** The same body with other texts: `change` gets every text with its path and the key it stands under. */
export function changeTexts(
  body: Json,
  change: (text: string, path: string, key: string) => string,
  path = '',
  key = '',
): Json {
  if (typeof body === 'string') return change(body, path, key);
  if (Array.isArray(body)) return body.map((part) => changeTexts(part, change, `${path}[]`, key));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, part]) => [name, changeTexts(part, change, `${path}.${name}`, name)]),
  );
}
