import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { onderzoekTexts } from '../text.ts';

type Waarheden = Answer<'listWaarheden'>;
type Row = Waarheden['rows'][number];

/** Do the figures find back what was planted in the demo region? */
export function WaarhedenPage() {
  const t = useText(onderzoekTexts);
  const taal = useLanguage();
  const { demo, rol } = useSessie();
  const asked = useAnswer('listWaarheden', { query: { taal } }, { enabled: demo && mayCall(rol, 'listWaarheden') });
  return (
    <RoleGate needs="listWaarheden">
      <PageHead crumbs={[{ text: t('onderzoek') }, { text: t('title') }]} title={t('title')} question={t('question')} />
      {demo ? (
        <Answered asked={asked} height={900} lines={8}>
          {(found) => <Truths {...found} />}
        </Answered>
      ) : (
        <Empty>{t('realOnly')}</Empty>
      )}
    </RoleGate>
  );
}

function Truths({ rows, size, seed }: Waarheden) {
  const t = useText(onderzoekTexts);
  const format = useFormat();
  if (size === null || seed === null) return <Empty>{t('realOnly')}</Empty>;
  const held = rows.filter((row) => row.held).length;
  const write = (value: number | null, { planted }: Row) => {
    if (value === null) return t('unknown');
    // Shares and ratios in three decimals; counts and amounts whole, their margin to a tenth.
    const whole = planted === null || Number.isInteger(planted);
    return format.number(value, whole ? (Number.isInteger(value) ? 0 : 1) : 3);
  };
  return (
    <>
      <Conclusion text={t('conclusion', { held: format.number(held), all: format.number(rows.length) })} />
      <p className="prose stack-4">{t('intro')}</p>
      <div className="stack-4">
        <Sideways label={t('scroll')}>
          <DataTable
            caption={t('title')}
            className="data--middle"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'onderwerp',
                head: t('subject'),
                cell: (row) => (
                  <>
                    {row.onderwerp}
                    {row.fromList && <span className="second">{t('fromList')}</span>}
                  </>
                ),
              },
              { key: 'planted', head: t('planted'), numeric: true, cell: (row) => write(row.planted, row) },
              { key: 'measured', head: t('measured'), numeric: true, cell: (row) => write(row.measured, row) },
              {
                key: 'tolerance',
                head: t('tolerance'),
                numeric: true,
                cell: (row) => `± ${write(row.tolerance, row)}`,
              },
              {
                key: 'held',
                head: t('held'),
                cell: (row) => <Status tone={row.held ? 'good' : 'bad'}>{t(row.held ? 'found' : 'notFound')}</Status>,
              },
              { key: 'id', head: t('id'), cell: (row) => <span className="quiet no-wrap">{row.id}</span> },
            ]}
          />
        </Sideways>
      </div>
      <p className="figure__sub stack-3">{t('source', { size, seed })}</p>
    </>
  );
}
