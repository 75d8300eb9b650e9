import type { Hulpvorm } from '@samenpad/domain';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { words } from '../text/words.ts';
import { Chart } from './Chart.tsx';
import { colorOf } from './palette.ts';
import { chartTexts } from './text.ts';

interface Node {
  hulpvorm: Hulpvorm;
  /** Undefined: not shown. */
  trajecten: number | undefined;
}

interface Edge {
  van: Hulpvorm;
  naar: Hulpvorm;
  aantal: number;
}

interface Props {
  nodes: readonly Node[];
  edges: readonly Edge[];
  label: string;
}

const rowHeight = 60;
const nameWidth = 190;
const thickest = 11;

/** Which hulpvorm directly follows which: names below each other, and an arc from one to the next. Down stands right, up left. */
export function PathGraph({ nodes, edges, label }: Props) {
  const word = useText(words);
  const format = useFormat();
  const height = nodes.length * rowHeight + 8;
  const most = Math.max(1, ...edges.map(({ aantal }) => aantal));
  return (
    <Chart>
      {(width) => (
        <svg width={width} height={height} role="img" aria-label={label}>
          {edges.map((edge) => (
            <EdgeMark key={`${edge.van}${edge.naar}`} edge={edge} nodes={nodes} most={most} width={width} />
          ))}
          {nodes.map(({ hulpvorm, trajecten }, i) => (
            <g key={hulpvorm} transform={`translate(${(width - nameWidth) / 2} ${middleOf(i)})`}>
              <rect
                y={-13}
                width={nameWidth}
                height={26}
                rx={2}
                fill="#fff"
                stroke={colorOf(hulpvorm)}
                strokeWidth={2}
              />
              <text x={8} y={5} fontSize={14} className="label">
                {word(hulpvorm)}
              </text>
              <text x={nameWidth - 8} y={5} fontSize={14} textAnchor="end" className="label">
                {trajecten === undefined ? '' : format.number(trajecten)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </Chart>
  );
}

function middleOf(row: number): number {
  return row * rowHeight + rowHeight / 2 + 4;
}

interface EdgeProps {
  edge: Edge;
  nodes: readonly Node[];
  most: number;
  width: number;
}

function EdgeMark({ edge: { van, naar, aantal }, nodes, most, width }: EdgeProps) {
  const t = useText(chartTexts);
  const word = useText(words);
  const format = useFormat();
  const rowOf = (hulpvorm: Hulpvorm) => nodes.findIndex((node) => node.hulpvorm === hulpvorm);
  const [from, to] = [rowOf(van), rowOf(naar)];
  if (from < 0 || to < 0) return null;
  const side = to >= from ? 1 : -1;
  const x = width / 2 + (side * nameWidth) / 2;
  const room = (width - nameWidth) / 2 - 44;
  const reach = side * Math.min(room, 40 + Math.abs(to - from) * (room / Math.max(2, nodes.length)));
  // The same hulpvorm again: a small arc beside its own name.
  const [y1, y2] = from === to ? [middleOf(from) - 11, middleOf(to) + 11] : [middleOf(from), middleOf(to)];
  const stroke = Math.max(1, (thickest * aantal) / most);
  const tip = t('edgeTip', { from: word(van), to: word(naar), count: format.number(aantal) });
  return (
    <g data-tip={tip}>
      <path
        d={`M${x} ${y1}C${x + reach * 1.3} ${y1} ${x + reach * 1.3} ${y2} ${x} ${y2}`}
        fill="none"
        stroke={colorOf(van)}
        strokeOpacity={0.55}
        strokeWidth={stroke}
      />
      {aantal >= most / 5 && (
        <text
          x={x + reach + side * 6}
          y={from === to ? y1 - 8 : (y1 + y2) / 2 + 4}
          fontSize={12.5}
          textAnchor={side > 0 ? 'start' : 'end'}
          className="label halo"
        >
          {`${side > 0 ? ' ' : ''}${format.number(aantal)}`}
        </text>
      )}
    </g>
  );
}
