import type { KaderView } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Empty } from '../../../components/states.tsx';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { kadersTexts } from '../text.ts';
import { KaderForm } from './KaderForm.tsx';
import { KadersTable } from './KadersTable.tsx';

/** Somebody may be over it today, and the reader is not told how many. */
const isUncounted = ({ stand, nu, uitzonderingen }: KaderView) =>
  stand === 'geldt' && nu.uitzondering !== null && uitzonderingen === null;

/** What does the gemeente steer by, which figure follows it, and what is beyond it (S1-11)? */
export function KadersPage() {
  const t = useText(kadersTexts);
  const taal = useLanguage();
  const { rol } = useSessie();
  const asked = useAnswer('listKaders', { query: { taal } }, { enabled: mayCall(rol, 'listKaders') });
  const [changing, setChanging] = useState<KaderView>();
  return (
    <RoleGate needs="listKaders">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <p className="prose stack-4">{t('explain')}</p>
      <Answered asked={asked} height={400} lines={8}>
        {({ rows, beheert, indicatoren }) => (
          <>
            {rows.length === 0 ? (
              <Empty>{t('none')}</Empty>
            ) : (
              <div className="stack-5">
                <KadersTable rows={rows} keeps={beheert} onChange={setChanging} />
                <p className="small quiet stack-3">{t(rows.some(isUncounted) ? 'noFigures' : 'rounded')}</p>
              </div>
            )}
            {beheert[0] !== undefined && (
              <KaderForm
                key={changing?.kaderId ?? 'new'}
                first={beheert[0]}
                kader={changing}
                indicatoren={indicatoren}
                onClose={() => {
                  setChanging(undefined);
                }}
              />
            )}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}
