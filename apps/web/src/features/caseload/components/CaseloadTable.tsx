import type { CaseloadMedewerkerView } from '@samenpad/contract';
import { FULL_SHARE } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { caseloadTexts } from '../text.ts';

/** Workers by name: what they have, what comes and goes, and what the mix of cases explains of it. */
export function CaseloadTable({ caseload: { medewerkers } }: { caseload: Answer<'getCaseload'> }) {
  const t = useText(caseloadTexts);
  const [hoursOf, setHoursOf] = useState<CaseloadMedewerkerView>();
  const columns = useColumns(setHoursOf);
  return (
    <>
      <Sideways label={t('team')}>
        <DataTable
          caption={t('team')}
          stacks
          columns={columns}
          rows={medewerkers}
          rowKey={({ gemeente, accountId }) => `${gemeente} ${accountId}`}
        />
      </Sideways>
      <p className="small quiet stack-3">{t('compareHint')}</p>
      {hoursOf !== undefined && (
        <HoursForm
          key={hoursOf.accountId}
          medewerker={hoursOf}
          onClose={() => {
            setHoursOf(undefined);
          }}
        />
      )}
    </>
  );
}

function useColumns(onHours: (medewerker: CaseloadMedewerkerView) => void): Column<CaseloadMedewerkerView>[] {
  const t = useText(caseloadTexts);
  const format = useFormat();
  const share = (value: number | null) => (value === null ? '–' : format.percent(value, 1));
  return [
    {
      key: 'who',
      head: t('who'),
      cell: (row) => (
        <>
          {row.naam}
          <span className="second">{row.uren === null ? t('noHours') : t('hours', { uren: row.uren })}</span>
          {row.leads && (
            <button
              type="button"
              className="text-button no-print"
              aria-label={t('setHoursOf', { naam: row.naam })}
              onClick={() => {
                onHours(row);
              }}
            >
              {t('setHours')}
            </button>
          )}
        </>
      ),
    },
    { key: 'zaken', head: t('zaken'), numeric: true, cell: ({ zaken }) => zaken },
    { key: 'gewicht', head: t('gewicht'), numeric: true, cell: ({ gewicht }) => gewicht },
    {
      key: 'belasting',
      head: t('belasting'),
      numeric: true,
      cell: ({ belasting }) =>
        belasting === null ? (
          '–'
        ) : (
          <>
            {format.percent(belasting)}
            {belasting >= FULL_SHARE && (
              <span className="second">
                <Status tone="attention">{t('full')}</Status>
              </span>
            )}
          </>
        ),
    },
    { key: 'in', head: t('instroom'), numeric: true, cell: ({ instroom }) => instroom },
    { key: 'out', head: t('uitstroom'), numeric: true, cell: ({ uitstroom }) => uitstroom },
    { key: 'rate', head: t('perMonth'), numeric: true, cell: ({ uitstroomPerMaand }) => share(uitstroomPerMaand) },
    { key: 'expected', head: t('expected'), numeric: true, cell: ({ verwachtPerMaand }) => share(verwachtPerMaand) },
    {
      key: 'difference',
      head: t('difference'),
      numeric: true,
      cell: ({ verschil, isSmall }) => {
        if (verschil === null || isSmall) return <span className="small quiet">{t('small')}</span>;
        const range = { van: format.percent(verschil.van, 1), tot: format.percent(verschil.tot, 1) };
        return (
          <>
            {format.percent(verschil.waarde, 1)}
            <span className="second">{t('interval', range)}</span>
          </>
        );
      },
    },
    { key: 'long', head: t('langdurig'), numeric: true, cell: ({ langdurig }) => langdurig.length },
    { key: 'still', head: t('stil'), numeric: true, cell: ({ unattended }) => unattended },
  ];
}

function HoursForm({ medewerker, onClose }: { medewerker: CaseloadMedewerkerView; onClose: () => void }) {
  const t = useText(caseloadTexts);
  const [uren, setUren] = useState<number | undefined>(medewerker.uren ?? undefined);
  const send = useSend('setWerkuren', ['getCaseload']);
  const { gemeente, accountId, naam } = medewerker;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ body: { gemeente, accountId, uren, van: today() } }, { onSuccess: onClose });
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      <NumberField label={t('hoursField', { naam })} value={uren} min={0} max={60} onChange={setUren} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={uren === undefined || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
