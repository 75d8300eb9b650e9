import type { JeugdigeView } from '@samenpad/contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { toestandKey, zorgpadTexts } from '../../../components/zorgpad-text.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { jeugdigenTexts } from '../text.ts';

/** Toewijzingen that are no traject: planned, waiting, or Wmo (A22, A30). */
export function OtherToewijzingen({ rows }: { rows: JeugdigeView['overigeToewijzingen'] }) {
  const t = useText(jeugdigenTexts);
  const path = useText(zorgpadTexts);
  const word = useText(words);
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section className="stack-7" aria-labelledby="overig">
      <h2 className="figure-heading" id="overig">
        {t('other')}
      </h2>
      <p className="figure__sub">{t('otherSub')}</p>
      <Sideways label={t('other')}>
        <DataTable
          caption={t('other')}
          rows={rows}
          rowKey={(row) => `${row.domein}${row.toewijzingNummer}`}
          columns={[
            {
              key: 'hulp',
              head: t('care'),
              cell: (row) => (
                <>
                  {row.hulpvorm === null ? path(row.wet) : <HulpvormName hulpvorm={row.hulpvorm} />}
                  <span className="second">{row.aanbiederNaam}</span>
                </>
              ),
            },
            { key: 'nummer', head: t('number'), cell: (row) => String(row.toewijzingNummer) },
            { key: 'wet', head: t('wet'), cell: (row) => path(row.wet) },
            { key: 'van', head: t('van'), cell: (row) => (row.begin === null ? '–' : format.dateShort(row.begin)) },
            { key: 'tot', head: t('tot'), cell: (row) => (row.eind === null ? '–' : format.dateShort(row.eind)) },
            { key: 'toestand', head: t('state'), cell: (row) => path(toestandKey(row.toestand)) },
            {
              key: 'wacht',
              head: t('waiting'),
              numeric: true,
              cell: (row) =>
                row.wachtInDays === null
                  ? '–'
                  : word('days', { count: row.wachtInDays, n: format.number(row.wachtInDays) }),
            },
          ]}
        />
      </Sideways>
    </section>
  );
}
