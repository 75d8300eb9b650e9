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
import { HelpersTable } from './HelpersTable.tsx';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { Rolkaart } from './Rolkaart.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/rolkaart');

/** One page for the kitchen table: names, who decides what, and who stands in (S4-82). */
export function RolkaartPage() {
  const t = useText(gezinTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const asked = useAnswer('getGezin', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getGezin') });
  return (
    <RoleGate needs="getGezin">
      <JeugdigeHead jeugdigeId={jeugdigeId} title={t('roleCardTitle')} question={t('roleCardQuestion')} />
      <Answered asked={asked} height={500} lines={6}>
        {({ gezin }) => {
          if (gezin === null) return <Empty>{t('none').replaceAll('**', '')}</Empty>;
          const standIns = gezin.professionals.filter(({ banden }) =>
            banden.some(({ relatie }) => relatie === 'waarnemer'),
          );
          return (
            <div className="parts print-portrait">
              <p className="buttons stack-3 no-print">
                <PrintRolkaart jeugdigeId={jeugdigeId} />
                <Link to="/jeugdigen/$jeugdigeId/gezin" params={{ jeugdigeId }}>
                  {t('back')}
                </Link>
              </p>
              <section>
                <h2>{t('roleCard')}</h2>
                <Rolkaart gezin={gezin} />
              </section>
              <section>
                <h2>{t('helpers')}</h2>
                <HelpersTable gezin={gezin} rows={gezin.professionals.filter((row) => !standIns.includes(row))} />
              </section>
              <section>
                <h2>{t('standIns')}</h2>
                {standIns.length === 0 ? (
                  <p className="stack-3">{t('noStandIn')}</p>
                ) : (
                  <HelpersTable gezin={gezin} rows={standIns} />
                )}
              </section>
            </div>
          );
        }}
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
