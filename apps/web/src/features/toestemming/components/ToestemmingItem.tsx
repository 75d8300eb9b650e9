import type { GeverView, ToestemmingView } from '@samenpad/contract';
import { parsePlainDate } from '@samenpad/domain';
import { useState } from 'react';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';
import { recipientsOf, toneOf } from '../words.ts';
import { RecordAnswer } from './RecordAnswer.tsx';
import { Withdraw } from './Withdraw.tsx';

/** One consent: to whom, what, until when, who said what, and what can be done. */
export function ToestemmingItem({ row }: { row: ToestemmingView }) {
  const t = useText(toestemmingTexts);
  const format = useFormat();
  const language = useLanguage();
  const who = recipientsOf(row, language, t('secretName'));
  const asked = parsePlainDate(row.gevraagdOp.slice(0, 10));
  return (
    <article className="stuk" aria-label={who}>
      <div className="stuk__marks">
        <h2 className="plain">{who}</h2>
        <Status tone={row.expiresSoon ? 'attention' : toneOf[row.toestand]}>
          {t(row.expiresSoon ? 'expiresSoon' : row.toestand)}
        </Status>
      </div>
      <p className="stuk__text">{row.tekst[language]}</p>
      <p className="small quiet">
        {asked !== undefined && t('askedOn', { day: format.date(asked) })} · {t(row.doel)}
      </p>
      {row.gevers.length > 0 && (
        <>
          <h3 className="small">{t('givers')}</h3>
          <ul className="givers">
            {row.gevers.map((gever) => (
              <Giver key={gever.nr} gever={gever} row={row} />
            ))}
          </ul>
        </>
      )}
      <Withdraw row={row} label={t('withdraw')} name={t('withdrawOf', { naam: who })} done={t('withdrawn')} />
    </article>
  );
}

function Giver({ gever, row }: { gever: GeverView; row: ToestemmingView }) {
  const t = useText(toestemmingTexts);
  const { rol } = useSessie();
  const [open, setOpen] = useState(false);
  const { antwoord, hoe } = gever;
  const mayRecord = !isFamily(rol) && antwoord === null && row.toestand === 'gevraagd';
  const said =
    antwoord === null
      ? t(gever.beantwoord ? 'answered' : 'waits')
      : [t(antwoord), hoe && t(hoe)].filter(Boolean).join(' ');
  const name = gever.eigen ? t('you') : (gever.naam ?? t(gever.hoedanigheid));
  return (
    <li>
      <span>
        <b>{name}</b>
        {gever.naam !== null && !gever.eigen && ` · ${t(gever.hoedanigheid)}`}
        {gever.gezagBewijs !== null && <span className="quiet"> ({gever.gezagBewijs})</span>}
        {`: ${said}`}
        {gever.reden !== null && <span className="quiet"> — {gever.reden}</span>}
      </span>
      {mayRecord && !open && (
        <button
          type="button"
          className="text-button small"
          aria-label={t('recordOf', { naam: name })}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('record')}
        </button>
      )}
      {open && (
        <RecordAnswer
          toestemmingId={row.toestemmingId}
          gever={gever}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}
