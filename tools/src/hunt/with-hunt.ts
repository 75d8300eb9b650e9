import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { CommandOptions } from '../steps/run-command.ts';
import type { StepOutcome } from '../steps/run-steps.ts';
import { huntText, huntWithin, readSightings, runFolderName, type Sighting } from './hunt.ts';

const beforeRemoval = pathToFileURL(join(import.meta.dirname, 'before-removal.ts')).href;
/** The server of the tests stops after the last of them. */
const SERVER_STOP_MS = 30_000;
/** Of what was written last, kept until more comes: a canary may be written in two pieces. */
const tailLength = 64;

/**
 * Runs tests with a temporary folder of their own, and counts a failure for each place in which they left a BSN or a note of
 * a test (S-59): what they wrote to the screen, the names of the tests, every file in the temporary folder, also those that
 * they removed again, and the logs of PostgreSQL. Tells the place, never what stands there.
 */
export async function withHunt(
  options: CommandOptions,
  write: (line: string) => void,
  run: (watched: CommandOptions) => Promise<StepOutcome>,
): Promise<StepOutcome> {
  const folder = mkdtempSync(join(tmpdir(), runFolderName));
  // PostgreSQL has a user of its own, who must pass.
  chmodSync(folder, 0o711);
  try {
    const ear = new Ear();
    const load = `--import=${beforeRemoval}`;
    const nodeOptions = [options.env['NODE_OPTIONS'], load].filter((part) => part !== undefined).join(' ');
    const env = { ...options.env, TMPDIR: folder, NODE_OPTIONS: nodeOptions, SAMENPAD_HUNT: load };
    const outcome = await run({ ...options, env, onOutput: ear.hear });
    await waitForServers(folder);
    const left = [...huntWithin(folder), ...readSightings(folder)];
    const places = new Set(
      [...ear.sightings, ...left].map(
        ({ canary, place }) => `${canary} in ${isAbsolute(place) ? relative(folder, place) : place}`,
      ),
    );
    for (const place of places) write(`FOUND a ${place}`);
    return { ...outcome, passed: outcome.passed + (places.size === 0 ? 1 : 0), failed: outcome.failed + places.size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Hears what the tests write to the screen. */
class Ear {
  readonly sightings: Sighting[] = [];
  #tail = '';

  readonly hear = (chunk: Buffer): void => {
    const text = `${this.#tail}${chunk.toString('latin1')}`;
    for (const canary of huntText(text)) this.sightings.push({ canary, place: 'what the tests wrote to the screen' });
    this.#tail = text.slice(-tailLength);
  };
}

async function waitForServers(folder: string): Promise<void> {
  const deadline = Date.now() + SERVER_STOP_MS;
  const runs = () => readdirSync(folder).some((name) => name.startsWith('samenpad-test-'));
  while (runs() && Date.now() < deadline) await sleep(200);
}
