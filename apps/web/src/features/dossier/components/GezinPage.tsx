import type { GezinView } from '@samenpad/contract';
import type { PlainDate } from '@samenpad/domain';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Overdrachten } from '../../../components/Overdrachten.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { findRegie } from '../gezin-regie.ts';
import { gezinTexts } from '../gezin-text.ts';
import { Dossieroverzicht } from './Dossieroverzicht.tsx';
import { GezinBudget } from './GezinBudget.tsx';
import { GezinLeden } from './GezinLeden.tsx';
import { GezinNetwerk } from './GezinNetwerk.tsx';
import { GezinNotities } from './GezinNotities.tsx';
import { GezinOnderzoeken } from './GezinOnderzoeken.tsx';
import { GezinRegie } from './GezinRegie.tsx';
import { GezinVormen, Voorstel } from './GezinVormen.tsx';
import { GezinWonen } from './GezinWonen.tsx';
import { GezinZorgpaden } from './GezinZorgpaden.tsx';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { Rolkaart } from './Rolkaart.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/gezin');

/** The gezinskaart: who belong together, who leads and helps, who decides what, who lives where (S4-100). */
export function GezinPage() {
  const t = useText(gezinTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const family = isFamily(rol);
  const asked = useAnswer('getGezin', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getGezin') });
  return (
    <RoleGate needs="getGezin">
      <JeugdigeHead jeugdigeId={jeugdigeId} title={t('title')} question={t(family ? 'questionFamily' : 'question')} />
      <Overdrachten jeugdigeId={jeugdigeId} />
      <Answered asked={asked} height={700} lines={8}>
        {({ gezin, voorstel, schrijft }) =>
          gezin === null ? (
            <>
              {family ? <Empty>{t('noneFamily')}</Empty> : <Conclusion text={t('none')} />}
              <Voorstel jeugdigeId={jeugdigeId} voorstel={voorstel} />
            </>
          ) : (
            <div className="parts">
              <Lead gezin={gezin} />
              <GezinLeden gezin={gezin} />
              <GezinRegie jeugdigeId={jeugdigeId} gezin={gezin} />
              <section>
                <h2>{t('roleCard')}</h2>
                <Rolkaart gezin={gezin} />
                <p className="stack-3 no-print">
                  <Link to="/jeugdigen/$jeugdigeId/rolkaart" params={{ jeugdigeId }}>
                    {t('roleCardLink')}
                  </Link>
                </p>
              </section>
              <GezinZorgpaden gezin={gezin} />
              <GezinWonen jeugdigeId={jeugdigeId} gezin={gezin} />
              <GezinOnderzoeken jeugdigeId={jeugdigeId} />
              <GezinBudget jeugdigeId={jeugdigeId} />
              <GezinNetwerk jeugdigeId={jeugdigeId} gezin={gezin} schrijft={schrijft} />
              <GezinNotities jeugdigeId={jeugdigeId} />
              <Dossieroverzicht jeugdigeId={jeugdigeId} />
              <GezinVormen jeugdigeId={jeugdigeId} gezin={gezin} voorstel={voorstel} />
            </div>
          )
        }
      </Answered>
    </RoleGate>
  );
}

/** Who leads, in one sentence: the answer to the question of the page. */
function Lead({ gezin }: { gezin: GezinView }) {
  const t = useText(gezinTexts);
  const family = isFamily(useSessie().rol);
  const led = useLed(gezin);
  const lead = useLead(gezin);
  const reden = findRegie(gezin, 'overname')?.reden;
  return (
    <>
      <Conclusion text={`${led} ${lead}`} />
      {reden != null && <p className="stack-3">{t('reason', { reden })}</p>}
      {gezin.vacature?.teLang === true && !family && (
        <p className="message message--attention stack-3">{t('tooLong')}</p>
      )}
    </>
  );
}

/** Who is the regisseur, or since when nobody is. */
function useLed(gezin: GezinView): string {
  const t = useText(gezinTexts);
  const format = useFormat();
  const family = isFamily(useSessie().rol);
  const regisseur = findRegie(gezin, 'regisseur');
  const { vacature, unbroken } = gezin;
  if (vacature === null) {
    const since = unbroken?.sinds ?? regisseur?.van;
    const dag = since === undefined ? '' : format.date(since);
    const led = t(family ? 'ledFamily' : 'led', { naam: regisseur?.naam ?? '', dag });
    const months = unbroken?.months ?? 0;
    return months === 0 ? led : `${led} ${t('unbroken', { count: months, n: months })}`;
  }
  if (family) return t('vacantFamily');
  return t('vacant', { count: vacature.werkdagen, n: vacature.werkdagen, dag: format.date(vacature.sinds) });
}

/** Whether the gezin leads itself, or who does for now (S3-4). */
function useLead(gezin: GezinView): string {
  const t = useText(gezinTexts);
  const format = useFormat();
  const family = isFamily(useSessie().rol);
  const overname = findRegie(gezin, 'overname');
  if (overname === undefined) return t(family ? 'selfLeadFamily' : 'selfLead');
  const day = (date: PlainDate | null) => (date === null ? '' : format.date(date));
  const wie = t(overname.bij === 'gi' ? 'bij-gi' : 'bij-gemeente');
  return t('overname', { wie, dag: day(overname.tot), toets: day(overname.toetsenVoor) });
}
