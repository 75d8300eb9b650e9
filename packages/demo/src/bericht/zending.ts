import type { Heenbericht, HeenSoort } from '@samenpad/domain';
import type { Day } from '../regio/kalender.ts';

/** One bericht on its way: it arrives on `dag`, and is only built when it is written. */
export interface Zending {
  dag: Day;
  soort: HeenSoort;
  gemeente: string;
  identificatie: string;
  build: () => Heenbericht;
}
