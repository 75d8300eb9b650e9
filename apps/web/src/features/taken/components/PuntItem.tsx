import type { PuntView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { endsOnList, pageOf } from '../taak-place.ts';
import { takenTexts, taskKey } from '../text.ts';
import { vandaagTexts } from '../vandaag-text.ts';

interface Props {
  punt: PuntView;
  /** The day stands above it already. */
  underDay?: boolean;
}

/** One line of a day: what, with the way to where it is done, about whom, and when. */
export function PuntItem({ punt, underDay = false }: Props) {
  const t = useText(vandaagTexts);
  const format = useFormat();
  const time = punt.startsAt === null ? undefined : format.moment(punt.startsAt).slice(-5);
  const when = [
    underDay && !punt.teLaat ? undefined : format.date(punt.dag),
    time === undefined ? undefined : t('at', { time }),
  ].filter((part) => part !== undefined);
  const about = [punt.naam ?? punt.pseudoniem, ...when].filter((part) => part !== '');
  return (
    <li>
      <span>
        <Way punt={punt} />
        <span>{about.join(' · ')}</span>
      </span>
      {punt.teLaat && <Status tone="bad">{t('tooLate')}</Status>}
    </li>
  );
}

/** What a line of a day asks, in words. */
export function usePuntText({ soort, detail }: PuntView): string {
  const t = useText(vandaagTexts);
  const task = useText(takenTexts);
  const family = isFamily(useSessie().rol);
  if (soort === 'taak') return task(taskKey(detail ?? ''));
  return t(soort === 'verzoek' && family ? 'verzoekFamily' : soort);
}

/** The words are the link, for who may open the page. */
function Way({ punt }: { punt: PuntView }) {
  const { rol } = useSessie();
  const text = usePuntText(punt);
  if (punt.soort === 'verzoek')
    return mayCall(rol, 'listVerzoeken') ? <Link to="/verzoeken">{text}</Link> : <b>{text}</b>;
  if (punt.soort === 'focus-terug') return <Link to="/focuslijst">{text}</Link>;
  if (punt.soort === 'taak' && endsOnList(punt.detail ?? '')) return <Link to="/taken">{text}</Link>;
  if (punt.detail === 'noodtoegang-beoordelen') return <Link to="/noodtoegangen">{text}</Link>;
  const page = pageFor(punt);
  if (page === '' || !mayCall(rol, 'getJeugdige'))
    return punt.soort === 'taak' ? <Link to="/taken">{text}</Link> : <b>{text}</b>;
  return (
    <Link to={`/jeugdigen/$jeugdigeId/${page}`} params={{ jeugdigeId: punt.jeugdigeId }} preload={false}>
      {text}
    </Link>
  );
}

function pageFor({ soort, detail }: PuntView): ReturnType<typeof pageOf> | 'plan' {
  if (soort === 'plan-evaluatie') return 'plan';
  return soort === 'taak' ? pageOf(detail ?? '') : 'samen';
}
