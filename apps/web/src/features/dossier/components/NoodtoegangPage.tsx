import { NoodReden } from '@samenpad/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button, ButtonLink } from '@utrecht/component-library-react';
import { type SubmitEvent, useMemo, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { noodTexts } from '../nood-text.ts';

/** Break-glass: what it is, who is told, and the form. */
export function NoodtoegangPage() {
  const t = useText(noodTexts);
  const crumbs = useMemo(() => [{ text: t('title') }], [t]);
  return (
    <RoleGate needs="openNoodtoegang">
      <PageHead crumbs={crumbs} title={t('title')} question={t('question')} />
      <div className="message message--attention stack-5">
        <p>{t('what')}</p>
        <p className="stack-3">
          {t('fresh')}{' '}
          <ButtonLink appearance="secondary-action-button" href="/inloggen/zekerder?naar=/noodtoegang">
            {t('again')}
          </ButtonLink>
        </p>
      </div>
      <NoodForm />
    </RoleGate>
  );
}

/** Nine digits, or a pseudonym; undefined for anything else. */
function readWho(text: string): { bsn: string } | { pseudoniem: string } | undefined {
  const packed = text.replaceAll(/[\s.]/g, '');
  if (/^\d{9}$/.test(packed)) return { bsn: packed };
  return /^j-\d{1,9}$/i.test(packed) ? { pseudoniem: packed.toUpperCase() } : undefined;
}

function NoodForm() {
  const t = useText(noodTexts);
  const { gemeenten } = useSessie();
  const navigate = useNavigate();
  const [form, setForm] = useState({ gemeente: gemeenten[0]?.code ?? '', wie: '', reden: '', toelichting: '' });
  const [wrong, setWrong] = useState(false);
  const open = useSend('openNoodtoegang', ['getNoodtoegang', 'getJeugdige', 'getDossier', 'listJeugdigen']);
  const set = (name: keyof typeof form) => (event: { target: { value: string } }) => {
    setForm({ ...form, [name]: event.target.value });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wie = readWho(form.wie);
    setWrong(wie === undefined);
    if (wie === undefined) return;
    open.mutate(
      { body: { ...form, wie } },
      {
        onSuccess: ({ jeugdigeId }) => void navigate({ to: '/jeugdigen/$jeugdigeId/dossier', params: { jeugdigeId } }),
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <GemeenteField
        value={form.gemeente}
        onChange={(gemeente) => {
          setForm({ ...form, gemeente });
        }}
      />
      <Field label={t('wie')} hint={t('wieHint')}>
        {(own) => (
          <input {...own} className="utrecht-textbox" autoComplete="off" value={form.wie} onChange={set('wie')} />
        )}
      </Field>
      <p role="status">{wrong ? t('wieWrong') : ''}</p>
      <ChoiceField
        label={t('reden')}
        value={form.reden}
        empty={t('choose')}
        options={NoodReden.options.map((reden) => [reden, t(reden)])}
        onChange={(reden) => {
          setForm({ ...form, reden });
        }}
      />
      <Field label={t('toelichting')} hint={t('toelichtingHint')}>
        {(own) => (
          <textarea {...own} className="utrecht-textbox" value={form.toelichting} onChange={set('toelichting')} />
        )}
      </Field>
      <SendProblem error={open.error} />
      <p className="stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={open.isPending || form.wie === '' || form.reden === ''}
        >
          {t('open')}
        </Button>
      </p>
    </form>
  );
}
