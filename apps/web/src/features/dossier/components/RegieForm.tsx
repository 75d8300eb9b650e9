import type { GezinView, RegieView } from '@samenpad/contract';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { findRegie } from '../gezin-regie.ts';
import { gezinTexts } from '../gezin-text.ts';

interface Props {
  jeugdigeId: string;
  gezin: GezinView;
  onClose: () => void;
}

interface FrameProps extends Props {
  title: string;
  soort: RegieView['soort'];
  /** What the form holds besides the day. */
  values: Record<string, unknown>;
  ready: boolean;
  hint?: string | undefined;
  children: ReactNode;
}

/** The part that the three forms share: from which day, who stands there then, and sending. */
function RegieFrame({ jeugdigeId, gezin, onClose, title, soort, values, ready, hint, children }: FrameProps) {
  const t = useText(gezinTexts);
  const [van, setVan] = useState<string>(today());
  const send = useSend('setRegie', ['getGezin', 'listBetrokkenen', 'listGezinnen', 'listTaken']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = {
      soort,
      gezinId: gezin.gezinId,
      huidig: findRegie(gezin, soort, van)?.regieId ?? null,
      van,
      ...values,
    };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess: onClose });
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      <h3 className="stack-3">{title}</h3>
      {children}
      <DateField label={t('startDay')} hint={hint} value={van} onChange={setVan} />
      <SendProblem error={send.error} />
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={!ready || send.isPending} onCancel={onClose} />
    </form>
  );
}

/** Appoints a regisseur, or hands over to another (S0-25), with the SKJ registration (S4-77). */
export function RegisseurForm(props: Props) {
  const t = useText(gezinTexts);
  const format = useFormat();
  const [accountId, setAccountId] = useState('');
  const [nummer, setNummer] = useState('');
  const [tot, setTot] = useState('');
  const now = findRegie(props.gezin, 'regisseur');
  const values = { accountId, ...(nummer !== '' && tot !== '' && { skj: { nummer, tot } }) };
  const skj = (skjTot: GezinView['regisseurs'][number]['skjTot']) =>
    skjTot === null ? t('skjUnknown') : t('skjUntil', { dag: format.dateShort(skjTot) });
  return (
    <RegieFrame
      {...props}
      soort="regisseur"
      title={t(now === undefined ? 'assign' : 'handOver')}
      hint={now === undefined ? undefined : t('handOverHint')}
      values={values}
      ready={accountId !== ''}
    >
      <ChoiceField
        label={t('colleague')}
        value={accountId}
        empty={t('choose')}
        options={props.gezin.regisseurs.map((one) => [one.accountId, `${one.naam} (${skj(one.skjTot)})`])}
        onChange={setAccountId}
      />
      <TextField label={t('skjNumber')} hint={t('skjHint')} value={nummer} maxLength={12} onChange={setNummer} />
      {nummer !== '' && <DateField label={t('skjEnd')} value={tot} onChange={setTot} />}
    </RegieFrame>
  );
}

/** One clinician for the whole when two or more aanbieders help (S4-101). */
export function BehandelaarForm(props: Props) {
  const t = useText(gezinTexts);
  const [naam, setNaam] = useState('');
  const [organisatie, setOrganisatie] = useState('');
  const [registratie, setRegistratie] = useState('');
  return (
    <RegieFrame
      {...props}
      soort="regiebehandelaar"
      title={t('addBehandelaar')}
      values={{ naam, organisatie, registratie }}
      ready={naam !== '' && organisatie !== '' && registratie !== ''}
    >
      <TextField label={t('name')} value={naam} maxLength={120} onChange={setNaam} />
      <TextField label={t('organisation')} value={organisatie} maxLength={120} onChange={setOrganisatie} />
      <TextField label={t('register')} value={registratie} maxLength={12} onChange={setRegistratie} />
    </RegieFrame>
  );
}

/** Takes the regie over from the gezin: with a reason, an end and a day to look again (S3-4). */
export function OvernameForm(props: Props) {
  const t = useText(gezinTexts);
  const [bij, setBij] = useState('gemeente');
  const [reden, setReden] = useState('');
  const [tot, setTot] = useState('');
  const [toetsenVoor, setToetsenVoor] = useState('');
  return (
    <RegieFrame
      {...props}
      soort="overname"
      title={t('takeOver')}
      values={{ bij, reden, tot, toetsenVoor }}
      ready={reden !== '' && tot !== '' && toetsenVoor !== ''}
    >
      <ChoiceField
        label={t('by')}
        value={bij}
        options={[
          ['gemeente', t('bij-gemeente')],
          ['gi', t('bij-gi')],
        ]}
        onChange={setBij}
      />
      <Field label={t('takeReason')} hint={t('takeReasonHint')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textbox"
            maxLength={1000}
            value={reden}
            onChange={({ target }) => {
              setReden(target.value);
            }}
          />
        )}
      </Field>
      <DateField label={t('takeReview')} value={toetsenVoor} onChange={setToetsenVoor} />
      <DateField label={t('takeEnd')} value={tot} onChange={setTot} />
    </RegieFrame>
  );
}
