import { planregimes } from '@samenpad/contract';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { call } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { saveBase64 } from '../../../download/save-file.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { PlanContext, type ShownPlan, usePlan } from '../hooks/usePlan.ts';
import { planTexts } from '../plan-text.ts';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { PlanAkkoord } from './PlanAkkoord.tsx';
import { PlanDelen } from './PlanDelen.tsx';
import { PlanDoelen } from './PlanDoelen.tsx';
import { PlanExpected } from './PlanExpected.tsx';
import { PlanKoppelingen } from './PlanKoppelingen.tsx';
import { PlanNext } from './PlanNext.tsx';
import { PlanStappen } from './PlanStappen.tsx';
import { ScaleAdvice } from './ScaleAdvice.tsx';
import { Uitnodigingen } from './Uitnodigingen.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/plan');

/** The one plan of a gezin, the own words of the family first (C6). Made for a phone as well. */
export function PlanPage() {
  const t = useText(planTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const family = isFamily(rol);
  const asked = useAnswer('getPlan', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getPlan') });
  return (
    <RoleGate needs="getPlan">
      <JeugdigeHead jeugdigeId={jeugdigeId} title={t('title')} question={t(family ? 'questionFamily' : 'question')} />
      <Answered asked={asked} height={700} lines={8}>
        {({ plan, ...page }) =>
          plan === null ? (
            <>
              <NoPlan jeugdigeId={jeugdigeId} hasGezin={page.hasGezin} schrijft={page.schrijft} />
              <div className="parts">
                <PlanExpected expected={page.expected} />
                <Uitnodigingen jeugdigeId={jeugdigeId} />
              </div>
            </>
          ) : (
            <PlanContext value={{ ...page, plan, jeugdigeId }}>
              <Plan />
            </PlanContext>
          )
        }
      </Answered>
    </RoleGate>
  );
}

/** A short plan asks no more than five things. */
function Plan() {
  const { plan, expected, jeugdigeId } = usePlan();
  const full = plan.regime === 'vol';
  return (
    <div className="parts print-portrait">
      <Standing />
      <ScaleAdvice />
      <PlanDelen soort="eigen-woorden" />
      <PlanNext />
      <PlanExpected expected={expected} />
      <PlanDelen soort="vraag" />
      {full && <PlanDelen soort="kracht" />}
      {full && <PlanDelen soort="leefgebied" />}
      <PlanDoelen />
      <PlanDelen soort="actie" />
      <PlanDelen soort="afspraak" />
      {full && <PlanDelen soort="open-vraag" />}
      <PlanAkkoord />
      <Uitnodigingen jeugdigeId={jeugdigeId} />
      {full && <PlanKoppelingen />}
      <PlanStappen />
      <PdfButtons />
    </div>
  );
}

function countAgreed({ plan }: Pick<ShownPlan, 'plan'>): { yes: number; needed: number } {
  const yes = plan.akkoorden.filter(({ versie, antwoord }) => versie === plan.versie && antwoord === 'ja');
  const ids = plan.nodig.map(({ accountId }) => accountId);
  const agreed = ids.filter((id) => yes.some(({ accountId }) => accountId === id));
  return { yes: agreed.length, needed: ids.length };
}

/** How the plan stands, in one sentence: the answer of the page. */
function Standing() {
  const t = useText(planTexts);
  const family = isFamily(useSessie().rol);
  const { plan } = usePlan();
  return (
    <>
      <Conclusion text={t(`is-${plan.status}`, { n: plan.versie, ...countAgreed({ plan }) })} />
      {plan.gewijzigdNaVersie && (
        <p className="small quiet stack-3">{t(family ? 'changedFamily' : 'changed', { n: plan.versie })}</p>
      )}
      {plan.reden !== null && <p className="stack-3">{t('reasonIs', { reden: plan.reden })}</p>}
    </>
  );
}

interface NoPlanProps {
  jeugdigeId: string;
  hasGezin: boolean;
  schrijft: boolean;
}

function NoPlan({ jeugdigeId, hasGezin, schrijft }: NoPlanProps) {
  const t = useText(planTexts);
  const family = isFamily(useSessie().rol);
  const send = useSend('startPlan', ['getPlan', 'listPlannen']);
  return (
    <>
      <Conclusion text={t(family ? 'noneFamily' : 'none')} />
      {!hasGezin && <p className="stack-3">{t(family ? 'noGezinFamily' : 'noGezin')}</p>}
      {hasGezin && schrijft && (
        <p className="buttons stack-4">
          {planregimes.toReversed().map((regime, i) => (
            <Button
              key={regime}
              type="button"
              appearance={i === 0 ? 'primary-action-button' : 'secondary-action-button'}
              disabled={send.isPending}
              onClick={() => {
                send.mutate({ params: { jeugdigeId }, body: { regime } });
              }}
            >
              {t(regime === 'vol' ? 'startFull' : 'startLight')}
            </Button>
          ))}
        </p>
      )}
      <SendProblem error={send.error} />
    </>
  );
}

/** The plan and the overview of agreements on paper: one click, nothing typed again (S4-9). */
function PdfButtons() {
  const t = useText(planTexts);
  const taal = useLanguage();
  const { rol } = useSessie();
  const { jeugdigeId } = usePlan();
  const fetching = useMutation({
    mutationFn: (deel: 'plan' | 'afspraken') => call('getPlanPdf', { params: { jeugdigeId }, query: { deel, taal } }),
    onSuccess: ({ bestand, pdf }) => {
      saveBase64(bestand, pdf, 'application/pdf');
    },
  });
  if (!mayCall(rol, 'getPlanPdf')) return null;
  return (
    <section className="no-print">
      <p className="buttons stack-4">
        {(['plan', 'afspraken'] as const).map((deel) => (
          <Button
            key={deel}
            type="button"
            appearance="secondary-action-button"
            disabled={fetching.isPending}
            onClick={() => {
              fetching.mutate(deel);
            }}
          >
            {fetching.isPending && fetching.variables === deel
              ? t('pdfBusy')
              : t(deel === 'plan' ? 'pdfPlan' : 'pdfAgreements')}
          </Button>
        ))}
      </p>
      <SendProblem error={fetching.error} />
    </section>
  );
}
