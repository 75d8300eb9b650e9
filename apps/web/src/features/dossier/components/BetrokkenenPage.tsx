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
import { Overdrachten } from '../../../components/Overdrachten.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { groupByPerson } from '../betrokkenen-persoon.ts';
import { betrokkenenTexts } from '../betrokkenen-text.ts';
import { Genodigden } from './Genodigden.tsx';
import { Gezag } from './Gezag.tsx';
import { JeugdigeHead } from './JeugdigeHead.tsx';
import { Onbekwaamheid } from './Onbekwaamheid.tsx';
import { RelatieForm } from './RelatieForm.tsx';
import { Toegangscodes } from './Toegangscodes.tsx';

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
            <Conclusion text={`${t('found', countOf(betrokkenen))} ${t(isFamily(rol) ? 'sameFamily' : 'same')}`} />
            <PartyTable jeugdigeId={jeugdigeId} rows={betrokkenen} />
            <Genodigden jeugdigeId={jeugdigeId} rows={betrokkenen} />
            {kandidaten.length > 0 && <RelatieForm jeugdigeId={jeugdigeId} kandidaten={kandidaten} />}
          </>
        )}
      </Answered>
      <Gezag jeugdigeId={jeugdigeId} />
      <Onbekwaamheid jeugdigeId={jeugdigeId} />
      <Toegangscodes jeugdigeId={jeugdigeId} />
    </RoleGate>
  );
}

const canBeEnded = ['betrokken', 'waarnemer', 'uitgenodigd'];

/** One person or organisation, with every relation to the jeugdige. */
type Person = readonly [BetrokkeneView, ...BetrokkeneView[]];

function countOf(rows: readonly BetrokkeneView[]) {
  const n = groupByPerson(rows).length;
  return { count: n, n };
}

function PartyTable({ jeugdigeId, rows }: { jeugdigeId: string; rows: readonly BetrokkeneView[] }) {
  const t = useText(betrokkenenTexts);
  const { rol } = useSessie();
  const end = useSend('endRelatie', ['listBetrokkenen']);
  const columns = useColumns();
  if (rows.length === 0) return <Empty>{t('empty')}</Empty>;
  const action: Column<Person> = {
    key: 'end',
    head: '',
    cell: (person) => {
      const ids = person.flatMap(({ relatieId, relatie }) =>
        relatieId !== null && canBeEnded.includes(relatie) ? [relatieId] : [],
      );
      return ids.length === 0 ? null : (
        <button
          type="button"
          className="text-button no-print"
          aria-label={t('endOf', { naam: person[0].naam ?? t('secret') })}
          disabled={end.isPending}
          onClick={() => {
            for (const relatieId of ids) end.mutate({ params: { jeugdigeId, relatieId } });
          }}
        >
          {t('end')}
        </button>
      );
    },
  };
  return (
    <>
      <SendProblem error={end.error} />
      <Sideways label={t('title')}>
        <DataTable
          caption={t('title')}
          className="data--stack"
          columns={mayCall(rol, 'endRelatie') ? [...columns, action] : columns}
          rows={groupByPerson(rows)}
          rowKey={([{ relatieId, relatie, naam, van }]) => relatieId ?? `${relatie} ${naam ?? ''} ${van}`}
        />
      </Sideways>
    </>
  );
}

/** Each text once, each on a line of its own. */
function Lines({ texts }: { texts: readonly string[] }) {
  return [...new Set(texts)].map((text) => (
    <span key={text} className="line">
      {text}
    </span>
  ));
}

/** The first day on which any of the relations began. */
function sinceOf([first, ...rest]: Person): string {
  return rest.reduce((since, { van }) => (van < since ? van : since), first.van);
}

/** The day on which the last relation ends; null while one has no end. */
function untilOf([first, ...rest]: Person): string | null {
  return rest.reduce(
    (until, { tot }) => (until === null || tot === null ? null : tot > until ? tot : until),
    first.tot,
  );
}

function Until({ tot }: { tot: string | null }) {
  const t = useText(betrokkenenTexts);
  const format = useFormat();
  if (tot === null) return null;
  return <span className="second">{t('until', { dag: format.dateShort(dayOf(new Date(tot))) })}</span>;
}

function useColumns(): Column<Person>[] {
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
      cell: ([{ naam, organisatie, zelf }]) => (
        <>
          {naam ?? t('secret')}
          {zelf && ` (${self})`}
          {organisatie !== null && organisatie !== naam && <span className="second">{organisatie}</span>}
        </>
      ),
    },
    { key: 'rol', head: t('rol'), cell: (person) => <Lines texts={person.map(({ rol: held }) => word(held))} /> },
    {
      key: 'ground',
      head: t('ground'),
      cell: (person) => <Lines texts={person.map(({ relatie }) => t(`ground-${relatie}`))} />,
    },
    {
      key: 'since',
      head: t('since'),
      cell: (person) => (
        <>
          <span className="phone-word quiet">{t('since')} </span>
          <span className="no-wrap">{day(sinceOf(person))}</span>
          <Until tot={untilOf(person)} />
        </>
      ),
    },
    {
      key: 'contact',
      head: t('contact'),
      cell: ([{ contact }]) => (
        <>
          <span className="phone-word quiet">{t('contact')}: </span>
          {contact ?? t('noContact')}
        </>
      ),
    },
  ];
}
