import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { type Fault, History, type Judgement, judgeBericht, judgeHistory, readBericht } from '../src/index.ts';
import { listGoldenCases } from '../src/testing/index.ts';
import { listTestFiles, readTestFile } from './data.ts';
import { createRandom, MUTATIONS, mutateBytes, mutateContent } from './mutant.ts';

const SEED = 20261121;
const MUTANTS_EACH = process.env['SAMENPAD_LONG'] === '1' ? 20_000 : 10_000;
const MUTANTS_IN_HISTORY = process.env['SAMENPAD_LONG'] === '1' ? 20_000 : 4_000;
const CONTRADICTIONS = ['TR074', 'TR382', 'TR415'];
const MAX_MICROSECONDS = 2_000_000;

const files = ['data/ijw', 'data/iwmo', 'data/ijw-gecorrigeerd'].flatMap(listTestFiles);
const berichten = files.map(readTestFile).filter((inhoud) => readBericht(inhoud).ok);

/** Faults are Dutch sentences of our own; one in the content names its line and element. */
function checkFaults({ level: reached, faults }: Judgement): void {
  if (reached === 1 && faults.length === 0) throw new Error('refused without a fault');
  for (const { level, line, element, message } of faults) {
    if (!/^[A-Zi].{20,300}\.$/s.test(message) || /Element '|facet|http:|atomic/.test(message)) throw new Error(message);
    const placed = level === 'bestand' || (line !== null && line > 0 && /^\w+(\/\w+(\[\d+\])?)*$/.test(element ?? ''));
    if (!placed) throw new Error(`no place: ${message}`);
  }
}

/** The faults of levels 1 and 2. */
function judgeTimed(inhoud: Uint8Array): Fault[] {
  const begin = process.cpuUsage();
  const judgement = judgeBericht(inhoud);
  if (process.cpuUsage(begin).user > MAX_MICROSECONDS) throw new Error('took longer than two seconds');
  checkFaults(judgement);
  return judgement.faults;
}

describe('R-23 a half-written file', () => {
  it.each(['data/ijw/JW301.xml', 'data/iwmo/WMO323.xml'])('%s is refused wherever it is cut', (file) => {
    const whole = readTestFile(file);
    const end = Buffer.from(whole).lastIndexOf('>');
    const percents = Array.from({ length: 100 }, (_, percent) => Math.floor((whole.length * percent) / 100));
    const tagEnds = [...whole.keys()].filter((at) => whole[at] === 0x3e).map((at) => at + 1);
    const cuts = [...percents, ...tagEnds].filter((cut) => cut <= end);
    expect(cuts.length).toBeGreaterThan(200);
    const codes = cuts.map((cut) => judgeTimed(whole.subarray(0, cut))[0]?.code ?? 'applied');
    expect(new Set(codes)).toEqual(new Set(['leeg', 'afgebroken']));
    expect(readBericht(whole).ok).toBe(true);
  });
});

describe('R-24 mutants of every message', () => {
  it(`${MUTANTS_EACH} with changed bytes: no throw, no hang, a Dutch fault`, () => {
    const random = createRandom(SEED);
    let refused = 0;
    for (let i = 0; i < MUTANTS_EACH; i++) {
      const inhoud = berichten.at(i % berichten.length) ?? new Uint8Array();
      if (judgeTimed(mutateBytes(inhoud, random)).length > 0) refused++;
    }
    expect(refused).toBeGreaterThan(MUTANTS_EACH * 0.8);
  });

  it(`${MUTANTS_EACH} with wrong content: no throw, no hang, a Dutch fault with its place`, () => {
    const random = createRandom(SEED);
    const texts = berichten.map((inhoud) => new TextDecoder().decode(inhoud));
    const accepted = new Set<string>();
    const seen = new Set<string>();
    for (let i = 0; i < MUTANTS_EACH; i++) {
      const source = texts.at(i % texts.length) ?? '';
      const { kind, text } = mutateContent(source, random);
      if (text === source) continue;
      seen.add(kind);
      if (judgeTimed(new TextEncoder().encode(text)).length === 0) accepted.add(kind);
    }
    expect([...seen].sort()).toEqual(Object.keys(MUTATIONS).sort());
    const mustBeRefused = Object.entries(MUTATIONS).filter(([, mutation]) => mutation.refused);
    expect(mustBeRefused.filter(([kind]) => accepted.has(kind)).map(([kind]) => kind)).toEqual([]);
  });
});

describe('R-24 mutants in a history', () => {
  const cases = listGoldenCases().map(({ files: names, folder }) =>
    names.map((name) => readFileSync(join(folder, name))),
  );
  const rounds = Math.ceil(MUTANTS_IN_HISTORY / cases.flat().length);

  it(`${MUTANTS_IN_HISTORY} with wrong content, each between the berichten of its golden case: levels 1 to 3 name place, rule and sentence`, () => {
    const random = createRandom(SEED);
    const found = new Set<string>();
    let mutants = 0;
    for (let round = 0; round < rounds; round++) {
      for (const berichtenOfCase of cases) {
        const history = new History();
        for (const inhoud of berichtenOfCase) {
          mutants++;
          for (const code of judgeMutantIn(history, inhoud, mutants, random)) found.add(code);
        }
      }
    }
    expect(mutants).toBeGreaterThanOrEqual(MUTANTS_IN_HISTORY);
    // Among them the contradictory pairs: one twice, a stop without its start, two definitive stops.
    expect([...found]).toEqual(expect.arrayContaining(CONTRADICTIONS));
  });
});

/** Judges a mutant, then the bericht itself, then the same once more against what stands before. Rules that they broke. */
function judgeMutantIn(
  history: History,
  inhoud: Uint8Array,
  number: number,
  random: (max: number) => number,
): string[] {
  const { text } = mutateContent(new TextDecoder().decode(inhoud), random);
  const ofMutant = judgeIn(history, new TextEncoder().encode(text), `m${number}`);
  const ofWhole = judgeIn(history, inhoud, `b${number}`);
  const whole = readBericht(inhoud);
  if (whole.ok) history.add(whole.bericht, `b${number}`);
  return [...ofMutant, ...ofWhole, ...judgeIn(history, inhoud, `again${number}`)];
}

function judgeIn(history: History, inhoud: Uint8Array, berichtId: string): string[] {
  const judgement = judgeBericht(inhoud);
  checkFaults(judgement);
  if (judgement.level === 1 || judgement.faults.length > 0 || judgement.bericht === undefined) return [];
  const { bericht } = judgement;
  const begin = process.cpuUsage();
  const breaches = judgeHistory(bericht, { history, berichtId, today: addDays(bericht.dagtekening, 1) });
  if (process.cpuUsage(begin).user > MAX_MICROSECONDS) throw new Error('took longer than two seconds');
  breaches.forEach(checkBreach);
  return breaches.map(({ rule }) => rule);
}

function checkBreach({ rule, retourCode, element, message }: ReturnType<typeof judgeHistory>[number]): void {
  const isPlaced = /^(?:\w+(?:\[\d+\])?(?:\/\w+(?:\[\d+\])?)*)?$/.test(element);
  const isNamed = /^(?:TR|OP|CD|IV)\d+$/.test(rule) && /^\w{4}$/.test(retourCode);
  if (!isPlaced || !isNamed || !/^[A-Z].{20,300}\.$/s.test(message))
    throw new Error(`${rule} at ${element}: ${message}`);
}
