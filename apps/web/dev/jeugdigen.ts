import type { Question } from './answers.ts';
import { aanbieders } from './sessie.ts';

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const hulpvormen = ['beg', 'ggz', 'beh', 'dys', 'wijk', 'dag', 'plg'];
const by = (i: number) => aanbieders[i % aanbieders.length]?.naam ?? '';

function rowOf(n: number, named: boolean) {
  const running = n % 3 === 0 ? [] : [{ hulpvorm: hulpvormen[n % 7], aanbieder: by(n) }];
  if (n % 4 === 1) running.push({ hulpvorm: 'ggz', aanbieder: 'De Veldkei' });
  return {
    gemeente: '9901', jeugdigeId: idOf(n), pseudoniem: `J-${48213 + n * 37}`, naam: named ? `Verzonnen Naam ${n}` : null, leeftijd: 6 + (n % 12),
    trajecten: 1 + (n % 6), lopend: running, begin: `20${19 + (n % 6)}-03-1${n % 9}`, eind: running.length > 0 ? null : '2025-06-30', gezien: n % 2 === 0, langdurig: n % 5 === 0,
  };
}

type TrajectPatch = Record<string, unknown>;
let nr = 0;
function traject(hulpvorm: string, aanbiederNaam: string, begin: string, eind: string | null, verwijzer: string, more: TrajectPatch = {}) {
  nr += 1;
  return {
    nr, hulpvorm, aanbieder: '41000137', aanbiederNaam, begin, eind, toewijzingNummers: [100482300 + nr], eindSoort: eind === null ? 'open' : 'stop', eindReden: eind === null ? null : '31',
    beginBron: 'start', rang: nr, verlengingen: 0, verlengdeDagen: 0, verlengdVanaf: [], parallel: false, gestapeld: false, verwijzer, verwijzerAfgeleid: verwijzer === '01',
    onvolledig: false, actieveDagen: 300, toegewezenTot: null, pauzes: [], kosten: 386000, ...more,
  };
}

function monthsBetween(begin: string, eind: string): string[] {
  const months: string[] = [];
  for (let m = Number(begin.slice(0, 4)) * 12 + Number(begin.slice(5, 7)) - 1; m <= Number(eind.slice(0, 4)) * 12 + Number(eind.slice(5, 7)) - 1; m++) months.push(`${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`);
  return months;
}

function jeugdige(named: boolean) {
  nr = 0;
  const trajecten = [
    traject('dys', 'Letterwerf', '2019-09-02', '2020-10-30', '01'),
    traject('ggz', 'De Veldkei', '2021-03-15', '2022-06-30', '02', { verlengingen: 1, verlengdVanaf: ['2022-03-15'], kosten: 910000 }),
    traject('beg', 'Stichting Maaspad', '2023-01-16', null, '01', { verlengingen: 4, verlengdVanaf: ['2023-10-16', '2024-07-16', '2025-04-16', '2026-01-16'], toegewezenTot: '2026-07-15', kosten: 2433000, pauzes: [{ begin: '2024-12-20', eind: '2025-02-03' }] }),
    traject('ggz', 'Praktijk Rietoever', '2023-09-04', '2024-05-31', '02', { eindReden: '32', kosten: 540000 }),
    traject('dag', 'Zorgboerderij Zeskamer', '2024-10-01', '2025-06-30', '01', { eindReden: '34', verlengingen: 1, verlengdVanaf: ['2025-02-01'], kosten: 1007000 }),
    traject('amb', 'Kompas Ambulant', '2025-02-10', '2025-09-30', 'onbekend', { eindSoort: 'afgeleid', eindReden: null, beginBron: 'declaratie', onvolledig: true, kosten: 188000 }),
    traject('ggz', 'De Veldkei', '2025-11-03', null, '05', { toegewezenTot: '2026-09-20', kosten: 210000 }),
  ];
  const perMonth: Record<string, number> = { dys: 27600, ggz: 55000, beg: 64200, dag: 111900, amb: 24000 };
  return {
    gemeente: '9901', gemeenteNaam: 'Beekstede', jeugdigeId: idOf(1), pseudoniem: 'J-48250', naam: named ? 'Mila Doornweerd' : null, leeftijd: 14, peildatum: '2026-03-12', gezien: true,
    trajecten: named ? trajecten : trajecten.map((each) => ({ ...each, kosten: null })),
    overigeToewijzingen: [
      { domein: 'jw', toewijzingNummer: 100489001, aanbieder: '41000274', aanbiederNaam: 'Boogzaal Jeugd', hulpvorm: 'beh', toestand: 'actief', begin: '2026-01-05', eind: '2026-12-31', wachtInDays: 66, levering: [] },
      { domein: 'wmo', toewijzingNummer: 200100044, aanbieder: '41000411', aanbiederNaam: 'Stroomhuis', hulpvorm: null, toestand: 'actief', begin: '2025-05-01', eind: '2026-04-30', wachtInDays: null, levering: [{ begin: '2025-05-12', eind: null }] },
    ],
    gaten: [{ begin: '2020-10-31', eind: '2021-03-14', dagen: 135 }, { begin: '2022-07-01', eind: '2023-01-15', dagen: 199 }],
    overlappen: [{ begin: '2023-09-04', eind: '2024-05-31', dagen: 271 }, { begin: '2024-10-01', eind: '2025-09-30', dagen: 365 }, { begin: '2025-11-03', eind: '2026-03-12', dagen: 130 }],
    zorgperioden: [{ begin: '2023-01-16', eind: null, langdurig: true }],
    kosten: named
      ? trajecten.flatMap((each) => monthsBetween(each.begin, each.eind ?? '2026-01-31').map((maand) => ({ maand, hulpvorm: each.hulpvorm, toewijzingNummer: each.toewijzingNummers[0], ingediend: perMonth[each.hulpvorm] ?? 0, toegekend: perMonth[each.hulpvorm] ?? 0, gecrediteerd: 0 })))
      : null,
    verzoeken: [{ soort: 'vot', toestand: 'toegekend', aanbiederNaam: 'De Veldkei', dagtekening: '2025-10-20', toewijzingNummers: [100482307], verwijzer: '05' }],
    signalen: [{ soort: 'stop-ontbreekt', toewijzingNummer: 100482306, code: null }],
    berichten: trajecten.flatMap((each, i) => ['301', '305', '323'].map((soort, j) => ({ berichtId: idOf(i * 10 + j), soort, domein: 'jw', dagtekening: each.begin, ontvangenOp: `${each.begin}T09:14:00Z`, toewijzingNummers: each.toewijzingNummers }))),
  };
}

export function answerJeugdigen(name: string, { als, query, params }: Question): unknown {
  const named = als?.startsWith('consulent') ?? false;
  if (als === 'berichten') return undefined;
  if (name === 'listJeugdigen') {
    const pagina = Number(query['pagina'] ?? 1);
    const totaal = query['zoek'] === 'niemand' ? 0 : 1365;
    return { totaal, pagina, rows: totaal === 0 ? [] : Array.from({ length: 25 }, (_, i) => rowOf(pagina * 25 + i - 24, named)) };
  }
  if (name === 'getJeugdige') return params['jeugdigeId'] === idOf(999) ? undefined : jeugdige(named);
  return undefined;
}
