import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type LogEvent, LogFault } from './log-event.ts';
import { readCsvLog } from './read-csv-log.ts';
import { readXesLog } from './read-xes-log.ts';

/** Events of a log file, one after another: CSV or XES, as it is or packed with gzip. Throws a LogFault when it is no log. */
export async function* readEventLog(path: string): AsyncGenerator<LogEvent> {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  const read = name.endsWith('.xes') ? readXesLog : name.endsWith('.csv') ? readCsvLog : undefined;
  if (read === undefined) throw new LogFault('Geef een bestand dat eindigt op .csv of .xes, of op .csv.gz of .xes.gz.');
  try {
    yield* read(openFile(path));
  } catch (error) {
    throw explain(error);
  }
}

function openFile(path: string): Readable {
  const file = createReadStream(path);
  if (!path.toLowerCase().endsWith('.gz')) return file;
  const unpacked = createGunzip();
  file.once('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new LogFault('Dit bestand bestaat niet. Controleer de naam.');
  if (code === 'EISDIR') return new LogFault('Dit is een map. Noem het bestand erin.');
  if (code === 'EACCES') return new LogFault('Dit bestand mag niet worden gelezen.');
  if (code.startsWith('Z_')) return new LogFault('Het bestand is niet goed ingepakt (gzip). Lever het opnieuw aan.');
  return error;
}
