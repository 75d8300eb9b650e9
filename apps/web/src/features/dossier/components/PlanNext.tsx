import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { usePlan } from '../hooks/usePlan.ts';
import { planTexts } from '../plan-text.ts';

/** What the family does next, and who is there for it (S1-32). */
export function PlanNext() {
  const t = useText(planTexts);
  const family = isFamily(useSessie().rol);
  const { regisseur } = usePlan();
  const step = useNextStep();
  return (
    <section className="next-step">
      <h2>{t('nextStep')}</h2>
      <p className="stack-3">{step}</p>
      {family && regisseur?.naam != null && (
        <p>
          <b>{t('contactIs', { naam: regisseur.naam })}</b>{' '}
          {regisseur.contact === null ? '' : t('contactVia', { contact: regisseur.contact })}
        </p>
      )}
    </section>
  );
}

function useNextStep(): string {
  const t = useText(planTexts);
  const format = useFormat();
  const { plan } = usePlan();
  const asked = plan.nodig.some(({ zelf }) => zelf);
  const answered = plan.akkoorden.some(({ versie, zelf }) => versie === plan.versie && zelf);
  if (plan.status === 'besproken' && asked && !answered) return t('nextAgree');
  const [actie] = plan.delen
    .filter(({ soort, gedaanOp }) => soort === 'actie' && gedaanOp === null)
    .toSorted((a, b) => (a.voor ?? '9999').localeCompare(b.voor ?? '9999'));
  const [doel] = plan.doelen
    .filter(({ toestand }) => toestand === 'open')
    .toSorted((a, b) => a.evaluerenVoor.localeCompare(b.evaluerenVoor));
  if (actie !== undefined && (doel === undefined || actie.voor === null || actie.voor <= doel.evaluerenVoor)) {
    const { tekst, partij, voor } = actie;
    const wie = partij ?? '';
    return voor === null
      ? t('nextActionOpen', { tekst, wie })
      : t('nextAction', { tekst, wie, dag: format.date(voor) });
  }
  if (doel !== undefined) return t('nextLook', { dag: format.date(doel.evaluerenVoor), doel: doel.tekst });
  return t('nextNone');
}
