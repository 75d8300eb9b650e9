import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { caseloadTexts } from '../text.ts';
import { CapaciteitPart } from './CapaciteitPart.tsx';
import { CaseloadRegel } from './CaseloadRegel.tsx';
import { CaseloadTable } from './CaseloadTable.tsx';
import { LongCases } from './LongCases.tsx';
import { OverdrachtForm } from './OverdrachtForm.tsx';

/** Work of the reader, or of the team that the reader leads (S0-17, S0-18). */
export function CaseloadPage() {
  const t = useText(caseloadTexts);
  const { rol } = useSessie();
  const asked = useAnswer('getCaseload', {}, { enabled: mayCall(rol, 'getCaseload') });
  return (
    <RoleGate needs="getCaseload">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={600} lines={8}>
        {(caseload) => <Caseload caseload={caseload} />}
      </Answered>
    </RoleGate>
  );
}

function Caseload({ caseload }: { caseload: Answer<'getCaseload'> }) {
  const t = useText(caseloadTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const [open, setOpen] = useState(false);
  const { team, medewerkers, van, tot } = caseload;
  const leads = rol === 'teamleider';
  if (medewerkers.length === 0) return <Empty>{t('none')}</Empty>;
  const uit = team.uitstroomPerMaand === null ? '–' : format.percent(team.uitstroomPerMaand, 1);
  return (
    <div className="parts">
      <Conclusion text={t(leads ? 'lead' : 'leadOwn', { zaken: team.zaken, uit })} />
      <section>
        <h2>{t('team')}</h2>
        <p className="small quiet stack-3">{t('period', { van: format.date(van), tot: format.date(tot) })}</p>
        <CaseloadTable caseload={caseload} />
        {leads && !open && (
          <p className="acts stack-3 no-print">
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setOpen(true);
              }}
            >
              {t('handOver')}
            </button>
          </p>
        )}
        {open && (
          <OverdrachtForm
            medewerkers={medewerkers}
            onClose={() => {
              setOpen(false);
            }}
          />
        )}
      </section>
      <LongCases medewerkers={medewerkers} />
      <CaseloadRegel caseload={caseload} />
      {mayCall(rol, 'getCapaciteitsplan') && <CapaciteitPart zaken={team.zaken} />}
    </div>
  );
}
