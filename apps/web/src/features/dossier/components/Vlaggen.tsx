import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';
import { EndVlag, SetVlag } from './VlagForm.tsx';

/** States that override everything else, such as a secret address. */
export function Vlaggen({ jeugdigeId, readOnly }: { jeugdigeId: string; readOnly: boolean }) {
  const t = useText(dossierTexts);
  const { rol } = useSessie();
  const vlaggen = useAnswer('listVlaggen', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'listVlaggen') });
  if (!mayCall(rol, 'listVlaggen')) return null;
  return (
    <section>
      <h2>{t('flags')}</h2>
      <Answered asked={vlaggen} height={60} lines={1}>
        {({ vlaggen: rows }) => <FlagList jeugdigeId={jeugdigeId} rows={rows} readOnly={readOnly} />}
      </Answered>
      {!readOnly && mayCall(rol, 'setVlag') && <SetVlag jeugdigeId={jeugdigeId} />}
    </section>
  );
}

type Rows = Answer<'listVlaggen'>['vlaggen'];

function FlagList({ jeugdigeId, rows, readOnly }: { jeugdigeId: string; rows: Rows; readOnly: boolean }) {
  const t = useText(dossierTexts);
  const format = useFormat();
  const { rol } = useSessie();
  if (rows.length === 0) return <Empty>{t('flagsNone')}</Empty>;
  return (
    <ul className="plain">
      {rows.map(({ vlagId, vlag, van, reden }) => (
        <li key={vlagId} className="stuk">
          <p className="stuk__marks">
            <Status tone="attention">{t(vlag)}</Status>
            <span className="small quiet">{t('flagSince', { moment: format.moment(van) })}</span>
          </p>
          {reden !== null && <p>{reden}</p>}
          {!readOnly && mayCall(rol, 'endVlag') && <EndVlag jeugdigeId={jeugdigeId} vlagId={vlagId} />}
        </li>
      ))}
    </ul>
  );
}
