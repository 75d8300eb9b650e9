import type { dossieronderdelen } from '@samenpad/contract';
import type { PlainDate } from '@samenpad/domain';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { planTexts } from '../plan-text.ts';

interface Row {
  onderdeel: (typeof dossieronderdelen)[number];
  aantal: number;
  last: PlainDate | null;
  ontbreekt: boolean;
}

/** The last change of each part of the file, and what is missing (S2-17); for workers. */
export function Dossieroverzicht({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(planTexts);
  const { rol } = useSessie();
  const may = mayCall(rol, 'getDossieroverzicht');
  const asked = useAnswer('getDossieroverzicht', { params: { jeugdigeId } }, { enabled: may });
  const columns = useColumns();
  if (!may) return null;
  return (
    <section>
      <h2>{t('overviewTitle')}</h2>
      <p className="small quiet stack-3">{t('overviewHint')}</p>
      <Answered asked={asked} height={400} lines={8}>
        {({ onderdelen }) => (
          <DataTable
            caption={t('overviewTitle')}
            className="data--stack"
            columns={columns}
            rows={onderdelen}
            rowKey={({ onderdeel }) => onderdeel}
          />
        )}
      </Answered>
    </section>
  );
}

function useColumns(): Column<Row>[] {
  const t = useText(planTexts);
  const format = useFormat();
  return [
    { key: 'part', head: t('overviewPart'), cell: ({ onderdeel }) => t(`part-${onderdeel}`) },
    {
      key: 'last',
      head: t('overviewLast'),
      cell: ({ last, ontbreekt }) => {
        if (last !== null) return <span className="no-wrap">{format.dateShort(last)}</span>;
        return ontbreekt ? <Status tone="attention">{t('overviewMissing')}</Status> : t('overviewNone');
      },
    },
    {
      key: 'count',
      head: t('overviewCount'),
      numeric: true,
      cell: ({ aantal }) => (
        <>
          <span className="phone-word quiet">{t('overviewCount')}: </span>
          {format.number(aantal)}
        </>
      ),
    },
  ];
}
