import type { ExpectedHelpView, PlanPage } from '@samenpad/contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Rich } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { expectedTexts } from '../expected-text.ts';

/** When help begins, is talked about and ends, so that nobody is taken by surprise (S4-131). */
export function PlanExpected({ expected: { evaluation, help } }: Pick<PlanPage, 'expected'>) {
  const t = useText(expectedTexts);
  const format = useFormat();
  const look = evaluation === null ? 'lookNone' : evaluation < today() ? 'lookLate' : 'look';
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="small quiet stack-3">{t('hint')}</p>
      <p className="stack-3">
        <Rich text={t(look, { dag: evaluation === null ? '' : format.date(evaluation) })} />
      </p>
      {help.length === 0 ? <Empty>{t('none')}</Empty> : <HelpTable rows={help} />}
    </section>
  );
}

function HelpTable({ rows }: { rows: readonly ExpectedHelpView[] }) {
  const t = useText(expectedTexts);
  const begin = useBegin();
  const end = useEnd();
  const numbered = rows.map((row, nr) => ({ ...row, nr }));
  return (
    <DataTable
      caption={t('title')}
      stacks
      rows={numbered}
      rowKey={({ nr }) => String(nr)}
      columns={[
        {
          key: 'help',
          head: t('help'),
          cell: ({ hulpvorm, domein, aanbiederNaam }) => (
            <>
              {hulpvorm === null ? t(domein) : <HulpvormName hulpvorm={hulpvorm} />}
              <span className="second">{aanbiederNaam}</span>
            </>
          ),
        },
        { key: 'start', head: t('start'), cell: begin },
        { key: 'end', head: t('end'), cell: end },
      ]}
    />
  );
}

function useBegin() {
  const t = useText(expectedTexts);
  const format = useFormat();
  return ({ state, start }: ExpectedHelpView) =>
    start === null ? t('askedLate') : t(state, { dag: format.date(start) });
}

function useEnd() {
  const t = useText(expectedTexts);
  const format = useFormat();
  return ({ state, end, promised }: ExpectedHelpView) => (
    <>
      {end !== null && t('until', { dag: format.date(end) })}
      {end === null && t(state === 'asked' ? 'undecided' : 'open')}
      {promised !== null && <span className="second">{t('promised', { dag: format.date(promised) })}</span>}
    </>
  );
}
