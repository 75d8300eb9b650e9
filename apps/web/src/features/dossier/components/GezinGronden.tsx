import { type GezinsbudgetView, gezinsgronden } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinsbudgetTexts } from '../gezinsbudget-text.ts';
import { LongField } from './LongField.tsx';

interface Props {
  jeugdigeId: string;
  budget: GezinsbudgetView;
}

/** For the family: who sees, or saw, more of its help than that it is there, on which ground and until when (trust.md 3.3). */
export function GezinGrondenFamily({ gronden }: Pick<GezinsbudgetView, 'gronden'>) {
  const t = useText(gezinsbudgetTexts);
  const format = useFormat();
  if (gronden.length === 0) return null;
  return (
    <section>
      <h3>{t('groundsFamily')}</h3>
      <p className="small quiet stack-3">{t('groundsFamilyHint')}</p>
      <ul className="plain-list stack-3">
        {gronden.map(({ grondId, wet, grond, door, tot }) => (
          <li key={grondId}>
            {t('groundLine', { wet: t(wet), grond: t(`family-${grond}`), naam: door, dag: format.dateShort(tot) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On which ground the reader sees more of a law; recorded per law, dated, and ended (S0-23). */
export function GezinGronden({ jeugdigeId, budget }: Props) {
  const t = useText(gezinsbudgetTexts);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const end = useSend('endGezinsgrond', ['getGezinsbudget']);
  return (
    <section className="no-print">
      <h3>{t('grounds')}</h3>
      <p className="small quiet stack-3">{t('groundsHint')}</p>
      <ul className="plain-list stack-3">
        {budget.gronden.map(({ grondId, wet, grond, door, eigen, tot }) => (
          <li key={grondId}>
            {t('groundLine', { wet: t(wet), grond: t(`grond-${grond}`), naam: door, dag: format.dateShort(tot) })}{' '}
            {eigen && (
              <button
                type="button"
                className="text-button"
                aria-label={t('endGroundOf', { wet: t(wet) })}
                disabled={end.isPending}
                onClick={() => {
                  end.mutate({ params: { jeugdigeId, gezinsgrondId: grondId } });
                }}
              >
                {t('endGround')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <SendProblem error={end.error} />
      {budget.canRecord && !open && (
        <p className="acts stack-3">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('addGround')}
          </button>
        </p>
      )}
      {open && (
        <GrondForm
          jeugdigeId={jeugdigeId}
          budget={budget}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

function GrondForm({ jeugdigeId, budget: { gezinId, zonderBedrag }, onClose }: Props & { onClose: () => void }) {
  const t = useText(gezinsbudgetTexts);
  const [wet, setWet] = useState<string>(zonderBedrag[0] ?? 'jw');
  const [grond, setGrond] = useState('');
  const [toelichting, setToelichting] = useState('');
  const [tot, setTot] = useState('');
  const send = useSend('addGezinsgrond', ['getGezinsbudget']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { jeugdigeId }, body: { gezinId, wet, grond, toelichting, tot } }, { onSuccess: onClose });
  };
  const laws = ['jw', 'wmo', 'pwet'] as const;
  return (
    <form className="panel" onSubmit={submit}>
      <h3 className="stack-3">{t('addGround')}</h3>
      <ChoiceField label={t('whichLaw')} value={wet} options={laws.map((law) => [law, t(law)])} onChange={setWet} />
      <ChoiceField
        label={t('whichGround')}
        value={grond}
        empty={t('choose')}
        options={gezinsgronden.map((one) => [one, t(`grond-${one}`)])}
        onChange={setGrond}
      />
      {grond === 'eigen-taak' && <p className="small quiet">{t('groundUntold')}</p>}
      {grond === 'vitaal-belang' && <p className="small quiet">{t('groundAcute')}</p>}
      <LongField label={t('explain')} hint={t('explainHint')} value={toelichting} onChange={setToelichting} />
      <DateField label={t('groundEnd')} value={tot} onChange={setTot} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={grond === '' || tot === '' || toelichting.trim().length < 10 || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
