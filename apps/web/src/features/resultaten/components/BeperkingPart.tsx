import { useNavigate } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { beperkingTexts } from '../beperking-text.ts';
import { type AanbiedersSearch, KEPT, readAanbiedersSearch } from '../search.ts';
import { TableSection } from './TableSection.tsx';

type Rows = Answer<'getBeperking'>['rows'];
type Moves = Pick<Rows['gemeenten'][number], 'lopend' | 'overstap' | 'aandeel'>;

/** What is lost when only the largest aanbieders remain (S1-24); the choice stands in the address. */
export function BeperkingPart({ search }: { search: AanbiedersSearch }) {
  const t = useText(beperkingTexts);
  const navigate = useNavigate({ from: '/aanbieders' });
  const { behoud = KEPT, op = 'jeugdigen', maat: _maat, leeftijd: _leeftijd, rang: _rang, ...filters } = search;
  // Who is in care now: the last year, also when concentration is told over ten.
  const asked = useAnswer('getBeperking', { query: { ...filters, van: undefined, behoud, op, taal: useLanguage() } });
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readAanbiedersSearch({ ...search, ...patch }), resetScroll: false, replace: true });
  };
  return (
    <section className="stack-7" aria-labelledby="beperking">
      <h2 className="heading" id="beperking">
        {t('title')}
      </h2>
      <p className="figure__sub">{t('why')}</p>
      <div className="two-columns stack-4 no-print">
        <NumberField
          label={t('behoud')}
          value={behoud}
          min={1}
          max={500}
          onChange={(n) => {
            change({ behoud: n });
          }}
        />
        <ChoiceField
          label={t('op')}
          value={op}
          options={[
            ['jeugdigen', t('jeugdigen')],
            ['kosten', t('kosten')],
          ]}
          onChange={(value) => {
            change({ op: value });
          }}
        />
      </div>
      <Answered asked={asked} height={420} lines={8}>
        {(found) => <Found found={found} behoud={behoud} />}
      </Answered>
    </section>
  );
}

function Found({ found: { rows, account }, behoud }: { found: Answer<'getBeperking'>; behoud: number }) {
  const t = useText(beperkingTexts);
  const word = useText(words);
  const columns = useMoveColumns();
  const format = useFormat();
  const { gemeenten } = useSessie();
  const [all] = rows.gemeenten;
  if (all === undefined || findValue(all.lopend) === 0) return <Conclusion text={t('empty')} />;
  const restName = (overig: boolean) => t(overig ? 'overig' : 'all');
  return (
    <>
      <BeperkingConclusion rows={rows} behoud={behoud} />
      <TableSection title={t('forms')} sub={t('formsSub')} account={account}>
        <DataTable
          caption={t('forms')}
          rows={rows.hulpvormen}
          rowKey={({ hulpvorm, overig }) => hulpvorm ?? restName(overig)}
          columns={[
            {
              key: 'hulpvorm',
              head: t('hulpvorm'),
              cell: ({ hulpvorm, overig }) => (hulpvorm === null ? restName(overig) : word(hulpvorm)),
            },
            ...columns,
            {
              key: 'verlies',
              head: t('verlies'),
              cell: ({ verlies }) => (verlies === null ? '–' : t(`verlies-${verlies}`)),
            },
          ]}
        />
      </TableSection>
      <TableSection title={t('gemeenten')} sub={t('gemeentenSub')} account={account}>
        <DataTable
          caption={t('gemeenten')}
          rows={rows.gemeenten}
          rowKey={({ gemeente, overig }) => gemeente ?? restName(overig)}
          columns={[
            {
              key: 'gemeente',
              head: t('gemeente'),
              cell: ({ gemeente, overig }) =>
                gemeente === null
                  ? restName(overig)
                  : (gemeenten.find(({ code }) => code === gemeente)?.naam ?? gemeente),
            },
            ...columns,
          ]}
        />
      </TableSection>
      <details className="stack-5">
        <summary>{t('blijvers')}</summary>
        <p className="figure__sub">{t('blijversSub')}</p>
        <DataTable
          caption={t('blijvers')}
          rows={rows.blijvers}
          rowKey={({ aanbieder }) => aanbieder ?? ''}
          columns={[
            {
              key: 'aanbieder',
              head: t('aanbieder'),
              cell: ({ aanbieder, aanbiederNaam }) => aanbiederNaam ?? aanbieder,
            },
            {
              key: 'jeugdigen',
              head: t('inPeriod'),
              numeric: true,
              cell: ({ jeugdigen }) => <CellText cell={jeugdigen} format={(n) => format.number(n)} short />,
            },
          ]}
        />
      </details>
    </>
  );
}

function BeperkingConclusion({ rows, behoud }: { rows: Rows; behoud: number }) {
  const t = useText(beperkingTexts);
  const word = useText(words);
  const format = useFormat();
  const [all] = rows.gemeenten;
  const [n, share, aanbieders] = [all?.overstap, all?.aandeel, rows.aanbieders].map((cell) => cell && findValue(cell));
  const kept = format.number(behoud);
  const moved =
    n === undefined
      ? t('hidden')
      : n === 0
        ? t('nobody', { kept })
        : share === undefined || aanbieders === undefined
          ? t('conclusionPlain', { kept, n: format.number(n) })
          : t('conclusion', {
              kept,
              n: format.number(n),
              all: format.number(aanbieders),
              share: format.percent(share),
            });
  const lost = rows.hulpvormen.flatMap(({ hulpvorm, verlies }) =>
    hulpvorm !== null && verlies === 'alles' ? [word(hulpvorm)] : [],
  );
  return <Conclusion text={`${moved} ${lost.length === 0 ? t('lostNone') : t('lost', { list: lost.join(', ') })}`} />;
}

function useMoveColumns() {
  const t = useText(beperkingTexts);
  const format = useFormat();
  const column = (key: keyof Moves, write: (value: number) => string) => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row: Moves) => <CellText cell={row[key]} format={write} short />,
  });
  return [
    column('lopend', (n) => format.number(n)),
    column('overstap', (n) => format.number(n)),
    column('aandeel', (share) => format.percent(share)),
  ];
}
