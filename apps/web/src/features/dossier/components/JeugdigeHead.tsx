import { type ReactNode, useMemo } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { JeugdigeTabs } from '../../../app/JeugdigeTabs.tsx';
import { isFamily } from '../../../app/pages.ts';
import { PageHead } from '../../../components/PageHead.tsx';
import { useText } from '../../../text/catalogue.ts';
import { dossierTexts } from '../text.ts';

interface Props {
  jeugdigeId: string;
  title: string;
  question: ReactNode;
}

/** Head of a page about one jeugdige: whose it is, that the look is recorded, and the way to the other pages. */
export function JeugdigeHead({ jeugdigeId, title, question }: Props) {
  const t = useText(dossierTexts);
  const { rol } = useSessie();
  const asked = useAnswer('getJeugdige', { params: { jeugdigeId } }, { enabled: mayCall(rol, 'getJeugdige') });
  // A right that has ended takes the name off the screen too.
  const name = asked.isError ? undefined : (asked.data?.naam ?? asked.data?.pseudoniem);
  const family = isFamily(rol);
  const crumbs = useMemo(
    () => [family ? { text: t('mijn'), to: '/mijn' } : { text: t('jeugdigen'), to: '/jeugdigen' }, { text: title }],
    [family, t, title],
  );
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={name === undefined ? title : `${title}: ${name}`}
        question={question}
        notice={<p className="log-notice">{family ? t('loggedFamily') : t('logged')}</p>}
      />
      <JeugdigeTabs jeugdigeId={jeugdigeId} />
    </>
  );
}
