import type { Analytics } from '../store/analytics.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import { type CaseOutcome, findDifference } from './find-difference.ts';
import { at, type TruthFile } from './truth-file.ts';

const FOLLOW_UP = 365;
/** From the year of this birthday on care seldom comes back. */
const NEARLY_ADULT = 17;

/** By `gemeente-toewijzingnummer`: how likely it is to come back whatever was done, by rang and age, and whether other care began within a year of its end. */
async function listReturns(snapshot: Snapshot): Promise<Map<string, CaseOutcome>> {
  const rows = await snapshot.query(
    `SELECT t.gemeente, t.toewijzingNummer, least(own.rang, 4) AS rang, (year(own.eind) - geboortejaar < ${NEARLY_ADULT})::INTEGER AS child,
       (EXISTS (SELECT 1 FROM traject other WHERE other.variant = 'tInhoud' AND other.gemeente = own.gemeente
         AND other.jeugdige = own.jeugdige AND other.begin > own.eind AND other.begin <= own.eind + ${FOLLOW_UP}))::INTEGER AS event
     FROM toewijzing t JOIN traject own ON own.variant = 'tInhoud' AND own.gemeente = t.gemeente
       AND own.jeugdige = t.jeugdige AND own.nr = t.traject
     JOIN jeugdige j ON j.gemeente = t.gemeente AND j.jeugdige = t.jeugdige
     WHERE own.eind IS NOT NULL AND geboortejaar IS NOT NULL`,
  );
  return new Map(
    rows.map((row) => [
      `${textOf(row, 'gemeente')}-${numberOf(row, 'toewijzingNummer')}`,
      { stratum: `${numberOf(row, 'rang')} ${numberOf(row, 'child')}`, event: numberOf(row, 'event') === 1 },
    ]),
  );
}

/**
 * How much less often care begins again within a year where something was done, among cases of one rang and age.
 * The truth file says in which cases it was done and in which not, as the file of a case does; the rest comes from berichten.
 */
export async function findReturnDifference(
  analytics: Analytics,
  { content }: TruthFile,
  name: 'T13_mdo' | 'T14_nazorg',
): Promise<number | undefined> {
  return findDifference(await analytics.read(listReturns), at(content, [name]));
}
