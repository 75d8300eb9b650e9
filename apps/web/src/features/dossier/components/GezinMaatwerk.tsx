import type { GezinsbudgetView, MaatwerkView } from '@samenpad/contract';
import { dayOf } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinsbudgetTexts } from '../gezinsbudget-text.ts';
import { MaatwerkForm } from './MaatwerkForm.tsx';

interface Props {
  jeugdigeId: string;
  budget: GezinsbudgetView;
}

type Jaar = GezinsbudgetView['jaren'][number];
type Open = 'budget' | 'book' | MaatwerkView;

const mostEuros = 1_000_000;

/** The budget of the gezin, with what was put forward, promised and spent on it (S0-22). */
export function GezinMaatwerk({ jeugdigeId, budget }: Props) {
  const t = useText(gezinsbudgetTexts);
  const family = isFamily(useSessie().rol);
  const [open, setOpen] = useState<Open>();
  const close = () => {
    setOpen(undefined);
  };
  const { jaar, jaren, inHand } = budget;
  const now = jaren.find((one) => one.jaar === jaar);
  if (family && jaren.length === 0) return null;
  return (
    <section>
      <h2>{t(family ? 'budgetFamily' : 'budget')}</h2>
      <p className="small quiet stack-3">{t('budgetHint')}</p>
      {now === undefined && <p className="stack-3">{t('noBudget', { jaar })}</p>}
      <Jaren jaren={jaren} />
      <MaatwerkTable budget={budget} onClose={setOpen} />
      {inHand && open === undefined && (
        <p className="acts stack-3 no-print">
          {now !== undefined && (
            <OpenButton
              text={t('book')}
              onOpen={() => {
                setOpen('book');
              }}
            />
          )}
          <OpenButton
            text={t(now === undefined ? 'setBudget' : 'changeBudget', { jaar })}
            onOpen={() => {
              setOpen('budget');
            }}
          />
        </p>
      )}
      {open === 'book' && <MaatwerkForm jeugdigeId={jeugdigeId} budget={budget} onClose={close} />}
      {open === 'budget' && <BudgetForm jeugdigeId={jeugdigeId} budget={budget} onClose={close} />}
      {typeof open === 'object' && <SpentForm jeugdigeId={jeugdigeId} maatwerk={open} onClose={close} />}
    </section>
  );
}

function OpenButton({ text, onOpen }: { text: string; onOpen: () => void }) {
  return (
    <button type="button" className="text-button" onClick={onOpen}>
      {text}
    </button>
  );
}

function Jaren({ jaren }: { jaren: readonly Jaar[] }) {
  const t = useText(gezinsbudgetTexts);
  const format = useFormat();
  if (jaren.length === 0) return null;
  const parts = ['amount', 'gepland', 'toegezegd', 'uitgegeven', 'vrij'] as const;
  const columns: Column<Jaar>[] = [
    { key: 'jaar', head: t('jaar'), cell: ({ jaar }) => jaar },
    ...parts.map((part) => ({
      key: part,
      head: t(part),
      numeric: true,
      cell: (row: Jaar) => format.euro(part === 'amount' ? row.bedrag : row[part]),
    })),
  ];
  return (
    <Sideways label={t('budget')}>
      <DataTable stacks caption={t('budget')} columns={columns} rows={jaren} rowKey={({ jaar }) => String(jaar)} />
    </Sideways>
  );
}

function MaatwerkTable({ budget, onClose }: { budget: GezinsbudgetView; onClose: (row: MaatwerkView) => void }) {
  const t = useText(gezinsbudgetTexts);
  const format = useFormat();
  const columns: Column<MaatwerkView>[] = [
    {
      key: 'what',
      head: t('what'),
      cell: ({ omschrijving, op, door }) => (
        <>
          {omschrijving}
          <span className="second">
            {format.dateShort(dayOf(new Date(op)))}, {door}
          </span>
        </>
      ),
    },
    {
      key: 'goal',
      head: t('goal'),
      cell: ({ doel, reden }) => (
        <>
          {doel}
          <span className="second">{reden}</span>
        </>
      ),
    },
    { key: 'bedrag', head: t('bedrag'), numeric: true, cell: ({ bedrag }) => format.euro(bedrag) },
    {
      key: 'state',
      head: t('state'),
      cell: ({ toestand, voorgelegdAan, mandaat, besluit }) => (
        <>
          {t(`toestand-${toestand}`, { naam: voorgelegdAan ?? '' })}
          {mandaat !== null && toestand === 'toegezegd' && (
            <span className="second">{t('within', { bedrag: format.euro(mandaat) })}</span>
          )}
          {besluit !== null && <span className="second">{besluit}</span>}
        </>
      ),
    },
    {
      key: 'close',
      head: '',
      cell: (row) =>
        row.eigen && (row.toestand === 'toegezegd' || row.toestand === 'voorgelegd') ? (
          <button
            type="button"
            className="text-button no-print"
            aria-label={t('closeOf', { wat: row.omschrijving })}
            onClick={() => {
              onClose(row);
            }}
          >
            {t('close')}
          </button>
        ) : null,
    },
  ];
  if (budget.maatwerk.length === 0) return budget.jaren.length === 0 ? null : <Empty>{t('noMaatwerk')}</Empty>;
  return (
    <DataTable
      caption={t('maatwerk')}
      stacks
      columns={columns}
      rows={budget.maatwerk}
      rowKey={({ maatwerkId }) => maatwerkId}
    />
  );
}

interface FormProps extends Props {
  onClose: () => void;
}

function BudgetForm({ jeugdigeId, budget: { gezinId, jaar, jaren }, onClose }: FormProps) {
  const t = useText(gezinsbudgetTexts);
  const now = jaren.find((one) => one.jaar === jaar);
  const [euros, setEuros] = useState<number | undefined>(now === undefined ? undefined : now.bedrag / 100);
  const send = useSend('setGezinsbudget', ['getGezinsbudget']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { gezinId, jaar, huidig: now?.bedrag ?? null, bedrag: Math.round((euros ?? 0) * 100) };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess: onClose });
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      <h3 className="stack-3">{t(now === undefined ? 'setBudget' : 'changeBudget', { jaar })}</h3>
      <NumberField label={t('euros')} value={euros} min={0} max={mostEuros} onChange={setEuros} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={euros === undefined || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}

/** What it came to, or that it is not needed any more. */
function SpentForm({ jeugdigeId, maatwerk, onClose }: Omit<FormProps, 'budget'> & { maatwerk: MaatwerkView }) {
  const t = useText(gezinsbudgetTexts);
  const promised = maatwerk.toestand === 'toegezegd';
  const [euros, setEuros] = useState<number | undefined>(promised ? maatwerk.bedrag / 100 : undefined);
  const send = useSend('closeMaatwerk', ['getGezinsbudget']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const params = { jeugdigeId, maatwerkId: maatwerk.maatwerkId };
    const body = { bedrag: euros === undefined ? null : Math.round(euros * 100) };
    send.mutate({ params, body }, { onSuccess: onClose });
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      <h3 className="stack-3">{t('closeOf', { wat: maatwerk.omschrijving })}</h3>
      {promised && (
        <NumberField
          label={t('paid')}
          hint={t('paidHint')}
          value={euros}
          min={1}
          max={Math.floor(maatwerk.bedrag / 100)}
          onChange={setEuros}
        />
      )}
      <SendProblem error={send.error} />
      <FormButtons submit={t('close')} cancel={t('cancel')} disabled={send.isPending} onCancel={onClose} />
    </form>
  );
}
