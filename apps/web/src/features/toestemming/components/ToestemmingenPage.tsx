import type { ToestemmingView } from '@samenpad/contract';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { JeugdigeTabs } from '../../../app/JeugdigeTabs.tsx';
import { isFamily } from '../../../app/pages.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';
import { AskForm } from './AskForm.tsx';
import { ToestemmingItem } from './ToestemmingItem.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/toestemmingen');

/** All consents about one jeugdige, and asking for a new one. */
export function ToestemmingenPage() {
  const t = useText(toestemmingTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const [asking, setAsking] = useState(false);
  const enabled = mayCall(rol, 'listToestemmingen');
  const asked = useAnswer('listToestemmingen', { params: { jeugdigeId } }, { enabled });
  const family = isFamily(rol);
  const crumbs = useMemo(
    () => [
      family ? { text: t('mijn'), to: '/mijn' } : { text: t('jeugdigen'), to: '/jeugdigen' },
      { text: t('title') },
    ],
    [family, t],
  );
  return (
    <RoleGate needs="listToestemmingen">
      <PageHead crumbs={crumbs} title={t('title')} question={t('question')} />
      <JeugdigeTabs jeugdigeId={jeugdigeId} />
      <Answered asked={asked} height={500} lines={6}>
        {({ toestemmingen, ontvangers }) => (
          <>
            <List rows={toestemmingen} />
            {asking ? (
              <AskForm
                jeugdigeId={jeugdigeId}
                ontvangers={ontvangers}
                onDone={() => {
                  setAsking(false);
                }}
              />
            ) : (
              <p className="stack-5 no-print">
                <Button
                  appearance="primary-action-button"
                  onClick={() => {
                    setAsking(true);
                  }}
                >
                  {t(family ? 'askFamily' : 'ask')}
                </Button>
              </p>
            )}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}

function List({ rows }: { rows: readonly ToestemmingView[] }) {
  const t = useText(toestemmingTexts);
  if (rows.length === 0) return <Empty>{t('empty')}</Empty>;
  const count = (toestand: ToestemmingView['toestand']) => rows.filter((row) => row.toestand === toestand).length;
  return (
    <>
      <Conclusion text={t('sum', { valid: count('geldig'), open: count('gevraagd') })} />
      <div className="parts stack-4">
        {rows.map((row) => (
          <ToestemmingItem key={row.toestemmingId} row={row} />
        ))}
      </div>
    </>
  );
}
