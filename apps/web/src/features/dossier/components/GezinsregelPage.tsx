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
  const { rol, gemeenten } = useSessie();
  const naam = gemeenten.find(({ code }) => code === row.gemeente)?.naam ?? row.gemeente;
  const columns: Column<Line>[] = [
    { key: 'what', head: t('what'), cell: (line) => t(line) },
    {
      key: 'count',
      head: t('count'),
      numeric: true,
      cell: (line) => <CellText cell={row[line]} format={(n) => format.number(n)} short />,
    },
    ...(mayCall(rol, 'listGezinnen')
      ? [{ key: 'list', head: t('list'), cell: (line: Line) => <ListLink line={line} /> }]
      : []),
  ];
  return (
    <section>
      {gemeenten.length > 1 && <h2>{naam}</h2>}
      <Summary row={row} />
      <DataTable
        caption={gemeenten.length > 1 ? naam : t('title')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line}
      />
      <p className="small quiet stack-3">{t(row.isExact ? 'exact' : 'rounded')}</p>
      <p className="small quiet">{t('meaning')}</p>
    </section>
  );
}

/** How many gezinnen with help from several sides have no regisseur, or too many plans. */
function Summary({ row: { meervoudig, zonderRegisseur, severalPlannen } }: { row: GezinsregelView }) {
  const t = useText(gezinsregelTexts);
  const format = useFormat();
  if (meervoudig.kind === 'value' && meervoudig.value === 0) return <Conclusion text={t('sumNone')} />;
  const known = meervoudig.kind === 'value' && zonderRegisseur.kind === 'value' && severalPlannen.kind === 'value';
  const text = known
    ? t('sum', {
        meer: format.number(meervoudig.value),
        zonder: format.number(zonderRegisseur.value),
        plannen: format.number(severalPlannen.value),
      })
    : t('sumHidden');
  return <Conclusion text={text} />;
}

/** The list that shows which gezinnen they are, of those that the reader has in hand. */
function ListLink({ line }: { line: Line }): ReactNode {
  const t = useText(gezinsregelTexts);
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
