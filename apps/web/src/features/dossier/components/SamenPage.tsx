import type { SamenwerkingView } from '@samenpad/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { useText } from '../../../text/catalogue.ts';
import { samenTexts } from '../samen-text.ts';
import { Afsluiting } from './Afsluiting.tsx';
import { Consulten } from './Consulten.tsx';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { Ketentaken } from './Ketentaken.tsx';
import { MdoList } from './MdoList.tsx';
import { Toewijsbesluiten } from './Toewijsbesluiten.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/samen');

/** The case board: parties, tasks and what they wait for; meetings, hand-over and nazorg (S2-7). */
export function SamenPage() {
  const t = useText(samenTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const asked = useAnswer('getSamenwerking', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getSamenwerking') });
  return (
    <RoleGate needs="getSamenwerking">
      <JeugdigeHead
        jeugdigeId={jeugdigeId}
        title={t('title')}
        question={t(isFamily(rol) ? 'questionFamily' : 'question')}
      />
      <Answered asked={asked} height={700} lines={8}>
        {(samen) => (
          <div className="parts">
            <Summary samen={samen} />
            <Ketentaken jeugdigeId={jeugdigeId} samen={samen} />
            <MdoList jeugdigeId={jeugdigeId} samen={samen} />
            <Consulten jeugdigeId={jeugdigeId} />
            <Toewijsbesluiten jeugdigeId={jeugdigeId} samen={samen} />
            <Afsluiting jeugdigeId={jeugdigeId} samen={samen} />
          </div>
        )}
      </Answered>
    </RoleGate>
  );
}

/** What is late or waits, in one sentence. */
function Summary({ samen }: { samen: SamenwerkingView }) {
  const t = useText(samenTexts);
  const nazorg = samen.afsluitingen.flatMap(({ heropend, momenten }) => (heropend ? [] : momenten));
  const late = [...samen.ketentaken, ...nazorg].filter(({ teLaat }) => teLaat).length;
  const waiting = samen.ketentaken.filter(({ wachtOp, dagenOpen }) => wachtOp !== null && dagenOpen !== null).length;
  const open = samen.ketentaken.filter(({ dagenOpen }) => dagenOpen !== null).length;
  const parts = [
    samen.bord.length > 0 && t('sum', { count: samen.bord.length, n: samen.bord.length }),
    open === 0 && late === 0 && t('calm'),
    late > 0 && t('late', { count: late, n: late }),
    waiting > 0 && t('waiting', { count: waiting, n: waiting }),
    samen.oldVragen > 0 && t('oldQuestions', { count: samen.oldVragen, n: samen.oldVragen }),
  ];
  return <Conclusion text={parts.filter((part) => part !== false).join(' ')} />;
}
