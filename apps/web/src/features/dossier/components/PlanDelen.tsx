import type { PlandeelView } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { usePlan } from '../hooks/usePlan.ts';
import type { PlandeelSoort } from '../plan-draft.ts';
import { planTexts } from '../plan-text.ts';
import { PlandeelForm } from './PlandeelForm.tsx';
import { WrittenBy } from './PlanFields.tsx';

/** All parts of one soort, and a way to add one. */
export function PlanDelen({ soort }: { soort: PlandeelSoort }) {
  const t = useText(planTexts);
  const family = isFamily(useSessie().rol);
  const { plan, schrijft, concepten } = usePlan();
  // A new text that was being typed stands open again.
  const [open, setOpen] = useState(concepten.some(({ formulier }) => formulier === `plan:${soort}`));
  const delen = plan.delen.filter((deel) => deel.soort === soort);
  const runs = plan.status !== 'afgerond' && plan.status !== 'vervallen';
  const mayAdd = runs && schrijft && (soort !== 'eigen-woorden' || family);
  return (
    <section>
      <h2>{t(soort === 'eigen-woorden' && family ? 'eigen-woorden-family' : soort)}</h2>
      <p className="small quiet stack-3 no-print">{t(`${soort}-hint`)}</p>
      {delen.length === 0 && <Empty>{t(`${soort}-none`)}</Empty>}
      {delen.map((deel) => (
        <PlandeelItem key={deel.deelId} deel={deel} runs={runs} />
      ))}
      {mayAdd && !open && (
        <p className="stack-3 no-print">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t(`${soort}-add`)}
          </button>
        </p>
      )}
      {mayAdd && open && (
        <PlandeelForm
          soort={soort}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

const tones: Readonly<Record<NonNullable<PlandeelView['kleur']>, Tone>> = {
  groen: 'good',
  oranje: 'attention',
  rood: 'bad',
};

function PlandeelItem({ deel, runs }: { deel: PlandeelView; runs: boolean }) {
  const t = useText(planTexts);
  const { leads, concepten } = usePlan();
  const { soort, tekst, antwoord, leefgebied, kleur, partij, versie, wijzigbaar } = deel;
  const [editing, setEditing] = useState(concepten.some(({ formulier }) => formulier === `plan:${deel.deelId}`));
  const marks = useMarks(deel);
  const mayEdit = runs && wijzigbaar && (soort !== 'open-vraag' || leads || deel.vanFamilie);
  return (
    <div className="stuk">
      {leefgebied !== null && kleur !== null && (
        <h3>
          {t(leefgebied)} <Status tone={tones[kleur]}>{t(kleur)}</Status>
        </h3>
      )}
      {partij !== null && <h3>{partij}</h3>}
      {soort === 'eigen-woorden' ? (
        <blockquote className="own-words">{tekst}</blockquote>
      ) : (
        <p className="stuk__text">{tekst}</p>
      )}
      {soort === 'open-vraag' && (
        <p className={antwoord === null ? 'quiet' : 'stuk__text'}>
          {antwoord === null ? t('noAnswer') : t('answerIs', { tekst: antwoord })}
        </p>
      )}
      <WrittenBy {...deel} marks={marks} />
      {mayEdit && !editing && (
        <p className="no-print">
          <button
            type="button"
            className="text-button"
            aria-label={t(soort === 'open-vraag' && leads ? 'answerOf' : 'changeOf', { tekst })}
            onClick={() => {
              setEditing(true);
            }}
          >
            {t(soort === 'open-vraag' && leads ? 'answer' : 'change')}
          </button>
        </p>
      )}
      {editing && (
        <PlandeelForm
          soort={soort}
          deel={deel}
          onDone={() => {
            setEditing(false);
          }}
        />
      )}
      {versie > 1 && !editing && <Earlier onderdeelId={deel.deelId} />}
    </div>
  );
}

function useMarks({ soort, doelId, jeugdigeId, voor, gedaanOp, gedeeld, versie }: PlandeelView): string[] {
  const t = useText(planTexts);
  const format = useFormat();
  const { plan, leden } = usePlan();
  const doel = plan.doelen.find((one) => one.doelId === doelId);
  const lid = leden.find((one) => one.jeugdigeId === jeugdigeId);
  return [
    doel === undefined ? (soort === 'actie' ? t('noGoalMark') : null) : t('goalMark', { n: doel.nummer }),
    voor === null ? null : t('beforeIs', { dag: format.dateShort(voor) }),
    gedaanOp === null || soort === 'open-vraag' ? null : t('doneIs', { dag: format.dateShort(gedaanOp) }),
    lid?.naam == null || leden.length < 2 ? null : t('aboutMark', { naam: lid.naam }),
    gedeeld ? t('sharedMark') : null,
    versie > 1 ? t('versionMark', { n: versie }) : null,
  ].filter((mark) => mark !== null);
}

/** Earlier texts, asked for when somebody opens them. */
export function Earlier({ onderdeelId }: { onderdeelId: string }) {
  const t = useText(planTexts);
  const [open, setOpen] = useState(false);
  return (
    <details
      className="no-print"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t('earlier')}</summary>
      {open && <Versions onderdeelId={onderdeelId} />}
    </details>
  );
}

function Versions({ onderdeelId }: { onderdeelId: string }) {
  const t = useText(planTexts);
  const format = useFormat();
  const { jeugdigeId } = usePlan();
  const asked = useAnswer('listPlanversies', { params: { jeugdigeId, onderdeelId } });
  return (
    <Answered asked={asked} height={120} lines={2}>
      {({ versies }) => (
        <ol className="panel plain">
          {versies.map(({ versie, tekst, naam, op }) => (
            <li key={versie}>
              <p className="small quiet stack-3">{t('versionBy', { n: versie, naam, moment: format.moment(op) })}</p>
              <p className="stuk__text">{tekst}</p>
            </li>
          ))}
        </ol>
      )}
    </Answered>
  );
}
