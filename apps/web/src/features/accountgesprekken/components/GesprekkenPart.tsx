import type { AccountgesprekView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useMoments } from '../hooks/useMoments.ts';
import { usePlace } from '../hooks/usePlace.ts';
import { accountTexts } from '../text.ts';

/** The talks of the reader, and those that can be opened. */
export function GesprekkenPart() {
  const t = useText(accountTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listAccountgesprekken');
  return (
    <Answered asked={asked} height={320}>
      {({ rows, teOpenen }) => (
        <>
          {rows.length > 0 && <GesprekTable rows={rows} />}
          {rows.length === 0 && teOpenen.length > 0 && <Empty>{t('none')}</Empty>}
          {rows.length === 0 && teOpenen.length === 0 && (
            <Empty>{t(rol === 'accounthouder' ? 'noneHolder' : 'noneWorker')}</Empty>
          )}
          {teOpenen.length > 0 && <OpenGesprek teOpenen={teOpenen} />}
        </>
      )}
    </Answered>
  );
}

function GesprekTable({ rows }: { rows: readonly AccountgesprekView[] }) {
  const t = useText(accountTexts);
  const { quarter } = useMoments();
  const placeOf = usePlace();
  return (
    <div className="stack-5">
      <Sideways label={t('gesprekken')}>
        <DataTable
          stacks
          caption={t('gesprekken')}
          rows={rows}
          rowKey={({ gesprekId }) => gesprekId}
          columns={[
            {
              key: 'aanbieder',
              head: t('aanbieder'),
              cell: ({ gesprekId, aanbiederNaam, gemeente }) => (
                <>
                  <Link to="/accountgesprekken/$gesprekId" params={{ gesprekId }}>
                    {aanbiederNaam}
                  </Link>
                  <span className="second">{placeOf(gemeente)}</span>
                </>
              ),
            },
            { key: 'kwartaal', head: t('kwartaal'), cell: ({ kwartaal }) => quarter(kwartaal) },
            {
              key: 'antwoorden',
              head: t('antwoorden'),
              numeric: true,
              cell: ({ antwoorden, vragen }) => t('answersOf', { n: antwoorden, vragen }),
            },
            { key: 'stand', head: t('stand'), cell: (row) => <Stand row={row} /> },
          ]}
        />
      </Sideways>
    </div>
  );
}

function Stand({ row: { besprokenOp, lopend } }: { row: AccountgesprekView }) {
  const t = useText(accountTexts);
  const { day } = useMoments();
  if (besprokenOp !== null) return <Status tone="good">{t('discussed', { dag: day(besprokenOp) })}</Status>;
  return lopend ? <Status tone="waiting">{t('running')}</Status> : <Status tone="attention">{t('closed')}</Status>;
}

function OpenGesprek({ teOpenen }: { teOpenen: Answer<'listAccountgesprekken'>['teOpenen'] }) {
  const t = useText(accountTexts);
  const placeOf = usePlace();
  const send = useSend('openAccountgesprek', ['listAccountgesprekken']);
  return (
    <section className="panel stack-5" aria-labelledby="openen">
      <h2 id="openen">{t('openTalk')}</h2>
      <p className="small">{t('openWhy')}</p>
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        {teOpenen.map(({ gemeente, aanbieder, aanbiederNaam }) => (
          <Button
            key={`${gemeente} ${aanbieder}`}
            appearance="primary-action-button"
            disabled={send.isPending}
            onClick={() => {
              send.mutate({ body: { gemeente, aanbieder } });
            }}
          >
            {[t('open', { naam: aanbiederNaam }), placeOf(gemeente)].filter((text) => text !== undefined).join(' · ')}
          </Button>
        ))}
      </p>
    </section>
  );
}
