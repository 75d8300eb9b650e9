import type { GespreksvraagView } from '@samenpad/contract';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gespreksvraagTexts } from '../gespreksvraag-text.ts';

/** What aanbieders state about their places, and whether a question for the talk comes of it (S4-128). */
export function Gespreksvragen() {
  const t = useText(gespreksvraagTexts);
  const asked = useAnswer('listGespreksvragen');
  return (
    <section className="stack-6" aria-labelledby="gespreksvragen">
      <h2 className="heading" id="gespreksvragen">
        {t('heading')}
      </h2>
      <p className="figure__sub">{t('sub')}</p>
      <Answered asked={asked} height={120} lines={3}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('nobody')}</Empty> : <BezettingTable rows={rows} />)}
      </Answered>
    </section>
  );
}

function BezettingTable({ rows }: { rows: readonly GespreksvraagView[] }) {
  const t = useText(gespreksvraagTexts);
  const format = useFormat();
  return (
    <div className="stack-4">
      <Sideways label={t('heading')}>
        <DataTable
          stacks
          caption={t('heading')}
          rows={rows}
          rowKey={({ aanbieder }) => aanbieder}
          columns={[
            { key: 'aanbieder', head: t('aanbieder'), cell: ({ aanbiederNaam }) => aanbiederNaam },
            { key: 'plekken', head: t('plekken'), numeric: true, cell: ({ plekken }) => format.number(plekken) },
            { key: 'bezet', head: t('bezet'), numeric: true, cell: ({ bezet }) => format.number(bezet) },
            { key: 'dag', head: t('dag'), cell: ({ dag }) => format.dateShort(dag) },
            {
              key: 'n',
              head: t('n'),
              numeric: true,
              cell: ({ n }) => (n === null ? t('below') : format.number(n)),
            },
            {
              key: 'vraag',
              head: t('title'),
              cell: ({ outcome, plekken, bezet, n }) =>
                outcome === 'question' && n !== null
                  ? t('sentence', { vrij: format.number(plekken - bezet), n: format.number(n) })
                  : t(outcome === 'question' ? 'too-few' : outcome),
            },
          ]}
        />
      </Sideways>
    </div>
  );
}
