import type { PlanRowView } from '@samenpad/contract';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { planTexts } from '../plan-text.ts';
import { type Planlijst, planlijsten } from '../plannen-lijst.ts';

const route = getRouteApi('/shell/plannen');

const holds: Readonly<Record<Planlijst, (row: PlanRowView) => boolean>> = {
  alle: () => true,
  laat: ({ teLaat }) => teLaat > 0,
  twee: ({ andere, status }) => andere + (status === null ? 0 : 1) >= 2 || andere > 0,
  zonder: ({ status }) => status === null,
};

/** The plans of a worker or team: goals that nobody looked at in time first (S1-17), and gezinnen with two plans (S4-66). */
export function PlannenPage() {
  const t = useText(planTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listPlannen', {}, { enabled: mayCall(rol, 'listPlannen') });
  return (
    <RoleGate needs="listPlannen">
      <PageHead crumbs={[{ text: t('listTitle') }]} title={t('listTitle')} question={t('listQuestion')} />
      <Answered asked={asked} height={500} lines={8}>
        {({ plannen }) => {
          if (plannen.length === 0) return <Empty>{t('listEmpty')}</Empty>;
          const late = plannen.filter(holds.laat).length;
          const rest = late === 0 ? t('listOnTime') : t('listLate', { count: late, n: late });
          return (
            <>
              <Conclusion text={`${t('listSum', { count: plannen.length, n: plannen.length })} ${rest}`} />
              <Plannen rows={plannen} />
            </>
          );
        }}
      </Answered>
    </RoleGate>
  );
}

function Plannen({ rows }: { rows: readonly PlanRowView[] }) {
  const t = useText(planTexts);
  const { lijst = 'alle' } = route.useSearch();
  const navigate = useNavigate();
  const columns = useColumns();
  const found = rows.filter(holds[lijst]);
  return (
    <>
      <ChoiceField
        label={t('show')}
        value={lijst}
        options={planlijsten.map((one) => [one, t(`list-${one}`)])}
        onChange={(value) => {
          const chosen = planlijsten.find((one) => one === value);
          void navigate({ to: '/plannen', search: chosen === undefined || chosen === 'alle' ? {} : { lijst: chosen } });
        }}
      />
      {found.length === 0 ? (
        <Empty>{t('listNone')}</Empty>
      ) : (
        <div className="stack-4">
          <Sideways label={t('listTitle')}>
            <DataTable
              caption={t('listTitle')}
              stacks
              columns={columns}
              rows={found}
              rowKey={({ gezinId }) => gezinId}
            />
          </Sideways>
        </div>
      )}
    </>
  );
}

function useColumns(): Column<PlanRowView>[] {
  const t = useText(planTexts);
  const format = useFormat();
  const planText = (status: string, n: number) => (n === 0 ? status : t('planIs', { status, n }));
  return [
    {
      key: 'family',
      head: t('listFamily'),
      cell: ({ jeugdigeId, namen }) => (
        <Link to="/jeugdigen/$jeugdigeId/plan" params={{ jeugdigeId }} preload={false}>
          {namen.join(', ')}
        </Link>
      ),
    },
    {
      key: 'plan',
      head: t('listPlan'),
      cell: ({ status, versie }) =>
        status === null ? <span className="quiet">{t('noPlan')}</span> : planText(t(`status-${status}`), versie ?? 0),
    },
    {
      key: 'next',
      head: t('listNext'),
      cell: ({ next }) => (next === null ? null : <span className="no-wrap">{format.dateShort(next)}</span>),
    },
    {
      key: 'about',
      head: t('listAbout'),
      cell: ({ teLaat, openVragen, andere }) => (
        <>
          {teLaat > 0 && <Status tone="bad">{t('late', { count: teLaat, n: teLaat })}</Status>}
          <span className="second">
            {[
              andere > 0 ? t('twoPlans') : null,
              openVragen > 0 ? t('openQuestions', { count: openVragen, n: openVragen }) : null,
            ]
              .filter((text) => text !== null)
              .join(', ')}
          </span>
        </>
      ),
    },
  ];
}
