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

interface Tally {
  judged: number;
  /** Gebeurtenissen that were left out. */
  left: number;
  found: Set<string>;
}

function compare(bericht: Bericht, before: readonly BerichtDeel[], berichtId: string, tally: Tally): void {
  const { includes } = scopeOf(bericht);
  const needed = before.filter(({ gebeurtenis }) => includes(gebeurtenis));
  const breaches = judge(bericht, before, berichtId);
  expect(judge(bericht, needed, berichtId)).toEqual(breaches);
  for (const breach of breaches) tally.found.add(breach.slice(0, 5));
  tally.judged++;
  tally.left += before.length - needed.length;
}

describe('what the rules of level 3 look at', () => {
  const cases = listGoldenCases().map(({ files, folder }) => files.map((name) => readFileSync(join(folder, name))));
  const random = createRandom(SEED);

  function mutantOf(inhoud: Uint8Array): Bericht | undefined {
    return readWhole(new TextEncoder().encode(mutateContent(new TextDecoder().decode(inhoud), random).text));
  }

  /** Each bericht after those before it, and a mutant of each; `amid`: mutants were received as well. */
  function compareCase(berichten: readonly Uint8Array[], amid: boolean, tally: Tally): void {
    const before: BerichtDeel[] = [];
    for (const [i, inhoud] of berichten.entries()) {
      const [mutant, whole] = [mutantOf(inhoud), readWhole(inhoud)].map((one) => (one === undefined ? [] : [one]));
      for (const bericht of [...(mutant ?? []), ...(whole ?? [])]) compare(bericht, before, `b${i}`, tally);
      before.push(...(whole ?? []).flatMap((bericht) => splitBericht(bericht, `b${i}`)));
      if (amid) before.push(...(mutant ?? []).flatMap((bericht) => splitBericht(bericht, `m${i}`)));
    }
  }

  it('R-24 is all that changes their answer, for every bericht of the golden cases and its mutants, also amid mutants', () => {
    const tally: Tally = { judged: 0, left: 0, found: new Set() };
    for (let round = 0; round < ROUNDS; round++) {
      for (const berichten of cases) compareCase(berichten, round % 2 === 1, tally);
    }
    expect(tally.judged).toBeGreaterThan(cases.flat().length * ROUNDS);
    expect(tally.left).toBeGreaterThan(tally.judged / 2);
    expect(tally.found.size).toBeGreaterThan(12);
  });
});
