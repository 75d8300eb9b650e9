import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { verwijzerKey, words } from '../../../text/words.ts';
import { useResultaatQuery } from '../hooks/useResultaten.ts';
import { praktijkenTexts } from '../praktijken-text.ts';
import { readVerwijzersSearch, type VerwijzersSearch } from '../search.ts';
import { resultaatTexts } from '../text.ts';
import type { Unit } from '../unit.ts';
import { PraktijkDetail } from './PraktijkDetail.tsx';
import { ResultaatPart } from './ResultaatPart.tsx';
import { TableSection } from './TableSection.tsx';

type Report = Answer<'getPraktijken'>;
type Row = Report['rows'][number];

/** What practices refer, to whom, and what comes of it (S0-2); the chosen one and its agreement stand in the address. */
export function PraktijkenPart({ search }: { search: VerwijzersSearch }) {
  const { praktijk, afspraak, maat: _maat, ...filters } = search;
  const { maat: _asked, ...query } = useResultaatQuery(filters);
  const asked = useAnswer('getPraktijken', { query: { ...query, praktijk, afspraak } });
  return (
    <div className="stack-7">
      <Answered asked={asked} height={420} lines={8}>
        {(found) => (
          <>
            {praktijk !== undefined && <PraktijkDetail found={found} praktijk={praktijk} search={search} />}
            <PraktijkTable found={found} search={search} />
            <PraktijkResultaten found={found} chosen={praktijk} />
          </>
        )}
      </Answered>
    </div>
  );
}

function PraktijkTable({ found: { rows, account }, search }: { found: Report; search: VerwijzersSearch }) {
  const t = useText(praktijkenTexts);
  const format = useFormat();
  const columns = useColumns(search);
  const [all] = rows;
  if (all === undefined || findValue(all.aantal) === 0) return <Empty>{t('none')}</Empty>;
  const [n, share] = [all.aantal, all.eersteAandeel].map(findValue);
  const text =
    n === undefined
      ? t('hidden')
      : share === undefined
        ? t('conclusionPlain', { n: format.number(n) })
        : t('conclusion', { n: format.number(n), share: format.percent(share) });
  return (
    <>
      <h2 className="heading">{t('title')}</h2>
      <Conclusion text={text} />
      <TableSection title={t('title')} sub={t('sub')} account={account} bare>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={({ praktijk, overig }) => praktijk ?? String(overig)}
          columns={columns}
        />
      </TableSection>
    </>
  );
}

/** What comes of the referrals of each practice, as it is and adjusted for who comes there; of few nothing can be said. */
function PraktijkResultaten({ found, chosen }: { found: Report; chosen: string | undefined }) {
  const t = useText(resultaatTexts);
  const format = useFormat();
  const [all] = found.resultaten;
  if (all === undefined || findValue(all.aantal) === 0) return null;
  const own = found.resultaten.filter(({ praktijk }) => praktijk !== null);
  const judged = own.filter(({ ratio, oordeel }) => ratio.kind === 'value' && oordeel !== 'te-klein');
  const units = [all, ...judged].map(({ praktijk, ...row }): Unit => {
    const name = { key: praktijk ?? 'all', name: praktijk ?? t('all'), sub: '' };
    return { ...row, ...name, chosen: praktijk !== null && praktijk === chosen, all: praktijk === null };
  });
  const left = own.length - judged.length;
  return (
    <section className="stack-7" aria-labelledby="praktijkresultaten">
      <h2 className="heading" id="praktijkresultaten">
        {t('praktijken')}
      </h2>
      <ResultaatPart maat="uitstroom" who="praktijken" units={units} funnel={found.funnel} account={found.account} />
      {left > 0 && (
        <p className="small quiet stack-2">{t('praktijkenLeft', { count: left, n: format.number(left) })}</p>
      )}
    </section>
  );
}

function useColumns(search: VerwijzersSearch): Column<Row>[] {
  const t = useText(praktijkenTexts);
  const word = useText(words);
  const format = useFormat();
  const whole = (value: number) => format.number(value);
  const part = (value: number) => format.percent(value);
  const plain = (key: 'aantal' | 'aandeel' | 'eersteAandeel', write: (value: number) => string): Column<Row> => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row) => <CellText cell={row[key]} format={write} short />,
  });
  const measured = (key: 'wacht' | 'uitstroom', write: (value: number) => string): Column<Row> => ({
    key,
    head: t(key),
    numeric: true,
    cell: ({ [key]: { value, valueVan, valueTot } }) => (
      <IntervalText cell={value} van={valueVan} tot={valueTot} format={write} />
    ),
  });
  return [
    {
      key: 'praktijk',
      head: t('praktijk'),
      cell: ({ praktijk, verwijzer, overig }) =>
        praktijk === null ? (
          t(overig ? 'overig' : 'all')
        ) : (
          <>
            <Link
              to="/verwijzers"
              search={readVerwijzersSearch({ ...search, praktijk, afspraak: undefined })}
              resetScroll={false}
            >
              {praktijk}
            </Link>
            {verwijzer !== null && <span className="second">{word(verwijzerKey(verwijzer))}</span>}
          </>
        ),
    },
    plain('aantal', whole),
    plain('aandeel', part),
    { key: 'eerste', head: t('eerste'), cell: ({ eerste, eersteNaam }) => eersteNaam ?? eerste ?? '–' },
    plain('eersteAandeel', part),
    {
      key: 'others',
      head: t('others'),
      numeric: true,
      cell: ({ praktijk, others }) => (praktijk === null ? '–' : <CellText cell={others} format={part} short />),
    },
    {
      key: 'oordeel',
      head: t('oordeel'),
      cell: ({ oordeel, grens }) => {
        const limit = findValue(grens);
        if (oordeel === null) return '–';
        return oordeel === 'hoger' && limit !== undefined
          ? t('higherAbove', { limit: format.percent(limit) })
          : t(oordeel);
      },
    },
    measured('wacht', whole),
    measured('uitstroom', part),
  ];
}
