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
// The reader's limit on members of a ZIP must never be near.
const ZIP_MEMBERS = 500;
/** One in so many loose berichten comes in a StUF envelope. */
const ENVELOPES = 25;

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

function looseBestand(seed: number, folder: string, zending: Zending, place: number): Bestand {
  const xml = writeBericht(zending.build());
  const stream = new Stream(seed, `envelop-${zending.dag}`, place);
  if (stream.below(ENVELOPES) > 0) return { pad: `${folder}/${nameOf(zending)}.xml`, inhoud: xml };
  return { pad: `${folder}/${nameOf(zending)}.stuf.xml`, inhoud: wrapEnvelop(xml, envelopOf(zending, stream)) };
}

function zipBestand(folder: string, gemeente: string, part: number, zendingen: readonly Zending[]): Bestand {
  const members: Zippable = {};
  for (const zending of zendingen) members[`${nameOf(zending)}.xml`] = writeBericht(zending.build());
  const inhoud = zipSync(members, { level: 1, mtime: ZIP_TIME });
  return { pad: `${folder}/${folder}-declaraties-${gemeente}-${part}.zip`, inhoud };
}

/** The files of one month: claims and their answers in ZIP files per gemeente, all else loose, some of it in envelopes. */
export function* listBestanden(seed: number, maand: Maand): Generator<Bestand> {
  const folder = dateOf(firstDayOfMonth(maand.index)).slice(0, 7);
  const claims = new Map<string, Zending[]>();
  for (const [place, zending] of maand.zendingen.entries()) {
    if (zending.soort !== '323' && zending.soort !== '325') yield looseBestand(seed, folder, zending, place);
    else claims.set(zending.gemeente, [...(claims.get(zending.gemeente) ?? []), zending]);
  }
  for (const [gemeente, zendingen] of [...claims].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let from = 0; from < zendingen.length; from += ZIP_MEMBERS) {
      yield zipBestand(folder, gemeente, from / ZIP_MEMBERS + 1, zendingen.slice(from, from + ZIP_MEMBERS));
    }
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
    // Thousands of small files: a call that waits costs a third of one that does not.
    writeFileSync(join(folder, pad), inhoud);
    total.bestanden++;
    total.bytes += inhoud.length;
  }
  return total;
}
