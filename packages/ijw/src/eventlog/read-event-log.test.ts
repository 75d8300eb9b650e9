import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { type LogEvent, LogFault } from './log-event.ts';
import { readEventLog } from './read-event-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'samenpad-log-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function listAll(path: string): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for await (const event of readEventLog(path)) events.push(event);
  return events;
}

async function read(name: string, content: string | Uint8Array): Promise<LogEvent[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return listAll(path);
}

async function faultOf(name: string, content: string | Uint8Array): Promise<string> {
  const fault: unknown = await read(name, content).catch((error: unknown) => error);
  if (!(fault instanceof LogFault)) throw new Error('No fault');
  return fault.message;
}

const at = (text: string) => Date.parse(text);
const event = (name: string, moment: string, transition?: string) =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${moment}"/>${
    transition === undefined ? '' : `<string key="lifecycle:transition" value="${transition}"/>`
  }</event>`;
const trace = (name: string, ...events: string[]) =>
  `<trace><string key="concept:name" value="${name}"/>${events.join('')}</trace>`;
const xes = (...traces: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<global scope="trace"><string key="concept:name" value="?"/></global>
${traces.join('\n')}\n</log>   \n\n`;

test('a CSV with other names, another separator and Dutch days', async () => {
  const events = await read(
    'a.csv',
    '\uFEFFCase ID;Activity;start_timestamp;time:timestamp\n1;"Intake; kort";01-03-2024 09:30;01-03-2024 10:00\n\n2;Hulp;2024-03-02;\n',
  );
  expect(events).toEqual([
    { caseId: '1', activity: 'Intake; kort', start: at('2024-03-01T09:30Z'), end: at('2024-03-01T10:00Z') },
    { caseId: '2', activity: 'Hulp', start: at('2024-03-02T00:00Z'), end: at('2024-03-02T00:00Z') },
  ]);
});

test('a CSV with one moment per event, packed', async () => {
  const csv = 'case:concept:name,concept:name,time:timestamp\nA,x,2024-01-01 08:00:00+01:00\n';
  const [event0] = await read('b.csv.gz', gzipSync(csv));
  expect(event0).toEqual({ caseId: 'A', activity: 'x', start: at('2024-01-01T07:00Z'), end: at('2024-01-01T07:00Z') });
});

test('XES: starts and completions become one activity, other transitions are left out', async () => {
  const log = xes(
    trace(
      'c1',
      event('A', '2024-01-01T08:00:00.000+00:00', 'START'),
      event('A', '2024-01-01T08:10:00Z', 'schedule'),
      event('B', '2024-01-01T08:20:00Z', 'complete'),
      event('A', '2024-01-01T09:00:00Z', 'complete'),
    ),
    '<trace/>',
    trace('c&amp;2', event('A', '2024-01-02T08:00:00Z')),
  );
  const expected = [
    { caseId: 'c1', activity: 'A', start: at('2024-01-01T08:00Z'), end: at('2024-01-01T09:00Z') },
    { caseId: 'c1', activity: 'B', start: at('2024-01-01T08:20Z'), end: at('2024-01-01T08:20Z') },
    { caseId: 'c&2', activity: 'A', start: at('2024-01-02T08:00Z'), end: at('2024-01-02T08:00Z') },
  ];
  expect(await read('a.xes', log)).toEqual(expected);
  expect(await read('a.xes.gz', gzipSync(log))).toEqual(expected);
});

test('XES larger than what is read at once comes through whole', async () => {
  const traces = Array.from({ length: 3000 }, (_, i) => trace(`é${i}`, event('A', '2024-01-01T00:00:00Z')));
  const events = await read('large.xes', xes(...traces));
  expect(events).toHaveLength(3000);
  expect(events.at(-1)?.caseId).toBe('é2999');
});

test.each([
  ['leeg.csv', '', 'Het bestand is leeg.'],
  ['kolom.csv', 'case,what\n1,2\n', 'Regel 1: De kolom activity, start ontbreekt.'],
  ['tijd.csv', 'case,activity,start\n1,A,2024-02-31\n', 'Regel 2: start is geen tijdstip.'],
  ['eind.csv', 'case,activity,start,end\n1,A,2024-02-03,2024-02-01\n', 'Regel 2: end ligt voor start.'],
  ['case.csv', 'case,activity,start\n,A,2024-02-03\n', 'Regel 2: De case ontbreekt.'],
  ['geen.csv', 'case,activity,start\n1,A,\n', 'Regel 2: Er staat geen tijdstip.'],
  ['quote.csv', 'case,activity,start\n1,"A,2024-02-03\n', 'De aanhalingstekens kloppen niet'],
  ['log.txt', 'x', 'Geef een bestand dat eindigt op .csv of .xes'],
  ['inpak.csv.gz', 'geen gzip', 'niet goed ingepakt'],
  ['bericht.xes', '<Bericht></Bericht>', 'Dit is geen XES'],
  ['doctype.xes', '<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]><log></log>', 'bevat een DOCTYPE'],
  ['half.xes', xes(trace('1', event('A', '2024-01-01'))).slice(0, -30), 'Het bestand houdt op na trace'],
  ['tijd.xes', xes(trace('1', event('A', 'gisteren'))), 'Trace 1, event 1 heeft geen time:timestamp'],
  ['naam.xes', xes('<trace><event/></trace>'), 'Trace 1, event 1 heeft geen concept:name.'],
  ['scheef.xes', xes('<trace><event></trace>'), 'De XML van trace 1 is niet goed gevormd'],
])('%s is refused in one Dutch sentence', async (name, content, says) => {
  expect(await faultOf(name, content)).toContain(says);
});

test('what is not there, and what is no UTF-8', async () => {
  await expect(listAll(join(folder, 'weg.csv'))).rejects.toThrow('Dit bestand bestaat niet.');
  expect(await faultOf('latin.xes', Uint8Array.of(0x3c, 0x6c, 0x6f, 0x67, 0x3e, 0xe9, 0x20))).toContain('geen UTF-8');
});
