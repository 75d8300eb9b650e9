import type { BetrokkeneView } from '@samenpad/contract';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { uitnodigingTexts } from '../uitnodiging-text.ts';

interface Props {
  jeugdigeId: string;
  rows: readonly BetrokkeneView[];
}

/** Whom the family invited: a worker can end that, with a reason that the family reads. */
export function Genodigden({ jeugdigeId, rows }: Props) {
  const t = useText(uitnodigingTexts);
  const { rol } = useSessie();
  const guests = rows.flatMap(({ relatie, relatieId, naam }) =>
    relatie === 'netwerk' && relatieId !== null ? [{ relatieId, naam: naam ?? '' }] : [],
  );
  if (guests.length === 0 || !mayCall(rol, 'endUitnodiging')) return null;
  return (
    <section className="stack-5 no-print">
      <h2>{t('guests')}</h2>
      <p className="small">{t('guestsWhy')}</p>
      {guests.map((guest) => (
        <Genodigde key={guest.relatieId} jeugdigeId={jeugdigeId} {...guest} />
      ))}
    </section>
  );
}

const [leastReason, mostReason] = [10, 300];

function Genodigde({ jeugdigeId, relatieId, naam }: { jeugdigeId: string; relatieId: string; naam: string }) {
  const t = useText(uitnodigingTexts);
  const [reden, setReden] = useState<string>();
  const [short, setShort] = useState(false);
  const end = useSend('endUitnodiging', ['listBetrokkenen']);
  if (reden === undefined)
    return (
      <p className="stack-3">
        {naam}{' '}
        <button
          type="button"
          className="text-button"
          aria-label={t('endOf', { naam })}
          onClick={() => {
            setReden('');
          }}
        >
          {t('end')}
        </button>
      </p>
    );
  return (
    <form
      className="panel stack-4"
      onSubmit={(event) => {
        event.preventDefault();
        const isShort = reden.trim().length < leastReason;
        setShort(isShort);
        if (!isShort) end.mutate({ params: { jeugdigeId, relatieId }, body: { reden: reden.trim() } });
      }}
    >
      <h3>{naam}</h3>
      <TextField label={t('endWhy')} hint={t('endWhyHint')} value={reden} maxLength={mostReason} onChange={setReden} />
      {short && <p role="alert">{t('endShort')}</p>}
      <SendProblem error={end.error} />
      <FormButtons
        submit={t('endNow')}
        cancel={t('cancel')}
        disabled={end.isPending}
        onCancel={() => {
          setReden(undefined);
        }}
      />
    </form>
  );
}
