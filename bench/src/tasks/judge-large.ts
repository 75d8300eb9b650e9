import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeBericht } from '@samenpad/ijw';
import { makeDeclaratie } from './make-berichten.ts';

/** One message of nearly 25 MB. */
export interface LargeTimes {
  mb: number;
  ms: number;
  peakMb: number;
}

const CLIENTEN = 14_900; // just below the 25 MB of OP179

const [step, folder = ''] = process.argv.slice(2);
const file = join(folder, 'large.xml');
const answer = step === 'write' ? write() : judge();
process.stdout.write(JSON.stringify(answer));

/** Written by a process of its own: only the judging counts. */
function write(): LargeTimes {
  const inhoud = makeDeclaratie(CLIENTEN);
  writeFileSync(file, inhoud);
  return { mb: inhoud.length / 2 ** 20, ms: 0, peakMb: 0 };
}

function judge(): LargeTimes {
  const inhoud = readFileSync(file);
  const start = performance.now();
  if (judgeBericht(inhoud).faults.length > 0) throw new Error('The large claim has a fault');
  const ms = performance.now() - start;
  return { mb: inhoud.length / 2 ** 20, ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) };
}
