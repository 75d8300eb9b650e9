import { YearLines } from '../charts/YearLines.tsx';
import { MarkerList, useYearMarkers } from './Markers.tsx';

/** Lines over years, with what the register of interventies tells to have begun in them (S1-29). */
export function MarkedYearLines(props: Omit<Parameters<typeof YearLines>[0], 'markers'>) {
  const markers = useYearMarkers(props.lines);
  return (
    <>
      <MarkerList markers={markers} />
      <YearLines {...props} markers={markers} />
    </>
  );
}
