import type { PlainDate } from '@samenpad/domain';

/** Age in whole years on a day; with only the year of birth known, the age reached in that year. */
export function ageOn(
  day: PlainDate,
  birth: { geboortedatum: PlainDate | null; geboortejaar: number | null },
): number | null {
  if (birth.geboortedatum !== null) {
    const hadBirthday = day.slice(5) >= birth.geboortedatum.slice(5);
    return Number(day.slice(0, 4)) - Number(birth.geboortedatum.slice(0, 4)) - (hadBirthday ? 0 : 1);
  }
  return birth.geboortejaar === null ? null : Number(day.slice(0, 4)) - birth.geboortejaar;
}
