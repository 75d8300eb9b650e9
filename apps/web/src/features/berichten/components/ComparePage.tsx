import { getRouteApi, Link } from '@tanstack/react-router';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts } from '../text.ts';
import { BerichtDetail } from './BerichtDetail.tsx';

const route = getRouteApi('/shell/berichten/vergelijk');

/** Two berichten that do not fit together, side by side; a person decides. */
export function ComparePage() {
  const t = useText(berichtenTexts);
  const { bericht, ander } = route.useSearch();
  return (
    <RoleGate needs="getBericht">
      <PageHead
        crumbs={[{ text: t('toWerklijst'), to: '/berichten/werklijst' }, { text: t('compareTitle') }]}
        title={t('compareTitle')}
        question={t('compareQuestion')}
      />
      {bericht === undefined || ander === undefined ? (
        <Empty>{t('compareGone')}</Empty>
      ) : (
        <>
          <p className="stack-4">
            {t('compareNext')} <Link to="/berichten/werklijst">{t('toWerk')}</Link>
          </p>
          <div className="halves stack-5">
            <BerichtDetail berichtId={ander} />
            <BerichtDetail berichtId={bericht} />
          </div>
        </>
      )}
    </RoleGate>
  );
}
