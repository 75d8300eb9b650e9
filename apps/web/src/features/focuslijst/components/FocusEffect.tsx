import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { effectTexts } from '../effect-text.ts';
import { regelTexts } from '../regel-text.ts';

type Row = Answer<'getFocuseffect'>['rows'][number];

/** What the focus list led to: who was taken up beside who was not, by rule, version and half-year (S0-11). */
export function FocusEffect() {
  const t = useText(effectTexts);
  const asked = useAnswer('getFocuseffect');
  return (
    <section className="stack-6">
      <h2>{t('effect')}</h2>
      <p className="small quiet stack-3">{t('effectHint')}</p>
      <Answered asked={asked} height={120}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('effectNone')}</Empty> : <EffectTable rows={rows} />)}
      </Answered>
    </section>
  );
}

function EffectTable({ rows }: { rows: readonly Row[] }) {
  const t = useText(effectTexts);
  const format = useFormat();
  const name = useText(regelTexts);
  const share = (value: number | null, n: number) => (
    <>
      {value === null ? '–' : format.percent(value)}
      <span className="second">{t('ofCases', { n })}</span>
    </>
  );
  const columns: Column<Row>[] = [
    {
      key: 'regel',
      head: t('ruleOf'),
      cell: ({ regel, versie }) => (
        <>
          {name(regel)}
          <span className="second">{t('versionNr', { n: versie })}</span>
        </>
      ),
    },
    { key: 'period', head: t('halfYear'), cell: ({ halfJaar }) => halfJaar },
    { key: 'taken', head: t('taken'), numeric: true, cell: ({ uit, opgepakt }) => share(uit, opgepakt) },
    { key: 'rest', head: t('rest'), numeric: true, cell: ({ uitRest, rest }) => share(uitRest, rest) },
    {
      key: 'difference',
      head: t('difference'),
      numeric: true,
      cell: ({ verschil, isSmall }) =>
        verschil === null || isSmall ? (
          <span className="small quiet">{t('small')}</span>
        ) : (
          <>
            {format.percent(verschil.waarde)}
            <span className="second">
              {t('interval', { van: format.percent(verschil.van), tot: format.percent(verschil.tot) })}
            </span>
          </>
        ),
    },
  ];
  return (
    <Sideways label={t('effect')}>
      <DataTable
        caption={t('effect')}
        stacks
        columns={columns}
        rows={rows}
        rowKey={({ gemeente, regel, versie, halfJaar }) => [gemeente, regel, versie, halfJaar].join(' ')}
      />
    </Sideways>
  );
}
