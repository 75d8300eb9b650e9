import type { SamenstapView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { samenstapTexts, standKey } from '../samenstap-text.ts';

/** MDOs, consults, hand-overs, nazorg and maatwerk beside the trajecten, for who sees the plan or a part of it. */
export function Samenstappen({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(samenstapTexts);
  const { rol } = useSessie();
  const enabled = mayCall(rol, 'listSamenstappen');
  const asked = useAnswer('listSamenstappen', { params: { jeugdigeId } }, { enabled });
  if (!enabled) return null;
  return (
    <section className="stack-7" aria-labelledby="samenstappen">
      <h2 className="figure-heading" id="samenstappen">
        {t(isFamily(rol) ? 'headingFamily' : 'heading')}
      </h2>
      <Answered asked={asked} height={120} lines={2}>
        {({ stappen }) =>
          stappen.length === 0 ? <p className="quiet">{t('none')}</p> : <Steps jeugdigeId={jeugdigeId} rows={stappen} />
        }
      </Answered>
    </section>
  );
}

function Steps({ jeugdigeId, rows }: { jeugdigeId: string; rows: readonly SamenstapView[] }) {
  const t = useText(samenstapTexts);
  const format = useFormat();
  const { rol } = useSessie();
  return (
    <>
      <Sideways label={t('heading')}>
        <DataTable
          caption={t('heading')}
          rows={rows}
          rowKey={({ soort, van, naam, stand }) => `${soort} ${van} ${naam ?? ''} ${stand}`}
          columns={[
            {
              key: 'what',
              head: t('what'),
              cell: ({ soort, naam }) => (
                <>
                  {t(soort)}
                  {naam !== null && <span className="second">{naam}</span>}
                </>
              ),
            },
            {
              key: 'when',
              head: t('when'),
              cell: ({ van, tot }) =>
                tot === null || tot === van
                  ? format.dateShort(van)
                  : t('period', { van: format.dateShort(van), tot: format.dateShort(tot) }),
            },
            { key: 'state', head: t('state'), cell: ({ stand }) => t(standKey(stand)) },
          ]}
        />
      </Sideways>
      {mayCall(rol, 'getSamenwerking') && (
        <p className="stack-3 no-print">
          <Link to="/jeugdigen/$jeugdigeId/samen" params={{ jeugdigeId }}>
            {t('toSamen')}
          </Link>
        </p>
      )}
    </>
  );
}
