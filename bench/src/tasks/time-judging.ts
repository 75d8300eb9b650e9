import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeBericht, readBericht } from '@samenpad/ijw';
import { XMLParser } from 'fast-xml-parser';
import { projectFolder } from '../runs/folders.ts';
import { makeDeclaratie, makeStarts } from './make-berichten.ts';

/** Milliseconds over one set of messages: the best of the rounds. */
export interface JudgeTimes {
  claim: SetTimes;
  small: SetTimes;
}

export interface SetTimes {
  berichten: number;
  mb: number;
  /** Parse and schema, into domain values. */
  read: number;
  /** The same and level 2. */
  judge: number;
  fastXmlParser: number;
  /** Null when this machine has no xmllint. */
  xmllint: number | null;
}

const CLIENTEN = 1000;
const STARTS = 10_000;
const ROUNDS = 5;

const [folder = ''] = process.argv.slice(2);
const times: JudgeTimes = {
  claim: timeSet('JW323', [makeDeclaratie(CLIENTEN)]),
  small: timeSet('JW305', makeStarts(STARTS)),
};
process.stdout.write(JSON.stringify(times));

/** The four take turns, so that a busy moment of the machine does not fall on one of them. */
function timeSet(schema: string, berichten: Uint8Array[]): SetTimes {
  const files = berichten.map((inhoud, i) => {
    const file = join(folder, `${schema}-${i}.xml`);
    writeFileSync(file, inhoud);
    return file;
  });
  const texts = berichten.map((inhoud) => new TextDecoder().decode(inhoud));
  const parser = new XMLParser();
  const rounds = Array.from({ length: ROUNDS }, () => ({
    read: time(() => {
      for (const inhoud of berichten) if (!readBericht(inhoud).ok) throw new Error('A bench message is refused');
    }),
    judge: time(() => {
      for (const inhoud of berichten) if (judgeBericht(inhoud).faults.length > 0) throw new Error('A fault in a bench');
    }),
    fastXmlParser: time(() => {
      for (const text of texts) parser.parse(text);
    }),
    xmllint: timeXmllint(schema, files),
  }));
  const best = (pick: (round: (typeof rounds)[number]) => number | null) => Math.min(...rounds.map(pick).map(Number));
  return {
    berichten: berichten.length,
    mb: berichten.reduce((sum, inhoud) => sum + inhoud.length, 0) / 1e6,
    read: best((round) => round.read),
    judge: best((round) => round.judge),
    fastXmlParser: best((round) => round.fastXmlParser),
    xmllint: rounds.some((round) => round.xmllint === null) ? null : best((round) => round.xmllint),
  };
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** xmllint of libxml2-utils over the same messages as files, its start and its reading included. */
function timeXmllint(schema: string, files: readonly string[]): number | null {
  const xsd = fileURLToPath(new URL(`packages/ijw/data/ijw-3.2/xsd/${schema}.xsd`, projectFolder));
  const start = performance.now();
  const { error, status } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', xsd, ...files], {
    stdio: 'ignore',
  });
  if (error !== undefined) return null;
  if (status !== 0) throw new Error('xmllint refuses a bench message');
  return performance.now() - start;
}
