import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { onderzoekenTexts } from '../onderzoeken-text.ts';
import type { KostenSearch } from '../search.ts';

type Report = Answer<'getGezinsonderzoeken'>;
type Row = Report['rows'][number];

const counts = ['gezinnen', 'twoApart', 'two', 'threeApart', 'three', 'merged', 'overdrachten'] as const;

/** How often one gezin tells its story more than once, and what merging took away (S0-24). */
export function OnderzoekenPart({ gemeente }: { gemeente: KostenSearch['gemeente'] | undefined }) {
  const asked = useAnswer('getGezinsonderzoeken', { query: { gemeente, taal: useLanguage() } });
  return (
    <Answered asked={asked} height={280} lines={4}>
      {(found) => <OnderzoekenView found={found} />}
    </Answered>
  );
}

export function OnderzoekenView({ found: { rows, account } }: { found: Report }) {
  const t = useText(onderzoekenTexts);
  const format = useFormat();
  const column = (key: (typeof counts)[number]): Column<Row> => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row) => <CellText cell={row[key]} format={(value) => format.number(value)} short />,
  });
  return (
    <section className="stack-6" aria-labelledby="onderzoeken">
      <h2 className="heading" id="onderzoeken">
        {t('title')}
      </h2>
      <OnderzoekenConclusion newest={rows[0]} />
      <p className="figure__sub">{t('sub')}</p>
      <Sideways label={t('title')}>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={({ van }) => van}
          columns={[
            {
              key: 'period',
              head: t('period'),
              cell: ({ van, tot }) => t('periodOf', { van: format.dateShort(van), tot: format.dateShort(tot) }),
            },
            ...counts.map(column),
          ]}
        />
      </Sideways>
      <FigureFoot title={t('title')} sub={t('sub')} account={account} />
    </section>
  );
}

function OnderzoekenConclusion({ newest }: { newest: Row | undefined }) {
  const t = useText(onderzoekenTexts);
  const format = useFormat();
  if (newest === undefined || findValue(newest.gezinnen) === 0) return <Conclusion text={t('none')} />;
  const [los, rest] = [findValue(newest.threeApart), findValue(newest.three)];
  if (los === undefined) return <Conclusion text={t('hidden')} />;
  return (
    <Conclusion
      text={
        rest === undefined
          ? t('conclusionFew', { los: format.number(los) })
          : t('conclusion', { los: format.number(los), rest: format.number(rest) })
      }
    />
  );
}
