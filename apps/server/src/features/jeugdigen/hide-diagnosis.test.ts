import type { JeugdigeRow, Reden } from '@samenpad/contract';
import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { hideDiagnosisInRow } from './hide-diagnosis.ts';

describe('an objection to a diagnosis on the invoice', () => {
  it.each([
    ['ggz', 'ovg'],
    ['dys', 'ovg'],
    ['dia', 'ovg'],
    ['beh', 'ovg'],
    ['beg', 'beg'],
    ['plg', 'plg'],
  ] as const)('shows %s as %s', (hulpvorm, shown) => {
    const reden: Reden = {
      soort: 'signaal',
      hulpvorm,
      aanbieder: 'De Linde',
      verwijzer: '02',
      begin: plainDate('2024-01-01'),
      signalen: ['lang'],
    };
    const row: Partial<JeugdigeRow> = { lopend: [{ hulpvorm, aanbieder: 'De Linde' }], redenen: [reden] };
    // Only this part of a row counts here.
    const hidden = hideDiagnosisInRow(row as JeugdigeRow);
    expect(hidden.lopend).toEqual([{ hulpvorm: shown, aanbieder: 'De Linde' }]);
    expect(hidden.redenen).toEqual([{ ...reden, hulpvorm: shown }]);
  });
});
