import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { findSeparator } from '../extract/table.ts';
import { type LogEvent, LogFault } from './log-event.ts';
import { readMoment } from './read-moment.ts';

type Field = 'caseId' | 'activity' | 'start' | 'end';

/** Names under which logs give their columns, in lower case with only letters and digits. */
const names: Readonly<Record<Field, readonly string[]>> = {
  caseId: ['case', 'caseid', 'caseconceptname', 'zaak', 'zaakid', 'traceid', 'patient'],
  activity: ['activity', 'activiteit', 'conceptname', 'event', 'activityname'],
  start: ['start', 'begin', 'starttimestamp', 'starttime', 'startdate'],
  end: ['end', 'eind', 'einde', 'endtimestamp', 'endtime', 'enddate', 'complete', 'completetimestamp', 'completetime'],
};
/** The one moment of an event; beside a start it is the end. */
const momentNames = ['timestamp', 'timetimestamp', 'time', 'date'];
const MAX_ROW_BYTES = 1024 * 1024;

/** Reads a CSV of events row by row: columns case and activity, start, and end when there is one. Throws a LogFault. */
export async function* readCsvLog(input: Readable): AsyncGenerator<LogEvent> {
  const chunks = input[Symbol.asyncIterator]();
  // A stream without encoding gives bytes.
  const head = ((await chunks.next()).value ?? new Uint8Array()) as Uint8Array;
  const parser = parse({
    bom: true,
    delimiter: findSeparator(head),
    max_record_size: MAX_ROW_BYTES,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  Readable.from(joined(head, chunks))
    .once('error', (error) => parser.destroy(error))
    .pipe(parser);
  let columns: Partial<Record<Field, number>> | undefined;
  let line = 0;
  try {
    for await (const row of parser) {
      line++;
      // The parser gives rows of texts.
      const cells = row as string[];
      if (columns === undefined) columns = findColumns(cells);
      else yield readRow(cells, columns, line);
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new LogFault('De aanhalingstekens kloppen niet, of de regel is te lang.', line + 1);
    throw error;
  }
  if (columns === undefined) throw new LogFault('Het bestand is leeg.');
}

async function* joined(head: Uint8Array, rest: AsyncIterator<unknown>): AsyncGenerator {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function findColumns(header: readonly string[]): Partial<Record<Field, number>> {
  const found = header.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
  const indexOf = (wanted: readonly string[]) => {
    const index = found.findIndex((name) => wanted.includes(name));
    return index < 0 ? undefined : index;
  };
  const moment = indexOf(momentNames);
  const start = indexOf(names.start);
  const columns = {
    caseId: indexOf(names.caseId),
    activity: indexOf(names.activity),
    start: start ?? moment,
    end: indexOf(names.end) ?? (start === undefined ? undefined : moment),
  };
  const missing = [
    columns.caseId === undefined ? 'case' : '',
    columns.activity === undefined ? 'activity' : '',
    columns.start === undefined && columns.end === undefined ? 'start' : '',
  ].filter((name) => name !== '');
  if (missing.length > 0) {
    throw new LogFault(`De kolom ${missing.join(', ')} ontbreekt. Nodig zijn case, activity, start en liefst end.`, 1);
  }
  return Object.fromEntries(Object.entries(columns).filter(([, index]) => index !== undefined));
}

function readRow(cells: readonly string[], columns: Partial<Record<Field, number>>, line: number): LogEvent {
  const textOf = (field: Field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim());
  const [caseId, activity] = [textOf('caseId'), textOf('activity')];
  if (caseId === '') throw new LogFault('De case ontbreekt.', line);
  if (activity === '') throw new LogFault('De activity ontbreekt.', line);
  const momentOf = (field: 'start' | 'end') => {
    const text = textOf(field);
    if (text === '') return undefined;
    const moment = readMoment(text);
    if (moment === undefined) throw new LogFault(`${field} is geen tijdstip. Schrijf 2024-03-01T09:30:00.`, line);
    return moment;
  };
  const [first, last] = [momentOf('start'), momentOf('end')];
  const start = first ?? last;
  if (start === undefined) throw new LogFault('Er staat geen tijdstip.', line);
  const end = last ?? start;
  if (end < start) throw new LogFault('end ligt voor start.', line);
  return { caseId, activity, start, end };
}
