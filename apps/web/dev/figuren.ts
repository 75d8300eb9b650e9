import type { Question } from './answers.ts';

const value = (n: number) => ({ kind: 'value', value: n, count: Math.max(10, Math.round(n)) });
const suppressed = { kind: 'suppressed' };
const cellOf = (n: number) => (n < 10 ? suppressed : value(Math.round(n / 5) * 5));

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

function account(query: Question['query'], n: number, definition: string) {
  return {
    definition,
    source: 'Toewijzingen, start- en stopberichten, declaraties. Ontvangen tot en met 9 maart 2026.',
    period: { van: query['van'] ?? '2025-04-01', tot: query['tot'] ?? '2026-03-31' },
    n: value(n),
    completeness: 0.96,
    excluded: ['Taakgericht gefinancierde hulp bij 3 aanbieders.', 'Pleegzorg via een gecertificeerde instelling.'],
    storeVersion: '2026-03-12.4',
  };
}

function listMonths(van: string, tot: string): string[] {
  const months: string[] = [];
  for (
    let y = Number(van.slice(0, 4)), m = Number(van.slice(5, 7));
    `${y}-${String(m).padStart(2, '0')}` <= tot.slice(0, 7);
    m === 12 ? (y++, (m = 1)) : m++
  ) {
    months.push(`${y}-${String(m).padStart(2, '0')}`);
  }
  return months;
}

function stroom(query: Question['query']) {
  const scale = (query['eenheid'] === 'trajecten' ? 1.45 : 1) * (query['hulpvorm'] === 'cri' ? 0.01 : 1);
  let stock = 1320 * scale;
  const all = listMonths('2019-01-01', '2026-03-31').map((maand) => {
    const wobble = random(Number(maand.replace('-', '')))();
    const summer = ['07', '08'].includes(maand.slice(5)) ? -35 : maand.slice(5) === '09' ? 25 : 0;
    const into = Math.round(((85 + summer + wobble * 20) * scale) / 5) * 5;
    const out = Math.round(((80 - summer * 0.6 + wobble * 18) * scale) / 5) * 5;
    const begin = stock;
    stock = Math.max(0, Math.round((begin + into - out) / 5) * 5);
    const show = scale < 0.1 ? () => suppressed : value;
    return {
      maand,
      hulpvorm: null,
      begin: show(begin),
      in: show(into),
      uit: show(begin + into - stock),
      eind: show(stock),
      zonderStop: show(15),
      voorlopig: maand >= '2025-12',
    };
  });
  const van = (query['van'] ?? '2025-04').slice(0, 7);
  const tot = (query['tot'] ?? '2026-03').slice(0, 7);
  return {
    figure: 'stroom',
    account: account(
      query,
      2685,
      'Jeugdigen met minstens één lopend traject. Wie wisselt zonder pauze van 90 dagen, telt niet als in of uit.',
    ),
    rows: all.filter((row) => row.maand >= van && row.maand <= tot),
  };
}

function verwijzers(query: Question['query']) {
  const year = Number((query['tot'] ?? '2026').slice(0, 4));
  const shares: [string, number][] = [
    ['02', 35.2],
    ['01', 33.8 - (year - 2020) * 0.7],
    ['06', 11.2],
    ['04', 10.8],
    ['05', 4.8],
    ['03', 3.5],
    ['08', 0.6],
    ['onbekend', 0.1],
  ];
  return {
    figure: 'verwijzersaandeel',
    account: account(query, 4290, 'Trajecten die in de periode liepen, naar verwijzer in toewijzing of verzoek.'),
    rows: shares.map(([verwijzer, share]) => ({
      verwijzer,
      hulpvorm: null,
      aantal: cellOf(share * 42.9),
      aandeel: share < 0.2 ? suppressed : value(share / 100),
      afgeleid: cellOf(share * 9),
    })),
  };
}

const dekking: [string, number, number, string, string][] = [
  ['toewijzingen', 1210, 1220, 'volledig', '10 leveringen zonder toewijzing'],
  ['startberichten', 1180, 1220, 'volledig', '40 toewijzingen zonder startbericht'],
  ['stopberichten', 820, 900, 'deels', '80 trajecten zonder stopbericht'],
  ['declaraties', 11640, 12000, 'volledig', 'maart 2026 is nog niet binnen'],
  ['verwijzers', 3610, 4290, 'deels', '680 trajecten met een afgeleide verwijzer'],
  ['taakgericht', 71, 100, 'onvolledig', '3 van 9 aanbieders leverden geen lijst'],
];

