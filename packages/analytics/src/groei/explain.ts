import type { FigureOptions } from '../figure/filter.ts';
import { factors } from './decompose.ts';
import type { GroeiCells } from './publish-growth.ts';
import { groeiTexts } from './text.ts';

type Taal = FigureOptions['taal'];
const NBSP = '\u00a0';

type Part = (typeof factors)[number] | 'rest';

/** A part below this share of the growth (or of the largest part) is told as hardly changed. */
const HARDLY = 0.1;

/** What grew and what did not, in one paragraph, from the numbers as published. Pure. */
export function explainGrowth(all: GroeiCells, taal: Taal): string {
  const text = groeiTexts[taal].explain;
  const [before, after, groei] = [all.before, all.after, all.groei].map((cell) =>
    cell.kind === 'value' ? cell.value : undefined,
  );
  if (before === undefined || after === undefined || groei === undefined) {
    return all.groei.kind === 'suppressed' ? text.hidden : text.nothing;
  }
  const parts = ([...factors, 'rest'] as const).map((name) => {
    const cell = all[name];
    return { name, value: cell.kind === 'value' ? cell.value : 0 };
  });
  const scale = Math.max(Math.abs(groei), ...parts.map(({ value }) => Math.abs(value)));
  const large = parts.filter(({ value }) => Math.abs(value) >= HARDLY * scale && value !== 0);
  const small = parts.filter((part) => !large.includes(part) && part.name !== 'rest');
  const up = groei >= 0;
  const along = large.filter(({ value }) => value > 0 === up).sort(bySize);
  const against = large.filter(({ value }) => value > 0 !== up).sort(bySize);
  const tell = ({ name, value }: { name: Part; value: number }) =>
    `${value > 0 ? text.more[name] : text.less[name]} (${value > 0 ? '+' : '−'}${NBSP}${writeEuro(Math.abs(value), taal)})`;
  return [
    text.total(
      writeEuro(before, taal),
      writeEuro(after, taal),
      writeEuro(Math.abs(groei), taal),
      up,
      writeShare(groei, before, taal),
    ),
    along.length > 0 ? text.along(list(along.map(tell), text.and)) : '',
    against.length > 0 ? text.against(list(against.map(tell), text.and)) : '',
    small.length > 0
      ? text.hardly(
          list(
            small.map(({ name }) => text.names[name]),
            text.and,
          ),
        )
      : '',
    text.caution,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function bySize(a: { value: number }, b: { value: number }): number {
  return Math.abs(b.value) - Math.abs(a.value);
}

function list(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Millions in one decimal, thousands in whole ones, less in whole euros. */
function writeEuro(cents: number, taal: Taal): string {
  const euro = cents / 100;
  const write = (value: number, digits: number) =>
    new Intl.NumberFormat(locales[taal], { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(
      value,
    );
  if (euro >= 1_000_000) return `€${NBSP}${write(euro / 1_000_000, 1)}${NBSP}${taal === 'nl' ? 'miljoen' : 'million'}`;
  return `€${NBSP}${write(euro >= 10_000 ? Math.round(euro / 1000) * 1000 : euro, 0)}`;
}

function writeShare(growth: number, before: number, taal: Taal): string {
  if (before === 0) return '';
  const share = Math.abs((100 * growth) / before);
  const written = new Intl.NumberFormat(locales[taal], { maximumFractionDigits: 1 }).format(share);
  return ` (${growth < 0 ? '−' : '+'}${written}${NBSP}%)`;
}
