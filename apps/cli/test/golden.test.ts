import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { foldBerichten, hulpvormTable, plainDate, wetOfRegels } from '@samenpad/domain';
import { readBericht } from '@samenpad/ijw';
import { compareWithExpected, type GoldenCase, listGoldenCases, listOrders } from '@samenpad/ijw/testing';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const cases = listGoldenCases();

function readInOrder(golden: GoldenCase, order: readonly string[]) {
  return order.map((naam) => {
    const inhoud = readFileSync(join(golden.folder, naam));
    const outcome = readBericht(inhoud);
    if (!outcome.ok)
      throw new Error(`${golden.name}/${naam}: ${outcome.faults.map((fault) => fault.message).join(' ')}`);
    return { naam, hash: createHash('sha256').update(inhoud).digest('hex'), bericht: outcome.bericht };
  });
}

describe('golden histories', () => {
  it('are all 25 there', () => {
    expect(cases).toHaveLength(25);
  });

  it.each(cases.map((golden) => [golden.name, golden] as const))(
    '%s folds to its exact state in three orders of arrival',
    (_name, golden) => {
      const context = {
        peildatum: plainDate(golden.expected.peildatum),
        hulpvormOf: hulpvormTable(new Map()),
        wetOf: wetOfRegels([]),
        aanbiedergroepOf: (agb: string) => agb,
      };
      for (const order of listOrders(golden)) {
        const state = foldBerichten(readInOrder(golden, order), context);
        expect(compareWithExpected({ ...state }, golden.expected), order.join(' ')).toEqual([]);
      }
    },
  );

  it('fails the comparison when the state is not the expected one', () => {
    const [golden] = cases;
    const state = {
      toewijzingen: [],
      verzoeken: [],
      trajecten: { tCbs: [], tInhoud: [] },
      zorgperioden: [],
      apart: [],
      dubbel: [],
    };
    expect(compareWithExpected(state, golden!.expected).length).toBeGreaterThan(3);
  });
});

describe('samenpad fold', () => {
  it.each(cases.map((golden) => [golden.name, golden] as const))(
    'prints the exact state of %s',
    async (_name, golden) => {
      // Arrival is the order of the names, and expected.json lies in the same folder: as a user would point at it.
      const folder = mkdtempSync(join(tmpdir(), 'samenpad-golden-'));
      try {
        for (const file of [...golden.files, 'expected.json'])
          copyFileSync(join(golden.folder, file), join(folder, file));
        const { stdout } = await run(process.execPath, [
          main,
          'fold',
          folder,
          '--peildatum',
          golden.expected.peildatum,
          '--json',
        ]);
        const state = JSON.parse(stdout) as Record<string, unknown>;
        expect(compareWithExpected(state, golden.expected)).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
