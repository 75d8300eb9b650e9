import type { Database } from '@samenpad/database';
import type { GemeenteCode } from '@samenpad/domain';
import { explainRetourCode, judgeBericht } from '@samenpad/ijw';
import { createFurtherJudge } from './further-judge.ts';

/** What is wrong with a bericht, at its element; `pad` null: with the bericht as a whole. */
export interface MarkedFault {
  pad: string | null;
  /** Of the rule, else WJ001. */
  code: string;
  sentence: string;
}

/** What a large claim holds is not judged again for one look. */
const mostBytes = 2_000_000;

/**
 * The faults of a bericht, each at its element: what breaks a rule within it, and what its answer refused. That answer
 * names codes only: a rule of level 3 with such a code finds the element again.
 */
export async function markFaults(
  inhoud: Uint8Array,
  { gemeente, berichtId }: { gemeente: GemeenteCode; berichtId: string },
  { outbox, codes }: Pick<Database, 'outbox'> & { codes: readonly string[] },
): Promise<MarkedFault[]> {
  if (inhoud.byteLength > mostBytes) return codes.map(wholeOf);
  const judged = judgeBericht(inhoud);
  const own = judged.faults.map(({ element, code, message }) => ({ pad: element, code, sentence: message }));
  const known = new Set(judged.faults.flatMap(({ retourCode }) => retourCode ?? []));
  const left = codes.filter((code) => !known.has(code));
  if (left.length === 0 || judged.level === 1 || judged.bericht === undefined) return [...own, ...left.map(wholeOf)];
  const { bericht } = judged;
  const further = createFurtherJudge({ outbox });
  const found = await further.judgeHeenbericht(bericht, { gemeente, berichtId }, bericht.dagtekening);
  const located = found.flatMap(({ element, code }) =>
    left.includes(code) ? [{ ...wholeOf(code), pad: element === '' ? null : `Bericht/${element}` }] : [],
  );
  const placed = new Set(located.map(({ code }) => code));
  return [...own, ...located, ...left.filter((code) => !placed.has(code)).map(wholeOf)];
}

function wholeOf(code: string): MarkedFault {
  return { pad: null, code, sentence: explainRetourCode(code) ?? 'De ontvanger heeft dit bericht afgewezen.' };
}
