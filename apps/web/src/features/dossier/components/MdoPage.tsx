import type { MdoView, SamenwerkingView } from '@samenpad/contract';
import { writeInvitation } from '@samenpad/domain';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Bijlagen } from '../../../components/Bijlagen.tsx';
import { MdoAntwoord } from '../../../components/MdoAntwoord.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { saveFile } from '../../../download/save-file.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { samenTexts } from '../samen-text.ts';
import { Handtekeningen } from './Handtekeningen.tsx';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { MdoStatus } from './MdoList.tsx';
import { Meelezers } from './Meelezers.tsx';
import { VerslagForm } from './VerslagForm.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/mdo/$mdoId');

/** One MDO: when and about what, the minutes, what was decided, who signed (S4-99, S4-103). */
export function MdoPage() {
  const t = useText(samenTexts);
  const { jeugdigeId, mdoId } = route.useParams();
  const { rol } = useSessie();
  const asked = useAnswer('getSamenwerking', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getSamenwerking') });
  return (
    <RoleGate needs="getSamenwerking">
      <JeugdigeHead jeugdigeId={jeugdigeId} title={t('meeting')} question={<BackLink jeugdigeId={jeugdigeId} />} />
      <Answered asked={asked} height={700} lines={8}>
        {(samen) => {
          const mdo = samen.mdos.find((one) => one.mdoId === mdoId);
          return mdo === undefined ? (
            <Empty>{t('noMeetings')}</Empty>
          ) : (
            <Meeting jeugdigeId={jeugdigeId} samen={samen} mdo={mdo} />
          );
        }}
      </Answered>
    </RoleGate>
  );
}

function BackLink({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(samenTexts);
  return (
    <Link to="/jeugdigen/$jeugdigeId/samen" params={{ jeugdigeId }}>
      {t('toMeeting')}
    </Link>
  );
}

/** So long before a meeting its minutes can be written, in milliseconds. */
const anHour = 3_600_000;

interface Props {
  jeugdigeId: string;
  samen: SamenwerkingView;
  mdo: MdoView;
}

function Meeting({ jeugdigeId, samen, mdo }: Props) {
  const t = useText(samenTexts);
  const format = useFormat();
  const isOpen = samen.inHand && mdo.afgezegdReden === null;
  const hasBegun = Date.parse(mdo.startsAt) < Date.now() + anHour;
  const isSigned = mdo.deelnemers.some(({ getekendOp }) => getekendOp !== null);
  return (
    <div className="parts">
      <Conclusion text={`**${t(`mdo-${mdo.soort}`)}**, ${format.moment(mdo.startsAt)}.`} />
      <div className="stuk__marks stack-3">
        <MdoStatus mdo={mdo} />
        {mdo.plaats !== null && <span>{mdo.plaats}</span>}
        {mdo.video !== null && <span>{mdo.video}</span>}
      </div>
      <OwnAnswer jeugdigeId={jeugdigeId} mdo={mdo} />
      {mdo.afgezegdReden !== null && mdo.afgezegdReden !== '' && (
        <p className="stack-3">{t('calledOff', { reden: mdo.afgezegdReden })}</p>
      )}
      {mdo.agenda !== null && mdo.agenda.length > 0 && (
        <section>
          <h2>{t('agenda').split(':')[0]}</h2>
          <ol className="plain stack-3">
            {mdo.agenda.map((punt) => (
              <li key={punt}>{punt}</li>
            ))}
          </ol>
        </section>
      )}
      <Bijlagen
        jeugdigeId={jeugdigeId}
        target="mdo"
        targetId={mdo.mdoId}
        about={`${t(`mdo-${mdo.soort}`)}, ${format.moment(mdo.startsAt)}`}
      />
      {isOpen && mdo.verslag === null && <InviteButton mdo={mdo} />}
      {mdo.verslag !== null && <Report mdo={mdo} />}
      {isOpen && !hasBegun && <p className="small quiet stack-3">{t('reportLater')}</p>}
      {isOpen && hasBegun && !isSigned && <VerslagForm jeugdigeId={jeugdigeId} samen={samen} mdo={mdo} />}
      <Meelezers jeugdigeId={jeugdigeId} samen={samen} mdo={mdo} />
      <Handtekeningen jeugdigeId={jeugdigeId} mdo={mdo} inHand={samen.inHand} />
      {isOpen && mdo.verslag === null && <CallOff jeugdigeId={jeugdigeId} mdo={mdo} />}
    </div>
  );
}

/** For who is on the list, until the minutes are there. */
function OwnAnswer({ jeugdigeId, mdo }: Pick<Props, 'jeugdigeId' | 'mdo'>) {
  const { rol } = useSessie();
  const own = mdo.deelnemers.find(({ zelf }) => zelf);
  if (own === undefined || mdo.verslagOp !== null || mdo.afgezegdReden !== null || !mayCall(rol, 'answerMdo'))
    return null;
  return (
    <MdoAntwoord
      jeugdigeId={jeugdigeId}
      mdoId={mdo.mdoId}
      comes={own.comes}
      family={isFamily(rol)}
      stale={['getSamenwerking']}
    />
  );
}

/** A calendar file without anything about the family (trust.md 3.4). */
function InviteButton({ mdo }: { mdo: MdoView }) {
  const t = useText(samenTexts);
  return (
    <section className="no-print">
      <Button
        appearance="secondary-action-button"
        onClick={() => {
          const links = [window.location.href, ...(mdo.video === null ? [] : [mdo.video])];
          const { mdoId: id, startsAt: begin, minuten: minutes } = mdo;
          const stamp = new Date().toISOString();
          const text = writeInvitation({ id, begin, minutes, title: t('inviteTitle'), links, stamp });
          saveFile('overleg.ics', new Blob([text], { type: 'text/calendar' }));
        }}
      >
        {t('invite')}
      </Button>
      <p className="small quiet stack-3">{t('inviteHint')}</p>
    </section>
  );
}

function Report({ mdo }: { mdo: MdoView }) {
  const t = useText(samenTexts);
  const format = useFormat();
  return (
    <section>
      <h2>{t('report')}</h2>
      <article className="stuk">
        <p className="small quiet">
          {t('reportBy', { naam: mdo.verslagDoor ?? '', moment: format.moment(mdo.verslagOp ?? mdo.startsAt) })} ·{' '}
          {t(mdo.opTijd === true ? 'inTime' : 'notInTime')} ·{' '}
          {t(mdo.gezinPresent === true ? 'familyThere' : 'familyNotThere')}
        </p>
        <p className="stuk__text">{mdo.verslag}</p>
        {mdo.besluiten.length > 0 && (
          <>
            <h3>{t('decisions')}</h3>
            <ul className="plain-list">
              {mdo.besluiten.map(({ nr, soort, tekst }) => (
                <li key={nr}>{t('decided_', { soort: t(`kort-${soort}`), tekst })}</li>
              ))}
            </ul>
          </>
        )}
      </article>
    </section>
  );
}

function CallOff({ jeugdigeId, mdo }: { jeugdigeId: string; mdo: MdoView }) {
  const t = useText(samenTexts);
  const [reden, setReden] = useState('');
  const send = useSend('cancelMdo', ['getSamenwerking', 'listTaken']);
  return (
    <details className="stack-3 no-print">
      <summary>{t('callOff')}</summary>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ params: { jeugdigeId, mdoId: mdo.mdoId }, body: { reden } });
        }}
      >
        <TextField label={t('why')} value={reden} maxLength={500} onChange={setReden} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={reden === '' || send.isPending}>
            {t('callOff')}
          </Button>
        </p>
      </form>
    </details>
  );
}
