import type { MdoView, SamenwerkingView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { samenTexts } from '../samen-text.ts';
import { MdoForm } from './MdoForm.tsx';

/** The meetings of everybody around the jeugdige, the next one first. */
export function MdoList({ jeugdigeId, samen }: { jeugdigeId: string; samen: SamenwerkingView }) {
  const t = useText(samenTexts);
  const format = useFormat();
  const family = isFamily(useSessie().rol);
  return (
    <section>
      <h2>{t('meetings')}</h2>
      {samen.mdos.length === 0 && <Empty>{t(family ? 'noMeetingsFamily' : 'noMeetings')}</Empty>}
      {samen.mdos.map((mdo) => (
        <article key={mdo.mdoId} className="stuk">
          <div className="stuk__marks">
            <b>{format.moment(mdo.startsAt)}</b>
            <MdoStatus mdo={mdo} />
          </div>
          <h3>
            <Link to="/jeugdigen/$jeugdigeId/mdo/$mdoId" params={{ jeugdigeId, mdoId: mdo.mdoId }} preload={false}>
              {t(`mdo-${mdo.soort}`)}
            </Link>
          </h3>
          <p className="small quiet">{mdo.deelnemers.map(({ naam }) => naam ?? t('secretName')).join(', ')}</p>
          <Answers mdo={mdo} />
        </article>
      ))}
      {samen.inHand && <MdoForm jeugdigeId={jeugdigeId} samen={samen} />}
    </section>
  );
}

/** Of a meeting that is still to come: how many come, how many do not, and how many have not said. */
function Answers({ mdo }: { mdo: MdoView }) {
  const t = useText(samenTexts);
  const format = useFormat();
  const asked = mdo.deelnemers.filter(({ buiten }) => !buiten);
  if (mdo.verslagOp !== null || mdo.afgezegdReden !== null || asked.length === 0) return null;
  const count = (answer: boolean | null) => format.number(asked.filter(({ comes }) => comes === answer).length);
  return <p className="small">{t('answers', { yes: count(true), no: count(false), open: count(null) })}</p>;
}

/** Planned, held, cancelled, or held without minutes. */
export function MdoStatus({ mdo }: { mdo: MdoView }) {
  const t = useText(samenTexts);
  if (mdo.afgezegdReden !== null) return <Status tone="waiting">{t('cancelled')}</Status>;
  if (mdo.verslagOp !== null) return <Status tone="good">{t('held')}</Status>;
  const isOver = Date.parse(mdo.startsAt) < Date.now();
  return <Status tone={isOver ? 'bad' : 'waiting'}>{t(isOver ? 'waitingMinutes' : 'planned')}</Status>;
}
