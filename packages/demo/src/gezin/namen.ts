import { readFileSync } from 'node:fs';
import { itemAt, type Stream } from '../random/stream.ts';

export interface Naam {
  voornaam: string;
  voorvoegsel?: string;
  geslachtsnaam: string;
}

function readRows(file: string): string[][] {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

function splitAchternaam(naam: string): Omit<Naam, 'voornaam'> {
  const [, voorvoegsel, rest] = /^((?:[a-z'’]+ )+)(.+)$/.exec(naam) ?? [];
  if (voorvoegsel === undefined || rest === undefined) return { geslachtsnaam: naam };
  return { voorvoegsel: voorvoegsel.trim(), geslachtsnaam: rest };
}

const achternamen = readRows('achternamen.csv').map(([naam, aantal]) => ({ naam: naam ?? '', aantal: Number(aantal) }));
const cumulative: number[] = [];
for (const { aantal } of achternamen) cumulative.push((cumulative.at(-1) ?? 0) + aantal);

const voornamen = readRows('voornamen.csv');
const voornamenBy = new Map<string, string[]>();
for (const [naam = '', geslacht, , generatie] of voornamen) {
  const key = `${geslacht ?? ''}-${generatie ?? ''}`;
  voornamenBy.set(key, [...(voornamenBy.get(key) ?? []), naam]);
}

/** A surname in proportion to its bearers; drawn apart from any other property (domain.md D.7). */
export function drawAchternaam(stream: Stream): Omit<Naam, 'voornaam'> {
  const target = stream.below(cumulative.at(-1) ?? 1);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(cumulative, middle) > target) high = middle;
    else low = middle + 1;
  }
  return splitAchternaam(itemAt(achternamen, low).naam);
}

/** A first name for a sex (`m`, `v`) and generation. */
export function drawVoornaam(stream: Stream, geslacht: 'm' | 'v', generatie: 'kind' | 'ouder'): string {
  return stream.pick(voornamenBy.get(`${geslacht}-${generatie}`) ?? []);
}
