import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { regelTexts } from '../regel-text.ts';
import { RegelForm } from './RegelForm.tsx';
import { RegelHistory } from './RegelHistory.tsx';

type Regel = Answer<'listFocusregels'>['nu'][number];

/** What the list is made of: each rule in words, its threshold, and who changed it. */
export function RegelsPart() {
  const t = useText(regelTexts);
  const { gemeenten } = useSessie();
  const [gemeente, setGemeente] = useState<string>(gemeenten[0]?.code ?? '');
  const [changing, setChanging] = useState<Regel>();
  const [said, setSaid] = useState('');
  const asked = useAnswer('listFocusregels');
  return (
    <>
      <p className="stack-4 column">{t('intro')}</p>
      <p className="stack-3 column quiet">{t('left')}</p>
      {gemeenten.length > 1 && <GemeenteField value={gemeente} onChange={setGemeente} />}
      <p role="status">{said}</p>
      {changing !== undefined && (
        <RegelForm
          key={changing.regel}
          regel={changing}
          onCancel={() => {
            setChanging(undefined);
          }}
          onDone={() => {
            setChanging(undefined);
            setSaid(t('saved'));
          }}
        />
      )}
      <Answered asked={asked} height={500} lines={8}>
        {({ nu, wijzigingen }) => (
          <>
            <RegelTable rows={nu.filter((row) => row.gemeente === gemeente)} onChange={setChanging} />
            <RegelHistory rows={wijzigingen.filter((row) => row.gemeente === gemeente)} />
          </>
        )}
      </Answered>
    </>
  );
}

function RegelTable({ rows, onChange }: { rows: readonly Regel[]; onChange: (regel: Regel) => void }) {
  const t = useText(regelTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const act: Column<Regel> = {
    key: 'act',
    head: '',
    cell: (row) => (
      <button
        type="button"
        className="text-button no-print"
        aria-label={t('changeOf', { regel: t(row.regel) })}
        onClick={() => {
          onChange(row);
        }}
      >
        {t('change')}
      </button>
    ),
  };
  const columns: Column<Regel>[] = [
    { key: 'regel', head: t('head'), cell: ({ regel }) => t(regel) },
    {
      key: 'says',
      head: t('says'),
      cell: ({ regel, waarde, aan }) => (
        <>
          {t(`means-${regel}`, { n: format.number(waarde) })}
          {!aan && <span className="second">{t('off')}</span>}
        </>
      ),
    },
    {
      key: 'versie',
      head: t('version'),
      cell: ({ versie }) => (versie === 0 ? <span className="quiet">{t('standard')}</span> : format.number(versie)),
    },
  ];
  return (
    <Sideways label={t('head')}>
      <DataTable
        caption={t('head')}
        stacks
        columns={mayCall(rol, 'changeFocusregel') ? [...columns, act] : columns}
        rows={rows}
        rowKey={({ regel }) => regel}
      />
    </Sideways>
  );
}
