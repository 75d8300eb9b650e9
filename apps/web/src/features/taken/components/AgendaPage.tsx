import type { PuntView } from '@samenpad/contract';
import { addDays, type PlainDate, writeCalendar } from '@samenpad/domain';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { saveFile } from '../../../download/save-file.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { vandaagTexts } from '../vandaag-text.ts';
import { PuntItem } from './PuntItem.tsx';

const route = getRouteApi('/shell/agenda');
type Week = Answer<'getAgenda'>;

/** One week, day by day; the week stands in the address. */
export function AgendaPage() {
  const t = useText(vandaagTexts);
  const { week } = route.useSearch();
  const asked = useAnswer('getAgenda', { query: week === undefined ? {} : { week } });
  return (
    <>
      <PageHead
        crumbs={[{ text: t('title'), to: '/vandaag' }, { text: t('agenda') }]}
        title={t('agenda')}
        question={t('agendaQuestion')}
      />
      <Answered asked={asked} height={560} lines={7}>
        {(found) => <WeekView week={found} />}
      </Answered>
    </>
  );
}

function WeekView({ week }: { week: Week }) {
  const t = useText(vandaagTexts);
  const format = useFormat();
  const { van, tot, vandaag, punten } = week;
  const late = punten.filter(({ dag }) => dag < van);
  const isNow = van <= vandaag && vandaag <= tot;
  return (
    <>
      <Conclusion text={t('week', { van: format.date(van), tot: format.date(tot) })} />
      <nav className="buttons stack-4" aria-label={t('agenda')}>
        <WeekLink week={addDays(van, -7)} text={t('previous')} />
        {!isNow && <WeekLink text={t('thisWeek')} />}
        <WeekLink week={addDays(van, 7)} text={t('next')} />
      </nav>
      {late.length > 0 && <Day heading={t('late')} punten={late} />}
      {punten.length === 0 ? (
        <Empty>{t('emptyWeek')}</Empty>
      ) : (
        listDays(van).map((day) => {
          const own = punten.filter(({ dag }) => dag === day);
          const name = format.weekday(day);
          const heading = day === vandaag ? `${name} · ${t('today')}` : name;
          return own.length > 0 || day === vandaag ? <Day key={day} heading={heading} punten={own} /> : null;
        })
      )}
      {punten.length > 0 && <Download week={week} />}
    </>
  );
}

function listDays(van: PlainDate): PlainDate[] {
  return Array.from({ length: 7 }, (_, n) => addDays(van, n));
}

function WeekLink({ week, text }: { week?: PlainDate; text: string }) {
  return (
    <Link
      className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
      to="/agenda"
      search={week === undefined ? {} : { week }}
    >
      {text}
    </Link>
  );
}

function Day({ heading, punten }: { heading: string; punten: readonly PuntView[] }) {
  const t = useText(vandaagTexts);
  return (
    <section className="stack-5">
      <h2 className="figure-heading">{heading}</h2>
      {punten.length === 0 ? (
        <p className="quiet">{t('nothing')}</p>
      ) : (
        <ul className="people people--long">
          {punten.map((punt) => (
            <PuntItem key={punt.onderwerpId} punt={punt} underDay />
          ))}
        </ul>
      )}
    </section>
  );
}

/** For one's own calendar: that there is something, and where; never about whom. */
function Download({ week: { punten, van } }: { week: Week }) {
  const t = useText(vandaagTexts);
  const family = isFamily(useSessie().rol);
  const save = () => {
    const link = new URL('/agenda', window.location.href);
    const days = punten.map(({ onderwerpId, dag, startsAt }) => {
      link.searchParams.set('week', dag);
      return { id: onderwerpId, day: dag, begin: startsAt, link: link.href };
    });
    const text = writeCalendar(days, t('calendarTitle'), new Date().toISOString());
    saveFile(`agenda-${van}.ics`, new Blob([text], { type: 'text/calendar' }));
  };
  return (
    <div className="stack-5">
      <Button appearance="secondary-action-button" onClick={save}>
        {t('download')}
      </Button>
      <p className="small quiet stack-3">{t(family ? 'downloadMoreFamily' : 'downloadMore')}</p>
    </div>
  );
}
