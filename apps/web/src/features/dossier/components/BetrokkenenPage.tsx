import type { BetrokkeneView } from '@samenpad/contract';
import { dayOf } from '@samenpad/domain';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { betrokkenenTexts } from '../betrokkenen-text.ts';
import { Gezag } from './Gezag.tsx';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { Overdrachten } from './Overdrachten.tsx';
import { RelatieForm } from './RelatieForm.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/betrokkenen');

/** The map of who is involved; the family sees the same one (S3-7). */
export function BetrokkenenPage() {
  const t = useText(betrokkenenTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const asked = useAnswer('listBetrokkenen', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'listBetrokkenen') });
  return (
    <RoleGate needs="listBetrokkenen">
      <JeugdigeHead jeugdigeId={jeugdigeId} title={t('title')} question={t('question')} />
      <Overdrachten jeugdigeId={jeugdigeId} />
      <Answered asked={asked} height={520} lines={8}>
        {({ betrokkenen, kandidaten }) => (
          <>
            <Conclusion
              text={`${t('found', { count: betrokkenen.length, n: betrokkenen.length })} ${t(isFamily(rol) ? 'sameFamily' : 'same')}`}
            />
            <PartyTable jeugdigeId={jeugdigeId} rows={betrokkenen} />
            {kandidaten.length > 0 && <RelatieForm jeugdigeId={jeugdigeId} kandidaten={kandidaten} />}
          </>
        )}
      </Answered>
      <Gezag jeugdigeId={jeugdigeId} />
    </RoleGate>
  );
}

const canBeEnded = ['betrokken', 'waarnemer', 'uitgenodigd'];

function PartyTable({ jeugdigeId, rows }: { jeugdigeId: string; rows: readonly BetrokkeneView[] }) {
  const t = useText(betrokkenenTexts);
  const { rol } = useSessie();
  const end = useSend('endRelatie', ['listBetrokkenen']);
  const columns = useColumns();
  if (rows.length === 0) return <Empty>{t('empty')}</Empty>;
  const action: Column<BetrokkeneView> = {
    key: 'end',
    head: '',
    cell: ({ relatieId, relatie }) =>
      relatieId !== null && canBeEnded.includes(relatie) ? (
        <button
          type="button"
          className="text-button no-print"
          disabled={end.isPending}
          onClick={() => {
            end.mutate({ params: { jeugdigeId, relatieId } });
          }}
        >
          {t('end')}
        </button>
      ) : null,
  };
  return (
    <>
      <SendProblem error={end.error} />
      <Sideways label={t('title')}>
        <DataTable
          caption={t('title')}
          className="data--stack"
          columns={mayCall(rol, 'endRelatie') ? [...columns, action] : columns}
          rows={rows}
          rowKey={({ relatieId, relatie, naam, van }) => relatieId ?? `${relatie} ${naam ?? ''} ${van}`}
        />
      </Sideways>
    </>
  );
}

function useColumns(): Column<BetrokkeneView>[] {
  const t = useText(betrokkenenTexts);
  const word = useText(words);
  const format = useFormat();
  const { rol } = useSessie();
  const self = t(isFamily(rol) ? 'selfFamily' : 'self');
  const day = (moment: string) => format.dateShort(dayOf(new Date(moment)));
  return [
    {
      key: 'who',
      head: t('who'),
      cell: ({ naam, organisatie, zelf }) => (
        <>
          {naam ?? t('secret')}
          {zelf && ` (${self})`}
          {organisatie !== null && organisatie !== naam && <span className="second">{organisatie}</span>}
        </>
      ),
    },
    { key: 'rol', head: t('rol'), cell: (row) => word(row.rol) },
    { key: 'ground', head: t('ground'), cell: ({ relatie }) => t(`ground-${relatie}`) },
    {
      key: 'since',
      head: t('since'),
      cell: ({ van, tot }) => (
        <>
          <span className="phone-word quiet">{t('since')} </span>
          <span className="no-wrap">{day(van)}</span>
          {tot !== null && <span className="second">{t('until', { dag: day(tot) })}</span>}
        </>
      ),
    },
    {
      key: 'contact',
      head: t('contact'),
      cell: ({ contact }) => (
        <>
          <span className="phone-word quiet">{t('contact')}: </span>
          {contact ?? t('noContact')}
        </>
      ),
    },
  ];
}
