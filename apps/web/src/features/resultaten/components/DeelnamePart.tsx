import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { deelnameTexts } from '../deelname-text.ts';

type Report = Answer<'getDeelname'>;
type Row = Report['rows'][number];

/** Which aanbieders take part themselves, and which share of the trajecten they have (S3-13). */
export function DeelnamePart() {
  const asked = useAnswer('getDeelname', { query: { taal: useLanguage() } });
  return (
    <Answered asked={asked} height={420} lines={6}>
      {(found) => <DeelnameView found={found} />}
    </Answered>
  );
}

/** The finding in one sentence, and how the others are followed. */
export function DeelnameView({ found }: { found: Report }) {
  const t = useText(deelnameTexts);
  const format = useFormat();
  const [active, all] = (['actief', 'alle'] as const).map((key) => found.rows.find(({ groep }) => groep === key));
  if (active === undefined || all === undefined || all.aanbieders === 0) return <Conclusion text={t('empty')} />;
  const share = findValue(active.aandeel);
  const counts = {
    count: active.aanbieders,
    active: format.number(active.aanbieders),
    all: format.number(all.aanbieders),
  };
  return (
    <>
      <Conclusion
        text={
          share === undefined
            ? t('conclusionHidden', counts)
            : t('conclusion', { ...counts, share: format.percent(share) })
        }
      />
      <p className="small quiet stack-3">{t('scope')}</p>
      <DeelnameTable found={found} />
    </>
  );
}

function DeelnameTable({ found: { rows, account } }: { found: Report }) {
  const t = useText(deelnameTexts);
  const format = useFormat();
  return (
    <section className="stack-6" aria-labelledby="deelname">
      <h2 className="heading" id="deelname">
        {t('table')}
      </h2>
      <p className="figure__sub">{t('tableSub')}</p>
      <div className="stack-4">
        <Sideways label={t('scroll')}>
          <DataTable
            stacks
            caption={t('table')}
            rows={rows.filter(({ groep }) => groep !== 'actief')}
            rowKey={({ groep }) => groep}
            columns={[
              { key: 'groep', head: t('groep'), cell: (row) => <Way row={row} /> },
              {
                key: 'aanbieders',
                head: t('aanbieders'),
                numeric: true,
                cell: ({ aanbieders }) => format.number(aanbieders),
              },
              {
                key: 'trajecten',
                head: t('trajecten'),
                numeric: true,
                cell: ({ trajecten }) => <CellText cell={trajecten} format={format.number} short />,
              },
              {
                key: 'aandeel',
                head: t('aandeel'),
                numeric: true,
                cell: ({ aandeel }) => <CellText cell={aandeel} format={format.percent} short />,
              },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('table')} sub={t('tableSub')} account={account} />
    </section>
  );
}

function Way({ row: { groep } }: { row: Row }) {
  const t = useText(deelnameTexts);
  return (
    <>
      {t(groep)}
      {groep !== 'alle' && groep !== 'actief' && <span className="second">{t(`hint-${groep}`)}</span>}
    </>
  );
}
