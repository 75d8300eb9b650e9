import type { Inzage } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { saveFile } from '../../../download/save-file.ts';
import { csvFile } from '../../../format/csv.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useInzageWords } from '../hooks/useInzageWords.ts';
import { logboekTexts } from '../text.ts';

const pageSize = 100;

/** Who looked at one jeugdige, newest first. */
export function InzagenList({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(logboekTexts);
  const format = useFormat();
  const [pagina, setPagina] = useState(1);
  const inzagen = useAnswer('listInzagen', { params: { jeugdigeId }, query: { pagina } });
  return (
    <>
      <Answered asked={inzagen} height={400}>
        {({ rows, totaal, gemeenteNaam }) =>
          rows.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <>
              <p className="stack-4">{t('summary', { count: totaal, n: format.number(totaal) })}</p>
              <InzagenTable rows={rows} gemeenteNaam={gemeenteNaam} />
              <Pagination page={pagina} pages={Math.ceil(totaal / pageSize)} onPage={setPagina} />
              <Export jeugdigeId={jeugdigeId} pages={Math.ceil(totaal / pageSize)} gemeenteNaam={gemeenteNaam} />
            </>
          )
        }
      </Answered>
      <section className="prose stack-5">
        <h2>{t('noteTitle')}</h2>
        <p>{t('note')}</p>
        <p>{t('lineByLine')}</p>
        <p>{t('late')}</p>
      </section>
    </>
  );
}

function InzagenTable({ rows, gemeenteNaam }: { rows: readonly Inzage[]; gemeenteNaam: string }) {
  const t = useText(logboekTexts);
  const inWords = useInzageWords(gemeenteNaam);
  return (
    <DataTable
      stacks
      caption={t('title')}
      rows={rows.map((row, i) => ({ ...row, ...inWords(row), key: `${row.tijd} ${i}` }))}
      rowKey={({ key }) => key}
      columns={[
        { key: 'when', head: t('when'), cell: ({ moment }) => moment },
        {
          key: 'who',
          head: t('who'),
          cell: ({ who, where }) => (
            <>
              <b>{who}</b>
              <br />
              <span className="quiet">{where}</span>
            </>
          ),
        },
        {
          key: 'why',
          head: t('why'),
          cell: ({ why, nood, resultaat }) => (
            <>
              {nood && <Status tone="bad">{t('spoed')}</Status>}
              {resultaat === 'geweigerd' && <Status tone="attention">{t('refused')}</Status>}
              {nood || resultaat === 'geweigerd' ? <br /> : null}
              {why}
            </>
          ),
        },
        { key: 'what', head: t('what'), cell: ({ what }) => what },
      ]}
    />
  );
}

/** The whole list as a file, or on paper. */
function Export({ jeugdigeId, pages, gemeenteNaam }: { jeugdigeId: string; pages: number; gemeenteNaam: string }) {
  const t = useText(logboekTexts);
  const inWords = useInzageWords(gemeenteNaam);
  const save = async () => {
    const rows: Inzage[] = [];
    for (let pagina = 1; pagina <= pages; pagina += 1) {
      const page = await call('listInzagen', { params: { jeugdigeId }, query: { pagina } });
      rows.push(...page.rows);
    }
    const lines = rows.map((row) => {
      const { moment, who, where, why, what } = inWords(row);
      return [moment, who, where, row.nood ? `${t('spoed')}. ${why}` : why, what];
    });
    saveFile(t('file'), csvFile([[t('when'), t('who'), t('who'), t('why'), t('what')], ...lines]));
  };
  return (
    <div className="buttons stack-4 no-print">
      <Button
        appearance="secondary-action-button"
        onClick={() => {
          void save();
        }}
      >
        {t('csv')}
      </Button>
      <Button
        appearance="secondary-action-button"
        onClick={() => {
          globalThis.print();
        }}
      >
        {t('print')}
      </Button>
    </div>
  );
}
