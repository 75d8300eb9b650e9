import { describe, expect, it } from 'vitest';
import { type Fault, type Judgement, judgeBericht, readBericht } from '../src/index.ts';
import { listTestFiles, readTestFile } from './data.ts';
import { createRandom, MUTATIONS, mutateBytes, mutateContent } from './mutant.ts';

const SEED = 20261121;
const MUTANTS_EACH = process.env['SAMENPAD_LONG'] === '1' ? 20_000 : 10_000;
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
