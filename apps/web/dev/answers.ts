import type { RouteName } from '@samenpad/contract';
import { answerBerichten } from './berichten.ts';
import { answerFiguren } from './figuren.ts';
import { answerJeugdigen } from './jeugdigen.ts';
import { answerSessie } from './sessie.ts';

export interface Question {
  params: Record<string, string>;
  query: Record<string, string>;
  /** Who is signed in. */
  als: string | undefined;
}

/** The invented answer of a route; undefined: not signed in, or nothing there. */
export function answerOf(name: RouteName, question: Question): unknown {
  const open = answerSessie(name, question);
  if (open !== undefined || question.als === undefined) return open;
  return answerFiguren(name, question) ?? answerJeugdigen(name, question) ?? answerBerichten(name, question);
}
