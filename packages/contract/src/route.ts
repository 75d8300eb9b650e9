import type { Purpose, Role } from '@samenpad/access';
import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** Who may call a route: named roles, anyone with a session, or anyone. */
export type Access = readonly Role[] | 'signed-in' | 'public';

/** Levels of assurance of a sign-in (eIDAS), from low to high. */
export const levels = ['laag', 'substantieel', 'hoog'] as const;
export type Niveau = (typeof levels)[number];

/** What is counted per account and refused beyond a limit (S-22). */
export type Limiet = 'zoeken' | 'export';

/** A route as data: server, client, OpenAPI and access tests are made from it. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under `/api/v1`; parameters as `{jeugdige-id}` would be in OpenAPI, here `:jeugdigeId`. */
  path: string;
  /** Unique operationId. */
  name: string;
  summary: string;
  tag: 'sessie' | 'figuren' | 'jeugdigen' | 'berichten' | 'beheer' | 'toegang' | 'dossier';
  access: Access;
  /** The purpose that the route serves; the purpose of the role counts when it does not have this one. */
  purpose: Purpose;
  /** Lowest level of sign-in; below it the caller is asked to sign in more strongly (S-18). */
  niveau?: Exclude<Niveau, 'laag'>;
  /** For a search by name or BSN, and for an export. */
  limiet?: Limiet;
  /** Takes data off the screen, onto paper or into a file: refused while the caller's emergency access runs (trust.md 3.7). */
  exports?: true;
  /** Makes something new: takes an `Idempotency-Key`, with which the same request is carried out once. */
  once?: true;
  params?: z.ZodType;
  query?: z.ZodType;
  /** `xml` and `multipart` bodies are described, not parsed, here. */
  body?: z.ZodType | 'xml' | 'multipart';
  status?: 200 | 201 | 202 | 204;
  response: z.ZodType;
  errors?: readonly ErrorCode[];
}

/** Keeps the literal types of a route. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
