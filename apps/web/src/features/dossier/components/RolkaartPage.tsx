import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { gezinTexts } from '../gezin-text.ts';
import { rolkaartTexts } from '../rolkaart-text.ts';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { Rolkaart } from './Rolkaart.tsx';
import { RolkaartPersonen } from './RolkaartPersonen.tsx';
import { RolkaartPhases } from './RolkaartPhases.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/rolkaart');

/** One page for the kitchen table: names, tasks, who stands in, who decides what, and who leads when (S4-82). */
export function RolkaartPage() {
  const t = useText(gezinTexts);
  const card = useText(rolkaartTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const asked = useAnswer('getRolkaart', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getRolkaart') });
  return (
    <RoleGate needs="getRolkaart">
      <JeugdigeHead jeugdigeId={jeugdigeId} title={card('title')} question={card('question')} />
      <Answered asked={asked} height={500} lines={6}>
        {({ rolkaart }) =>
          rolkaart === null ? (
            <Empty>{t('none').replaceAll('**', '')}</Empty>
          ) : (
            <div className="parts print-portrait print-one">
              <p className="buttons stack-3 no-print">
                <PrintRolkaart jeugdigeId={jeugdigeId} />
                <Link to="/jeugdigen/$jeugdigeId/gezin" params={{ jeugdigeId }}>
                  {t('back')}
                </Link>
              </p>
              <section>
                <h2>{card('people')}</h2>
                <RolkaartPersonen rolkaart={rolkaart} />
              </section>
              <section>
                <h2>{card('perPhase')}</h2>
                <RolkaartPhases rolkaart={rolkaart} />
              </section>
              <section>
                <h2>{t('roleCard')}</h2>
                <Rolkaart gezin={rolkaart.gezin} />
              </section>
            </div>
          )
        }
      </Answered>
    </RoleGate>
  );
}

/** Prints once the server has it on record. */
function PrintRolkaart({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(gezinTexts);
  const { rol } = useSessie();
  const print = useSend('printJeugdige');
  if (!mayCall(rol, 'printJeugdige')) return null;
  const onSuccess = () => {
    globalThis.print();
  };
  return (
    <>
      <Button
        appearance="secondary-action-button"
        disabled={print.isPending}
        onClick={() => {
          print.mutate({ params: { jeugdigeId } }, { onSuccess });
        }}
      >
        {t('print')}
      </Button>
      <SendProblem error={print.error} />
    </>
  );
}
