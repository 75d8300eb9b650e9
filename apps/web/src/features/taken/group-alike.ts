import type { PuntView } from '@samenpad/contract';

/** From so many on, lines that ask the same on the same day become one. */
const many = 3;

/** Lines in their order; those that ask the same on the same day stand together, as one when there are many. */
export function groupAlike(punten: readonly PuntView[]): [PuntView, ...PuntView[]][] {
  const alike = Map.groupBy(punten, ({ soort, detail, dag, startsAt }) => `${soort} ${detail} ${dag} ${startsAt}`);
  return [...alike.values()].flatMap((group) => {
    const [first, ...rest] = group;
    if (first === undefined) return [];
    return group.length >= many ? [[first, ...rest]] : group.map((punt): [PuntView] => [punt]);
  });
}
