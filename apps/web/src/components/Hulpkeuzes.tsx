import type { HulpkeuzeView } from '@samenpad/contract';
import { dayOf } from '@samenpad/domain';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useAnswer } from '../api/useAnswer.ts';
import { useSend } from '../api/useSend.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { isFamily } from '../app/pages.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { FormButtons } from './FormButtons.tsx';
import { HulpkeuzeFields } from './HulpkeuzeFields.tsx';
import { readHulpkeuze } from './hulpkeuze-form.ts';
import { hulpkeuzeTexts } from './hulpkeuze-text.ts';
import { SendProblem } from './SendProblem.tsx';

/** Of each decision who chose help and aanbieder, and from what (S3-22): nothing while nothing was decided. */
export function Hulpkeuzes({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(hulpkeuzeTexts);
  const { rol } = useSessie();
  const [mended, setMended] = useState<string>();
  const enabled = mayCall(rol, 'listHulpkeuzes');
  const { data } = useAnswer('listHulpkeuzes', { params: { jeugdigeId } }, { enabled });
  if (data === undefined || data.rows.length === 0) return null;
  const title = t(isFamily(rol) ? 'titleFamily' : 'title');
  const open = data.rows.find(({ besluitId }) => besluitId === mended);
  return (
    <section className="stack-7" aria-labelledby="hulpkeuzes">
      <h2 className="figure-heading" id="hulpkeuzes">
        {title}
      </h2>
      <Table title={title} rows={data.rows} onMend={setMended} />
      {open !== undefined && (
        <MendForm
          key={open.besluitId}
          jeugdigeId={jeugdigeId}
          row={open}
          onClose={() => {
            setMended(undefined);
          }}
        />
      )}
      {isFamily(rol) && mayCall(rol, 'submitVerzoek') && (
        <p className="small stack-3 no-print">
          <Link to="/verzoeken">{t('wrong')}</Link>
        </p>
      )}
    </section>
  );
}

interface TableProps {
  title: string;
  rows: readonly HulpkeuzeView[];
  onMend: (besluitId: string) => void;
}

function Table({ title, rows, onMend }: TableProps) {
  const t = useText(hulpkeuzeTexts);
  const format = useFormat();
  const who = (kiezer: HulpkeuzeView['hulpDoor']) => t(kiezer ?? 'unknown');
  const columns: Column<HulpkeuzeView>[] = [
    {
      key: 'hulp',
      head: t('hulp'),
      cell: ({ hulp, aanbiederNaam, earlier }) => (
        <>
          {hulp ?? t('verzoek')}
          <span className="second">{aanbiederNaam}</span>
          <Before earlier={earlier} />
        </>
      ),
    },
    { key: 'dag', head: t('dag'), cell: ({ op }) => format.dateShort(dayOf(new Date(op))) },
    { key: 'choseHulp', head: t('choseHulp'), cell: ({ hulpDoor }) => who(hulpDoor) },
    { key: 'choseAanbieder', head: t('choseAanbieder'), cell: ({ aanbiederDoor }) => who(aanbiederDoor) },
    {
      key: 'options',
      head: t('options'),
      cell: ({ aantal, geboden }) => (
        <>
          {aantal === null ? t('unknown') : t('optionsCount', { count: aantal, n: format.number(aantal) })}
          {geboden.length > 0 && <span className="second">{geboden.map(({ naam }) => naam).join(', ')}</span>}
        </>
      ),
    },
  ];
  const act: Column<HulpkeuzeView> = {
    key: 'act',
    head: t('do'),
    cell: ({ besluitId, schrijft, aanbiederNaam, op }) =>
      schrijft && (
        <button
          type="button"
          className="text-button no-print"
          aria-label={t('actOf', { aanbieder: aanbiederNaam, dag: format.dateShort(dayOf(new Date(op))) })}
          onClick={() => {
            onMend(besluitId);
          }}
        >
          {t('act')}
        </button>
      ),
  };
  return (
    <DataTable
      caption={title}
      stacks
      rows={rows}
      rowKey={({ besluitId }) => besluitId}
      columns={rows.some(({ schrijft }) => schrijft) ? [...columns, act] : columns}
    />
  );
}

/** What stood there before it was mended, with who wrote it and when: the family reads it too. */
function Before({ earlier }: Pick<HulpkeuzeView, 'earlier'>) {
  const t = useText(hulpkeuzeTexts);
  const format = useFormat();
  if (earlier.length === 0) return null;
  return (
    <details className="small">
      <summary>{t('before', { count: earlier.length, n: format.number(earlier.length) })}</summary>
      <ul className="plain-list">
        {earlier.map(({ op, door, hulpDoor, aanbiederDoor }) => (
          <li key={op}>
            {t('beforeLine', {
              dag: format.moment(op),
              door: door ?? t('nobody'),
              hulp: t(hulpDoor ?? 'unknown'),
              aanbieder: t(aanbiederDoor ?? 'unknown'),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function MendForm({ jeugdigeId, row, onClose }: { jeugdigeId: string; row: HulpkeuzeView; onClose: () => void }) {
  const t = useText(hulpkeuzeTexts);
  const [form, setForm] = useState(() => ({
    hulpDoor: row.hulpDoor ?? '',
    aanbiederDoor: row.aanbiederDoor ?? '',
    aantal: row.aantal ?? undefined,
    geboden: row.geboden.map(({ aanbieder }) => aanbieder),
  }));
  const send = useSend('recordHulpkeuze', ['listHulpkeuzes']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { besluitId: row.besluitId, ...readHulpkeuze(form) };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess: onClose });
  };
  return (
    <form className="panel stack-4 no-print" onSubmit={submit}>
      <h3>{row.aanbiederNaam}</h3>
      <HulpkeuzeFields form={form} onChange={setForm} />
      <SendProblem error={send.error} />
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={send.isPending} onCancel={onClose} />
    </form>
  );
}
