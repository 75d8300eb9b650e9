import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { type Answer, CallError } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { genodigdeTexts } from '../text.ts';

const route = getRouteApi('/shell/uitnodiging/$code');

/** What stands behind the link of a family: who asks, for what, and yes or no. */
export function UitnodigingPage() {
  const t = useText(genodigdeTexts);
  const { code } = route.useParams();
  const { rol } = useSessie();
  const [done, setDone] = useState<'yes' | 'no'>();
  const enabled = mayCall(rol, 'getUitnodiging') && done === undefined;
  const asked = useAnswer('getUitnodiging', { params: { code } }, { enabled });
  const isGone = asked.error instanceof CallError && asked.error.code === 'not-found';
  return (
    <RoleGate needs="getUitnodiging">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      {done !== undefined || isGone ? (
        <>
          <div role="status">
            <Conclusion text={t(done === 'yes' ? 'doneYes' : done === 'no' ? 'doneNo' : 'gone')} />
          </div>
          {done === undefined && <Empty>{t('goneMore')}</Empty>}
          <p className="stack-4">
            <Link to="/uitgenodigd">{t('toOwn')}</Link>
          </p>
        </>
      ) : (
        <Answered asked={asked} height={300} lines={5}>
          {(found) => <Asked code={code} found={found} onDone={setDone} />}
        </Answered>
      )}
    </RoleGate>
  );
}

interface Props {
  code: string;
  found: Answer<'getUitnodiging'>;
  onDone: (answer: 'yes' | 'no') => void;
}

function Asked({ code, found, onDone }: Props) {
  const t = useText(genodigdeTexts);
  const format = useFormat();
  const send = useSend('answerUitnodiging', ['listMijnUitnodigingen']);
  const answer = (aanvaard: boolean) => {
    const onSuccess = () => {
      onDone(aanvaard ? 'yes' : 'no');
    };
    send.mutate({ params: { code }, body: { aanvaard } }, { onSuccess });
  };
  return (
    <>
      <Conclusion text={t('invites', { door: found.door })} />
      <div className="prose stack-4">
        <p>{t(`what-${found.sees}`)}</p>
        <p>{t('until', { dag: format.date(found.tot) })}</p>
        <p>{t('looks')}</p>
      </div>
      {found.stand === 'gevraagd' ? (
        <p className="message message--attention stack-4">{t('waits')}</p>
      ) : (
        <p className="buttons stack-4">
          <Button
            type="button"
            appearance="primary-action-button"
            disabled={send.isPending}
            onClick={() => {
              answer(true);
            }}
          >
            {t('yes')}
          </Button>
          <Button
            type="button"
            appearance="secondary-action-button"
            disabled={send.isPending}
            onClick={() => {
              answer(false);
            }}
          >
            {t('no')}
          </Button>
        </p>
      )}
      <SendProblem error={send.error} />
    </>
  );
}
