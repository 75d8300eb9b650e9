import type { SamenvoegingView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/useAnswer.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { samenvoegingTexts } from './samenvoeging-text.ts';

interface Props {
  jeugdigeId: string;
  isFamily: boolean;
}

/** That the file is one with another, by whom and why; nothing for nearly everybody. */
export function Samenvoegingen({ jeugdigeId, isFamily }: Props) {
  const { rol } = useSessie();
  const asked = useAnswer(
    'listSamenvoegingen',
    { params: { jeugdigeId } },
    { enabled: mayCall(rol, 'listSamenvoegingen') },
  );
  return (asked.data?.rows ?? []).map((row) => <Note key={row.samenvoegingId} row={row} isFamily={isFamily} />);
}

function Note({ row, isFamily }: { row: SamenvoegingView; isFamily: boolean }) {
  const t = useText(samenvoegingTexts);
  const format = useFormat();
  const { other, inFront, op, reden, gevraagdDoor, confirmedBy, undoUntil, teruggedraaidOp } = row;
  if (teruggedraaidOp !== null || other === null) {
    const dag = format.moment(teruggedraaidOp ?? op);
    return (
      <p className="small stack-3">
        {other === null ? t('partedFamily', { dag }) : t('parted', { pseudoniem: other.pseudoniem, dag })}
      </p>
    );
  }
  const what = inFront ? 'inFront' : 'behind';
  return (
    <div className="panel stack-3">
      <p>{t(isFamily ? `${what}Family` : what, { pseudoniem: other.pseudoniem })}</p>
      <p className="small">
        {t('who', { een: gevraagdDoor, ander: confirmedBy, dag: format.moment(op), reden: reden ?? '' })}
      </p>
      {isFamily && <p className="small">{t('until', { dag: format.date(undoUntil) })}</p>}
      <p>
        <Link to="/jeugdigen/$jeugdigeId/dossier" params={{ jeugdigeId: other.jeugdigeId }}>
          {t('other')}
        </Link>
      </p>
    </div>
  );
}
