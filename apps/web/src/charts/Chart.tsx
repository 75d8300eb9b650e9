import { type FocusEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { useWidth } from './useWidth.ts';

interface Tip {
  text: string;
  x: number;
  y: number;
}

interface Props {
  /** Draws for the measured width. */
  children: (width: number) => ReactNode;
  fallbackWidth?: number;
}

function tipOf(target: EventTarget, x: number, y: number): Tip | undefined {
  const mark = target instanceof Element ? target.closest('[data-tip]') : null;
  const text = mark?.getAttribute('data-tip');
  return text === null || text === undefined ? undefined : { text, x, y };
}

/** Measures, draws, and shows the text of the mark under the pointer or the focus. */
export function Chart({ children, fallbackWidth = 744 }: Props) {
  const [ref, width] = useWidth(fallbackWidth);
  const [tip, setTip] = useState<Tip>();
  const onMove = (event: MouseEvent) => {
    setTip(tipOf(event.target, event.clientX, event.clientY));
  };
  const onFocus = (event: FocusEvent) => {
    const box = event.target.getBoundingClientRect();
    setTip(tipOf(event.target, box.left, box.bottom));
  };
  const hide = () => {
    setTip(undefined);
  };
  return (
    // The marks inside are the controls; this only shows their text, which each mark also carries as its label.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="chart"
      ref={ref}
      onMouseMove={onMove}
      onMouseLeave={hide}
      onFocus={onFocus}
      onBlur={hide}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide();
      }}
    >
      {children(width)}
      {tip !== undefined && (
        <div
          className="tip"
          aria-hidden="true"
          style={{ left: Math.max(8, Math.min(tip.x + 12, globalThis.innerWidth - 316)), top: tip.y + 16 }}
        >
          {tip.text}
        </div>
      )}
    </div>
  );
}
