import { type MouseEvent, useId, useMemo } from 'react';
import { Chart } from './Chart.tsx';
import { Hatch } from './Hatch.tsx';
import { type MapArea, mapHeight, pathOf, topOf } from './map-layout.ts';

export interface MapGemeente extends MapArea {
  name: string;
  /** 0 … 4; null: nothing is known of it. */
  klasse: number | null;
  tip: string;
  /** Outlined and named: chosen, or the own one. */
  mark?: 'chosen' | 'own' | undefined;
}

interface Props {
  gemeenten: readonly MapGemeente[];
  /** Everything else fades; undefined: nothing does. */
  klasse: number | null | undefined;
  label: string;
  onPick: (key: string) => void;
}

const widest = 560;

/**
 * Gemeenten coloured from light to dark by class, hatched where nothing is known. A picture for the eye and the pointer: the list
 * beside it holds the same and is the way for a keyboard.
 */
export function GemeenteMap({ gemeenten, klasse, label, onPick }: Props) {
  const hatch = useId();
  const pick = ({ target }: MouseEvent) => {
    const key = target instanceof Element ? target.getAttribute('data-key') : null;
    if (key !== null) onPick(key);
  };
  return (
    <Chart fallbackWidth={widest}>
      {(width) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons of the list beside it do the same
        <svg
          width={Math.min(width, widest)}
          height={mapHeight(Math.min(width, widest))}
          role="img"
          aria-label={label}
          onClick={pick}
        >
          <Hatch id={hatch} color="var(--sp-g-rust)" background="#fff" />
          <Areas gemeenten={gemeenten} klasse={klasse} hatch={hatch} width={Math.min(width, widest)} />
          <Marks gemeenten={gemeenten} width={Math.min(width, widest)} />
        </svg>
      )}
    </Chart>
  );
}

interface AreasProps extends Pick<Props, 'gemeenten' | 'klasse'> {
  hatch: string;
  width: number;
}

function Areas({ gemeenten, klasse, hatch, width }: AreasProps) {
  const keys = gemeenten.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: borders stay the same while names, marks and the shown class change
  const paths = useMemo(() => gemeenten.map((gemeente) => pathOf(gemeente, width)), [keys, width]);
  return (
    <g stroke="#fff" strokeWidth={0.6} fillRule="evenodd">
      {gemeenten.map((gemeente, i) => (
        <path
          key={gemeente.key}
          d={paths[i]}
          data-key={gemeente.key}
          data-tip={gemeente.tip}
          className="map__area"
          fill={gemeente.klasse === null ? `url(#${hatch})` : `var(--sp-k-${gemeente.klasse + 1})`}
          stroke={gemeente.klasse === null ? 'var(--sp-g-rust)' : '#fff'}
          opacity={klasse === undefined || klasse === gemeente.klasse ? 1 : 0.18}
        />
      ))}
    </g>
  );
}

function Marks({ gemeenten, width }: { gemeenten: readonly MapGemeente[]; width: number }) {
  return (
    <g pointerEvents="none">
      {gemeenten
        .filter(({ mark }) => mark !== undefined)
        .map((gemeente) => {
          const { x, y } = topOf(gemeente, width);
          return (
            <g key={gemeente.key}>
              <g fill="none" strokeLinejoin="round">
                <path d={pathOf(gemeente, width)} stroke="#fff" strokeWidth={gemeente.mark === 'own' ? 7 : 5} />
                <path
                  d={pathOf(gemeente, width)}
                  stroke="var(--sp-g-reeks-2)"
                  strokeWidth={gemeente.mark === 'own' ? 3.5 : 2}
                />
              </g>
              <text
                x={Math.min(x, width - 60)}
                y={y - 6}
                textAnchor={x > width - 60 ? 'end' : 'middle'}
                className="label halo strong"
                fontSize={13}
              >
                {gemeente.name}
              </text>
            </g>
          );
        })}
    </g>
  );
}
