import { getRouteApi, Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Hulpkeuzes } from '../../../components/Hulpkeuzes.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Status } from '../../../components/Status.tsx';
import { Verzoektermijnen } from '../../../components/Verzoektermijnen.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { toewijzenTexts } from '../toewijzen-text.ts';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { Terugkoppelingen } from './Terugkoppelingen.tsx';
import { Toegewezen } from './Toegewezen.tsx';
import { VerzoekAnswer } from './VerzoekAnswer.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/toewijzen');

/** What do aanbieders ask for this jeugdige, and what does the gemeente decide? */
export function ToewijzenPage() {
  const t = useText(toewijzenTexts);
  const format = useFormat();
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const asked = useAnswer('getToewijzen', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getToewijzen') });
  return (
    <RoleGate needs="getToewijzen">
      <JeugdigeHead jeugdigeId={jeugdigeId} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={600} lines={8}>
        {({ dicht, leaderless, verzoeken, toewijzingen, besluiten }) => (
          <div className="parts">
            <section>
              <Conclusion
                text={
                  verzoeken.length === 0
                    ? t('noVerzoek')
                    : t('verzoeken', { count: verzoeken.length, n: format.number(verzoeken.length) })
                }
              />
              {leaderless && verzoeken.length > 0 && (
                <p className="message message--attention stack-3">
                  {t('leaderless')}{' '}
                  <Link to="/jeugdigen/$jeugdigeId/gezin" params={{ jeugdigeId }}>
                    {t('toGezin')}
                  </Link>
                </p>
              )}
              {dicht && verzoeken.length > 0 && (
                <p className="message message--attention stack-3">
                  {t('shut')}{' '}
                  <Link to="/jeugdigen/$jeugdigeId/samen" params={{ jeugdigeId }}>
                    {t('toMdo')}
                  </Link>
                </p>
              )}
              {verzoeken.map((verzoek) => (
                <VerzoekAnswer
                  key={`${verzoek.domein}${verzoek.aanbieder}${verzoek.referentie}`}
                  jeugdigeId={jeugdigeId}
                  verzoek={verzoek}
                />
              ))}
            </section>
            <Verzoektermijnen title={t('waitsOn')} jeugdigeId={jeugdigeId} />
            <Toegewezen jeugdigeId={jeugdigeId} rows={toewijzingen} />
            <Terugkoppelingen jeugdigeId={jeugdigeId} />
            <Besluiten rows={besluiten} />
            <Hulpkeuzes jeugdigeId={jeugdigeId} />
          </div>
        )}
      </Answered>
    </RoleGate>
  );
}

/** What was decided before, and whether the aanbieder has it. */
function Besluiten({ rows }: { rows: Answer<'getToewijzen'>['besluiten'] }) {
  const t = useText(toewijzenTexts);
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t('done')}</h2>
      <DataTable
        caption={t('done')}
        stacks
        rows={rows}
        rowKey={(row) => row.besluitId}
        columns={[
          {
            key: 'besluit',
            head: t('besluit'),
            cell: (row) => (
              <>
                {t(`besluit-${row.soort}`)}
                {row.vraag !== null && <span className="second">{row.vraag}</span>}
              </>
            ),
          },
          { key: 'aanbieder', head: t('aanbieder'), cell: (row) => row.aanbiederNaam },
          { key: 'door', head: t('door'), cell: (row) => row.door },
          { key: 'op', head: t('op'), cell: (row) => format.moment(row.op) },
          {
            key: 'bericht',
            head: t('bericht'),
            cell: ({ stand }) => (
              <Status tone={stand === 'geweigerd' ? 'bad' : stand === 'beantwoord' ? 'good' : 'waiting'}>
                {t(`stand-${stand}`)}
              </Status>
            ),
          },
        ]}
      />
    </section>
  );
}
