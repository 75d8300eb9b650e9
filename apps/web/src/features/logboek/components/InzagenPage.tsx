import { getRouteApi } from '@tanstack/react-router';
import { JeugdigeTabs } from '../../../app/JeugdigeTabs.tsx';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { useText } from '../../../text/catalogue.ts';
import { logboekTexts } from '../text.ts';
import { InzagenList } from './InzagenList.tsx';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/inzagen');

/** Who looked at this jeugdige. */
export function InzagenPage() {
  const t = useText(logboekTexts);
  const { jeugdigeId } = route.useParams();
  return (
    <RoleGate needs="listInzagen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <JeugdigeTabs jeugdigeId={jeugdigeId} />
      <InzagenList jeugdigeId={jeugdigeId} />
    </RoleGate>
  );
}
