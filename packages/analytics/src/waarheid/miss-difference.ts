import { MISS_DAYS } from '../kernel/first-choice.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import { type CaseOutcome, findDifference } from './find-difference.ts';
import { at, type TruthFile } from './truth-file.ts';

/** The next one begins between so many days before and after the end of the first (domain.md B.5). */
const [BEFORE_END, AFTER_END] = [30, 90];

/** By `gemeente-toewijzingnummer` of a first traject: its hulpvorm, and whether somebody went on elsewhere within 180 days (S1-7). */
async function listFirstChoices(snapshot: Snapshot): Promise<Map<string, CaseOutcome>> {
  const rows = await snapshot.query(
    `SELECT t.gemeente, t.toewijzingNummer, own.hulpvorm,
       (EXISTS (SELECT 1 FROM traject other WHERE other.variant = 'tInhoud' AND other.gemeente = own.gemeente
         AND other.jeugdige = own.jeugdige AND other.rang > own.rang AND other.begin <= own.begin + ${MISS_DAYS}
         AND (other.hulpvorm <> own.hulpvorm OR other.aanbieder <> own.aanbieder)
         AND other.begin >= own.eind - ${BEFORE_END} AND other.begin <= own.eind + ${AFTER_END}))::INTEGER AS event
     FROM toewijzing t JOIN traject own ON own.variant = 'tInhoud' AND own.gemeente = t.gemeente
       AND own.jeugdige = t.jeugdige AND own.nr = t.traject
     WHERE own.rang = 1`,
  );
  return new Map(
    rows.map((row) => [
      `${textOf(row, 'gemeente')}-${numberOf(row, 'toewijzingNummer')}`,
      { stratum: textOf(row, 'hulpvorm'), event: numberOf(row, 'event') === 1 },
    ]),
  );
}

/**
 * How much less often the first choice is missed after an early consult, among first trajecten of one hulpvorm. The truth
 * file says which had one, as the file of a case does; the rest comes from berichten.
 */
export async function findMissDifference(analytics: Analytics, { content }: TruthFile): Promise<number | undefined> {
  return findDifference(await analytics.read(listFirstChoices), at(content, ['T15_consult']));
}
