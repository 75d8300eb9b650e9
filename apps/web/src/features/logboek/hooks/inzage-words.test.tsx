// @vitest-environment jsdom
import type { Inzage } from '@samenpad/contract';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useInzageWords } from './useInzageWords.ts';

const look: Inzage = {
  ...{ tijd: '2026-11-24T00:10:17.940Z', rol: 'netwerklid', organisatie: null, naam: null, eigen: false },
  ...{ doel: 'hulpverlening', grond: 'netwerk', soorten: ['PL'], nood: false, resultaat: 'gegeven' },
};

async function inWords(...looks: Inzage[]) {
  const { result } = renderHook(() => useInzageWords('Beekstede'), { wrapper: Suspense });
  await waitFor(() => {
    expect(result.current).toBeTypeOf('function');
  });
  return looks.map((one) => result.current(one)).map(({ where, why }) => [where, why]);
}

afterEach(cleanup);

it('says of somebody of the own network that the gezin asked them, also in the line of their yes, and never the gemeente', async () => {
  const invited = ['Uitgenodigd door het gezin', 'Is door jullie uitgenodigd. Om hulp te geven.'];
  expect(await inWords(look, { ...look, grond: 'gemeente' })).toEqual([invited, invited]);
  expect(await inWords({ ...look, rol: 'consulent', grond: 'gemeente' })).toEqual([
    ['Gemeente Beekstede', 'Doet dit werk voor de hele gemeente. Om hulp te geven.'],
  ]);
});
