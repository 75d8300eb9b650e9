import { type DeclaratieMaand, type JeugdigeStand, plainDate, type Toewijzing, type Traject } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { emptyReadModels, flattenStand } from './flatten-stand.ts';
import { focusFactsOf } from './focus-facts-of.ts';
import { wholeYearBefore } from './whole-year.ts';

const nothing: JeugdigeStand = {
  toewijzingen: [],
  verzoeken: [],
  trajecten: { tCbs: [], tInhoud: [] },
  zorgperioden: [],
  apart: [],
  signalen: [],
};
const own = { gemeente: '0384', jeugdige_id: 'a' };
const month = (maand: string, toegekend: number, gecrediteerd = 0) =>
  // Only these fields count here.
  ({ maand, boekingen: [{ bedrag: toegekend }, { bedrag: -gecrediteerd }] as unknown }) as DeclaratieMaand;
const toewijzing = (domein: 'jw' | 'wmo', verwijzer: string, ...declaraties: DeclaratieMaand[]) =>
  // Only these fields count here.
  ({ domein, wet: domein, verwijzer, declaraties, levering: [] as unknown }) as Toewijzing;

function kostenOf(...toewijzingen: Toewijzing[]) {
  const rows = emptyReadModels();
  flattenStand(own, { ...nothing, toewijzingen }, plainDate('2026-01-15'), rows);
  return rows.jeugdige_kosten;
}

describe('S0-13 costs of a jeugdige', () => {
  it('are over the twelve whole months before the peildatum, whose own month counts on its last day', () => {
    expect(wholeYearBefore(plainDate('2026-01-15'))).toEqual({ van: '2025-01', tot: '2025-12' });
    expect(wholeYearBefore(plainDate('2026-01-30'))).toEqual({ van: '2025-01', tot: '2025-12' });
    expect(wholeYearBefore(plainDate('2026-01-31'))).toEqual({ van: '2025-02', tot: '2026-01' });
  });

  it('are granted less credited, without Wmo, with what the toegang referred apart', () => {
    const rows = kostenOf(
      toewijzing('jw', '02', month('2024-12', 7), month('2025-01', 1000, 300), month('2026-01', 9)),
      toewijzing('jw', '01', month('2025-12', 50)),
      toewijzing('wmo', '01', month('2025-06', 10_000)),
    );
    expect(rows).toEqual([{ ...own, nr: 0, bedrag: 750, bedrag_toegang: 50 }]);
  });

  it('take of a price in total, paid after the year, what its days of care in the year cost (domain.md B.6)', () => {
    // 31 days in December of the year before and 31 in January.
    const over = ['2024-12', '2025-01'].map((maand) => ({ maand, dagen: 31 }));
    const paid = { maand: '2026-01', boekingen: [{ bedrag: 1001, volume: 1, over }] as unknown };
    // Only these fields count here.
    expect(kostenOf(toewijzing('jw', '02', paid as DeclaratieMaand))).toEqual([
      { ...own, nr: 0, bedrag: 500, bedrag_toegang: 0 },
    ]);
  });

  it('make no row where there are none', () => {
    expect(kostenOf(toewijzing('jw', '02', month('2024-12', 7)))).toEqual([]);
  });
});

describe('what the focus list asks of the care of a jeugdige', () => {
  const day = plainDate;
  const running = (toewijzingNummers: number[], begin: string, eind: string | null = null) =>
    ({
      domein: 'jw',
      toewijzingNummers,
      begin,
      eind,
      aanbieder: '42429011',
      gestapeld: true,
      verlengingen: 1,
      verlengdVanaf: [],
    }) as unknown as Traject; // Only these fields count here.
  const granted = (toewijzingNummer: number, toestand: string, eind: string | null) =>
    ({ domein: 'jw', toewijzingNummer, toestand, eind }) as Toewijzing;

  it('is until when was granted: the last day of a traject, none where one has no end, and a `wees` of which nothing was', () => {
    const tInhoud = [
      running([1, 2], '2025-01-01'),
      running([3], '2025-02-01'),
      running([4], '2025-03-01'),
      running([5], '2024-01-01', '2024-06-30'),
    ];
    const toewijzingen = [
      granted(1, 'actief', '2025-06-30'),
      granted(2, 'actief', '2026-06-30'),
      granted(3, 'actief', null),
      granted(4, 'wees', null),
      granted(5, 'beeindigd', '2024-06-30'),
    ];
    expect(focusFactsOf({ ...nothing, toewijzingen, trajecten: { tCbs: [], tInhoud } })).toMatchObject({
      trajectenLopend: 3,
      aanbieders: ['42429011'],
      einden: [day('2026-06-30')],
      weesSinds: day('2025-03-01'),
      gestapeldSinds: day('2025-03-01'),
      zorgBegin: null,
    });
  });
});
