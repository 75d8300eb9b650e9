import type { PlainDate } from '@samenpad/domain';
import type { SourceHuishouden } from '../source.ts';

/** A stretch of days in which a person counts in a household. */
export interface Lid {
  huishouden: string;
  van: PlainDate;
  tot: PlainDate | null;
  /** Was registered elsewhere: at an address that is no home of its own. */
  moved: boolean;
}

/**
 * In which household a person counts. Who is registered at an address that is no woning stays in the home of before it,
 * else in the first home after it (domain.md B.1: institution addresses never rank; Jeugdwet 1.1: the woonplaats before
 * verblijf). Who had no home counts in none. Pure.
 */
export function placeLeden(given: readonly SourceHuishouden[]): Lid[] {
  const sorted = given.toSorted((a, b) => compareText(a.van, b.van) || compareText(a.huishouden, b.huishouden));
  const homes = sorted.filter(({ woning }) => woning);
  return sorted.flatMap(({ huishouden, woning, van, tot }): Lid[] => {
    if (woning) return [{ huishouden, van, tot, moved: false }];
    const home = homes.findLast((own) => own.van <= van) ?? homes[0];
    return home === undefined ? [] : [{ huishouden: home.huishouden, van, tot, moved: true }];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
