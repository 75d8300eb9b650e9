import fc from 'fast-check';
import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Says yes to what a schema describes, and sometimes to a little more: refinements stand in no JSON schema. */
export function bodyOf(schema: z.ZodType): fc.Arbitrary<Json> {
  return arbitraryOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

/** A body that the schema itself accepts. */
export function goodBodyOf(schema: z.ZodType): fc.Arbitrary<Json> {
  return bodyOf(schema).filter((body) => schema.safeParse(body).success);
}

/** Texts on which parsers, databases and screens have stumbled. */
const oddTexts = ['', ' ', '\u0000', 'a\u0000b', '\ud800', '\ufeff', "'; select 1; --", '{}', '%s%n', 'é'.repeat(5000)];
const oddNumbers = [0, -1, 1.5, 2 ** 31, 2 ** 53 - 1, -(2 ** 63), Number.MAX_VALUE];
const oddKeys = ['__proto__', 'constructor', 'toString', 'gemeente', 'rol', 'account_id'];
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...oddTexts, ...oddNumbers, null, true, [], {}),
  // fast-check's own type of JSON is `unknown`; what it makes is JSON.
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

/** A good body with one part of it exchanged, left out or added. */
export function bentBodyOf(schema: z.ZodType): fc.Arbitrary<Json> {
  return fc
    .record({ body: bodyOf(schema), at: fc.nat(1000), how: fc.constantFrom('swap', 'swap', 'drop', 'add'), odd })
    .map(({ body, at, how, odd: other }) => bend(body, at, how, other));
}

/** Anything that is JSON. */
export const anyBody = odd;

function bend(body: Json, at: number, how: string, other: Json): Json {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return other;
  const keys = Object.keys(body);
  const key = keys[at % Math.max(1, keys.length)];
  if (how === 'add' || key === undefined) return { ...body, [oddKeys[at % oddKeys.length] ?? '']: other };
  const inner = body[key];
  if (how === 'drop') return Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
  const isDeep = at % 3 === 0 && typeof inner === 'object' && inner !== null;
  return { ...body, [key]: isDeep ? bend(inner, Math.floor(at / 3), how, other) : other };
}

const texts = (min: number, max: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: min, maxLength: Math.min(max, min + 40) }) },
    { weight: 1, arbitrary: fc.constantFrom(...oddTexts) },
    { weight: 1, arbitrary: fc.constant('x'.repeat(Math.min(max, 20_000))) },
  );

const byFormat: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  uuid: fc.uuid(),
  date: fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map(dayOf),
  'date-time': fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((moment) => moment.toISOString()),
};

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function arbitraryOf(schema: Schema): fc.Arbitrary<Json> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => arbitraryOf(choice)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as Json[]));
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf((schema.items ?? {}) as Schema), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'object':
      return objectOf(schema);
    default:
      return odd;
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<Json> {
  const formatted = byFormat[format ?? ''];
  if (formatted !== undefined) return formatted;
  return pattern === undefined ? texts(minLength, maxLength) : fc.stringMatching(new RegExp(pattern, 'u'));
}

function numberOf({ minimum = -(2 ** 53), maximum = 2 ** 53, exclusiveMaximum }: Schema): fc.Arbitrary<Json> {
  const most = typeof exclusiveMaximum === 'number' ? exclusiveMaximum - 1 : maximum;
  const edges = [minimum, most, ...oddNumbers].filter((n) => Number.isInteger(n) && n >= minimum && n <= most);
  const least = Math.max(minimum, -10);
  const small = fc.integer({ min: least, max: Math.max(least, Math.min(most, 1000)) });
  return fc.oneof({ weight: 3, arbitrary: small }, { weight: 1, arbitrary: fc.constantFrom(...edges) });
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<Json> {
  if (typeof additionalProperties === 'object')
    return fc.dictionary(texts(0, 40), arbitraryOf(additionalProperties), { maxKeys: 4 });
  const members = Object.entries(properties).map(([key, inner]) => [key, arbitraryOf(inner as Schema)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: [...required], noNullPrototype: true });
}
