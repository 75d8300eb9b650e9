import type { CaseloadregelView } from '@samenpad/contract';
import { caseloadEvents } from '@samenpad/domain';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useText } from '../../../text/catalogue.ts';
import { caseloadTexts } from '../text.ts';

const events = ['basis', ...caseloadEvents] as const;
type Row = { event: (typeof events)[number]; punten: number; aantal: number };

/** What a counted event weighs, where that came from, and changing it. */
export function CaseloadRegel({ caseload }: { caseload: Answer<'getCaseload'> }) {
  const t = useText(caseloadTexts);
  const { rol } = useSessie();
  const [open, setOpen] = useState<CaseloadregelView>();
  return (
    <section>
      <h2>{t('rule')}</h2>
      <p className="small quiet stack-3">{t('ruleHint')}</p>
      {caseload.regels.map((regel) => (
        <Regel key={regel.gemeente} regel={regel} caseload={caseload}>
          {mayCall(rol, 'changeCaseloadregel') && open === undefined && (
            <p className="acts stack-3 no-print">
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  setOpen(regel);
                }}
              >
                {t('change')}
              </button>
            </p>
          )}
        </Regel>
      ))}
      {open !== undefined && (
        <RegelForm
          regel={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </section>
  );
}

interface RegelProps {
  regel: CaseloadregelView;
  caseload: Answer<'getCaseload'>;
  children: ReactNode;
}

function Regel({ regel, caseload: { medewerkers, wijzigingen }, children }: RegelProps) {
  const t = useText(caseloadTexts);
  const own = medewerkers.filter(({ gemeente }) => gemeente === regel.gemeente);
  const rows = events.map((event): Row => {
    const aantal = own.reduce((sum, { delen }) => sum + (delen.find((deel) => deel.event === event)?.aantal ?? 0), 0);
    return { event, punten: regel.gewichten[event], aantal };
  });
  const columns: Column<Row>[] = [
    { key: 'event', head: t('rule'), cell: ({ event }) => t(`event-${event}`) },
    { key: 'points', head: t('points'), numeric: true, cell: ({ punten }) => punten },
    { key: 'counted', head: t('counted'), numeric: true, cell: ({ aantal }) => aantal },
  ];
  const change = wijzigingen.find(({ gemeente, versie }) => gemeente === regel.gemeente && versie === regel.versie);
  return (
    <>
      <DataTable caption={t('rule')} columns={columns} rows={rows} rowKey={({ event }) => event} />
      <p className="small quiet stack-3">
        {t('norm')}: {regel.norm}.{' '}
        {change === undefined
          ? t('standard')
          : t('version', { n: change.versie, naam: change.door, reden: change.reden })}
      </p>
      {children}
    </>
  );
}

function RegelForm({ regel, onClose }: { regel: CaseloadregelView; onClose: () => void }) {
  const t = useText(caseloadTexts);
  const [gewichten, setGewichten] = useState(regel.gewichten);
  const [norm, setNorm] = useState<number | undefined>(regel.norm);
  const [van, setVan] = useState<string>(today());
  const [reden, setReden] = useState('');
  const send = useSend('changeCaseloadregel', ['getCaseload']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ body: { gemeente: regel.gemeente, gewichten, norm, van, reden } }, { onSuccess: onClose });
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      <h3 className="stack-3">{t('change')}</h3>
      {events.map((event) => (
        <NumberField
          key={event}
          label={t(`event-${event}`)}
          value={gewichten[event]}
          min={0}
          max={1000}
          onChange={(value) => {
            setGewichten({ ...gewichten, [event]: value ?? 0 });
          }}
        />
      ))}
      <NumberField label={t('norm')} value={norm} min={1} max={100_000} onChange={setNorm} />
      <DateField label={t('from')} value={van} onChange={setVan} />
      <TextField label={t('reason')} value={reden} maxLength={300} onChange={setReden} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={reden.trim().length < 3 || norm === undefined || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
