import type { VerzoekView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { rechtenTexts } from '../text.ts';
import { VerzoekForm } from './VerzoekForm.tsx';

/** Requests of the person concerned; who may ask or record one does so here. */
export function VerzoekenPage() {
  const t = useText(rechtenTexts);
  const { rol } = useSessie();
  const family = isFamily(rol);
  const asked = useAnswer('listVerzoeken', {}, { enabled: mayCall(rol, 'listVerzoeken') });
  const title = t(family ? 'mijn' : 'verzoeken');
  return (
    <RoleGate needs="listVerzoeken">
      <PageHead crumbs={[{ text: title }]} title={title} question={t(family ? 'questionFamily' : 'question')} />
      <Answered asked={asked} height={280}>
        {({ rows }) =>
          rows.length === 0 ? <Empty>{t(family ? 'emptyFamily' : 'empty')}</Empty> : <VerzoekTable rows={rows} />
        }
      </Answered>
      {mayCall(rol, 'submitVerzoek') && <VerzoekForm family={family} />}
    </RoleGate>
  );
}

function VerzoekTable({ rows }: { rows: readonly VerzoekView[] }) {
  const t = useText(rechtenTexts);
  const format = useFormat();
  const columns: Column<VerzoekView>[] = [
    {
      key: 'soort',
      head: t('verzoek'),
      cell: ({ soort, verzoekId }) => (
        <Link to="/verzoeken/$verzoekId" params={{ verzoekId }} preload={false}>
          {t(soort)}
        </Link>
      ),
    },
    {
      key: 'who',
      head: t('who'),
      cell: ({ indienerNaam, hoedanigheid }) => (
        <>
          {indienerNaam}
          <span className="second">{t(hoedanigheid)}</span>
        </>
      ),
    },
    { key: 'due', head: t('antwoordVoor'), cell: ({ antwoordVoor }) => format.date(antwoordVoor) },
    {
      key: 'state',
      head: t('status'),
      cell: ({ besluit, behandelaarRol }) => t(besluit ?? (behandelaarRol === null ? 'open' : 'busy')),
    },
  ];
  return (
    <Sideways label={t('verzoeken')}>
      <DataTable caption={t('verzoeken')} columns={columns} rows={rows} rowKey={({ verzoekId }) => verzoekId} />
    </Sideways>
  );
}
