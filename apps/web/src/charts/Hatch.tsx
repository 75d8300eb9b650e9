import { PatternLines } from '@visx/pattern';

interface Props {
  id: string;
  color: string;
  background?: string;
}

/** Diagonal lines: the second mark beside colour (out, still running, several at once). */
export function Hatch({ id, color, background = 'none' }: Props) {
  return (
    <PatternLines
      id={id}
      width={6}
      height={6}
      stroke={color}
      strokeWidth={1.6}
      orientation={['diagonal']}
      background={background}
    />
  );
}
