import type { PlainDate } from '@samenpad/domain';
import type { Answer } from '../../../api/call.ts';
import { YearLines } from '../../../charts/YearLines.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { effectTexts } from '../effect-text.ts';
import { EffectTests } from './EffectTests.tsx';

type Found = Answer<'getEffect'>;

const tones = { aantoonbaar: 'good', aanwijzing: 'attention', 'niet-aantoonbaar': 'waiting' } as const;

/** The verdict of an effect study as a word and in sentences, the years, and the tests. */
export function EffectResult({ found, start }: { found: Found; start: PlainDate }) {
  const t = useText(effectTexts);
  const { oordeel, uitleg } = found.rows;
  return (
    <>
      <p className="stack-6">
        <Status tone={oordeel === null ? 'waiting' : tones[oordeel]}>{t(oordeel ?? 'none')}</Status>
      </p>
      <Conclusion text={uitleg} />
      {found.rows.jaren.length > 0 && (
        <>
          <div className="stack-6">
            <Years found={found} start={start} />
          </div>
          <EffectTests found={found} />
        </>
      )}
    </>
  );
}

function Years({ found: { rows, account }, start }: { found: Found; start: PlainDate }) {
  const t = useText(effectTexts);
  const format = useFormat();
  const first = Number(start.slice(0, 4));
  const pointsOf = (key: 'indexMet' | 'indexZonder') =>
    rows.jaren.flatMap((row) => {
      const value = findValue(row[key]);
      return value === undefined ? [] : [{ jaar: first + row.jaar, value }];
    });
  const lines = [
    { key: 'met', name: t('met'), color: 'var(--sp-g-reeks-1)', points: pointsOf('indexMet') },
    { key: 'zonder', name: t('zonder'), color: 'var(--sp-g-rust)', dash: '5 4', points: pointsOf('indexZonder') },
  ].filter(({ points }) => points.length > 0);
  const column = (key: 'met' | 'zonder' | 'indexMet' | 'indexZonder', head: string, digits: number) => ({
    key,
    head,
    numeric: true,
    cell: (row: Found['rows']['jaren'][number]) => (
      <CellText cell={row[key]} format={(value) => format.number(value, digits)} short />
    ),
  });
  return (
    <Figure
      heading={t('lines')}
      sub={t('linesSub', { dag: format.date(start), jaar: String(first) })}
      account={account}
      table={
        <Sideways label={t('lines')}>
          <DataTable
            caption={t('lines')}
            rows={rows.jaren}
            rowKey={({ jaar }) => String(jaar)}
            columns={[
              {
                key: 'jaar',
                head: t('jaar'),
                cell: ({ jaar }) => (
                  <>
                    {first + jaar}
                    {jaar < 0 && <span className="second">{t('before')}</span>}
                  </>
                ),
              },
              column('met', t('countMet'), 0),
              column('zonder', t('countZonder'), 0),
              column('indexMet', t('indexMet'), 2),
              column('indexZonder', t('indexZonder'), 2),
            ]}
          />
        </Sideways>
      }
    >
      <YearLines lines={lines} label={t('lines')} format={(value) => format.number(value, 2)} height={260} />
    </Figure>
  );
}