const start: Record<string, number> = {
  beg: 0.24,
  beh: 0.16,
  ggz: 0.24,
  wijk: 0.16,
  dys: 0.1,
  dia: 0.05,
  dag: 0.03,
  plg: 0.008,
  vrb: 0.01,
  amb: 0.02,
};
const next: Record<string, number> = {
  beg: 0.35,
  beh: 0.22,
  ggz: 0.24,
  wijk: 0.06,
  dia: 0.03,
  dag: 0.05,
  plg: 0.015,
  vrb: 0.03,
  gzh: 0.01,
};

function pick(weights: Record<string, number>, r: number): string {
  let left = r * Object.values(weights).reduce((a, b) => a + b, 0);
  for (const [key, weight] of Object.entries(weights)) {
    left -= weight;
    if (left <= 0) return key;
  }
  return 'beg';
}

function listPaths(): string[][] {
  const r = random(20260312);
  return Array.from({ length: 2400 }, () => {
    const path: string[] = [];
    for (let step = 0; step < 9; step++) {
      path.push(step === 0 ? pick(start, r()) : r() < 0.4 ? (path[step - 1] ?? 'beg') : pick(next, r()));
      const roll = r();
      if (roll < (step === 0 ? 0.45 : 0.26)) return [...path, 'uit'];
      if (roll < (step === 0 ? 0.47 : 0.31)) return [...path, 'loopt'];
    }
    return [...path, 'loopt'];
  });
}

function tally(keys: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function zorgpaden(query: Question['query']) {
  const [step, code] = query['stap']?.split(':') ?? [];
  const paths = listPaths().filter((path) => step === undefined || path[Number(step) - 1] === code);
  const variants = tally(paths.map((path) => path.join('-')));
  const shown = variants.filter(([, n]) => n >= 10);
  const rare = variants.filter(([, n]) => n < 10);
  const rareCount = rare.reduce((sum, [, n]) => sum + n, 0);
  const steps = [1, 2, 3, 4, 5].flatMap((stap) =>
    tally(paths.flatMap((path) => path[stap - 1] ?? [])).map(([hulpvorm, n]) => ({
      stap,
      hulpvorm,
      aantal: cellOf(n),
    })),
  );
  const streams = [1, 2, 3, 4].flatMap((stap) =>
    tally(paths.flatMap((path) => (path[stap] === undefined ? [] : `${path[stap - 1]}>${path[stap]}`))).map(
      ([key, n]) => {
        const [van, naar] = key.split('>');
        return { stap, van, naar, aantal: cellOf(n) };
      },
    ),
  );
  const moves = tally(
    paths.flatMap((path) =>
      path.slice(1).flatMap((to, i) => (to === 'uit' || to === 'loopt' ? [] : `${path[i]}>${to}`)),
    ),
  );
  return {
    figure: 'zorgpaden',
    account: account(
      query,
      paths.length,
      'Volgorde van trajecten naar start. Lopen er twee tegelijk, dan telt de vroegste start eerst.',
    ),
    rows: {
      varianten: shown.slice(0, Number(query['top'] ?? 20)).map(([key, n], i) => {
        const parts = key.split('-');
        return {
          pad: parts.slice(0, -1),
          uitgestroomd: parts.at(-1) === 'uit',
          aantal: cellOf(n),
          aandeel: value(n / paths.length),
          mediaanDagen: n < 15 ? suppressed : i === 6 ? { kind: 'undetermined' } : value(210 + i * 31),
        };
      }),
      zeldzaam: { varianten: rare.length, aantal: value(rareCount), aandeel: value(rareCount / paths.length) },
      stappen: steps,
      stromen: streams,
      overgangen: moves.map(([key, n]) => {
        const [van, naar] = key.split('>');
        const from = moves.filter(([k]) => k.startsWith(`${van}>`)).reduce((sum, [, m]) => sum + m, 0);
        return {
          van,
          naar,
          aantal: cellOf(n),
          aandeel: n < 10 ? suppressed : value(n / from),
          mediaanDagenErtussen: n < 10 ? suppressed : value(n % 60),
        };
      }),
      opeenvolgend: value(0.78),
      jeugdigen: value(paths.length),
      trajecten: value(paths.reduce((sum, path) => sum + path.length - 1, 0)),
    },
  };
}

export function answerFiguren(name: string, { query }: Question): unknown {
  if (name === 'getStroom') return stroom(query);
  if (name === 'getVerwijzersaandeel') return verwijzers(query);
  if (name === 'getZorgpaden') return zorgpaden(query);
  if (name === 'getDekking') {
    return {
      figure: 'dekking',
      account: account(query, 1690, 'Wat er binnen is, gedeeld door wat we verwachten op grond van de andere bronnen.'),
      rows: dekking.map(([bron, binnen, verwacht, oordeel, ontbreekt]) => ({
        bron,
        binnen: value(binnen),
        verwacht: value(verwacht),
        aandeel: value(binnen / verwacht),
        oordeel,
        ontbreekt,
      })),
    };
  }
  return undefined;
}
