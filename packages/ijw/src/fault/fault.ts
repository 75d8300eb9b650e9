/**
 * One thing that is wrong with a file or message.
 * `line` counts from 1; `element` is the path of local names, such as
 * `Bericht/Client/StartProducten/StartProduct[2]/Begindatum`. `message` is one Dutch sentence without personal data.
 */
export interface Fault {
  level: 'bestand' | 'envelop' | 'xsd' | 'waarde' | 'regel';
  code: string;
  line: number | null;
  element: string | null;
  message: string;
  /** Of a rule: what a retour answers (WJ001). */
  retourCode?: string;
}

/** A fault of the file as a whole. */
export function bestandFault(code: string, message: string, line: number | null = null): Fault {
  return { level: 'bestand', code, line, element: null, message };
}

/** More faults than anybody reads; finding the place of each takes time. */
export const MOST_FAULTS = 1000;

/** In order of line; a very long list ends with the remark that there are more. */
export function orderFaults(faults: readonly Fault[]): Fault[] {
  const ordered = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (ordered.length <= MOST_FAULTS) return ordered;
  const message = `Er zijn meer dan ${MOST_FAULTS} fouten in dit bestand; herstel eerst de fouten hierboven.`;
  return [...ordered.slice(0, MOST_FAULTS), bestandFault('meer-fouten', message)];
}
