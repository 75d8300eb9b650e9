import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { Waterfall } from '../../../charts/Waterfall.tsx';
import type { WaterfallStep } from '../../../charts/waterfall-layout.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { KostenSearch } from '../search.ts';
import { kostenTexts } from '../text.ts';
import { GroeiTable } from './GroeiTable.tsx';

const factors = ['jeugdigen', 'trajectenPerJeugdige', 'mix', 'dagen', 'volume', 'tarief', 'rest'] as const;

interface Props {
  found: Answer<'getGroei'>;
  search: KostenSearch;
}

/** What made the costs change: in one paragraph, as a waterfall, and by hulpvorm, aanbieder or verwijzer. */
export function GroeiPart({ found, search }: Props) {
  const [all] = found.rows.delen;
  return (
    <>
      <Conclusion text={found.rows.uitleg} />
      {all !== undefined && all.groei.kind === 'value' && (
        <>
          <div className="stack-6">
            <GrowthFigure found={found} all={all} constant={search.prijzen === 'constant'} />
          </div>
          <GroeiTable rows={found.rows.delen} per={search.per ?? 'hulpvorm'} account={found.account} />
        </>
      )}
    </>
  );
}

type Deel = Props['found']['rows']['delen'][number];

function GrowthFigure({ found, all, constant }: { found: Props['found']; all: Deel; constant: boolean }) {
  const t = useText(kostenTexts);
  const format = useFormat();
  const { rows, account } = found;
  const cents = (cell: Cell) => findValue(cell) ?? 0;
  const heading = t(constant ? 'growthConstant' : 'growth', {
    before: format.euroShort(cents(all.before)),
    after: format.euroShort(cents(all.after)),
  });
  const total = (key: 'before' | 'after', van: typeof rows.van, tot: typeof rows.tot): WaterfallStep => ({
    key,
    name:
      van.slice(5) === '01-01' && tot.slice(5) === '12-31' && van.slice(0, 4) === tot.slice(0, 4)
        ? van.slice(0, 4)
        : t(key),
    value: cents(all[key]),
    kind: 'total',
  });
  const steps: WaterfallStep[] = [
    total('before', rows.vergelijkingVan, rows.vergelijkingTot),
    ...factors.map(
      (key): WaterfallStep => ({
        key,
        name: t(`factor-${key}`),
        value: cents(all[key]),
        kind: key === 'rest' ? 'rest' : 'part',
      }),
    ),
    total('after', rows.van, rows.tot),
  ];
  return (
    <Figure
      heading={heading}
      sub={t('growthSub', {
        beforeVan: format.dateShort(rows.vergelijkingVan),
        beforeTot: format.dateShort(rows.vergelijkingTot),
        van: format.dateShort(rows.van),
        tot: format.dateShort(rows.tot),
      })}
      account={account}
      table={
        <DataTable
          caption={heading}
          rows={steps}
          rowKey={(step) => step.key}
          columns={[
            { key: 'name', head: t('part'), cell: (step) => step.name },
            {
              key: 'value',
              head: t('amount'),
              numeric: true,
              cell: (step) => (
                <CellText
                  cell={{ kind: 'value', value: step.value, count: 0 }}
                  format={step.kind === 'total' ? format.euro : format.euroSigned}
                />
              ),
            },
          ]}
        />
      }
    >
      <Waterfall label={heading} steps={steps} />
    </Figure>
  );
}
