import type { GezinsregelView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinsregelTexts } from '../gezinsregel-text.ts';
import { Gesprekspartners } from './Gesprekspartners.tsx';

const lines = [
  'gezinnen',
  'meervoudig',
  'asRuled',
  'zonderRegisseur',
  'severalRegisseurs',
  'zonderPlan',
  'severalPlannen',
] as const;
type Line = (typeof lines)[number];

/** Where one gezin, one plan, one regisseur does not hold (S3-2), and with how many people gezinnen spoke (S4-68). */
export function GezinsregelPage() {
  const t = useText(gezinsregelTexts);
  const { rol } = useSessie();
  const asked = useAnswer('getGezinsregel', {}, { enabled: mayCall(rol, 'getGezinsregel') });
  return (
    <RoleGate needs="getGezinsregel">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={400} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <div className="parts">
              {rows.map((row) => (
                <Regel key={row.gemeente} row={row} />
              ))}
            </div>
          )
        }
      </Answered>
      {mayCall(rol, 'listGesprekspartners') && <Gesprekspartners />}
    </RoleGate>
  );
}

function Regel({ row }: { row: GezinsregelView }) {
  const t = useText(gezinsregelTexts);
  const format = useFormat();
  const { meervoudig, zonderRegisseur, severalPlannen } = row;
  const known = meervoudig.kind === 'value' && zonderRegisseur.kind === 'value' && severalPlannen.kind === 'value';
  const columns: Column<Line>[] = [
    { key: 'what', head: t('what'), cell: (line) => t(line) },
    {
      key: 'count',
      head: t('count'),
      numeric: true,
      cell: (line) => <CellText cell={row[line]} format={(n) => format.number(n)} short />,
    },
    { key: 'list', head: t('list'), cell: (line) => <ListLink line={line} /> },
  ];
  return (
    <section>
      <Conclusion
        text={
          known
            ? t('sum', {
                meer: format.number(meervoudig.value),
                zonder: format.number(zonderRegisseur.value),
                plannen: format.number(severalPlannen.value),
              })
            : t('sumHidden')
        }
      />
      <DataTable caption={t('title')} columns={columns} rows={lines} rowKey={(line) => line} />
      <p className="small quiet stack-3">{t(row.isExact ? 'exact' : 'rounded')}</p>
      <p className="small quiet">{t('meaning')}</p>
    </section>
  );
}

/** The list that shows which gezinnen they are, of those that the reader has in hand. */
function ListLink({ line }: { line: Line }): ReactNode {
  const t = useText(gezinsregelTexts);
  const { rol } = useSessie();
  if (!mayCall(rol, 'listGezinnen')) return null;
  if (line === 'zonderRegisseur') {
    return (
      <Link to="/gezinnen" search={{ lijst: 'zonder' }}>
        {t(line)}
      </Link>
    );
  }
  if (line === 'zonderPlan' || line === 'severalPlannen') {
    return (
      <Link to="/plannen" search={{ lijst: line === 'zonderPlan' ? 'zonder' : 'twee' }}>
        {t(line)}
      </Link>
    );
  }
  return line === 'gezinnen' ? <Link to="/gezinnen">{t(line)}</Link> : null;
}
