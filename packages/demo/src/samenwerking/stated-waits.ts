import type { AgbCode } from '@samenpad/domain';
import { vormTable } from '../loopbaan/vormen.ts';
import { itemAt, Stream } from '../random/stream.ts';
import { generateAanbieders, type Klasse } from '../regio/aanbieders.ts';
import type { Size } from '../regio/gemeenten.ts';
import { waitFactor, YEARLY_WAIT } from '../toewijzing/plan-traject.ts';

/** What an aanbieder says of itself on the portal of the region. */
interface StatedWait {
  agb: AgbCode;
  /** Days ago. */
  ago: number;
  weeksToIntake: number;
  /** Null: says only how long it takes to the first talk. */
  weeksToTreatment: number | null;
  plekken: number;
  bezet: number;
}

/** T20 (domain.md D.3): 55 % of the aanbieders state none, the others one of up to 120 days ago. */
const STATED = 0.45;
const OLDEST = 120;
/** The wait of the last year of the region. */
const YEARS = 9;
const plekkenOf: Record<Klasse, number> = { groot: 240, middel: 60, klein: 8 };

/** Stated waits of the aanbieders of the region: the true one times noise, most of them old or missing (T20). */
export function listStatedWaits(seed: number, size: Size): StatedWait[] {
  const aanbieders = generateAanbieders(seed, size);
  const left = [...aanbieders];
  const stream = new Stream(seed, 'opgave');
  return Array.from({ length: Math.round(aanbieders.length * STATED) }, () => {
    const { agb, klasse, vormen } = itemAt(left.splice(stream.below(left.length), 1), 0);
    const usual = [...vormen].reduce((sum, vorm) => sum + vormTable[vorm].waitWeeks, 0) / vormen.size;
    const weeks = stream.logNormal(usual * waitFactor[klasse] * YEARLY_WAIT ** YEARS, 0.4);
    const weeksToIntake = Math.max(1, Math.round(weeks * 0.4));
    return {
      agb,
      ago: stream.between(0, OLDEST),
      weeksToIntake,
      weeksToTreatment: stream.chance(0.8) ? Math.max(0, weeks - weeksToIntake) : null,
      plekken: plekkenOf[klasse],
      bezet: Math.round(plekkenOf[klasse] * 0.9),
    };
  });
}
