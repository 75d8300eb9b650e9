import type { DossierView, StukView } from '@samenpad/contract';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Bijlagen } from '../../../components/Bijlagen.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { dossierTexts } from '../text.ts';
import { AchterhoudForm } from './AchterhoudForm.tsx';
import { ShareMark } from './ShareMark.tsx';
import { StukForm } from './StukForm.tsx';
import { Versies } from './Versies.tsx';

interface Props {
  jeugdigeId: string;
  stuk: StukView;
  dossier: DossierView;
}

/** One item of the file, with what this reader may do with it. */
export function StukItem({ jeugdigeId, stuk, dossier }: Props) {
  const t = useText(dossierTexts);
  const [open, setOpen] = useState<'change' | 'versions' | 'withhold'>();
  const format = useFormat();
  const { rol } = useSessie();
  const close = () => {
    setOpen(undefined);
  };
  const toggle = (part: NonNullable<typeof open>) => () => {
    setOpen(open === part ? undefined : part);
  };
  return (
    <article className={stuk.gedeeld ? 'stuk stuk--shared' : 'stuk stuk--internal'}>
      <Content stuk={stuk} />
      <Bijlagen
        jeugdigeId={jeugdigeId}
        target="stuk"
        targetId={stuk.stukId}
        about={stuk.titel ?? `${stuk.auteurNaam}, ${format.moment(stuk.gewijzigdOp)}`}
      />
      <p className="stuk__marks small">
        {stuk.wijzigbaar && (
          <button type="button" className="text-button" onClick={toggle('change')}>
            {t('change')}
          </button>
        )}
        {stuk.versie > 1 && mayCall(rol, 'listVersies') && (
          <button type="button" className="text-button" onClick={toggle('versions')}>
            {t(open === 'versions' ? 'versionsHide' : 'versions')}
          </button>
        )}
        {stuk.wijzigbaar && mayCall(rol, 'withholdStuk') && stuk.achterhouding === null && (
          <button type="button" className="text-button" onClick={toggle('withhold')}>
            {t('withhold')}
          </button>
        )}
      </p>
      {stuk.achterhouding !== null && <Withheld jeugdigeId={jeugdigeId} stuk={stuk} />}
      {open === 'change' && <StukForm jeugdigeId={jeugdigeId} dossier={dossier} stuk={stuk} onDone={close} />}
      {open === 'versions' && <Versies jeugdigeId={jeugdigeId} stukId={stuk.stukId} />}
      {open === 'withhold' && <AchterhoudForm jeugdigeId={jeugdigeId} stukId={stuk.stukId} onDone={close} />}
    </article>
  );
}

function Content({ stuk }: { stuk: StukView }) {
  const t = useText(dossierTexts);
  const word = useText(words);
  const format = useFormat();
  return (
    <>
      {stuk.titel !== null && <h3>{stuk.titel}</h3>}
      <p className="stuk__text">{stuk.tekst}</p>
      <p className="stuk__marks small quiet">
        <span>
          {t('by', {
            naam: stuk.auteurNaam,
            rol: word(stuk.auteurRol).toLowerCase(),
            moment: format.moment(stuk.gewijzigdOp),
          })}
        </span>
        <ShareMark gedeeld={stuk.gedeeld} />
        {stuk.derden && <span>{t('third')}</span>}
        {stuk.regime === 'wgbo' && <span>{t('medical')}</span>}
      </p>
    </>
  );
}

function Withheld({ jeugdigeId, stuk }: Pick<Props, 'jeugdigeId' | 'stuk'>) {
  const t = useText(dossierTexts);
  const format = useFormat();
  const release = useSend('releaseStuk', ['getDossier']);
  if (stuk.achterhouding === null) return null;
  const { voor, collega, herzienVoor } = stuk.achterhouding;
  return (
    <>
      <p className="stuk__marks small">
        <Status tone="attention">{t('withheld', { voor: t(voor), dag: format.date(herzienVoor), collega })}</Status>
        <button
          type="button"
          className="text-button"
          disabled={release.isPending}
          onClick={() => {
            release.mutate({ params: { jeugdigeId, stukId: stuk.stukId } });
          }}
        >
          {t('release')}
        </button>
      </p>
      <SendProblem error={release.error} />
    </>
  );
}
