import type { VerzoektermijnView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Status } from './Status.tsx';
import { Verzoekvraag } from './Verzoekvraag.tsx';
import { VerzoekvraagForm } from './VerzoekvraagForm.tsx';
import { verzoektermijnTexts } from './verzoektermijn-text.ts';

/** One verzoek that is open: on whom it waits, since when, until when; with what was asked about it. */
export function Verzoektermijn({ row }: { row: VerzoektermijnView }) {
  const t = useText(verzoektermijnTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState(false);
  const { aanbiederNaam: aanbieder, naam, view, waitsOn, jeugdigeId } = row;
  const dag = format.date(row.dagtekening);
  const about = { aanbieder, dag, soort: t(row.soort) };
  const wait = t(`${view}-${waitsOn}`, {
    ...{ dag: format.date(row.since), gemeente: row.gemeenteNaam, aanbieder },
    fase: t(row.inOnderzoek ? 'in-onderzoek' : 'open'),
  });
  const late = row.breached.find(({ soort }) => view === 'gemeente' || soort !== 'antwoord');
  return (
    <>
      <h3>{naam === null ? t('asked', about) : t('askedFor', { ...about, naam })}</h3>
      <p className="stack-2">
        {wait}
        {row.expected === null ? '. ' : ', '}
        <Expected row={row} />{' '}
        {late !== undefined && (
          <Status tone="bad">
            {t(late.soort === 'antwoord' ? 'lateAnswer' : 'lateDecision', { dag: format.date(late.deadline) })}
          </Status>
        )}
      </p>
      <p className="small quiet">{useDetails(row)}</p>
      {row.vragen.map((vraag) => (
        <Verzoekvraag key={vraag.vraagId} vraag={vraag} row={row} />
      ))}
      <p role="status" className="small">
        {told && <Status tone="good">{t('done')}</Status>}
      </p>
      {asking && jeugdigeId !== null ? (
        <VerzoekvraagForm
          row={row}
          jeugdigeId={jeugdigeId}
          onClose={(sent) => {
            setTold(sent);
            setAsking(false);
          }}
        />
      ) : (
        row.decides &&
        jeugdigeId !== null && (
          <p className="acts stack-3 no-print">
            {mayCall(rol, 'getToewijzen') && (
              <Link className="text-button" to="/jeugdigen/$jeugdigeId/toewijzen" params={{ jeugdigeId }}>
                {t('toDecide')}
              </Link>
            )}
            <button
              type="button"
              className="text-button"
              aria-label={t('askOf', { aanbieder, dag })}
              onClick={() => {
                setTold(false);
                setAsking(true);
              }}
            >
              {t('ask')}
            </button>
          </p>
        )
      )}
    </>
  );
}

function Expected({ row: { expected, waitsOn } }: { row: VerzoektermijnView }) {
  const t = useText(verzoektermijnTexts);
  const format = useFormat();
  if (expected === null) return t('noDay');
  return <b>{t(waitsOn === 'gemeente' ? 'expected' : 'expectedAfter', { dag: format.date(expected) })}</b>;
}

/** What helps to find it again, or to hand it to whom it belongs. */
function useDetails({ view, referentie, werkdagen, beoordelaar, zelf }: VerzoektermijnView): string {
  const t = useText(verzoektermijnTexts);
  const format = useFormat();
  if (view === 'gezin') return '';
  const parts = [t('referentie', { referentie }), t('werkdagen', { count: werkdagen, n: format.number(werkdagen) })];
  if (beoordelaar !== null) parts.push(zelf ? t('zelf') : t('beoordelaar', { naam: beoordelaar }));
  return parts.join(' · ');
}
