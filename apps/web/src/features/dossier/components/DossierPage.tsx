import type { DossierView, StukView } from '@samenpad/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';
import { AddStuk } from './AddStuk.tsx';
import { BsnReveal } from './BsnReveal.tsx';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { StukItem } from './StukItem.tsx';
import { Vlaggen } from './Vlaggen.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/dossier');

/** What stands in the file of one jeugdige: strengths beside risks, then part by part. */
export function DossierPage() {
  const t = useText(dossierTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const dossier = useAnswer('getDossier', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getDossier') });
  return (
    <RoleGate needs="getDossier">
      <JeugdigeHead
        jeugdigeId={jeugdigeId}
        title={t('dossier')}
        question={t(isFamily(rol) ? 'questionFamily' : 'question')}
      />
      <Answered asked={dossier} height={700} lines={8}>
        {(view) => <Parts jeugdigeId={jeugdigeId} dossier={view} />}
      </Answered>
    </RoleGate>
  );
}

function Parts({ jeugdigeId, dossier }: { jeugdigeId: string; dossier: DossierView }) {
  const t = useText(dossierTexts);
  const { rol } = useSessie();
  const isRisk = ({ soort, aard }: StukView) => soort === 'VH' || aard === 'risico';
  const strengths = dossier.stukken.filter((stuk) => stuk.aard === 'kracht' && !isRisk(stuk));
  const risks = dossier.stukken.filter(isRisk);
  const rest = dossier.stukken.filter((stuk) => !strengths.includes(stuk) && !risks.includes(stuk));
  const list = (stukken: readonly StukView[], empty: string) =>
    stukken.length === 0 ? (
      <Empty>{empty}</Empty>
    ) : (
      stukken.map((stuk) => <StukItem key={stuk.stukId} jeugdigeId={jeugdigeId} stuk={stuk} dossier={dossier} />)
    );
  return (
    <div className="parts">
      {dossier.schrijft.length === 0 ? (
        <p className="stack-4">{t('readOnly')}</p>
      ) : (
        <AddStuk jeugdigeId={jeugdigeId} dossier={dossier} />
      )}
      <div className="two-columns parts">
        <section>
          <h2>{t('strengths')}</h2>
          {list(strengths, t('strengthsEmpty'))}
        </section>
        <section>
          <h2>{t('risks')}</h2>
          {list(risks, t('risksEmpty'))}
        </section>
      </div>
      {dossier.leest
        .filter((soort) => soort !== 'VH')
        .map((soort) => (
          <section key={soort}>
            <h2>{t(soort)}</h2>
            {list(
              rest.filter((stuk) => stuk.soort === soort),
              t('empty'),
            )}
          </section>
        ))}
      <Vlaggen jeugdigeId={jeugdigeId} readOnly={dossier.schrijft.length === 0 && rol !== 'teamleider'} />
      <BsnReveal jeugdigeId={jeugdigeId} />
    </div>
  );
}
