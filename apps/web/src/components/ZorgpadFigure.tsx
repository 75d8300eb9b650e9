import type { JeugdigeView } from '@samenpad/contract';
import { minDate, monthOf } from '@samenpad/domain';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { EndSignInText } from '../charts/EndSign.tsx';
import { chartTexts } from '../charts/text.ts';
import { ZorgpadTimeline } from '../charts/ZorgpadTimeline.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Sideways } from './Sideways.tsx';
import { useLanes } from './useLanes.ts';
import { zorgpadTexts } from './zorgpad-text.ts';

/** The time line with its legend and its account. */
export function ZorgpadFigure({ jeugdige }: { jeugdige: JeugdigeView }) {
  const t = useText(zorgpadTexts);
  const format = useFormat();
  const { lanes, others, costs } = useLanes()(jeugdige);
  const first = [...lanes, ...others][0];
  if (first === undefined) return null;
  const begin = [...lanes, ...others].reduce((earliest, lane) => minDate(earliest, lane.begin), first.begin);
  const heading = t('timeline', { from: format.month(monthOf(begin)), day: format.date(jeugdige.peildatum) });
  return (
    <figure className="stack-5" aria-labelledby="zorgpad">
      <figcaption className="page-head">
        <h2 className="figure-heading" id="zorgpad">
          {heading}
        </h2>
        <TimelineLegend />
      </figcaption>
      <Sideways label={t('timelineScroll')} chart>
        <ZorgpadTimeline lanes={lanes} others={others} costs={costs} peildatum={jeugdige.peildatum} label={heading} />
      </Sideways>
      <div className="figure__foot">
        <span>
          {t('timelineAccount', {
            count: lanes.length,
            n: format.number(lanes.length),
            berichten: format.number(jeugdige.berichten.length),
          })}
        </span>
        <DialogTrigger>
          <Button className="text-button">{t('how')}</Button>
          <Popover className="popover" placement="bottom start">
            <Dialog className="account__box" aria-label={t('how')}>
              <p>{t('howText', { day: format.date(jeugdige.peildatum) })}</p>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </figure>
  );
}

/** What the signs on a time line mean. */
export function TimelineLegend() {
  const t = useText(chartTexts);
  const reasons = useText(zorgpadTexts);
  return (
    <ul className="legend">
      <li>
        <svg width="12" height="10" aria-hidden="true">
          <path d="M1 9h10l-5 -8z" fill="var(--sp-inkt)" />
        </svg>
        {t('renewed')}
      </li>
      <li>
        <EndSignInText mark="plan" />
        {reasons('reden-31')}
      </li>
      <li>
        <EndSignInText mark="agreed" />
        {reasons('reden-34')}
      </li>
      <li>
        <EndSignInText mark="early" />
        {t('endEarly')}
      </li>
      <li>
        <EndSignInText mark="derived" />
        {t('endDerived')}
      </li>
      <li>
        <svg width="26" height="14" aria-hidden="true">
          <rect width="26" height="14" fill="var(--sp-vlak)" stroke="var(--sp-g-arcering)" />
          <path d="M0 14L14 0M8 14L22 0M16 14L26 4" stroke="var(--sp-g-arcering)" strokeWidth="2" />
        </svg>
        {t('overlap')}
      </li>
      <li>
        <svg width="6" height="16" aria-hidden="true">
          <path d="M3 0v16" stroke="var(--sp-inkt-2)" strokeWidth="1.5" strokeDasharray="3 2" />
        </svg>
        {t('grantedUntil')}
      </li>
    </ul>
  );
}
