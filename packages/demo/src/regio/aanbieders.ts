import { type AgbCode, parseAgbCode } from '@samenpad/domain';
import { type Vorm, vormen } from '../loopbaan/vormen.ts';
import { itemAt, Stream } from '../random/stream.ts';
import { aanbiedersBySize, type Size } from './gemeenten.ts';

export interface Aanbieder {
  index: number;
  agb: AgbCode;
  naam: string;
  /** Franchise or group; most have none. */
  groep: string | null;
  /** Share of the market, up to a factor. */
  gewicht: number;
  vormen: ReadonlySet<Vorm>;
  /** First year with new jeugdigen: 74 of 120 were there in 2016. */
  since: number;
  /** ln of the effect on durations (T11). */
  duurEffect: number;
  /** Draws the complex jeugdigen, without effect on their durations (T11). */
  zwaar: boolean;
  klasse: Klasse;
}

/** 18 of 120 are large and hold .70 of the trajecten; 52 have fewer than five jeugdigen at size M (domain.md D.3). */
export const klassen = ['groot', 'middel', 'klein'] as const;
export type Klasse = (typeof klassen)[number];
export const klasseShares = [0.7, 0.292, 0.008] as const;

function klasseOf(index: number, count: number): Klasse {
  if (index < Math.round(count * 0.15)) return 'groot';
  return index < count - Math.round((count * 52) / 120) ? 'middel' : 'klein';
}

const soorten = ['Jeugdhulp', 'Praktijk', 'Zorggroep', 'Behandelcentrum', 'Stichting', 'Jeugdpraktijk'];
// Put together so that none is the name of an aanbieder that we know of.
const words = [
  'Vonkelpad',
  'Wilgenwaas',
  'Keienbrug',
  'Streepmaan',
  'Vlierkwast',
  'Kadewolk',
  'Lampenwilg',
  'Rietvlecht',
  'Verweiland',
  'Kiezelvink',
  'Bakenmos',
  'Werfzwaluw',
  'Klaproosdijk',
  'Bochtwater',
  'Schakelbes',
  'Eikenkwint',
  'Veerparel',
  'Lindekraal',
  'Ankerdistel',
  'Lelievlonder',
];

// Exponent of the sizes within a class.
const ZIPF = 0.6;

function vormenOf(stream: Stream, index: number, klasse: Klasse): Set<Vorm> {
  const weights = vormen.map((vorm) => (vorm === 'wijk' ? 0 : vorm === 'ges' || vorm === 'gzh' ? 0.5 : 1));
  const chosen = new Set<Vorm>();
  // The first six cover every form twice, so that nobody needs care that nobody else offers.
  for (let i = 0; i < 4 && index < 6; i++) chosen.add(itemAt(vormen, 1 + (((index % 3) * 4 + i) % 11)));
  const count = klasse === 'groot' ? stream.between(4, 5) : stream.between(1, 3);
  while (chosen.size < count) chosen.add(itemAt(vormen, stream.index(weights)));
  return chosen;
}

function agbOf(index: number): AgbCode {
  // Codes that begin with 99 belong to no kind of care.
  const agb = parseAgbCode(String(99_000_101 + index * 7));
  if (agb === undefined) throw new RangeError('Not an AGB code');
  return agb;
}

/** Numbered from the second time that a word is used. */
function nameOf(stream: Stream, index: number): string {
  const round = Math.floor(index / words.length);
  return `${stream.pick(soorten)} ${itemAt(words, index % words.length)}${round === 0 ? '' : ` ${round + 1}`}`;
}

const groepen = ['Groep Ochtendvink', 'Groep Stroomdistel', 'Groep Oeverkwint'];

/** The aanbieders of the region, the largest first. */
export function generateAanbieders(seed: number, size: Size): Aanbieder[] {
  const count = aanbiedersBySize[size];
  const effects = new Map([
    [4, -0.288],
    [7, -0.288],
    [5, 0.262],
    [8, 0.262],
  ]); // ln 0.75 and ln 1.30 (T11)
  return Array.from({ length: count }, (_, index) => {
    const stream = new Stream(seed, 'aanbieder', index);
    const klasse = klasseOf(index, count);
    const late = klasse !== 'groot' && index >= 6 && stream.chance(46 / 102);
    return {
      index,
      agb: agbOf(index),
      naam: nameOf(stream, index),
      groep: index >= 10 && index < 19 ? itemAt(groepen, (index - 10) % 3) : null,
      gewicht: (index + 1) ** -ZIPF,
      vormen: vormenOf(stream, index, klasse),
      since: late ? stream.between(2016, 2024) : 2004,
      duurEffect: effects.get(index) ?? 0,
      zwaar: index === 6,
      klasse,
    };
  });
}
