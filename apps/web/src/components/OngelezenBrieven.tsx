import { Link } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { brievenTexts } from './brieven-text.ts';
import { Conclusion } from './Rich.tsx';
import { Status } from './Status.tsx';

/** So many lines stand above the page itself; the others behind one click, or the page would begin below the fold. */
const inSight = 5;

/** What the other party wrote and nobody of the own has read; nothing when there is nothing. */
export function OngelezenBrieven() {
  const t = useText(brievenTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const asked = useAnswer('listOngelezenBrieven', {}, { enabled: mayCall(rol, 'listOngelezenBrieven') });
  const rows = asked.data?.rows ?? [];
  if (rows.length === 0) return null;
  const totaal = asked.data?.totaal ?? 0;
  const rest = rows.slice(inSight);
  return (
    <section className="panel stack-4" aria-label={t('title')}>
      <Conclusion text={t('waits', { count: totaal, n: format.number(totaal) })} />
      {totaal > rows.length && <p className="small quiet">{t('oldest', { n: format.number(rows.length) })}</p>}
      <BriefLines rows={rows.slice(0, inSight)} />
      {rest.length > 0 && (
        <details className="stack-3">
          <summary>{t('more', { count: rest.length, n: format.number(rest.length) })}</summary>
          <BriefLines rows={rest} />
        </details>
      )}
    </section>
  );
}

function BriefLines({ rows }: { rows: Answer<'listOngelezenBrieven'>['rows'] }) {
  const t = useText(brievenTexts);
  const format = useFormat();
  return (
    <ul className="plain-list stack-3">
      {rows.map(({ briefwisselingId, jeugdigeId, naam, toewijzingNummer, referentie, aanbiederNaam, vraag, sinds }) => (
        <li key={briefwisselingId} className="stack-3">
          <Link to="/jeugdigen/$jeugdigeId/brieven" params={{ jeugdigeId }}>
            {naam}
          </Link>{' '}
          <span className="small quiet">
            {[
              toewijzingNummer === null
                ? t('aboutVerzoek', { referentie: referentie ?? '' })
                : t('about', { nr: String(toewijzingNummer) }),
              aanbiederNaam,
              t('since', { op: format.moment(sinds) }),
            ].join(' · ')}
          </span>{' '}
          {vraag && <Status tone="waiting">{t('asks')}</Status>}
        </li>
      ))}
    </ul>
  );
}
