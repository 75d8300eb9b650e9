import { ageOn as ageOfBirth } from '@samenpad/access';
import type { PlainDate } from '@samenpad/domain';

/** Age in whole years on a day; with only the year of birth known, the age reached in that year. */
export function ageOn(
  day: PlainDate,
  { geboortedatum, geboortejaar }: { geboortedatum: PlainDate | null; geboortejaar: number | null },
): number | null {
  if (geboortedatum !== null) return ageOfBirth(geboortedatum, day);
  return geboortejaar === null ? null : Number(day.slice(0, 4)) - geboortejaar;
}
