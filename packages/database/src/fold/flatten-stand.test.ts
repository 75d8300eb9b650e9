import { type DeclaratieMaand, type JeugdigeStand, plainDate, type Toewijzing } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { emptyReadModels, flattenStand } from './flatten-stand.ts';
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
  ({ maand, toegekend, gecrediteerd }) as DeclaratieMaand;
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

  it('make no row where there are none', () => {
    expect(kostenOf(toewijzing('jw', '02', month('2024-12', 7)))).toEqual([]);
  });
});
