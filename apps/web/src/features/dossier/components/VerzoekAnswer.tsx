import type { ToewijsverzoekView } from '@samenpad/contract';
import { afwijsredenen } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { Brieven } from '../../../components/Brieven.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { HulpkeuzeFields } from '../../../components/HulpkeuzeFields.tsx';
import { emptyHulpkeuze, readHulpkeuze } from '../../../components/hulpkeuze-form.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { verwijzerKey, words } from '../../../text/words.ts';
import { useHulpText } from '../hooks/useHulpText.ts';
import { toewijzenTexts } from '../toewijzen-text.ts';
import { emptyGrant, GrantFields, type GrantForm, readGrant } from './GrantFields.tsx';

interface Props {
  jeugdigeId: string;
  verzoek: ToewijsverzoekView;
}

const answers = ['toewijzen', 'onderzoek', 'afwijzen', 'woonplaats'] as const;
type AnswerKind = (typeof answers)[number];

/** One verzoek: what is asked, and the form that answers it. */
export function VerzoekAnswer({ jeugdigeId, verzoek }: Props) {
  const t = useText(toewijzenTexts);
  const word = useText(words);
  const format = useFormat();
  const hulp = useHulpText();
  const [answer, setAnswer] = useState<AnswerKind>();
  const dag = format.date(verzoek.dagtekening);
  return (
    <div className="panel stack-4">
      <h2 className="plain">{t('asks', { aanbieder: verzoek.aanbiederNaam, dag, soort: t(verzoek.soort) })}</h2>
      <ul className="plain-list stack-3">
        {verzoek.gevraagd.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a verzoek stand in the order of its bericht
          <li key={i}>
            {hulp.product(one)}, {hulp.amount(one)}, {hulp.period(one)}
          </li>
        ))}
      </ul>
      {verzoek.verwijzer !== null && (
        <p className="small quiet">{t('via', { wie: word(verwijzerKey(verzoek.verwijzer)) })}</p>
      )}
      {verzoek.inOnderzoek && <p className="small quiet">{t('in-onderzoek')}</p>}
      {answer === undefined ? (
        <p className="buttons stack-4 no-print">
          {answers
            .filter((one) => canGive(one, verzoek))
            .map((one) => (
              <button
                key={one}
                type="button"
                className={`utrecht-button utrecht-button--${one === 'toewijzen' ? 'primary' : 'secondary'}-action`}
                onClick={() => {
                  setAnswer(one);
                }}
              >
                {t(one)}
              </button>
            ))}
        </p>
      ) : (
        <AnswerForm
          jeugdigeId={jeugdigeId}
          verzoek={verzoek}
          answer={answer}
          onClose={() => {
            setAnswer(undefined);
          }}
        />
      )}
      <Brieven jeugdigeId={jeugdigeId} als="gemeente" onderwerp={{ ...verzoek, toewijzingNummer: null }} />
    </div>
  );
}

/** TR360: under investigation once; WJ759: the residence principle for a vot of iJw only. */
function canGive(answer: AnswerKind, { inOnderzoek, soort, domein }: ToewijsverzoekView): boolean {
  if (answer === 'onderzoek') return !inOnderzoek;
  return answer !== 'woonplaats' || (soort === 'vot' && domein === 'jw');
}

function AnswerForm({ jeugdigeId, verzoek, answer, onClose }: Props & { answer: AnswerKind; onClose: () => void }) {
  const t = useText(toewijzenTexts);
  const [grant, setGrant] = useState<GrantForm>(() => emptyGrant(verzoek));
  const [keuze, setKeuze] = useState(emptyHulpkeuze);
  const [reden, setReden] = useState('');
  const [gemeente, setGemeente] = useState('');
  const [vraag, setVraag] = useState('');
  const send = useSend('answerVerzoek', [
    'getToewijzen',
    'listOpenVerzoeken',
    'listVerzoektermijnen',
    'getJeugdige',
    'listHulpkeuzes',
  ]);
  const { domein, aanbieder, referentie } = verzoek;
  const about = { domein, aanbieder, referentie };
  const granted = readGrant(grant, verzoek);
  const bodies = {
    toewijzen:
      granted === undefined
        ? undefined
        : { antwoord: 'toewijzen', ...about, ...granted, hulpkeuze: readHulpkeuze(keuze) },
    afwijzen: reden === '' ? undefined : { antwoord: 'afwijzen', ...about, reden },
    woonplaats: /^\d{4}$/.test(gemeente) ? { antwoord: 'woonplaats', ...about, gemeente } : undefined,
    onderzoek: vraag.trim().length >= 10 ? { antwoord: 'onderzoek', ...about, vraag } : undefined,
  } as const;
  const body = bodies[answer];
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (body !== undefined) send.mutate({ params: { jeugdigeId }, body });
  };
  return (
    <form className="stack-4 no-print" onSubmit={submit}>
      <h3>{t(answer)}</h3>
      {answer === 'toewijzen' && (
        <>
          <GrantFields verzoek={verzoek} form={grant} onChange={setGrant} />
          <HulpkeuzeFields form={keuze} onChange={setKeuze} />
        </>
      )}
      {answer === 'afwijzen' && (
        <ChoiceField
          label={t('reden')}
          value={reden}
          empty={t('choose')}
          options={afwijsredenen.map((code) => [code, t(`afwijs-${code}`)])}
          onChange={setReden}
        />
      )}
      {answer === 'woonplaats' && (
        <TextField
          label={t('gemeente')}
          hint={t('gemeenteHint')}
          value={gemeente}
          maxLength={4}
          onChange={setGemeente}
        />
      )}
      {answer === 'onderzoek' && (
        <Field label={t('vraag')} hint={t('vraagHint')}>
          {(own) => (
            <textarea
              {...own}
              className="utrecht-textbox"
              maxLength={1000}
              value={vraag}
              onChange={({ target }) => {
                setVraag(target.value);
              }}
            />
          )}
        </Field>
      )}
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('send')}
        cancel={t('cancel')}
        disabled={body === undefined || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
