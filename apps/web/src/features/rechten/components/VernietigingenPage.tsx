import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { rechtenTexts } from '../text.ts';
import { TweedePaar } from './TweedePaar.tsx';

/** What waits for a second person; for the FG also what expires and what is gone. */
export function VernietigingenPage() {
  const t = useText(rechtenTexts);
  const { rol } = useSessie();
  return (
    <RoleGate needs="listTweedePaar">
      <PageHead
        crumbs={[{ text: t('vernietigingen') }]}
        title={t('vernietigingen')}
        question={t('vernietigingenQuestion')}
      />
      <TweedePaar />
      {mayCall(rol, 'listBewaartermijnen') && <Expiring />}
      {mayCall(rol, 'listVernietigingen') && <Certificates />}
    </RoleGate>
  );
}

function Expiring() {
  const t = useText(rechtenTexts);
  const format = useFormat();
  const asked = useAnswer('listBewaartermijnen');
  return (
    <section className="stack-5">
      <h2>{t('termijnen')}</h2>
      <Answered asked={asked} height={120}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('termijnenEmpty')}</Empty>
          ) : (
            <DataTable
              caption={t('termijnen')}
              rows={rows}
              rowKey={({ jeugdigeId }) => jeugdigeId}
              columns={[
                { key: 'dossier', head: t('dossier'), cell: ({ pseudoniem }) => pseudoniem },
                { key: 'tot', head: t('tot'), cell: ({ tot }) => format.date(tot) },
              ]}
            />
          )
        }
      </Answered>
    </section>
  );
}

function Certificates() {
  const t = useText(rechtenTexts);
  const format = useFormat();
  const asked = useAnswer('listVernietigingen');
  return (
    <section className="stack-5">
      <h2>{t('verklaringen')}</h2>
      <Answered asked={asked} height={120}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('verklaringenEmpty')}</Empty>
          ) : (
            <Sideways label={t('verklaringen')}>
              <DataTable
                caption={t('verklaringen')}
                rows={rows}
                rowKey={({ vernietigingId }) => vernietigingId}
                columns={[
                  { key: 'op', head: t('uitgevoerd'), cell: ({ uitgevoerdOp }) => format.moment(uitgevoerdOp) },
                  { key: 'grond', head: t('grond'), cell: ({ grond }) => t(`grond-${grond}`) },
                  { key: 'rijen', head: t('rijen'), numeric: true, cell: ({ rijen }) => format.number(rijen) },
                  { key: 'nummer', head: t('nummer'), cell: ({ vernietigingId }) => <code>{vernietigingId}</code> },
                ]}
              />
            </Sideways>
          )
        }
      </Answered>
    </section>
  );
}
