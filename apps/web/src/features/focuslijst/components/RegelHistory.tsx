import { focusRegels } from '@samenpad/domain';
import type { Answer } from '../../../api/call.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { regelTexts } from '../regel-text.ts';

type Wijziging = Answer<'listFocusregels'>['wijzigingen'][number];

/** Who changed which rule, when and why: never written over. */
export function RegelHistory({ rows }: { rows: readonly Wijziging[] }) {
  const t = useText(regelTexts);
  const format = useFormat();
  return (
    <section className="stack-6">
      <h2>{t('history')}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('historyNone')}</p>
      ) : (
        <Sideways label={t('history')}>
          <DataTable
            caption={t('history')}
            stacks
            rows={rows}
            rowKey={({ regel, versie }) => `${regel} ${versie}`}
            columns={[
              { key: 'regel', head: t('head'), cell: ({ regel }) => t(regel) },
              { key: 'what', head: t('what'), cell: (row) => <What row={row} /> },
              {
                key: 'who',
                head: t('who'),
                cell: ({ door, op }) => (
                  <>
                    {door}
                    <span className="second">{format.date(op)}</span>
                  </>
                ),
              },
              { key: 'why', head: t('because'), cell: ({ reden }) => reden },
            ]}
          />
        </Sideways>
      )}
    </section>
  );
}

function What({ row: { regel, versie, waarde, aan, van } }: { row: Wijziging }) {
  const t = useText(regelTexts);
  const format = useFormat();
  const { eenheid } = focusRegels[regel];
  const key = !aan ? 'whatOff' : eenheid === null ? 'whatPlain' : 'whatOn';
  const unit = eenheid === null ? '' : t(`unit-${eenheid}`);
  return (
    <>
      {t(key, { versie, waarde: format.number(waarde), unit })}
      <span className="second">{t('fromDay', { day: format.date(van) })}</span>
    </>
  );
}
