/** `2024-03-01`, `2024/03/01 09:30:00.000`, `2024-03-01T09:30:00+01:00`. */
const yearFirst =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/;
/** `01-03-2024 09:30`: day first, as people here write. */
const dayFirst = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?)?$/;

/** A moment in milliseconds since 1970, without a zone taken as UTC; undefined when it is none. */
export function readMoment(text: string): number | undefined {
  const trimmed = text.trim();
  const [year, month, day, rest] = splitDate(trimmed) ?? [];
  if (year === undefined || month === undefined || day === undefined || rest === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0, fraction = 0] = rest.map(Number);
  const moment = Date.UTC(year, month - 1, day, hour, minute, second, Math.floor(fraction * 1000));
  const date = new Date(moment);
  // 31 February rolls over, and so does hour 25.
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return real && minute < 60 && second < 60 ? moment - offsetOf(trimmed) : undefined;
}

function splitDate(text: string): [number, number, number, string[]] | undefined {
  const first = yearFirst.exec(text);
  if (first !== null) return [Number(first[1]), Number(first[2]), Number(first[3]), partsOf(first)];
  const other = dayFirst.exec(text);
  return other === null ? undefined : [Number(other[3]), Number(other[2]), Number(other[1]), partsOf(other)];
}

function partsOf(match: RegExpExecArray): string[] {
  return [4, 5, 6, 7].map((group) => match[group] ?? '0');
}

function offsetOf(text: string): number {
  const zone = /([+-])(\d{2}):?(\d{2})$/.exec(text.slice(10));
  if (zone === null) return 0;
  return (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) * 60_000;
}
