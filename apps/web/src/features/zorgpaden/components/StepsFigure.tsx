import type { Answer } from '../../../api/call.ts';
import { StepSankey } from '../../../charts/StepSankey.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Swatch } from '../../../components/Swatch.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';
import { zorgpadenTexts } from '../text.ts';

type Paths = Answer<'getZorgpaden'>;

/** The picture ends with the fifth traject; what follows is in the table. */
const lastStep = 5;

interface Props {
  paths: Paths;
  selected: string | undefined;
  onSelect: (stap: string | undefined) => void;
}

/** The Sankey of steps 1 to 5, with its legend and its table. */
export function StepsFigure({ paths, selected, onSelect }: Props) {
  const t = useText(zorgpadenTexts);
  const steps = paths.stappen.filter((step) => step.stap <= lastStep);
  if (steps.length === 0) return <Empty>{t('empty')}</Empty>;
  if (steps.every((step) => findValue(step.aantal) === undefined)) return <Empty>{t('small')}</Empty>;
  return (
    <Figure heading={t('flow')} sub={t('flowSub')} account={paths.account} table={<StepTable paths={paths} />}>
      <Legend paths={paths} />
      <Sideways label={t('flowScroll')} chart>
        <StepSankey
          label={t('flow')}
          selected={selected}
          onSelect={onSelect}
          steps={steps.map((step) => ({ ...step, aantal: findValue(step.aantal) }))}
          streams={paths.stromen
            .filter((stream) => stream.stap < lastStep)
            .map((stream) => ({ ...stream, aantal: findValue(stream.aantal) }))}
        />
      </Sideways>
    </Figure>
  );
}

function Legend({ paths }: { paths: Paths }) {
  const word = useText(words);
  return (
    <ul className="legend stack-3">
      {hulpvormOrder
        .filter((hulpvorm) => paths.stappen.some((step) => step.hulpvorm === hulpvorm))
        .map((hulpvorm) => (
          <li key={hulpvorm}>
            <Swatch hulpvorm={hulpvorm} />
            {word(hulpvorm)}
          </li>
        ))}
      <li>
        <span className="swatch swatch--running" aria-hidden="true" />
        {word('loopt')}
      </li>
      <li>
        <span className="swatch swatch--out" aria-hidden="true" />
        {word('uit')}
      </li>
    </ul>
  );
}

function StepTable({ paths }: { paths: Paths }) {
  const t = useText(zorgpadenTexts);
  const word = useText(words);
  const format = useFormat();
  return (
    <DataTable
      caption={t('flow')}
      rows={paths.stappen}
      rowKey={(row) => `${row.stap}${row.hulpvorm}`}
      columns={[
        { key: 'hulpvorm', head: t('kind'), cell: (row) => word(row.hulpvorm) },
        { key: 'stap', head: t('step'), numeric: true, cell: (row) => format.number(row.stap) },
        {
          key: 'aantal',
          head: t('count'),
          numeric: true,
          cell: (row) => <CellText cell={row.aantal} format={(n) => format.number(n)} short />,
        },
      ]}
    />
  );
}
