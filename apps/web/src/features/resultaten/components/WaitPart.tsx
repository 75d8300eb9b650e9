import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import type { useResultaatQuery } from '../hooks/useResultaten.ts';
import { resultaatTexts } from '../text.ts';
import { LeadTimeFigure } from './LeadTimeFigure.tsx';
import { StatedWaitFigure } from './StatedWaitFigure.tsx';

type Waits = Answer<'getWachttijd'>;
type Row = Waits['rows'][number];

/** Waiting by size of the aanbieder (S4-35), by hulpvorm and by year, with its trend. */
export function WaitPart({ query: { maat: _maat, ...query } }: { query: ReturnType<typeof useResultaatQuery> }) {
  const t = useText(resultaatTexts);
  const trendText = useTrendText();
  const sizeHeading = useSizeHeading();
  const sizes = useAnswer('getWachttijd', { query: { ...query, per: 'klasse' } });
  const forms = useAnswer('getWachttijd', { query: { ...query, per: 'hulpvorm' } });
  // A trend needs a long look back: the server takes ten years.
  const { van: _van, ...long } = query;
  const leadTimes = useAnswer('getDoorlooptijd', { query });
  const years = useAnswer('getWachttijd', { query: { ...long, per: 'jaar' } });
  const word = useText(words);
  const aanbieders = useAnswer('getWachttijd', { query: { ...query, per: 'aanbieder' } });
  const stated = useAnswer('listWachtopgaven');
  return (
    <div className="grid stack-7">
      <div className="span-4">
        <Answered asked={sizes} height={260}>
          {(answer) => (
            <WaitFigure
              waits={answer}
              heading={sizeHeading(answer)}
              sub={t('waitsSub')}
              nameOf={({ klasse }) => t(klasse ?? 'all')}
              head={t('klasse')}
            />
          )}
        </Answered>
      </div>
      <div className="span-8">
        <Answered asked={years} height={260}>
          {(answer) => (
            <WaitFigure
              waits={answer}
              heading={t('waitsJaar')}
              sub={trendText(answer.trend)}
              nameOf={({ jaar }) => String(jaar ?? t('all'))}
              head={t('jaar')}
            />
          )}
        </Answered>
      </div>
      <div className="span-12">
        <Answered asked={forms} height={260}>
          {(answer) => (
            <WaitFigure
              waits={answer}
              heading={t('waitsHulpvorm')}
              sub={t('waitsHulpvormSub')}
              nameOf={({ hulpvorm }) => (hulpvorm === null ? t('all') : word(hulpvorm))}
              head={t('hulpvorm')}
            />
          )}
        </Answered>
      </div>
      <div className="span-12">
        <Answered asked={aanbieders} height={420}>
          {(waits) => (
            <Answered asked={stated} height={420}>
              {(opgaven) => <StatedWaitFigure waits={waits} stated={opgaven.rows} />}
            </Answered>
          )}
        </Answered>
      </div>
      <div className="span-12">
        <Answered asked={leadTimes} height={260}>
          {(answer) => <LeadTimeFigure answer={answer} />}
        </Answered>
      </div>
    </div>
  );
}

interface Props {
  waits: Waits;
  heading: string;
  sub: string;
  nameOf: (row: Row) => string;
  head: string;
}

function WaitFigure({ waits: { rows, account }, heading, sub, nameOf, head }: Props) {
  const t = useText(resultaatTexts);
  const word = useText(words);
  const format = useFormat();
  const bars = rows.slice(1).map((row) => {
    const value = findValue(row.mediaan);
    const text =
      value === undefined
        ? word(row.mediaan.kind === 'suppressed' ? 'suppressedShort' : 'undetermined')
        : t('days', { n: format.number(value) });
    return { key: nameOf(row), name: nameOf(row), value, text };
  });
  return (
    <Figure
      heading={heading}
      sub={sub}
      account={account}
      table={
        <DataTable
          caption={heading}
          rows={rows}
          rowKey={nameOf}
          columns={[
            { key: 'name', head, cell: nameOf },
            {
              key: 'aantal',
              head: t('countWait'),
              numeric: true,
              cell: (row) => <CellText cell={row.aantal} format={(n) => format.number(n)} short />,
            },
            {
              key: 'waiting',
              head: t('waiting'),
              numeric: true,
              cell: (row) => <CellText cell={row.waiting} format={(n) => format.number(n)} short />,
            },
            {
              key: 'mediaan',
              head: t('median'),
              numeric: true,
              cell: (row) => (
                <IntervalText
                  cell={row.mediaan}
                  van={row.mediaanVan}
                  tot={row.mediaanTot}
                  format={(n) => format.number(n)}
                />
              ),
            },
            {
              key: 'percentile90',
              head: t('percentile90'),
              numeric: true,
              cell: (row) => <CellText cell={row.percentile90} format={(n) => format.number(n)} short />,
            },
          ]}
        />
      }
    >
      <Bars bars={bars} label={bars.map(({ name, text }) => `${name} ${text}`).join(', ')} room={90} />
    </Figure>
  );
}

function useSizeHeading(): (waits: Waits) => string {
  const t = useText(resultaatTexts);
  const format = useFormat();
  const write = (n: number) => t('days', { n: format.number(n) });
  return ({ rows }) => {
    const [small, large] = (['klein', 'groot'] as const).map((klasse) => {
      const row = rows.find((each) => each.klasse === klasse);
      return row && findValue(row.mediaan);
    });
    if (small === undefined || large === undefined) return t('waitsPlain');
    return t('waits', { small: write(small), large: write(large) });
  };
}

function useTrendText(): (trend: Waits['trend']) => string {
  const t = useText(resultaatTexts);
  const format = useFormat();
  return ({ groeiPerJaar, groeiVan, groeiTot }) => {
    const [growth, van, tot] = [groeiPerJaar, groeiVan, groeiTot].map(findValue);
    if (growth === undefined || van === undefined || tot === undefined || (van <= 0 && tot >= 0))
      return t('trendLevel');
    const [low = 0, high = 0] = [van, tot].map(Math.abs).toSorted((a, b) => a - b);
    return t(growth > 0 ? 'trendUp' : 'trendDown', {
      growth: format.percent(Math.abs(growth)),
      van: format.percent(low),
      tot: format.percent(high),
    });
  };
}
