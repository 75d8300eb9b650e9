import type { KaderView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { figurePages } from '../../../app/figure-page.ts';
import { listNavigation } from '../../../app/pages.ts';
import { useText } from '../../../text/catalogue.ts';
import { kadersTexts } from '../text.ts';

/** The figure that follows a kader, with the way to it for who may open its page, and what it should be. */
export function Indicator({ versie: { indicator, indicatorNaam, drempel } }: { versie: KaderView['nu'] }) {
  const t = useText(kadersTexts);
  const { rol, demo } = useSessie();
  const page = figurePages[indicator];
  const opens =
    page !== undefined && listNavigation(rol, demo).some(({ pages }) => pages.some(({ to }) => to === page.to));
  return (
    <>
      {opens ? (
        <Link className="text-button" to={page.to}>
          {indicatorNaam}
        </Link>
      ) : (
        indicatorNaam
      )}
      {drempel !== null && <span className="second">{drempel}</span>}
      {mayCall(rol, 'listIndicatoren') && (
        <span className="second">
          <Link className="text-button" to="/indicatoren" hash={indicator}>
            {t('definition')}
          </Link>
        </span>
      )}
    </>
  );
}
