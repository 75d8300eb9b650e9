import type { AgbCode } from '@samenpad/domain';

export type Kiezer = 'gezin' | 'verwijzer' | 'rechter' | 'gemeente';

/** Who chose the help and the aanbieder, and from what (S3-22); nothing is asked for that is not known. */
export interface HulpkeuzeInvoer {
  /** Null: not recorded. */
  hulpDoor: Kiezer | null;
  aanbiederDoor: Kiezer | null;
  /** AGB codes of the aanbieders that there were to choose from, the chosen one too. */
  geboden: AgbCode[];
  /** How many there were, also those not named. */
  aantal: number | null;
}
