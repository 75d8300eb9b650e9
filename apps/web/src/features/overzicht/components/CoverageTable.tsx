import type { Answer } from '../../../api/call.ts';
import { Meter } from '../../../charts/Meter.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { OverzichtAnswers } from '../hooks/useOverzicht.ts';
import { overzichtTexts } from '../text.ts';

type Row = Answer<'getDekking'>['rows'][number];

const tones: Readonly<Record<Row['oordeel'], Tone>> = {
  volledig: 'good',
  deels: 'attention',
  onvolledig: 'bad',
  onbekend: 'waiting',
};
const bronnen = [
  'toewijzingen',
  'startberichten',
  'stopberichten',
  'declaraties',
  'verwijzers',
  'alleen-declaraties',
  'taakgericht',
] as const;
const norm = 0.95;

/** What is in per source and what is missing: the coverage meter. */
export function CoverageTable({ answers }: { answers: Pick<OverzichtAnswers, 'coverage'> }) {
  return (
    <Answered asked={answers.coverage} height={360} lines={7}>
      {(answer) => <Coverage answer={answer} />}
    </Answered>
  );
}

function Coverage({ answer: { rows, account } }: { answer: Answer<'getDekking'> }) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const complete = rows.filter((row) => row.oordeel === 'volledig').length;
  const heading = t('coverage', { n: format.number(complete), total: format.number(rows.length) });
  const nameOf = (row: Row) => {
    const known = bronnen.find((bron) => bron === row.bron);
    return known === undefined ? row.bron : t(known);
  };
  return (
    <section aria-labelledby="dekking">
      <h2 className="figure-heading" id="dekking">
        {heading}
      </h2>
      <p className="figure__sub">{t('coverageSub')}</p>
      <DataTable
        caption={heading}
        className="data--coverage"
        rows={rows}
        rowKey={(row) => row.bron}
        columns={[
          { key: 'bron', head: t('source'), cell: nameOf },
          { key: 'binnen', head: t('within'), cell: (row) => <Within row={row} /> },
          {
            key: 'oordeel',
            head: t('verdict'),
            cell: (row) => <Status tone={tones[row.oordeel]}>{t(row.oordeel)}</Status>,
          },
          { key: 'ontbreekt', head: t('missing'), cell: (row) => <span className="quiet">{row.ontbreekt}</span> },
        ]}
      />
      <FigureFoot title={heading} sub={t('coverageSub')} account={account}>
        <span>{t('norm')}</span>
      </FigureFoot>
    </section>
  );
}

function Within({ row }: { row: Row }) {
  const format = useFormat();
  const share = findValue(row.aandeel);
  return (
    <span className="no-wrap">
      {share !== undefined && <Meter share={share} tone={tones[row.oordeel]} norm={norm} />}
      <CellText cell={row.aandeel} format={(value) => format.percent(value)} short />
    </span>
  );
}
