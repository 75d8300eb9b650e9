import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { periodOf } from '../../../filters/period.ts';
import type { FigureSearch } from '../../../filters/search.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { overzichtTexts } from '../text.ts';

type Row = Answer<'getStroom'>['rows'][number];

/** Stock and flow of the period by wijk, where the gemeente gave which postcode lies in which; else nothing. */
export function WijkTable({ search }: { search: FigureSearch }) {
  const { figuresOn: peildatum } = useSessie();
  const taal = useLanguage();
  const known = (useAnswer('getKeuzes').data?.wijken.length ?? 0) > 0;
  const query = { ...search, ...periodOf(search, peildatum), taal, eenheid: 'jeugdigen', per: 'wijk' } as const;
  const asked = useAnswer('getStroom', { query }, { enabled: known });
  if (!known) return null;
  return (
    <div className="span-12">
      <Answered asked={asked} height={360} lines={7}>
        {(answer) => <Wijken answer={answer} />}
      </Answered>
    </div>
  );
}

function Wijken({ answer: { rows, account } }: { answer: Answer<'getStroom'> }) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const column = (key: 'begin' | 'in' | 'uit' | 'eind'): Column<Row> => ({
    key,
    head: t(`wijk-${key}`),
    numeric: true,
    cell: (row) => <CellText cell={row[key]} format={(value) => format.number(value)} short />,
  });
  return (
    <section aria-labelledby="wijken">
      <h2 className="figure-heading" id="wijken">
        {t('wijken')}
      </h2>
      <p className="figure__sub">{t('wijkenSub')}</p>
      <Sideways label={t('wijken')}>
        <DataTable
          caption={t('wijken')}
          // All together stands above, rounded as a whole: a second total would contradict it.
          rows={rows.filter(({ wijk }) => wijk !== null)}
          rowKey={({ wijk }) => wijk ?? ''}
          columns={[
            { key: 'wijk', head: t('wijk'), cell: (row) => <WijkName row={row} /> },
            column('begin'),
            column('in'),
            column('uit'),
            column('eind'),
            {
              key: 'uitstroomratio',
              head: t('wijk-ratio'),
              numeric: true,
              cell: (row) => <CellText cell={row.uitstroomratio} format={(value) => format.percent(value)} short />,
            },
          ]}
        />
      </Sideways>
      <FigureFoot title={t('wijken')} sub={t('wijkenSub')} account={account} />
    </section>
  );
}

function WijkName({ row: { wijk, wijkNaam } }: { row: Row }) {
  const t = useText(overzichtTexts);
  return wijk === 'onbekend' ? t('wijkUnknown') : (wijkNaam ?? wijk);
}
