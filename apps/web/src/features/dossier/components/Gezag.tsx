import { type GezagsopgaveView, secondHandBronnen } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezagTexts } from '../gezag-text.ts';
import { GezagBesluit } from './GezagBesluit.tsx';
import { GezagForm } from './GezagForm.tsx';

/** What sources say about authority, side by side, and which of them holds. */
export function Gezag({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(gezagTexts);
  const { rol } = useSessie();
  const asked = useAnswer('getGezag', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getGezag') });
  if (!mayCall(rol, 'getGezag')) return null;
  return (
    <section className="stack-5">
      <h2>{t('title')}</h2>
      <p className="small">{t(isFamily(rol) ? 'whyFamily' : 'why')}</p>
      <Answered asked={asked} height={160}>
        {({ opgaven, personen, schrijft, stand }) => (
          <>
            <p className="stuk__marks">
              <Status tone={stand === 'unknown' ? 'attention' : 'good'}>{t(`stand-${stand}`)}</Status>
            </p>
            {stand === 'unknown' && <p className="small prose">{t(schrijft ? 'howToProve' : 'whoProves')}</p>}
            {opgaven.length === 0 && <Empty>{t('empty')}</Empty>}
            {opgaven.map((opgave) => (
              <Opgave key={opgave.opgaveId} jeugdigeId={jeugdigeId} opgave={opgave} mayDecide={schrijft} />
            ))}
            {schrijft && <GezagForm jeugdigeId={jeugdigeId} personen={personen} />}
          </>
        )}
      </Answered>
    </section>
  );
}

const tones: Readonly<Record<GezagsopgaveView['stand'], Tone>> = {
  open: 'attention',
  geldt: 'good',
  vervallen: 'waiting',
};

interface Props {
  jeugdigeId: string;
  opgave: GezagsopgaveView;
  mayDecide: boolean;
}

function Opgave({ jeugdigeId, opgave, mayDecide }: Props) {
  const t = useText(gezagTexts);
  const format = useFormat();
  const [isDeciding, setDeciding] = useState(false);
  const { relatie, bron, toelichting, van, tot, stand, clash, door, op } = opgave;
  const naam = opgave.naam ?? t('withheld');
  const isOpen = stand === 'open';
  const isProof = !secondHandBronnen.includes(bron);
  const line = { relatie: t(opgave.alone ? 'gezag-alone' : relatie), bron: t(bron), van: format.date(van) };
  return (
    <div className="panel stack-3">
      <h3>{naam}</h3>
      <p>{tot === null ? t('line', line) : t('lineUntil', { ...line, tot: format.date(tot) })}</p>
      <p className="stuk__marks">
        <Status tone={tones[stand]}>{t(stand)}</Status>
        {clash && <Status tone="bad">{t('clash')}</Status>}
      </p>
      {toelichting !== '' && <p>{toelichting}</p>}
      <p className="small">
        {t('by', { naam: door, moment: format.moment(op) })} <Decided opgave={opgave} />
      </p>
      {isOpen && !isProof && <p className="small">{t('noProof')}</p>}
      {mayDecide &&
        isOpen &&
        isProof &&
        (isDeciding ? (
          <GezagBesluit
            jeugdigeId={jeugdigeId}
            opgave={opgave}
            onClose={() => {
              setDeciding(false);
            }}
          />
        ) : (
          <button
            type="button"
            className="text-button no-print"
            aria-label={t('settleOf', { naam, relatie: line.relatie })}
            onClick={() => {
              setDeciding(true);
            }}
          >
            {t('settle')}
          </button>
        ))}
    </div>
  );
}

function Decided({ opgave: { stand, beslotenDoor, beslotenOp, reden } }: { opgave: GezagsopgaveView }) {
  const t = useText(gezagTexts);
  const format = useFormat();
  if (beslotenDoor === null || beslotenOp === null) return null;
  const by = { naam: beslotenDoor, moment: format.moment(beslotenOp) };
  if (stand !== 'geldt') return t('gaveWay', by);
  return reden === null ? t('decidedOnly', by) : t('decided', { ...by, reden });
}
