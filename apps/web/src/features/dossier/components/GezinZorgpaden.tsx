import type { GezinslidView, GezinView, JeugdigeView } from '@samenpad/contract';
import { maxDate } from '@samenpad/domain';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { CallError } from '../../../api/call.ts';
import { type Asked, answerQuery } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { ZorgpadTimeline } from '../../../charts/ZorgpadTimeline.tsx';
import { type Axis, spanLanes } from '../../../charts/zorgpad-axis.ts';
import { Sideways } from '../../../components/Sideways.tsx';
import { ProblemMessage, Skeleton } from '../../../components/states.tsx';
import { useLanes } from '../../../components/useLanes.ts';
import { TimelineLegend } from '../../../components/ZorgpadFigure.tsx';
import { useText } from '../../../text/catalogue.ts';
import { gezinTexts } from '../gezin-text.ts';

/** The zorgpaden of all members under each other on one axis (S0-9); looked at on purpose, as each look is recorded. */
export function GezinZorgpaden({ gezin }: { gezin: GezinView }) {
  const t = useText(gezinTexts);
  const { rol } = useSessie();
  const [shown, setShown] = useState(false);
  if (!mayCall(rol, 'getJeugdige')) return null;
  // Who left and came back is a member once.
  const leden = [...new Map(gezin.leden.map((lid) => [lid.jeugdigeId, lid])).values()];
  return (
    <section>
      <h2>{t(isFamily(rol) ? 'pathsFamily' : 'paths')}</h2>
      <p className="small quiet stack-3">{t(isFamily(rol) ? 'pathsHintFamily' : 'pathsHint')}</p>
      <p className="stack-4 no-print">
        <Button
          appearance="secondary-action-button"
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {t(shown ? 'pathsHide' : 'pathsShow')}
        </Button>
      </p>
      {shown && <Timelines leden={leden} />}
    </section>
  );
}

function Timelines({ leden }: { leden: readonly GezinslidView[] }) {
  const t = useText(gezinTexts);
  const lanesOf = useLanes();
  const asked = useQueries({
    queries: leden.map(({ jeugdigeId }) => answerQuery('getJeugdige', { params: { jeugdigeId } })),
  });
  if (asked.some(({ isPending }) => isPending)) return <Skeleton height={260 * leden.length} lines={6} />;
  const axis = spanAll(
    asked.flatMap(({ data }) => data ?? []),
    lanesOf,
  );
  return (
    <>
      <div className="stack-3">
        <TimelineLegend />
      </div>
      <Sideways label={t('pathsScroll')} chart>
        <div className="zorgpaden">
          {leden.map((lid, i) => {
            const own = asked[i];
            return own === undefined ? null : <Zorgpad key={lid.jeugdigeId} lid={lid} asked={own} axis={axis} />;
          })}
        </div>
      </Sideways>
    </>
  );
}

/** One axis for everybody, so that what happened at the same time stands under each other. */
function spanAll(jeugdigen: readonly JeugdigeView[], lanesOf: ReturnType<typeof useLanes>): Axis | undefined {
  const [first, ...rest] = jeugdigen.map(({ peildatum }) => peildatum);
  if (first === undefined) return undefined;
  const found = jeugdigen.map(lanesOf);
  return spanLanes(
    found.flatMap(({ lanes }) => lanes),
    found.flatMap(({ others }) => others),
    rest.reduce((latest, peildatum) => maxDate(latest, peildatum), first),
  );
}

interface ZorgpadProps {
  lid: GezinslidView;
  asked: Asked<'getJeugdige'>;
  axis: Axis | undefined;
}

/** One member. */
function Zorgpad({ lid: { jeugdigeId, naam, leeftijd }, asked, axis }: ZorgpadProps) {
  const t = useText(gezinTexts);
  const name = naam ?? asked.data?.pseudoniem ?? t('unknown');
  return (
    <div className="stack-5">
      <h3>
        <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId }} preload={false}>
          {name}
        </Link>
        {leeftijd !== null && `, ${t('age', { jaar: leeftijd })}`}
      </h3>
      {asked.error === null ? (
        asked.data !== undefined && (
          <MemberTimeline jeugdige={asked.data} axis={axis} label={t('pathOf', { naam: name })} />
        )
      ) : (
        <NotSeen error={asked.error} refetch={asked.refetch} />
      )}
    </div>
  );
}

/** Without costs: those stand on the page of the youth. */
function MemberTimeline({ jeugdige, axis, label }: { jeugdige: JeugdigeView; axis: Axis | undefined; label: string }) {
  const t = useText(gezinTexts);
  const { lanes, others } = useLanes()(jeugdige);
  if (lanes.length + others.length === 0) return <p className="quiet">{t('pathNone')}</p>;
  return (
    <ZorgpadTimeline
      lanes={lanes}
      others={others}
      costs={null}
      peildatum={jeugdige.peildatum}
      label={label}
      axis={axis}
    />
  );
}

/** The reader may know the member and not its help. */
function NotSeen({ error, refetch }: { error: Error; refetch: Asked<'getJeugdige'>['refetch'] }) {
  const t = useText(gezinTexts);
  if (error instanceof CallError && (error.code === 'not-found' || error.code === 'forbidden'))
    return <p className="quiet">{t('pathHidden')}</p>;
  return (
    <ProblemMessage
      error={error}
      onRetry={() => {
        void refetch();
      }}
    />
  );
}
