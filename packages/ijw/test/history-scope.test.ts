import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Bericht, type BerichtDeel, splitBericht } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { History, judgeBericht, judgeHistory, scopeOf } from '../src/index.ts';
import { listGoldenCases } from '../src/testing/index.ts';
import { createRandom, mutateContent } from './mutant.ts';

const SEED = 20261123;
const ROUNDS = process.env['SAMENPAD_LONG'] === '1' ? 40 : 6;

function judge(bericht: Bericht, delen: readonly BerichtDeel[], berichtId: string): string[] {
  const history = new History();
  for (const deel of delen) history.addDeel(deel);
  const breaches = judgeHistory(bericht, { history, berichtId, today: addDays(bericht.dagtekening, 1) });
  return breaches.map(({ rule, element }) => `${rule} ${element}`);
}

/** The bericht in some bytes, when it is one; a mutant of it counts as received too. */
function readWhole(inhoud: Uint8Array): Bericht | undefined {
  const judgement = judgeBericht(inhoud);
  return judgement.level === 1 ? undefined : judgement.bericht;
}

describe('what the rules of level 3 look at', () => {
  const cases = listGoldenCases().map(({ files, folder }) => files.map((name) => readFileSync(join(folder, name))));

  it('is all that changes their answer, for every bericht of the golden cases and its mutants, also amid mutants', () => {
    const random = createRandom(SEED);
    const found = new Set<string>();
    let judged = 0;
    let left = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (const berichten of cases) {
        const before: BerichtDeel[] = [];
        for (const [i, inhoud] of berichten.entries()) {
          const { text } = mutateContent(new TextDecoder().decode(inhoud), random);
          const mutant = readWhole(new TextEncoder().encode(text));
          const whole = readWhole(inhoud);
          for (const bericht of [mutant, whole]) {
            if (bericht === undefined) continue;
            const { includes } = scopeOf(bericht);
            const needed = before.filter(({ gebeurtenis }) => includes(gebeurtenis));
            const breaches = judge(bericht, before, `b${i}`);
            expect(judge(bericht, needed, `b${i}`)).toEqual(breaches);
            for (const breach of breaches) found.add(breach.slice(0, 5));
            judged++;
            left += before.length - needed.length;
          }
          if (whole !== undefined) before.push(...splitBericht(whole, `b${i}`));
          // In every other round mutants were received as well.
          if (mutant !== undefined && round % 2 === 1) before.push(...splitBericht(mutant, `m${i}`));
        }
      }
    }
    expect(judged).toBeGreaterThan(cases.flat().length * ROUNDS);
    expect(left).toBeGreaterThan(judged / 2);
    expect(found.size).toBeGreaterThan(12);
  });
});
