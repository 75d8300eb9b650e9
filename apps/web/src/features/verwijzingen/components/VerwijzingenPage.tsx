import type { VerwijzingView } from '@samenpad/contract';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { verwijzingenTexts } from '../text.ts';

const tones = { ontvangen: 'waiting', 'niet-gestart': 'attention', gestart: 'good', gestopt: 'good' } as const;

/** For a practice and a school: what became of the own referrals, with consent. */
export function VerwijzingenPage() {
  const t = useText(verwijzingenTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listMijnVerwijzingen', {}, { enabled: mayCall(rol, 'listMijnVerwijzingen') });
  return (
    <RoleGate needs="listMijnVerwijzingen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <p className="prose stack-4">{t('intro')}</p>
      <Answered asked={asked} height={300}>
        {({ verwijzingen }) =>
          verwijzingen.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <Referrals rows={verwijzingen} school={rol === 'school'} />
          )
        }
      </Answered>
    </RoleGate>
  );
}

function Referrals({ rows, school }: { rows: readonly VerwijzingView[]; school: boolean }) {
  const t = useText(verwijzingenTexts);
  const format = useFormat();
  return (
    <div className="stack-4">
      <Sideways label={t('title')}>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={(row) => `${row.jeugdigeId} ${row.verwezenOp}`}
          columns={[
            {
              key: 'wie',
              head: t('who'),
              cell: (row) => (
                <>
                  {row.naam ?? t('unknown')}
                  <span className="second">{row.gemeenteNaam}</span>
                </>
              ),
            },
            { key: 'op', head: t('on'), cell: (row) => format.dateShort(row.verwezenOp) },
            {
              key: 'stand',
              head: t('state'),
              cell: ({ toestand }) =>
                toestand === null ? (
                  <span className="quiet">{t('none')}</span>
                ) : (
                  <Status tone={tones[toestand]}>{t(toestand)}</Status>
                ),
            },
            ...(school
              ? [{ key: 'contact', head: t('contact'), cell: (row: VerwijzingView) => row.contactpersoon ?? '' }]
              : []),
          ]}
        />
      </Sideways>
    </div>
  );
}
