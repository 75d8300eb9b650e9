import { mostDownloads, type Verzendstand, verzendstanden, verzondenPageSize } from '@samenpad/contract';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useDownload } from '../hooks/useDownload.ts';
import { verzondenTexts } from '../verzonden-text.ts';
import { FoutenTable } from './FoutenTable.tsx';
import { VerzondenTable } from './VerzondenTable.tsx';

const route = getRouteApi('/shell/berichten/verzonden');
type Verzendingen = Answer<'listVerzendingen'>;

/** What did the gemeente write, and is there an answer? */
export function VerzondenPage() {
  const t = useText(verzondenTexts);
  const { rol } = useSessie();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/berichten/verzonden' });
  const asked = useAnswer('listVerzendingen', { query: search }, { enabled: mayCall(rol, 'listVerzendingen') });
  return (
    <RoleGate needs="listVerzendingen">
      <PageHead
        crumbs={[{ text: t('berichten'), to: '/berichten' }, { text: t('title') }]}
        title={t('title')}
        question={t('question')}
        actions={
          <Link
            to="/berichten/omzettingen"
            className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
          >
            {t('omzetten')}
          </Link>
        }
      />
      <Answered asked={asked} height={600} lines={8}>
        {(answer) => (
          <>
            <Summary answer={answer} />
            <SendBar answer={answer} />
            <StandChoice
              value={search.stand}
              tellingen={answer.tellingen}
              onChange={(stand) => {
                void navigate({ search: stand === undefined ? {} : { stand } });
              }}
            />
            <div className="stack-4">
              {answer.rows.length === 0 ? <Empty>{t('empty')}</Empty> : <VerzondenTable rows={answer.rows} />}
            </div>
            <Pagination
              page={search.pagina ?? 1}
              pages={Math.ceil(answer.totaal / verzondenPageSize)}
              onPage={(pagina) => {
                void navigate({ search: { ...search, pagina } });
              }}
            />
            {answer.fouten.length > 0 && <FoutenTable rows={answer.fouten} />}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}

/** What needs somebody, in one or two sentences. */
function Summary({ answer: { tellingen, answers } }: { answer: Verzendingen }) {
  const t = useText(verzondenTexts);
  const format = useFormat();
  const amount = (count: number) => ({ count, n: format.number(count) });
  const ready = tellingen.geschreven;
  const late = tellingen['te-laat'];
  return (
    <>
      <Conclusion text={ready === 0 ? t('allSent') : t('nothing', amount(ready))} />
      {late > 0 && <Conclusion text={t('late', amount(late))} />}
      <p className="small quiet stack-3">{t(answers ? 'answers' : 'noAnswers')}</p>
    </>
  );
}

/** Everything at once: into the folder of the installation, or as files. */
function SendBar({ answer: { canSend, rows, fouten } }: { answer: Verzendingen }) {
  const t = useText(verzondenTexts);
  const format = useFormat();
  const send = useSend('sendVerzendingen', ['listVerzendingen']);
  const download = useDownload();
  const ready = rows.filter(({ stand }) => stand === 'geschreven').slice(0, mostDownloads);
  const waiting = ready.length + fouten.filter(({ verzondenOp }) => verzondenOp === null).length;
  const amount = (count: number) => ({ count, n: format.number(count) });
  return (
    <div className="stack-4 no-print">
      {(canSend ? waiting : ready.length) > 0 && (
        <p className="buttons">
          {canSend && (
            <Button
              appearance="primary-action-button"
              disabled={send.isPending}
              onClick={() => {
                send.mutate({ body: {} });
              }}
            >
              {t('send')}
            </Button>
          )}
          {ready.length > 0 && (
            <Button
              appearance={canSend ? 'secondary-action-button' : 'primary-action-button'}
              disabled={download.isPending}
              onClick={() => {
                download.mutate({ body: { berichten: ready.map(({ berichtId }) => berichtId) } });
              }}
            >
              {t('downloadThese', amount(ready.length))}
            </Button>
          )}
        </p>
      )}
      {ready.length > 0 && !canSend && <p className="small quiet stack-3">{t('downloadHint')}</p>}
      <p role="status">{send.isSuccess ? t('sent', amount(send.data.aantal)) : ''}</p>
      <SendProblem error={send.error ?? download.error} />
    </div>
  );
}

interface ChoiceProps {
  value: Verzendstand | undefined;
  tellingen: Verzendingen['tellingen'];
  onChange: (stand: Verzendstand | undefined) => void;
}

function StandChoice({ value, tellingen, onChange }: ChoiceProps) {
  const t = useText(verzondenTexts);
  const format = useFormat();
  return (
    <div className="no-print">
      <ChoiceField
        label={t('stand')}
        value={value ?? ''}
        empty={t('all')}
        options={verzendstanden.map((stand) => [stand, `${t(stand)} (${format.number(tellingen[stand])})`])}
        onChange={(chosen) => {
          onChange(verzendstanden.find((stand) => stand === chosen));
        }}
      />
    </div>
  );
}
