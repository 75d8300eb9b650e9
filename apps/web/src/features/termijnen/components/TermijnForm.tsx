import { type TermijnView, termijnSoorten } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { termijnenTexts } from '../text.ts';

type Soort = Exclude<TermijnView['soort'], 'declaratie-instelling'>;
const soorten = termijnSoorten.filter((soort): soort is Soort => soort !== 'declaratie-instelling');

/** Changes a limit from a day on. */
export function TermijnForm({ first }: { first: string }) {
  const t = useText(termijnenTexts);
  const [gemeente, setGemeente] = useState(first);
  const [soort, setSoort] = useState<Soort>('toewijzing-regio');
  const [eenheid, setEenheid] = useState<'werkdagen' | 'weken'>('werkdagen');
  const [aantal, setAantal] = useState<number>();
  const [vanaf, setVanaf] = useState('');
  const [reden, setReden] = useState('');
  const send = useSend('setTermijn', ['listTermijnen', 'listVerzoektermijnen']);
  const isReady = aantal !== undefined && vanaf !== '' && reden.trim().length >= 10;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (aantal === undefined) return;
    const onSuccess = () => {
      setReden('');
      setVanaf('');
    };
    send.mutate({ body: { gemeente, soort, eenheid, aantal, vanaf, reden } }, { onSuccess });
  };
  return (
    <form className="panel stack-5" onSubmit={submit}>
      <h2>{t('change')}</h2>
      <p className="small">{t('changeHint')}</p>
      <GemeenteField value={gemeente} onChange={setGemeente} />
      <ChoiceField
        label={t('soort')}
        value={soort}
        options={soorten.map((one) => [one, t(`soort-${one}`)])}
        onChange={(value) => {
          setSoort(soorten.find((one) => one === value) ?? 'toewijzing-regio');
        }}
      />
      <NumberField label={t('aantal')} value={aantal} min={1} max={52} onChange={setAantal} />
      <ChoiceField
        label={t('eenheid')}
        value={eenheid}
        options={[
          ['werkdagen', t('unitWerkdagen')],
          ['weken', t('unitWeken')],
        ]}
        onChange={(value) => {
          setEenheid(value === 'weken' ? 'weken' : 'werkdagen');
        }}
      />
      <DateField label={t('vanaf')} value={vanaf} onChange={setVanaf} />
      <TextField label={t('waarom')} hint={t('waaromHint')} value={reden} maxLength={500} onChange={setReden} />
      <SendProblem error={send.error} />
      <p role="status" className="small">
        {send.isSuccess && <Status tone="good">{t('saved')}</Status>}
      </p>
      <div className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={!isReady || send.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
