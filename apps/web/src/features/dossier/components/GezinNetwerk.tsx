import type { GezinView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinTexts } from '../gezin-text.ts';

type Netwerklid = GezinView['netwerk'][number];

interface Props {
  jeugdigeId: string;
  gezin: GezinView;
  schrijft: boolean;
}

/** Own network: who can do what until when, in the words of the family. */
export function GezinNetwerk({ jeugdigeId, gezin, schrijft }: Props) {
  const t = useText(gezinTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const family = isFamily(rol);
  const end = useSend('endNetwerklid', ['getGezin']);
  const columns: Column<Netwerklid>[] = [
    {
      key: 'who',
      head: t('who'),
      cell: ({ naam, wie }) => (
        <>
          {naam}
          <span className="second">{wie}</span>
        </>
      ),
    },
    { key: 'can', head: t('canDoShort'), cell: ({ kan }) => kan },
    {
      key: 'since',
      head: t('since'),
      cell: ({ van, tot }) => (
        <>
          <span className="phone-word quiet">{t('since')} </span>
          <span className="no-wrap">{format.dateShort(van)}</span>
          {tot !== null && <span className="second">{t('until', { dag: format.dateShort(tot) })}</span>}
        </>
      ),
    },
    {
      key: 'end',
      head: '',
      cell: ({ netwerklidId, naam, wijzigbaar }) =>
        wijzigbaar ? (
          <button
            type="button"
            className="text-button no-print"
            aria-label={t('stopOf', { naam })}
            disabled={end.isPending}
            onClick={() => {
              end.mutate({ params: { jeugdigeId, netwerklidId } });
            }}
          >
            {t('stop')}
          </button>
        ) : null,
    },
  ];
  return (
    <section>
      <h2>{t(family ? 'networkFamily' : 'network')}</h2>
      <p className="small quiet stack-3">{t('networkHint')}</p>
      {gezin.netwerk.length === 0 ? (
        <Empty>{t('networkEmpty')}</Empty>
      ) : (
        <DataTable
          caption={t('network')}
          className="data--stack"
          columns={columns}
          rows={gezin.netwerk}
          rowKey={({ netwerklidId }) => netwerklidId}
        />
      )}
      <SendProblem error={end.error} />
      {family && mayCall(rol, 'listUitnodigingen') && (
        <p className="stack-3 no-print">
          <Link to="/jeugdigen/$jeugdigeId/plan" params={{ jeugdigeId }} preload={false}>
            {t('inviteAtPlan')}
          </Link>
        </p>
      )}
      {schrijft && <AddNetwerklid jeugdigeId={jeugdigeId} />}
    </section>
  );
}

const empty = { naam: '', wie: '', kan: '', tot: '' };

function AddNetwerklid({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(gezinTexts);
  const [form, setForm] = useState(empty);
  const send = useSend('addNetwerklid', ['getGezin']);
  const set = (name: keyof typeof empty) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onSuccess = () => {
      setForm(empty);
    };
    const body = { ...form, tot: form.tot === '' ? null : form.tot };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess });
  };
  const ready = form.naam.trim() !== '' && form.wie.trim() !== '' && form.kan.trim() !== '';
  return (
    <details className="stack-3 no-print">
      <summary>{t('add')}</summary>
      <form className="panel" onSubmit={submit}>
        <TextField label={t('name')} value={form.naam} maxLength={120} onChange={set('naam')} />
        <TextField label={t('isWho')} value={form.wie} maxLength={80} onChange={set('wie')} />
        <TextField label={t('canDo')} value={form.kan} maxLength={300} onChange={set('kan')} />
        <Field label={t('lastDay')}>
          {(own) => (
            <input
              {...own}
              type="date"
              className="utrecht-textbox"
              value={form.tot}
              onChange={({ target }) => {
                set('tot')(target.value);
              }}
            />
          )}
        </Field>
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={!ready || send.isPending}>
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
