import { type ToegewezenView, wijzigredenen } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { Brieven } from '../../../components/Brieven.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { HulpkeuzeFields } from '../../../components/HulpkeuzeFields.tsx';
import { emptyHulpkeuze, readHulpkeuze } from '../../../components/hulpkeuze-form.ts';
import { NumberField } from '../../../components/NumberField.tsx';
import { Saldo } from '../../../components/Saldo.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useHulpText } from '../hooks/useHulpText.ts';
import { toewijzenTexts } from '../toewijzen-text.ts';

type Act = 'change' | 'remove' | 'write';
const stale = ['getToewijzen', 'getJeugdige', 'listHulpkeuzes'] as const;

/** The help that is assigned now or later, to extend, change or remove. */
export function Toegewezen({ jeugdigeId, rows }: { jeugdigeId: string; rows: readonly ToegewezenView[] }) {
  const t = useText(toewijzenTexts);
  const hulp = useHulpText();
  const format = useFormat();
  const [open, setOpen] = useState<{ row: ToegewezenView; act: Act }>();
  const close = () => {
    setOpen(undefined);
  };
  const button = (row: ToegewezenView, act: Act) => (
    <button
      type="button"
      className="text-button"
      onClick={() => {
        setOpen({ row, act });
      }}
    >
      {t(act)}
      <span className="visually-hidden"> {row.toewijzingNummer}</span>
    </button>
  );
  return (
    <section>
      <h2>{t('running')}</h2>
      {rows.length === 0 ? (
        <Empty>{t('runningNone')}</Empty>
      ) : (
        <DataTable
          caption={t('running')}
          stacks
          rows={rows}
          rowKey={(row) => `${row.domein}${row.toewijzingNummer}`}
          columns={[
            {
              key: 'hulp',
              head: t('hulp'),
              cell: (row) => (
                <>
                  {hulp.product(row)}
                  <span className="second">{row.toewijzingNummer}</span>
                </>
              ),
            },
            { key: 'aanbieder', head: t('aanbieder'), cell: (row) => row.aanbiederNaam },
            { key: 'periode', head: t('periode'), cell: hulp.period },
            { key: 'omvang', head: t('omvang'), cell: hulp.amount },
            {
              key: 'over',
              head: t('over'),
              numeric: true,
              cell: ({ saldo }) => (saldo?.over == null ? '–' : format.euro(saldo.over)),
            },
            {
              key: 'act',
              head: t('act'),
              cell: (row) => (
                <span className="stuk__marks no-print">
                  {button(row, 'change')}
                  {row.verwijderbaar && button(row, 'remove')}
                  {button(row, 'write')}
                </span>
              ),
            },
          ]}
        />
      )}
      {open?.act === 'change' && (
        <ChangeForm key={open.row.toewijzingNummer} jeugdigeId={jeugdigeId} row={open.row} onClose={close} />
      )}
      {open?.act === 'remove' && <RemoveForm jeugdigeId={jeugdigeId} row={open.row} onClose={close} />}
      {open?.act === 'write' && (
        <section className="panel stack-4" aria-label={t('writeTitle', { nr: String(open.row.toewijzingNummer) })}>
          <h3>{t('writeTitle', { nr: String(open.row.toewijzingNummer) })}</h3>
          <Saldo saldo={open.row.saldo} />
          <Brieven jeugdigeId={jeugdigeId} als="gemeente" onderwerp={{ ...open.row, referentie: null }} />
        </section>
      )}
    </section>
  );
}

interface FormProps {
  jeugdigeId: string;
  row: ToegewezenView;
  onClose: () => void;
}

function ChangeForm({ jeugdigeId, row, onClose }: FormProps) {
  const t = useText(toewijzenTexts);
  const hulp = useHulpText();
  const [per, setPer] = useState<string>(row.begin > today() ? row.begin : today());
  const [eind, setEind] = useState<string>(row.eind ?? '');
  const [volume, setVolume] = useState(row.volume ?? undefined);
  const [reden, setReden] = useState('');
  const [bedrag, setBedrag] = useState<number>();
  const [keuze, setKeuze] = useState(emptyHulpkeuze);
  const send = useSend('changeToegewezen', stale);
  const { domein, toewijzingNummer, budget } = row;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (bedrag === undefined) return;
    const body = {
      wijziging: 'wijzigen',
      domein,
      toewijzingNummer,
      per,
      eind: eind === '' ? null : eind,
      volume: volume ?? null,
      budget,
      reden,
      bedrag: bedrag * 100,
      hulpkeuze: keuze === emptyHulpkeuze ? null : readHulpkeuze(keuze),
    };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess: onClose });
  };
  return (
    <form className="panel stack-4 no-print" onSubmit={submit}>
      <h3>{t('changeTitle', { nr: String(toewijzingNummer) })}</h3>
      <DateField label={t('eind')} hint={t('eindHint')} value={eind} onChange={setEind} />
      {row.volume !== null && (
        <NumberField label={hulp.volumeLabel(row)} value={volume} min={1} max={99_999_999} onChange={setVolume} />
      )}
      {row.volume !== null && volume !== row.volume && (
        <DateField label={t('per')} hint={t('perHint')} value={per} onChange={setPer} />
      )}
      <ChoiceField
        label={t('wijzigReden')}
        value={reden}
        empty={t('choose')}
        options={wijzigredenen.map((code) => [code, t(`wijzig-${code}`)])}
        onChange={setReden}
      />
      <NumberField
        label={t('bedrag')}
        hint={t('bedragHint')}
        value={bedrag}
        min={1}
        max={999_999}
        onChange={setBedrag}
      />
      <HulpkeuzeFields form={keuze} onChange={setKeuze} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('send')}
        cancel={t('cancel')}
        disabled={reden === '' || bedrag === undefined || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}

function RemoveForm({ jeugdigeId, row: { domein, toewijzingNummer }, onClose }: FormProps) {
  const t = useText(toewijzenTexts);
  const send = useSend('changeToegewezen', stale);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { wijziging: 'verwijderen', domein, toewijzingNummer };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess: onClose });
  };
  return (
    <form className="panel stack-4 no-print" onSubmit={submit}>
      <h3>{t('removeTitle', { nr: String(toewijzingNummer) })}</h3>
      <p>{t('removeHint')}</p>
      <SendProblem error={send.error} />
      <FormButtons submit={t('removeDo')} cancel={t('cancel')} disabled={send.isPending} onCancel={onClose} />
    </form>
  );
}
