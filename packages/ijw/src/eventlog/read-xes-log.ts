import type { Readable } from 'node:stream';
import { type ErrorDetail, XmlDocument, XmlElement, XmlLibError } from 'libxml2-wasm';
import { SAFE_OPTIONS } from '../xml/parse.ts';
import { type LogEvent, LogFault } from './log-event.ts';
import { pairLifecycle, type TimedEvent } from './pair-lifecycle.ts';
import { readMoment } from './read-moment.ts';

/** Longer than any trace of a real log; what is larger is no trace but a missing end. */
const MAX_TRACE_CHARS = 25 * 1024 * 1024;
const OPEN = /<trace(?:\s[^>]*)?>|<trace\/>/;
const CLOSE = '</trace>';

/** Reads a XES log trace by trace, so that a log of any size fits; each trace goes through the house's own XML parser. Throws a LogFault. */
export async function* readXesLog(input: Readable): AsyncGenerator<LogEvent> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let begun = false;
  let ended = false;
  let traces = 0;
  for await (const chunk of input) {
    // A stream without encoding gives bytes.
    text += decode(decoder, chunk as Uint8Array, true);
    begun ||= checkHead(text);
    for (let cut = cutTrace(text); cut !== undefined; cut = cutTrace(text)) {
      text = cut.rest;
      traces++;
      if (cut.trace !== '') yield* readTrace(cut.trace, traces);
    }
    ended ||= text.includes('</log>');
    // What stands between the traces says nothing that is counted.
    if (begun && !OPEN.test(text)) text = text.slice(-CLOSE.length);
    if (text.length > MAX_TRACE_CHARS)
      throw new LogFault(`Trace ${traces + 1} heeft geen einde. Lever het hele bestand aan.`);
  }
  text += decode(decoder, new Uint8Array(), false);
  if (!begun) checkHead(`${text}<`, true);
  if (!ended) throw new LogFault(`Het bestand houdt op na trace ${traces}. Lever het hele bestand aan.`);
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new LogFault('De tekens in dit bestand zijn geen UTF-8. Sla het op als UTF-8.');
  }
}

/** Whether the root is there; refuses what is no XES, and a DOCTYPE, which can name outside files (trust F11). */
function checkHead(text: string, whole = false): boolean {
  if (text.includes('<!DOCTYPE'))
    throw new LogFault('Het bestand bevat een DOCTYPE. Dat is niet toegestaan. Haal die regel weg.');
  const root = /<([A-Za-z_][\w:.-]*)[\s>]/.exec(text)?.[1];
  if (root === undefined && !whole && text.length < 65_536) return false;
  if (root !== 'log') throw new LogFault('Dit is geen XES: het eerste element is geen log.');
  return true;
}

/** The first whole trace; empty for one without events. */
function cutTrace(text: string): { trace: string; rest: string } | undefined {
  const open = OPEN.exec(text);
  if (open === null) return undefined;
  if (open[0].endsWith('/>')) return { trace: '', rest: text.slice(open.index + open[0].length) };
  const to = text.indexOf(CLOSE, open.index);
  if (to < 0) return undefined;
  return { trace: text.slice(open.index, to + CLOSE.length), rest: text.slice(to + CLOSE.length) };
}

function* readTrace(trace: string, nr: number): Generator<LogEvent> {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(trace, { option: SAFE_OPTIONS });
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    throw new LogFault(`De XML van trace ${nr} is niet goed gevormd${lineOf(error.details)}. Herstel het bestand.`);
  }
  try {
    const name = textOf(document.root, 'concept:name') ?? String(nr);
    const events = childrenOf(document.root, 'event').map((event, i) => readEvent(event, nr, i + 1));
    for (const { activity, start, end } of pairLifecycle(events)) yield { caseId: name, activity, start, end };
  } finally {
    document.dispose();
  }
}

function lineOf(details: readonly ErrorDetail[]): string {
  const line = details.find(({ level }) => level > 1)?.line;
  return line === undefined ? '' : ` op regel ${line} van de trace`;
}

function readEvent(event: XmlElement, trace: number, nr: number): TimedEvent {
  const activity = textOf(event, 'concept:name')?.trim() ?? '';
  if (activity === '') throw new LogFault(`Trace ${trace}, event ${nr} heeft geen concept:name.`);
  const moment = readMoment(textOf(event, 'time:timestamp') ?? '');
  if (moment === undefined)
    throw new LogFault(`Trace ${trace}, event ${nr} heeft geen time:timestamp die een tijdstip is.`);
  return { activity, moment, transition: textOf(event, 'lifecycle:transition')?.toLowerCase() ?? 'complete' };
}

function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement && node.name === name) found.push(node);
  }
  return found;
}

/** Value of the attribute with this key: XES writes it as a child `<string key="…" value="…"/>`. */
function textOf(parent: XmlElement, key: string): string | undefined {
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement && node.attr('key')?.value === key) return node.attr('value')?.value;
  }
  return undefined;
}
