import { flags } from '@samenpad/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';

/** After these the file is closed, also to who set them. */
const closing: readonly string[] = ['overleden', 'verhuisd'];
const objections = ['bezwaar-onderzoek', 'bezwaar-diagnose'] as const;

/** Sets a flag with a reason; the family only its own objections. */
export function SetVlag({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(dossierTexts);
  const family = isFamily(useSessie().rol);
  const [vlag, setVlag] = useState('');
  const [reden, setReden] = useState('');
  const [besloten, setBesloten] = useState<string[]>([]);
  const send = useSend(
    'setVlag',
    closing.includes(vlag) ? ['listJeugdigen'] : ['listVlaggen', 'getDossier', 'listBetrokkenen'],
  );
  const navigate = useNavigate();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onSuccess = () => {
      setVlag('');
      setReden('');
      if (closing.includes(vlag)) void navigate({ to: '/jeugdigen' });
    };
    send.mutate({ params: { jeugdigeId }, body: { vlag, reden, besloten } }, { onSuccess });
  };
  return (
    <form className="no-print" onSubmit={submit}>
      <ChoiceField
        label={t('flagSet')}
        value={vlag}
        empty={t('choose')}
        options={(family ? objections : flags).map((name) => [name, t(name)])}
        onChange={setVlag}
      />
      {vlag === 'kind-van-collega' && <ClosedGroup jeugdigeId={jeugdigeId} chosen={besloten} onChange={setBesloten} />}
      {closing.includes(vlag) && <p>{t('flagCloses')}</p>}
      {vlag !== '' && <TextField label={t('reden')} hint={t('redenHint')} value={reden} onChange={setReden} />}
      <SendProblem error={send.error} />
      {vlag !== '' && (
        <p className="stack-3">
          <Button type="submit" appearance="secondary-action-button" disabled={send.isPending}>
            {t('save')}
          </Button>
        </p>
      )}
    </form>
  );
}

/** Ends a flag, with a reason. */
export function EndVlag({ jeugdigeId, vlagId }: { jeugdigeId: string; vlagId: string }) {
  const t = useText(dossierTexts);
  const [open, setOpen] = useState(false);
  const [reden, setReden] = useState('');
  const dossier = useAnswer('getDossier', { params: { jeugdigeId } });
  const send = useSend('endVlag', ['listVlaggen', 'getDossier', 'listBetrokkenen']);
  const gemeente = dossier.data?.gemeente;
  if (gemeente === undefined) return null;
  if (!open) {
    return (
      <button
        type="button"
        className="text-button small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('flagEnd')}
      </button>
    );
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { gemeente, vlagId }, body: { reden } });
  };
  return (
    <form onSubmit={submit}>
      <TextField label={t('reden')} hint={t('redenHint')} value={reden} onChange={setReden} />
      <SendProblem error={send.error} />
      <p className="stack-3">
        <Button type="submit" appearance="secondary-action-button" disabled={send.isPending}>
          {t('flagEnd')}
        </Button>
      </p>
    </form>
  );
}

interface ClosedGroupProps {
  jeugdigeId: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Who keeps the file of a colleague's child. */
function ClosedGroup({ jeugdigeId, chosen, onChange }: ClosedGroupProps) {
  const t = useText(dossierTexts);
  const asked = useAnswer('listBetrokkenen', { params: { jeugdigeId } });
  const accounts = asked.data?.kandidaten.filter(({ soort }) => soort === 'account') ?? [];
  return (
    <fieldset className="field">
      <legend>{t('flagGroup')}</legend>
      {accounts.map(({ id, naam }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => {
              onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id));
            }}
          />
          <span>{naam}</span>
        </label>
      ))}
    </fieldset>
  );
}
