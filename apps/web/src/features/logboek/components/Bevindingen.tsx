import type { Bevinding } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { useRuleWords } from '../hooks/useRuleWords.ts';
import { logcontroleTexts } from '../logcontrole-text.ts';
import { CloseForm } from './CloseForm.tsx';

/** The findings of a month: those that wait with their form, those that are closed below. */
export function Bevindingen({ rows }: { rows: readonly Bevinding[] }) {
  const t = useText(logcontroleTexts);
  const [judged, setJudged] = useState<string | undefined>();
  const open = rows.filter(({ afgehandeldOp }) => afgehandeldOp === null);
  const closed = rows.filter(({ afgehandeldOp }) => afgehandeldOp !== null);
  return (
    <>
      <section className="stack-5">
        <h2>{t('open')}</h2>
        {open.length === 0 ? (
          <Empty>{t('noneOpen')}</Empty>
        ) : (
          <List
            rows={open}
            caption={t('open')}
            last={(row) =>
              judged === row.bevindingId ? (
                <CloseForm
                  bevindingId={row.bevindingId}
                  onDone={() => {
                    setJudged(undefined);
                  }}
                />
              ) : (
                <Button
                  appearance="secondary-action-button"
                  onClick={() => {
                    setJudged(row.bevindingId);
                  }}
                >
                  {t('judge')}
                </Button>
              )
            }
          />
        )}
      </section>
      <section className="stack-5">
        <h2>{t('closed')}</h2>
        {closed.length === 0 ? (
          <Empty>{t('noneClosed')}</Empty>
        ) : (
          <List
            rows={closed}
            caption={t('closed')}
            last={({ conclusie, toelichting }) => (
              <>
                {conclusie !== null && <b>{t(conclusie)}</b>}
                <br />
                {toelichting}
              </>
            )}
          />
        )}
      </section>
    </>
  );
}

interface ListProps {
  rows: readonly Bevinding[];
  caption: string;
  last: (row: Bevinding) => React.ReactNode;
}

function List({ rows, caption, last }: ListProps) {
  const t = useText(logcontroleTexts);
  const word = useText(words);
  const format = useFormat();
  const ruleOf = useRuleWords();
  return (
    <Sideways label={caption}>
      <DataTable
        stacks
        caption={caption}
        rows={rows}
        rowKey={({ bevindingId }) => bevindingId}
        columns={[
          { key: 'rule', head: t('rule'), cell: ruleOf },
          {
            key: 'who',
            head: t('who'),
            cell: ({ naam, rol }) => (
              <>
                {naam}
                <br />
                <span className="quiet">{word(rol)}</span>
              </>
            ),
          },
          { key: 'about', head: t('about'), cell: (row) => <About row={row} /> },
          {
            key: 'due',
            head: t('due'),
            cell: ({ voor, geescaleerdOp, afgehandeldOp }) => (
              <>
                {format.date(voor)}
                {geescaleerdOp !== null && afgehandeldOp === null && (
                  <>
                    <br />
                    <Status tone="bad">{t('late')}</Status>
                  </>
                )}
              </>
            ),
          },
          { key: 'last', head: t('conclusie'), cell: last },
        ]}
      />
    </Sideways>
  );
}

function About({ row: { jeugdigeId, pseudoniem, regel } }: { row: Bevinding }) {
  const t = useText(logcontroleTexts);
  if (jeugdigeId === null) return <>{t('many')}</>;
  if (pseudoniem === null) return <>{regel === 'vaak-nood' ? t('many') : t('gone')}</>;
  return (
    <Link to="/jeugdigen/$jeugdigeId/inzagen" params={{ jeugdigeId }} preload={false}>
      {pseudoniem}
    </Link>
  );
}
