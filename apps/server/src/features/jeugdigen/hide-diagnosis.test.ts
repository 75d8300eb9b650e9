import type { JeugdigeRow } from '@samenpad/contract';
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
    const row: Partial<JeugdigeRow> = { lopend: [{ hulpvorm, aanbieder: 'De Linde' }] };
    // Only this part of a row counts here.
    expect(hideDiagnosisInRow(row as JeugdigeRow).lopend).toEqual([{ hulpvorm: shown, aanbieder: 'De Linde' }]);
  });
});
