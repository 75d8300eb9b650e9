import { minDate } from '@samenpad/domain';
import { useSessie } from '../../../api/useSessie.ts';
import type { SparkPoint } from '../../../charts/Spark.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { KeyFigure } from '../../../components/KeyFigure.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useChange } from '../hooks/useChange.ts';
import type { OverzichtAnswers } from '../hooks/useOverzicht.ts';
import { flowIn, flowOver, listPoints, stockAt, toegangShareOf, tracksPerJeugdige } from '../series.ts';
import { overzichtTexts } from '../text.ts';

const undetermined = { kind: 'undetermined' } as const;

interface Props {
  answers: OverzichtAnswers;
}

/** The five numbers that matter, each with its account. */
export function KeyFigures({ answers }: Props) {
  const t = useText(overzichtTexts);
  return (
    <section aria-labelledby="kerncijfers">
      <h2 className="visually-hidden" id="kerncijfers">
        {t('keyFigures')}
      </h2>
      <div className="key-figures">
        <StockFigure answers={answers} />
        <FlowSum answers={answers} flow="in" />
        <FlowSum answers={answers} flow="uit" />
        <PerJeugdige answers={answers} />
        <ToegangShare answers={answers} />
      </div>
    </section>
  );
}

function useSeriesLabel(): (points: readonly SparkPoint[], write: (value: number) => string) => string {
  const t = useText(overzichtTexts);
  return (points, write) => {
    const first = points[0];
    const last = points.at(-1);
    if (first === undefined || last === undefined) return '';
    return t('series', {
      first: `${write(first.value)} (${first.label})`,
      last: `${write(last.value)} (${last.label})`,
    });
  };
}

function StockFigure({ answers }: Props) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const change = useChange();
  const label = useSeriesLabel();
  const { figuresOn: peildatum } = useSessie();
  const { flow, flowHistory, windows, period } = answers;
  return (
    <Answered asked={flow} height={210}>
      {({ rows, account }) => {
        const cell = rows.at(-1)?.eind ?? undetermined;
        const value = findValue(cell);
        const points = listPoints(windows, (window) => stockAt(flowHistory?.rows ?? [], window));
        return (
          <KeyFigure
            name={t('stock', { day: format.date(minDate(period.tot, peildatum)) })}
            cell={cell}
            format={(n) => format.number(n)}
            change={value === undefined ? '' : change(value, findValue(rows[0]?.begin ?? undetermined), t('before'))}
            series={points}
            seriesLabel={label(points, (n) => format.number(n))}
            account={account}
          />
        );
      }}
    </Answered>
  );
}

function FlowSum({ answers, flow: key }: Props & { flow: 'in' | 'uit' }) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const change = useChange();
  const label = useSeriesLabel();
  const { flow, flowHistory, windows } = answers;
  return (
    <Answered asked={flow} height={210}>
      {({ rows, account }) => {
        const history = flowHistory?.rows ?? [];
        const cell = flowOver(rows, history.at(-1), key) ?? undetermined;
        const value = findValue(cell);
        const provisional = key === 'uit' && rows.some((row) => row.voorlopig);
        const points = listPoints(windows, (window) => flowIn(history, window, key));
        const before = windows.at(-2);
        const previous = before === undefined ? undefined : flowIn(history, before, key);
        return (
          <KeyFigure
            name={t(key === 'in' ? 'inflow' : provisional ? 'outflowProvisional' : 'outflow')}
            cell={cell}
            format={(n) => format.number(n)}
            change={value === undefined ? '' : change(value, previous && findValue(previous), t('previous'))}
            series={points}
            seriesLabel={label(points, (n) => format.number(n))}
            provisional={provisional}
            reason={t('sumHidden')}
            account={account}
          />
        );
      }}
    </Answered>
  );
}

function PerJeugdige({ answers }: Props) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const label = useSeriesLabel();
  const { flow, tracks, flowHistory, tracksHistory, windows } = answers;
  return (
    <Answered asked={tracks} height={210}>
      {({ rows, account }) => {
        const window = windows.at(-1);
        const cell = (window && tracksPerJeugdige(rows, flow.data?.rows ?? [], window)) ?? undetermined;
        const running = findValue(rows.at(-1)?.eind ?? undetermined);
        const points = listPoints(windows, (each) =>
          tracksPerJeugdige(tracksHistory?.rows ?? [], flowHistory?.rows ?? [], each),
        );
        return (
          <KeyFigure
            name={t('perJeugdige')}
            cell={cell}
            format={(n) => format.number(n, 2)}
            change={running === undefined ? '' : t('perJeugdigeChange', { n: format.number(running) })}
            series={points}
            seriesLabel={label(points, (n) => format.number(n, 2))}
            account={{ ...account, definition: `${t('perJeugdigeDefinition')} ${account.definition}` }}
          />
        );
      }}
    </Answered>
  );
}

function ToegangShare({ answers }: Props) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const label = useSeriesLabel();
  const { referrers, referrersHistory, windows } = answers;
  return (
    <Answered asked={referrers} height={210}>
      {(answer) => {
        const points = listPoints(windows, (_, i) => toegangShareOf(referrersHistory[i]));
        return (
          <KeyFigure
            name={t('toegang')}
            cell={toegangShareOf(answer) ?? undetermined}
            format={(n) => format.percent(n, 1)}
            change={t('toegangChange')}
            series={points}
            seriesLabel={label(points, (n) => format.percent(n, 1))}
            account={answer.account}
          />
        );
      }}
    </Answered>
  );
}
