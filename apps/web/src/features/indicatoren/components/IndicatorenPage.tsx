import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { figurePages } from '../../../app/figure-page.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { shellTexts } from '../../../text/shell.ts';
import { indicatorenTexts } from '../text.ts';

type Indicatoren = Answer<'listIndicatoren'>;
type Row = Indicatoren['rows'][number];

/** Every figure with its formula, unit, source and weakness, as its own account says it (S2-9). */
export function IndicatorenPage() {
  const t = useText(indicatorenTexts);
  const taal = useLanguage();
  const { rol } = useSessie();
  const asked = useAnswer('listIndicatoren', { query: { taal } }, { enabled: mayCall(rol, 'listIndicatoren') });
  return (
    <RoleGate needs="listIndicatoren">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={900} lines={12}>
        {(found) => <Found {...found} />}
      </Answered>
    </RoleGate>
  );
}

function Found({ rows, storeVersion, refreshedAt, peildatum }: Indicatoren) {
  const t = useText(indicatorenTexts);
  const format = useFormat();
  const moment = refreshedAt === null ? t('unknownMoment') : format.moment(refreshedAt);
  return (
    <>
      {peildatum === null ? (
        <Empty>{t('empty')}</Empty>
      ) : (
        <Conclusion text={t('fresh', { day: format.date(peildatum), moment, version: storeVersion })} />
      )}
      <p className="prose stack-4">{t('intro')}</p>
      <div className="stack-4">
        <DataTable
          caption={t('list')}
          rows={rows}
          rowKey={({ figuur }) => figuur}
          columns={[
            { key: 'name', head: t('name'), cell: ({ figuur, name }) => <a href={`#${figuur}`}>{name}</a> },
            { key: 'unit', head: t('unit'), cell: ({ unit }) => unit },
            { key: 'page', head: t('page'), cell: ({ figuur }) => <PageLink figuur={figuur} /> },
          ]}
        />
      </div>
      {rows.map((row) => (
        <Definition key={row.figuur} {...row} />
      ))}
    </>
  );
}

function Definition({ figuur, name, unit, definition, source, excluded, weakness }: Row) {
  const t = useText(indicatorenTexts);
  return (
    <section className="prose" id={figuur} aria-labelledby={`${figuur}-name`}>
      <h2 id={`${figuur}-name`}>{name}</h2>
      <dl>
        <dt>{t('formula')}</dt>
        <dd>{definition}</dd>
        <dt>{t('unit')}</dt>
        <dd>{unit}</dd>
        <dt>{t('source')}</dt>
        <dd>{source}</dd>
        <dt>{t('excluded')}</dt>
        <dd>
          <ul>
            {excluded.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </dd>
        <dt>{t('weakness')}</dt>
        <dd>{weakness}</dd>
        <dt>{t('onPage')}</dt>
        <dd>
          <PageLink figuur={figuur} />
        </dd>
      </dl>
    </section>
  );
}

function PageLink({ figuur }: { figuur: string }) {
  const t = useText(indicatorenTexts);
  const shell = useText(shellTexts);
  const page = figurePages[figuur];
  if (page === undefined) return <span className="quiet">{t('commandOnly')}</span>;
  return <Link to={page.to}>{shell(page.text)}</Link>;
}
