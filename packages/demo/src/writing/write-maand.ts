import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelop, wrapEnvelop, writeBericht } from '@samenpad/ijw';
import { type Zippable, zipSync } from 'fflate';
import type { Maand } from '../bericht/list-maanden.ts';
import type { Zending } from '../bericht/zending.ts';
import { Stream } from '../random/stream.ts';
import { dateOf, firstDayOfMonth } from '../regio/kalender.ts';

/** A file of the region: its path below the folder, and its content. */
export interface Bestand {
  pad: string;
  inhoud: Uint8Array;
}

// ZIP stamps files with a local time: one fixed day keeps the bytes the same on every machine.
const ZIP_TIME = '2020-01-01T12:00:00';
/** One in so many berichten lies loose in the folder, and one more in a StUF envelope. */
const LOOSE = 30;

function envelopOf(zending: Zending, stream: Stream): Envelop {
  const hex = () => stream.next().toString(16).padStart(8, '0');
  const [a, b, c, d] = [hex(), hex(), hex(), hex()];
  const bericht = zending.build();
  const ontvanger = bericht.afzender === bericht.gemeente ? bericht.aanbieder : bericht.gemeente;
  return {
    soort: 'Di01',
    zender: bericht.afzender,
    ontvanger,
    // UUID version 4 (RFC 9562), drawn like everything else.
    referentienummer: `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`,
    functie: `JW${zending.soort}`,
    tijdstipBericht: `${dateOf(zending.dag).replaceAll('-', '')}120000`,
  };
}

function nameOf({ dag, soort, gemeente, identificatie }: Zending): string {
  return `${dateOf(dag)}-${soort}-${gemeente}-${identificatie}`;
}

function zipBestand(folder: string, gemeente: string, zendingen: readonly Zending[]): Bestand {
  const members: Zippable = {};
  for (const zending of zendingen) members[`${nameOf(zending)}.xml`] = writeBericht(zending.build());
  // Stored, not packed: packing would take a third of all the time, and zlib packs differently from machine to machine.
  const inhoud = zipSync(members, { level: 0, mtime: ZIP_TIME });
  return { pad: `${folder}/${folder}-${gemeente}.zip`, inhoud };
}

/** The files of one month: a ZIP file per gemeente, and some berichten loose, half of those in envelopes. */
export function* listBestanden(seed: number, maand: Maand): Generator<Bestand> {
  const folder = dateOf(firstDayOfMonth(maand.index)).slice(0, 7);
  const stream = new Stream(seed, 'los', maand.index);
  const packed = new Map<string, Zending[]>();
  for (const zending of maand.zendingen) {
    const kind = stream.below(LOOSE);
    if (kind === 0) yield { pad: `${folder}/${nameOf(zending)}.xml`, inhoud: writeBericht(zending.build()) };
    else if (kind === 1) {
      const inhoud = wrapEnvelop(writeBericht(zending.build()), envelopOf(zending, stream));
      yield { pad: `${folder}/${nameOf(zending)}.stuf.xml`, inhoud };
    } else {
      const list = packed.get(zending.gemeente);
      if (list === undefined) packed.set(zending.gemeente, [zending]);
      else list.push(zending);
    }
  }
  for (const [gemeente, zendingen] of [...packed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield zipBestand(folder, gemeente, zendingen);
  }
}

/** Writes files below a folder that may not exist yet; returns their number and bytes. */
export function writeBestanden(folder: string, bestanden: Iterable<Bestand>): { bestanden: number; bytes: number } {
  const made = new Set<string>();
  const total = { bestanden: 0, bytes: 0 };
  for (const { pad, inhoud } of bestanden) {
    const parent = join(folder, pad, '..');
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, pad), inhoud);
    total.bestanden++;
    total.bytes += inhoud.length;
  }
  return total;
}
