import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { zonderAfsluitingTexts } from '../zonder-afsluiting-text.ts';

/** Of whom has the help ended, and did nobody record yet who looks after it (S4-117)? */
export function ZonderAfsluitingPage() {
  const t = useText(zonderAfsluitingTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const asked = useAnswer('listZonderAfsluiting', {}, { enabled: mayCall(rol, 'listZonderAfsluiting') });
  return (
    <RoleGate needs="listZonderAfsluiting">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={420} lines={6}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <>
              <Conclusion text={t('found', { count: rows.length, n: format.number(rows.length) })} />
              <p className="stack-3 quiet">{t('why')}</p>
              <div className="stack-4">
                <DataTable
                  caption={t('title')}
                  stacks
                  rows={rows}
                  rowKey={({ jeugdigeId }) => jeugdigeId}
                  columns={[
                    { key: 'who', head: t('who'), cell: ({ naam, pseudoniem }) => naam ?? pseudoniem },
                    { key: 'ended', head: t('ended'), cell: ({ eind }) => format.date(eind) },
                    {
                      key: 'act',
                      head: t('act'),
                      cell: ({ jeugdigeId, naam, pseudoniem }) => (
                        <Link
                          to="/jeugdigen/$jeugdigeId/samen"
                          params={{ jeugdigeId }}
                          preload={false}
                          aria-label={t('closeOf', { naam: naam ?? pseudoniem })}
                        >
                          {t('close')}
                        </Link>
                      ),
                    },
                  ]}
                />
              </div>
            </>
          )
        }
      </Answered>
    </RoleGate>
  );
}
