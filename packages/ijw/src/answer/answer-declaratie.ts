import { type DeclaratieAntwoordbericht, type DeclaratieContext, judgeDeclaratie } from '@samenpad/domain';
import type { Judgement } from '../rules/judge-bericht.ts';
import { REFUSED } from '../rules/rule.ts';
import {
  buildDeclaratieAntwoord,
  buildTechnicalDeclaratieAntwoord,
  type DeclaratieAntwoordEigen,
} from './build-declaratie-antwoord.ts';

/**
 * The one 325 on a judged 323: 0001 when it broke a rule within itself, else judged against what came before.
 * `headerCodes` are what the header broke against earlier berichten and outside data (9056, 8848, S300). Undefined for a
 * breach of the schema (then a fout, IV087) and for any other bericht.
 */
export function answerDeclaratie(
  judgement: Judgement,
  eigen: DeclaratieAntwoordEigen,
  context: DeclaratieContext,
  headerCodes: readonly string[] = [],
): DeclaratieAntwoordbericht | undefined {
  if (judgement.level === 1 || judgement.kop.soort !== '323') return undefined;
  const { kop, bericht, faults } = judgement;
  const isTechnical = faults.some(({ retourCode }) => retourCode === REFUSED);
  if (isTechnical || bericht?.soort !== '323') return buildTechnicalDeclaratieAntwoord(kop, eigen);
  return buildDeclaratieAntwoord(bericht, eigen, { ...judgeDeclaratie(bericht, context), kop: [...headerCodes] });
}
