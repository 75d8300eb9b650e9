import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { mandatenTexts } from '../text.ts';

type Row = Answer<'listVoorgelegdMaatwerk'>['rows'][number];

/** What colleagues put to the reader because it is above their mandate (S0-22). */
export function VoorgelegdMaatwerk() {
  const t = useText(mandatenTexts);
  const { rol } = useSessie();
  const { data } = useAnswer('listVoorgelegdMaatwerk', {}, { enabled: mayCall(rol, 'listVoorgelegdMaatwerk') });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <section className="stack-5">
      <h2>{t('decideTitle')}</h2>
      <p className="small quiet stack-3">{t('decideHint')}</p>
      <ul className="plain-list stack-3">
        {data.rows.map((row) => (
          <li key={row.maatwerkId} className="panel">
            <Voorgelegd row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Voorgelegd({ row }: { row: Row }) {
  const t = useText(mandatenTexts);
  const format = useFormat();
  const [refusing, setRefusing] = useState(false);
  const [tekst, setTekst] = useState('');
  const send = useSend('decideMaatwerk', ['listVoorgelegdMaatwerk']);
  const { gemeente, maatwerkId, omschrijving, doel, reden, bedrag, door, wet } = row;
  const decide = (akkoord: boolean) => {
    send.mutate({ params: { voorgelegdId: maatwerkId }, body: { gemeente, akkoord, tekst } });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    decide(false);
  };
  return (
    <>
      <h3>
        {omschrijving}, {format.euro(bedrag)}
      </h3>
      <p className="stack-3">{t('decideLine', { doel, reden })}</p>
      <p className="small quiet">{t('decideBy', { naam: door, wet: t(wet) })}</p>
      <SendProblem error={send.error} />
      {refusing ? (
        <form onSubmit={submit}>
          <TextField label={t('refuseWhy')} hint={t('refuseHint')} value={tekst} maxLength={1000} onChange={setTekst} />
          <FormButtons
            submit={t('refuse')}
            cancel={t('back')}
            disabled={tekst.trim().length < 10 || send.isPending}
            onCancel={() => {
              setRefusing(false);
            }}
          />
        </form>
      ) : (
        <p className="acts stack-3">
          <button
            type="button"
            className="text-button"
            aria-label={t('actOf', { knop: t('approve'), wat: omschrijving })}
            disabled={send.isPending}
            onClick={() => {
              decide(true);
            }}
          >
            {t('approve')}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t('actOf', { knop: t('refuse'), wat: omschrijving })}
            onClick={() => {
              setRefusing(true);
            }}
          >
            {t('refuse')}
          </button>
        </p>
      )}
    </>
  );
}
