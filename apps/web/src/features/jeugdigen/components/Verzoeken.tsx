import type { JeugdigeView } from '@samenpad/contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { toestandKey, zorgpadTexts } from '../../../components/zorgpad-text.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { verwijzerKey, words } from '../../../text/words.ts';
import { jeugdigenTexts } from '../text.ts';

/** What providers asked for, and what became of it. */
export function Verzoeken({ rows }: { rows: JeugdigeView['verzoeken'] }) {
  const t = useText(jeugdigenTexts);
  const state = useText(zorgpadTexts);
  const word = useText(words);
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section className="stack-7" aria-labelledby="verzoeken">
      <h2 className="figure-heading" id="verzoeken">
        {t('requests')}
      </h2>
      <Sideways label={t('requests')}>
        <DataTable
          caption={t('requests')}
          rows={rows}
          rowKey={(row) => `${row.soort}${row.dagtekening}${row.aanbiederNaam}${row.toewijzingNummers.join()}`}
          columns={[
            {
              key: 'soort',
              head: t('kind'),
              cell: (row) => (
                <>
                  {t(row.soort)}
                  <span className="second">{row.aanbiederNaam}</span>
                </>
              ),
            },
            { key: 'dagtekening', head: t('sent'), cell: (row) => format.dateShort(row.dagtekening) },
            {
              key: 'verwijzer',
              head: t('via'),
              cell: (row) => (row.verwijzer === null ? '–' : word(verwijzerKey(row.verwijzer))),
            },
            { key: 'toestand', head: t('state'), cell: (row) => state(toestandKey(row.toestand)) },
          ]}
        />
      </Sideways>
    </section>
  );
}
