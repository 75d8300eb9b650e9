import { useId } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { hulpvormOrder, words } from '../text/words.ts';
import { Chart } from './Chart.tsx';
import { Hatch } from './Hatch.tsx';
import { colorOf, textColorOf } from './palette.ts';
import {
  layOutSteps,
  type PlacedStep,
  type PlacedStream,
  type Step,
  type StepKind,
  type Stream,
} from './step-layout.ts';
import { chartTexts } from './text.ts';

const order: readonly StepKind[] = [...hulpvormOrder, 'loopt', 'uit'];
const height = 440;
const top = 34;

interface Props {
  steps: readonly Step[];
  streams: readonly Stream[];
  label: string;
  /** `2:beh`, or undefined. */
  selected: string | undefined;
  onSelect: (stap: string | undefined) => void;
}

/** From first to fifth traject. A chosen block narrows the page to the youths who went through it. */
export function StepSankey({ steps, streams, label, selected, onSelect }: Props) {
  const hatch = useId();
  const t = useText(chartTexts);
  const format = useFormat();
  return (
    <Chart fallbackWidth={1136}>
      {(width) => {
        const layout = layOutSteps(steps, streams, order, { width, height });
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
          <svg width={width} height={height + top + 40} role="group" aria-label={label}>
            <defs>
              <Hatch id={hatch} color="var(--sp-g-arcering)" background="#fff" />
            </defs>
            {[1, 2, 3, 4, 5].map((stap) => {
              const column = layout.blocks.filter((block) => block.stap === stap);
              const x = column[0]?.x;
              if (x === undefined) return null;
              return (
                <g key={stap}>
                  <text x={x} y={14} className="label strong" fontSize={15}>
                    {t('step', { n: stap })}
                  </text>
                  <text x={x + layout.blockWidth} y={14} textAnchor="end" className="axis" fontSize={14}>
                    {format.number(countActive(column))}
                  </text>
                </g>
              );
            })}
            <g transform={`translate(0 ${top})`}>
              {layout.streams.map((stream) => (
                <StreamMark key={`${stream.stap}${stream.van}${stream.naar}`} stream={stream} />
              ))}
              {layout.blocks.map((block) => (
                <BlockMark
                  key={`${block.stap}:${block.hulpvorm}`}
                  block={block}
                  width={layout.blockWidth}
                  room={block.stap < 5 ? (width - 5 * layout.blockWidth) / 4 : 0}
                  hatch={`url(#${hatch})`}
                  active={countActive(layout.blocks.filter((each) => each.stap === block.stap - 1))}
                  selected={selected}
                  onSelect={onSelect}
                />
              ))}
            </g>
          </svg>
        );
      }}
    </Chart>
  );
}

/** Youths that have a traject at this step, as shown. */
function countActive(column: readonly Step[]): number {
  return column.reduce((sum, block) => (isEnd(block.hulpvorm) ? sum : sum + (block.aantal ?? 0)), 0);
}

function isEnd(kind: StepKind): kind is 'uit' | 'loopt' {
  return kind === 'uit' || kind === 'loopt';
}

function StreamMark({ stream }: { stream: PlacedStream }) {
  const t = useText(chartTexts);
  const word = useText(words);
  const format = useFormat();
  if (stream.aantal === undefined) return null;
  const tip = t('streamTip', {
    from: word(stream.van),
    to: word(stream.naar),
    step: stream.stap,
    count: format.number(stream.aantal),
  });
  return (
    <path
      d={stream.path}
      className="chart__stream"
      data-tip={tip}
      fill="none"
      stroke={isEnd(stream.naar) ? 'var(--sp-g-stroom-uit)' : colorOf(stream.van)}
      strokeOpacity={isEnd(stream.naar) ? 0.5 : 0.32}
      strokeWidth={Math.max(0.7, stream.width)}
    />
  );
}

interface BlockProps {
  block: PlacedStep;
  width: number;
  /** Between this block and the next step. */
  room: number;
  hatch: string;
  /** Youths active at the step before. */
  active: number;
  selected: string | undefined;
  onSelect: (stap: string | undefined) => void;
}

function fillOf(kind: StepKind, hatch: string): string {
  if (kind === 'loopt') return hatch;
  return kind === 'uit' ? 'var(--sp-g-uitgestroomd)' : colorOf(kind);
}

function BlockMark({ block, width, room, hatch, active, selected, onSelect }: BlockProps) {
  const t = useText(chartTexts);
  const word = useText(words);
  const format = useFormat();
  const { hulpvorm: kind, stap, aantal } = block;
  const count = aantal === undefined ? t('hidden') : format.number(aantal);
  const name = word(kind);
  const key = `${stap}:${kind}`;
  const end = isEnd(kind);
  const toggle = () => {
    onSelect(selected === key ? undefined : key);
  };
  const marks = (
    <>
      <rect
        x={block.x}
        y={block.y}
        width={width}
        height={Math.max(3, block.height)}
        rx={1}
        fill={aantal === undefined ? hatch : fillOf(kind, hatch)}
        stroke={end || aantal === undefined ? 'var(--sp-g-rust)' : selected === key ? 'var(--sp-inkt)' : 'none'}
        strokeWidth={selected === key ? 3 : 1}
      />
      <BlockText
        block={block}
        width={width}
        room={room}
        name={name}
        count={count}
        color={end ? 'var(--sp-inkt)' : textColorOf(kind)}
      />
      {kind === 'uit' && block.height > 40 && aantal !== undefined && active > 0 && (
        <text x={block.x + 8} y={block.y + 39} fontSize={13.5} className="label">
          {t('afterStep', { share: format.percent(aantal / active), step: stap - 1 })}
        </text>
      )}
    </>
  );
  const tip = t('blockTip', { name, step: stap, count });
  if (end) return <g data-tip={tip}>{marks}</g>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button
    <g
      role="button"
      tabIndex={0}
      aria-pressed={selected === key}
      aria-label={t('blockLabel', { name, count, step: stap })}
      data-tip={tip}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      }}
    >
      {marks}
    </g>
  );
}

interface BlockTextProps {
  block: PlacedStep;
  width: number;
  room: number;
  name: string;
  count: string;
  color: string;
}

/** A letter beside a block, in px at most. */
const LETTER = 6.6;

/** Name and number inside; beside the block when it is low and there is room; only in tip and table when it is a line. */
function BlockText({ block, width, room, name, count, color }: BlockTextProps) {
  const { x, y, height: tall } = block;
  if (tall < 9.5) return null;
  if (tall < 15) {
    if (room < LETTER * (name.length + count.length + 1) + 8) return null;
    return (
      <text x={x + width + 6} y={y + tall / 2 + 4.5} fontSize={12.5} className="label halo">
        {`${name} ${count}`}
      </text>
    );
  }
  const baseline = y + Math.min(tall / 2 + 5, 20);
  return (
    <>
      <text x={x + 8} y={baseline} fontSize={14} fill={color}>
        {`${name} `}
      </text>
      <text x={x + width - 8} y={baseline} textAnchor="end" fontSize={14} fill={color}>
        {`${count} `}
      </text>
    </>
  );
}
