import { omzetredenen } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { omzettingTexts } from '../omzetting-text.ts';
import { Omzettingen } from './Omzettingen.tsx';
import { Proef } from './Proef.tsx';

/** Which running toewijzingen go to another code (S2-24)? */
export function OmzettingenPage() {
  const t = useText(omzettingTexts);
  const { rol } = useSessie();
  const asked = useAnswer(
    'listOmzettingen',
    {},
    { enabled: mayCall(rol, 'listOmzettingen'), pollWhile: ({ rows }) => rows.some(({ werk }) => werk !== null) },
  );
  return (
    <RoleGate needs="listOmzettingen">
      <PageHead
        crumbs={[{ text: t('berichten'), to: '/berichten' }, { text: t('title') }]}
        title={t('title')}
        question={t('question')}
      />
      <div className="parts">
        <OmzettingForm />
        <section>
          <h2>{t('runs')}</h2>
          <Answered asked={asked} height={300} lines={5}>
            {({ rows }) => (rows.length === 0 ? <Empty>{t('runsEmpty')}</Empty> : <Omzettingen rows={rows} />)}
          </Answered>
        </section>
      </div>
    </RoleGate>
  );
}

/** First tries, then makes ready: the second button works on what was tried. */
const firstReden: string = omzetredenen[0];

function OmzettingForm() {
  const t = useText(omzettingTexts);
  const { gemeenten } = useSessie();
  const [form, setForm] = useState({
    gemeente: String(gemeenten[0]?.code ?? ''),
    vanCode: '',
    naarCategorie: '',
    naarCode: '',
    per: '',
    reden: firstReden,
  });
  const probe = useSend('tryOmzetting');
  const add = useSend('addOmzetting', ['listOmzettingen']);
  const set = (name: keyof typeof form) => (value: string) => {
    probe.reset();
    setForm({ ...form, [name]: value });
  };
  const body = { ...form, domein: 'jw' };
  const isWhole =
    [form.vanCode, form.naarCode].every((code) => /^[0-9A-Za-z]{1,5}$/.test(code)) &&
    /^\d{2}$/.test(form.naarCategorie) &&
    form.per !== '';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    probe.mutate({ body });
  };
  return (
    <form className="no-print" onSubmit={submit}>
      <p className="stack-4">{t('hint')}</p>
      <GemeenteField value={form.gemeente} onChange={set('gemeente')} />
      <TextField label={t('vanCode')} value={form.vanCode} maxLength={5} onChange={set('vanCode')} />
      <TextField label={t('naarCategorie')} value={form.naarCategorie} maxLength={2} onChange={set('naarCategorie')} />
      <TextField label={t('naarCode')} value={form.naarCode} maxLength={5} onChange={set('naarCode')} />
      <DateField label={t('per')} value={form.per} onChange={set('per')} />
      <ChoiceField
        label={t('reden')}
        value={form.reden}
        options={omzetredenen.map((code) => [code, t(`reden-${code}`)])}
        onChange={set('reden')}
      />
      <SendProblem error={probe.error ?? add.error} />
      <p className="buttons stack-4">
        <Button type="submit" appearance="secondary-action-button" disabled={!isWhole || probe.isPending}>
          {t('try')}
        </Button>
        <Button
          type="button"
          appearance="primary-action-button"
          disabled={probe.data === undefined || probe.data.aantal === probe.data.mislukt || add.isPending}
          onClick={() => {
            add.mutate(
              { body },
              {
                onSuccess: () => {
                  probe.reset();
                },
              },
            );
          }}
        >
          {t('add')}
        </Button>
      </p>
      {probe.data !== undefined && <Proef answer={probe.data} />}
    </form>
  );
}
