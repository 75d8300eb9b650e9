// @vitest-environment jsdom
import { routes } from '@samenpad/contract';
import { plainDate } from '@samenpad/domain';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { answerQuery } from '../../../api/useAnswer.ts';
import { setLanguage } from '../../../text/language.ts';
import { IndexFigure } from './ComplexerFigures.tsx';
import { Claim } from './ComplexerPart.tsx';

type Found = Parameters<typeof IndexFigure>[0]['found'];
const value = (n: number) => ({ kind: 'value' as const, value: n, count: 400 });
const hidden = { kind: 'suppressed' as const };
const flat: Found['rows']['complexiteit'] = {
  ...{ perJaar: value(0.002), perJaarVan: value(-0.01), perJaarTot: value(0.014) },
  ...{ oordeel: 'niet-zichtbaar', uitspraak: 'niet zichtbaar in data' },
};

function yearOf(jaar: number, index: number): Found['rows']['jaren'][number] {
  return {
    ...{ jaar, trajecten: value(400), index: value(index), indexVan: value(index - 8), indexTot: value(index + 9) },
    ...{ tegelijk: value(0.25), aanbieders: value(0.16), wetten: value(0.08), verblijf: hidden },
    ...{ jeugdigen: value(300), verzoeken: value(100), gewicht: value(6), werklast: value(100) },
    ...{ werklastVan: value(95), werklastTot: value(105) },
  };
}

const found: Found = {
  figure: 'complexiteit',
  account: {
    definition: 'Vier kenmerken op de eerste dag.',
    source: 'iJw-berichten',
    period: { van: plainDate('2016-01-01'), tot: plainDate('2017-12-31') },
    n: value(800),
    completeness: 0.9,
    excluded: [],
    storeVersion: '7',
  },
  rows: { complexiteit: flat, werklast: flat, jaren: [yearOf(2016, 100), yearOf(2017, 107)] },
};

const interventie = {
  ...{ gemeente: '9801', soort: 'werkwijze', reikwijdte: 'lokaal', eenheid: 'gemeente' },
  ...{ interventieId: '00000000-0000-4000-8000-000000000001', eind: null, verwacht: '', omschrijving: '' },
  ...{ eigenaar: 'Toegang', vastgelegdDoor: 'Beleid' },
};

/** Answers of the server that are here already: the register of interventies. */
function knowing(begun: readonly { naam: string; begin: string }[]): QueryClient {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const rows = begun.map((one) => ({ ...interventie, groep: ['9801'], ...one }));
  const answer = routes.listInterventies.response.parse({ rows });
  queries.setQueryData(answerQuery('listInterventies').queryKey, answer);
  return queries;
}

const plain = (text: string | null | undefined) => text?.replace(/\s/g, ' ');

describe('ever more complex?', () => {
  afterEach(() => {
    cleanup();
    setLanguage('nl');
  });

  it('S4-84 says of the claim in fixed words that it is not visible in the data, with the change and its interval', () => {
    render(<Claim name="complexiteit" verloop={flat} />);
    expect(plain(screen.getByText(/steeds complexer/).textContent)).toBe(
      '„Casuïstiek wordt steeds complexer”: niet zichtbaar in data.',
    );
    expect(plain(screen.getByText(/per jaar/).textContent)).toBe(
      'Gemiddeld 0,2 % per jaar; met 95% zekerheid tussen −1,0 % en 1,4 %.',
    );
    cleanup();
    const unknown = { kind: 'undetermined' as const, reason: 'too-few' as const };
    const none = { perJaar: unknown, perJaarVan: unknown, perJaarTot: unknown, oordeel: null };
    render(<Claim name="werklast" verloop={{ ...none, uitspraak: 'niet te bepalen' }} />);
    expect(screen.getByText(/werkdruk/).textContent).toBe('„De werkdruk wordt hoger”: niet te bepalen.');
    expect(screen.queryByText(/per jaar/)).toBeNull();
  });

  it('S4-84 shows the index with its interval and each share by year as a table too, and hides few', () => {
    render(
      <QueryClientProvider client={knowing([])}>
        <IndexFigure found={found} />
      </QueryClientProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: /Toon als tabel/ }));
    const cells = within(screen.getByRole('row', { name: /^2017/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => plain(textContent))).toEqual([
      ...['400', '10799 – 116', '25 %', '16 %', '8 %', 'te weinig'],
    ]);
    expect(screen.getAllByRole('img').length).toBe(1);
  });

  it('S1-29 marks in the trend what began in its years, and nothing of other years', () => {
    render(
      <QueryClientProvider
        client={knowing([
          { naam: 'Vast team', begin: '2016-07-01' },
          { naam: 'Later', begin: '2018-01-01' },
        ])}
      >
        <IndexFigure found={found} />
      </QueryClientProvider>,
    );
    expect(plain(screen.getByText('Vast team', { exact: false }).textContent)).toContain('A Vast team, 1 juli 2016');
    expect(screen.queryByText(/Later/)).toBeNull();
  });
});
