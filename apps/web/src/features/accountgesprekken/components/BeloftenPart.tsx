import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import type { FigureSearch } from '../../../filters/search.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { accountFigurenTexts } from '../figuren-text.ts';

type Report = Answer<'getBeloften'>;
type Row = Report['rows'][number];

/** Promised against real, by aanbieder (S0-30). */
export function BeloftenPart({ filters }: { filters: FigureSearch }) {
  const asked = useAnswer('getBeloften', { query: { ...filters, taal: useLanguage() } });
  return (
    <Answered asked={asked} height={500} lines={6}>
      {(report) => <BeloftenView report={report} />}
    </Answered>
  );
}

function BeloftenView({ report: { rows, account } }: { report: Report }) {
  const t = useText(accountFigurenTexts);
  const [all] = rows;
  if (all === undefined || findValue(all.vragen) === 0) return <Conclusion text={t('noTalks')} />;
  return (
    <>
      <BeloftenConclusion all={all} />
      <section className="stack-6" aria-labelledby="beloften">
        <h2 className="heading" id="beloften">
          {t('beloften')}
        </h2>
        <p className="figure__sub">{t('beloftenSub')}</p>
        <div className="stack-4">
          <Sideways label={t('beloftenScroll')}>
            <BeloftenTable rows={rows} />
          </Sideways>
        </div>
        <FigureFoot title={t('beloften')} sub={t('beloftenSub')} account={account} />
      </section>
    </>
  );
}

function BeloftenConclusion({ all }: { all: Row }) {
  const t = useText(accountFigurenTexts);
  const format = useFormat();
  const days = findValue(all.vertraging);
  if (days === undefined) return <Conclusion text={t('biasNone')} />;
  const main = t(days >= 0 ? 'bias' : 'biasLate', { dagen: format.number(Math.abs(days)) });
  return <Conclusion text={findValue(all.loopt) === 0 ? main : `${main} ${t('atLeast')}`} />;
}

function BeloftenTable({ rows }: { rows: readonly Row[] }) {
  const t = useText(accountFigurenTexts);
  const format = useFormat();
  const count = (key: 'vragen' | 'beloften' | 'loopt', head: string): Column<Row> => ({
    key,
    head,
    numeric: true,
    cell: (row) => <CellText cell={row[key]} format={format.number} short />,
  });
  const share = (key: 'antwoordAandeel' | 'gehaaldAandeel', head: string): Column<Row> => ({
    key,
    head,
    numeric: true,
    cell: (row) => <CellText cell={row[key]} format={(value) => format.percent(value, 0)} short />,
  });
  return (
    <DataTable
      caption={t('beloften')}
      rows={rows}
      rowKey={({ aanbieder, overig }) => aanbieder ?? (overig ? 'overig' : 'all')}
      columns={[
        {
          key: 'aanbieder',
          head: t('aanbieder'),
          cell: ({ aanbieder, aanbiederNaam, overig }) =>
            aanbiederNaam ?? aanbieder ?? (overig ? t('overig') : t('all')),
        },
        count('vragen', t('vragen')),
        share('antwoordAandeel', t('beantwoord')),
        count('beloften', t('beloofd')),
        share('gehaaldAandeel', t('gehaald')),
        count('loopt', t('loopt')),
        {
          key: 'dagen',
          head: t('dagen'),
          numeric: true,
          cell: (row) => (
            <IntervalText
              cell={row.vertraging}
              van={row.vertragingVan}
              tot={row.vertragingTot}
              format={(value) => format.number(value)}
            />
          ),
        },
      ]}
    />
  );
}
