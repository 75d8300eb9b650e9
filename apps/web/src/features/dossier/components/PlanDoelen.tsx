import type { DoelView } from '@samenpad/contract';
import { useState } from 'react';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Bijlagen } from '../../../components/Bijlagen.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { usePlan } from '../hooks/usePlan.ts';
import { planTexts } from '../plan-text.ts';
import { DoelForm } from './DoelForm.tsx';
import { EvaluatieForm } from './EvaluatieForm.tsx';
import { Earlier } from './PlanDelen.tsx';

/** Goals in the order of the work, with how far they are and what was said about them. */
export function PlanDoelen() {
  const t = useText(planTexts);
  const family = isFamily(useSessie().rol);
  const { plan, schrijft, concepten } = usePlan();
  const [open, setOpen] = useState(concepten.some(({ formulier }) => formulier === 'plan:doel'));
  const runs = plan.status !== 'afgerond' && plan.status !== 'vervallen';
  return (
    <section>
      <h2>{t(family ? 'doelenFamily' : 'doelen')}</h2>
      {plan.doelen.length === 0 && <Empty>{t('doelNone')}</Empty>}
      {plan.doelen.map((doel) => (
        <Doel key={doel.doelId} doel={doel} runs={runs} />
      ))}
      {runs && schrijft && !open && (
        <p className="stack-3 no-print">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('doelAdd')}
          </button>
        </p>
      )}
      {runs && schrijft && open && (
        <DoelForm
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

function Doel({ doel, runs }: { doel: DoelView; runs: boolean }) {
  const t = useText(planTexts);
  const format = useFormat();
  const { leden } = usePlan();
  const lid = leden.length < 2 ? undefined : leden.find((one) => one.jeugdigeId === doel.jeugdigeId);
  return (
    <article className="stuk">
      <p className="small quiet">
        {t('goalNumber', { n: doel.nummer })}
        {lid?.naam == null ? '' : ` · ${t('aboutMark', { naam: lid.naam })}`}
        {doel.toestand === 'open' ? '' : ` · ${t(doel.toestand)}`}
      </p>
      <h3>{doel.tekst}</h3>
      <Progress doel={doel} />
      <p>
        {t('ownerIs', {
          naam: doel.eigenaar,
          van: doel.startniveau,
          naar: doel.streefniveau,
          dag: format.date(doel.streefdatum),
        })}
      </p>
      {doel.toestand === 'open' && <When doel={doel} />}
      <Said doel={doel} />
      {runs && <DoelActs doel={doel} />}
      {doel.versie > 1 && <Earlier onderdeelId={doel.doelId} />}
    </article>
  );
}

/** How far, as a bar and in words. */
function Progress({ doel: { voortgang } }: { doel: DoelView }) {
  const t = useText(planTexts);
  const format = useFormat();
  if (voortgang === null) return <p className="small quiet">{t('progressNone')}</p>;
  return (
    <>
      <span className="goal-bar" aria-hidden="true">
        <span style={{ inlineSize: `${String(Math.max(0, voortgang) * 100)}%` }} />
      </span>
      <p className="small">
        <b>{voortgang < 0 ? t('progressWorse') : t('progress', { pct: format.percent(voortgang) })}</b>
      </p>
    </>
  );
}

/** When it can begin, and when everybody looks. */
function When({ doel: { advies, naDoel, evaluerenVoor } }: { doel: DoelView }) {
  const t = useText(planTexts);
  const format = useFormat();
  const { plan } = usePlan();
  const late = evaluerenVoor < today() && plan.status !== 'concept' && plan.status !== 'besproken';
  const before = plan.doelen.find(({ doelId }) => doelId === naDoel);
  return (
    <p className="stuk__marks">
      {advies === 'eerst-rust' && <Status tone="attention">{t('eerst-rust')}</Status>}
      {before !== undefined && before.toestand === 'open' && (
        <Status tone="waiting">{t('na-doel', { n: before.nummer })}</Status>
      )}
      {late ? (
        <Status tone="bad">{t('lookLate', { dag: format.date(evaluerenVoor) })}</Status>
      ) : (
        <span className="quiet">{t('lookAt', { dag: format.date(evaluerenVoor) })}</span>
      )}
    </p>
  );
}

/** What was said, the words of the youth first. */
function Said({ doel }: { doel: DoelView }) {
  const t = useText(planTexts);
  const format = useFormat();
  const { jeugdigeId, plan } = usePlan();
  const said = plan.evaluaties.filter(({ doelId }) => doelId === doel.doelId);
  return said.map(({ evaluatieId, informant, dag, score, woorden }) => (
    <div key={evaluatieId} className="stack-3">
      <p className="small quiet">
        {score === null
          ? t('saidNoScore', { wie: t(`as-${informant}`), dag: format.dateShort(dag) })
          : t('said', { wie: t(`as-${informant}`), dag: format.dateShort(dag), score })}
      </p>
      {woorden !== null && <p className="stuk__text">{`“${woorden}”`}</p>}
      <Bijlagen
        jeugdigeId={jeugdigeId}
        target="evaluatie"
        targetId={evaluatieId}
        about={t('saidNoScore', { wie: t(`as-${informant}`), dag: format.dateShort(dag) })}
      />
    </div>
  ));
}

function DoelActs({ doel }: { doel: DoelView }) {
  const t = useText(planTexts);
  const { concepten } = usePlan();
  const typing = (name: string) => concepten.some(({ formulier }) => formulier === `plan:${name}`);
  const [open, setOpen] = useState<'say' | 'change' | null>(() => {
    if (typing(`evaluatie-${doel.doelId}`)) return 'say';
    return typing(doel.doelId) ? 'change' : null;
  });
  const close = () => {
    setOpen(null);
  };
  if (open === 'say') return <EvaluatieForm doel={doel} onDone={close} />;
  if (open === 'change') return <DoelForm doel={doel} onDone={close} />;
  return (
    <p className="stuk__marks no-print">
      {doel.mayEvaluate && doel.toestand === 'open' && (
        <button
          type="button"
          className="text-button"
          aria-label={t('sayOf', { tekst: doel.tekst })}
          onClick={() => {
            setOpen('say');
          }}
        >
          {t('say')}
        </button>
      )}
      {doel.wijzigbaar && (
        <button
          type="button"
          className="text-button"
          aria-label={t('changeOf', { tekst: doel.tekst })}
          onClick={() => {
            setOpen('change');
          }}
        >
          {t('change')}
        </button>
      )}
    </p>
  );
}
