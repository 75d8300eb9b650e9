import type { GezinsvoorstelView, GezinView } from '@samenpad/contract';
import { dayOf } from '@samenpad/domain';
import { Button } from '@utrecht/component-library-react';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { DateField } from '../../../components/DateField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinTexts } from '../gezin-text.ts';

interface FormProps {
  jeugdigeId: string;
  /** Who may be chosen, with what is said about each. */
  choices: readonly { jeugdigeId: string; naam: string; about: string }[];
  /** Chosen when the form opens. */
  chosen: readonly string[];
  /** Always goes along, and is not to be chosen. */
  always?: readonly string[];
  naar: string | null;
  title: ReactNode;
  hint: string;
  submit: string;
}

/** Puts the chosen children together from a day on. */
function FormGezin({ jeugdigeId, choices, chosen, always = [], naar, title, hint, submit }: FormProps) {
  const t = useText(gezinTexts);
  const [ids, setIds] = useState<readonly string[]>(chosen);
  const [per, setPer] = useState<string>(today());
  const send = useSend('formGezin', ['getGezin', 'listGezinnen', 'listBetrokkenen']);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { jeugdigeId }, body: { jeugdigen: [...always, ...ids], naar, per } });
  };
  return (
    <form className="panel no-print" onSubmit={onSubmit}>
      <fieldset className="field">
        <legend>{title}</legend>
        <p className="small quiet">{hint}</p>
        {choices.map((choice) => (
          <label key={choice.jeugdigeId} className="check">
            <input
              type="checkbox"
              checked={ids.includes(choice.jeugdigeId)}
              onChange={({ target }) => {
                setIds(target.checked ? [...ids, choice.jeugdigeId] : ids.filter((id) => id !== choice.jeugdigeId));
              }}
            />
            <span>
              {choice.naam}
              {choice.about !== '' && <span className="quiet"> ({choice.about})</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <DateField label={t('startDay')} value={per} onChange={setPer} />
      <SendProblem error={send.error} />
      <p className="stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={ids.length + always.length === 0 || send.isPending}
        >
          {submit}
        </Button>
      </p>
    </form>
  );
}

function useChoice() {
  const t = useText(gezinTexts);
  return ({ jeugdigeId, naam, redenen, gezinId }: GezinsvoorstelView) => ({
    jeugdigeId,
    naam: naam ?? t('unknown'),
    about: [...redenen.map((reden) => t(`reden-${reden}`)), ...(gezinId === null ? [] : [t('other')])].join(', '),
  });
}

/** Who may belong together: a person confirms it. */
export function Voorstel({ jeugdigeId, voorstel }: { jeugdigeId: string; voorstel: readonly GezinsvoorstelView[] }) {
  const t = useText(gezinTexts);
  const toChoice = useChoice();
  if (voorstel.length === 0) return null;
  const others = voorstel.filter((one) => one.jeugdigeId !== jeugdigeId);
  const self = voorstel.filter((one) => one.jeugdigeId === jeugdigeId);
  return (
    <FormGezin
      jeugdigeId={jeugdigeId}
      choices={[...self.map((one) => ({ ...toChoice(one), about: t('isThis') })), ...others.map(toChoice)]}
      chosen={voorstel.filter(({ gezinId }) => gezinId === null).map((one) => one.jeugdigeId)}
      naar={null}
      title={t('proposal')}
      hint={t('proposalHint')}
      submit={t('confirm')}
    />
  );
}

interface Props {
  jeugdigeId: string;
  gezin: GezinView;
  voorstel: readonly GezinsvoorstelView[];
}

/** Splits, joins, and takes back the last act; only for who has the gezin in hand. */
export function GezinVormen({ jeugdigeId, gezin, voorstel }: Props) {
  const t = useText(gezinTexts);
  const toChoice = useChoice();
  const now = gezin.leden.filter(({ tot, inHand }) => tot === null && inHand);
  if (now.length === 0) return null;
  const members = new Set(gezin.leden.filter(({ tot }) => tot === null).map((lid) => lid.jeugdigeId));
  const others = voorstel.filter((one) => !members.has(one.jeugdigeId));
  // A change of the gezin starts the forms anew.
  const key = gezin.handeling?.handelingId ?? '';
  return (
    <section className="no-print">
      <h2>{t('change')}</h2>
      <LastAct jeugdigeId={jeugdigeId} gezin={gezin} />
      {members.size > 1 && (
        <details className="stack-3">
          <summary>{t('split')}</summary>
          <FormGezin
            key={key}
            jeugdigeId={jeugdigeId}
            choices={now.map(({ jeugdigeId: id, naam }) => ({ jeugdigeId: id, naam: naam ?? t('unknown'), about: '' }))}
            chosen={[]}
            naar={null}
            title={t('split')}
            hint={t('splitHint')}
            submit={t('splitSave')}
          />
        </details>
      )}
      {others.length > 0 && (
        <details className="stack-3">
          <summary>{t('join')}</summary>
          <FormGezin
            key={key}
            jeugdigeId={jeugdigeId}
            choices={others.map(toChoice)}
            chosen={[]}
            naar={gezin.gezinId}
            title={t('join')}
            hint={t('joinHint')}
            submit={t('joinSave')}
          />
        </details>
      )}
    </section>
  );
}

function LastAct({ jeugdigeId, gezin: { handeling } }: { jeugdigeId: string; gezin: GezinView }) {
  const t = useText(gezinTexts);
  const format = useFormat();
  const undo = useSend('undoGezin', ['getGezin', 'listGezinnen', 'listBetrokkenen']);
  if (handeling === null) return null;
  const day = dayOf(new Date(handeling.op));
  return (
    <>
      <p className="stack-3">
        {t('lastAct', { wat: t(`act-${handeling.soort}`), naam: handeling.door, dag: format.date(day) })}{' '}
        <button
          type="button"
          className="text-button"
          disabled={undo.isPending}
          onClick={() => {
            undo.mutate({ params: { jeugdigeId, handelingId: handeling.handelingId } });
          }}
        >
          {t('undo')}
        </button>
      </p>
      <SendProblem error={undo.error} />
    </>
  );
}
