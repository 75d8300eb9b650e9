import { type Bsn, parseBsn } from '@samenpad/domain';

const FIRST = 999_900_006;

function listAll(): Bsn[] {
  const found: Bsn[] = [];
  for (let number = FIRST; number < 1_000_000_000; number++) {
    const bsn = parseBsn(String(number));
    if (bsn !== undefined) found.push(bsn);
  }
  return found;
}

let all: readonly Bsn[] | undefined;

/**
 * All test numbers 9999xxxxx that pass the elfproef: 9,091.
 * Up to size M nearly every person of the region has an own one; L runs round, for persons are per gemeente.
 */
export function listTestBsns(): readonly Bsn[] {
  all ??= listAll();
  return all;
}
