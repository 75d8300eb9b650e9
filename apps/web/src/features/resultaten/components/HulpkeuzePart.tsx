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
import { hulpkeuzeFigureTexts } from '../hulpkeuze-text.ts';

type Report = Answer<'getHulpkeuzes'>;
type Row = Report['rows'][number];

/** Who chose the aanbieder and the help, and how often the gezin had a choice (S3-22). */
export function HulpkeuzePart() {
  const asked = useAnswer('getHulpkeuzes', { query: { taal: useLanguage() } });
  return (
    <Answered asked={asked} height={420} lines={6}>
      {(found) => <HulpkeuzeView found={found} />}
    </Answered>
  );
}

/** The finding in one sentence, and who chose what. */
export function HulpkeuzeView({ found }: { found: Report }) {
  const t = useText(hulpkeuzeFigureTexts);
  return (
    <>
      <HulpkeuzeConclusion found={found} />
      <p className="small quiet stack-3">{t('scope')}</p>
      {(['aanbieder', 'hulp'] as const).map((over) => (
        <HulpkeuzeTable key={over} over={over} found={found} />
      ))}
    </>
  );
}

function HulpkeuzeConclusion({ found: { rows, account } }: { found: Report }) {
  const t = useText(hulpkeuzeFigureTexts);
  const format = useFormat();
  const chosen = rows.find(({ keuze }) => keuze === 'gezin-meer');
  if (chosen === undefined || findValue(account.n) === 0) return <Conclusion text={t('empty')} />;
  const [share, van, tot] = [chosen.aandeel, chosen.aandeelVan, chosen.aandeelTot].map(findValue);
  const n = findValue(account.n);
  if (share === undefined) return <Conclusion text={t('conclusionHidden')} />;
  return (
    <>
      <Conclusion text={t('conclusion', { share: format.percent(share) })} />
      {van !== undefined && tot !== undefined && n !== undefined && (
        <p className="stack-3">
          {t('between', { van: format.percent(van), tot: format.percent(tot), n: format.number(n) })}
        </p>
      )}
    </>
  );
}

function HulpkeuzeTable({ over, found: { rows, account } }: { over: Row['over']; found: Report }) {
  const t = useText(hulpkeuzeFigureTexts);
  const format = useFormat();
  const title = t(`table-${over}`);
  return (
    <section className="stack-6" aria-labelledby={`hulpkeuze-${over}`}>
      <h2 className="heading" id={`hulpkeuze-${over}`}>
        {title}
      </h2>
      <Sideways label={title}>
        <DataTable
          stacks
          caption={title}
          rows={rows.filter((row) => row.over === over)}
          rowKey={({ keuze }) => keuze}
          columns={[
            { key: 'who', head: t('who'), cell: ({ keuze }) => t(keuze === 'gezin' ? `${over}-gezin` : keuze) },
            {
              key: 'besluiten',
              head: t('besluiten'),
              numeric: true,
              cell: ({ besluiten }) => <CellText cell={besluiten} format={format.number} short />,
            },
            {
              key: 'aandeel',
              head: t('aandeel'),
              numeric: true,
              cell: ({ keuze, aandeel }) =>
                keuze === 'niet-vastgelegd' ? '' : <CellText cell={aandeel} format={format.percent} short />,
            },
          ]}
        />
      </Sideways>
      <FigureFoot title={title} sub={t('scope')} account={account} />
    </section>
  );
}
