import { useFormat } from '../format/useFormat.ts';
import type { Marker } from './marker.ts';

interface Props {
  markers: readonly Marker[];
  /** Where a day stands; undefined: not in the chart. */
  x: (marker: Marker) => number | undefined;
  top: number;
  bottom: number;
}

/** What changed when: a dashed line with a letter, which the list under the chart explains. */
export function MarkerLines({ markers, x, top, bottom }: Props) {
  const format = useFormat();
  return (
    <>
      {markers.map((marker) => {
        const at = x(marker);
        if (at === undefined) return null;
        const tip = `${marker.letter}: ${marker.naam}, ${format.date(marker.begin)}`;
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
          <g key={marker.letter} role="img" tabIndex={0} aria-label={tip} data-tip={tip}>
            {/* Seen over a dark bar too. */}
            <line x1={at} x2={at} y1={top + 18} y2={bottom} stroke="#fff" strokeWidth={3} />
            <line x1={at} x2={at} y1={top + 18} y2={bottom} stroke="var(--sp-inkt)" strokeDasharray="3 4" />
            <rect x={at - 9} y={top} width={18} height={18} fill="#fff" stroke="var(--sp-inkt)" />
            <text x={at} y={top + 13.5} textAnchor="middle" className="strong" fontSize={12}>
              {marker.letter}
            </text>
          </g>
        );
      })}
    </>
  );
}
