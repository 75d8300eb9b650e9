import type { PlainDate } from '@samenpad/domain';
import { useAnswer } from '../api/useAnswer.ts';
import { listMarkers, type Marker } from '../charts/marker.ts';
import { chartTexts } from '../charts/text.ts';
import type { YearLine } from '../charts/YearLines.tsx';
import { yearPeriod } from '../filters/period.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';

/** The interventies of the register that begin in a period, to be drawn in a chart over time (S1-29); who sees the chart may see them. */
export function useMarkers(van: PlainDate, tot: PlainDate): Marker[] {
  return listMarkers(useAnswer('listInterventies').data?.rows ?? [], van, tot);
}

/** The same for the years that lines run over. */
export function useYearMarkers(lines: readonly YearLine[]): Marker[] {
  const years = lines.flatMap(({ points }) => points.map(({ jaar }) => jaar));
  const interventies = useAnswer('listInterventies').data?.rows;
  if (years.length === 0 || interventies === undefined) return [];
  return listMarkers(interventies, yearPeriod(Math.min(...years)).van, yearPeriod(Math.max(...years)).tot);
}

/** In a table: what began in this month (`2023-03`) or year (`2023`). */
export function MarkerNames({ markers, within }: { markers: readonly Marker[]; within: string }) {
  const own = markers.filter(({ begin }) => begin.startsWith(within));
  if (own.length === 0) return null;
  return <span className="second">{own.map(({ letter, naam }) => `${letter}: ${naam}`).join('; ')}</span>;
}

/** What the letters in the chart stand for. */
export function MarkerList({ markers }: { markers: readonly Marker[] }) {
  const t = useText(chartTexts);
  const format = useFormat();
  if (markers.length === 0) return null;
  return (
    <p className="figure__sub">
      {t('markers')}{' '}
      {markers.map(({ letter, naam, begin }, i) => (
        <span key={letter}>
          {i > 0 && '; '}
          <b>{letter}</b> {naam}, {format.date(begin)}
        </span>
      ))}
      .
    </p>
  );
}
