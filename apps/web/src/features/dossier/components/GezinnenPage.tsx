import type { GezinRowView } from '@samenpad/contract';
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
import { type Gezinnenlijst, gezinnenlijsten } from '../gezinnen-lijst.ts';
import { gezinnenTexts } from '../gezinnen-text.ts';

const route = getRouteApi('/shell/gezinnen');

const holds: Readonly<Record<Gezinnenlijst, (row: GezinRowView) => boolean>> = {
  alle: () => true,
  zonder: ({ vacature }) => vacature !== null,
  midden: ({ midden }) => midden,
  behandelaar: ({ regiebehandelaarOntbreekt }) => regiebehandelaarOntbreekt,
};

/** The gezinnen of a worker or team, those without regisseur first (S3-2, S4-111). */
export function GezinnenPage() {
  const t = useText(gezinnenTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listGezinnen', {}, { enabled: mayCall(rol, 'listGezinnen') });
  return (
    <RoleGate needs="listGezinnen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={500} lines={8}>
        {({ gezinnen }) => {
          if (gezinnen.length === 0) return <Empty>{t('empty')}</Empty>;
          const without = gezinnen.filter(holds.zonder).length;
          const rest = without === 0 ? t('allLed') : t('without', { count: without, n: without });
          return (
            <>
              <Conclusion text={`${t('sum', { count: gezinnen.length, n: gezinnen.length })} ${rest}`} />
              <Gezinnen rows={gezinnen} />
            </>
          );
        }}
      </Answered>
    </RoleGate>
  );
}

function Gezinnen({ rows }: { rows: readonly GezinRowView[] }) {
  const t = useText(gezinnenTexts);
  const { lijst = 'alle' } = route.useSearch();
  const navigate = useNavigate();
  const columns = useColumns();
  const found = rows.filter(holds[lijst]);
  return (
    <>
      <ChoiceField
        label={t('show')}
        value={lijst}
        options={gezinnenlijsten.map((one) => [one, t(`list-${one}`)])}
        onChange={(value) => {
          const chosen = gezinnenlijsten.find((one) => one === value);
          void navigate({
            to: '/gezinnen',
            search: chosen === undefined || chosen === 'alle' ? {} : { lijst: chosen },
          });
        }}
      />
      {found.length === 0 ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <Sideways label={t('title')}>
          <DataTable
            caption={t('title')}
            className="data--stack"
            columns={columns}
            rows={found}
            rowKey={({ gezinId }) => gezinId}
          />
        </Sideways>
      )}
    </>
  );
}

function useColumns(): Column<GezinRowView>[] {
  const t = useText(gezinnenTexts);
  const format = useFormat();
  const ledOf = ({ sinds, months }: NonNullable<GezinRowView['unbroken']>) => {
    const dag = format.dateShort(sinds);
    return months === 0 ? t('ledLately', { dag }) : t('ledSince', { count: months, n: months, dag });
  };
  return [
    {
      key: 'family',
      head: t('family'),
      cell: ({ jeugdigeId, namen }) => (
        <Link to="/jeugdigen/$jeugdigeId/gezin" params={{ jeugdigeId }} preload={false}>
          {namen.join(', ')}
        </Link>
      ),
    },
    {
      key: 'led',
      head: t('led'),
      cell: ({ regisseur, unbroken, vacature }) => {
        if (vacature === null) {
          return (
            <>
              {regisseur}
              {unbroken !== null && <span className="second">{ledOf(unbroken)}</span>}
            </>
          );
        }
        const { werkdagen, sinds, teLang } = vacature;
        const text = t('nobody', { count: werkdagen, n: werkdagen, dag: format.dateShort(sinds) });
        return <Status tone={teLang ? 'bad' : 'waiting'}>{text}</Status>;
      },
    },
    {
      key: 'about',
      head: t('about'),
      cell: ({ midden, regiebehandelaarOntbreekt, overname, meervoudig }) =>
        [
          midden && t('middle'),
          regiebehandelaarOntbreekt && t('clinician'),
          overname && t('overname'),
          meervoudig && t('meervoudig'),
        ]
          .filter((text) => text !== false)
          .join(', '),
    },
    {
      key: 'providers',
      head: t('providers'),
      numeric: true,
      cell: ({ aanbieders }) => (
        <>
          <span className="phone-word quiet">{t('providers')}: </span>
          {aanbieders}
        </>
      ),
    },
  ];
}
