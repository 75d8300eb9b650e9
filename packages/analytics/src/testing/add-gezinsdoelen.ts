import { addDays } from '@samenpad/domain';
import type { AnalyticsSource, SourceGezinsdoel, SourceJeugdige } from '../source.ts';

/** The same jeugdigen; two of three have a goal for each traject, reached, stopped or still open. */
export function addGezinsdoelen(source: AnalyticsSource): AnalyticsSource {
  return {
    ...source,
    read: (since, work) =>
      source.read(since, (snapshot) => {
        async function* batches() {
          for await (const batch of snapshot.batches) yield batch.map(aim);
        }
        return work({ ...snapshot, batches: batches() });
      }),
  };
}

function aim(jeugdige: SourceJeugdige): SourceJeugdige {
  const nr = Number(jeugdige.jeugdigeId.slice(2));
  if (nr % 3 === 0) return jeugdige;
  const gezinsdoelen = jeugdige.trajecten.tInhoud.map(({ begin, eind }, i): SourceGezinsdoel => {
    const begonnen = addDays(begin, 7);
    if (eind === null) return { begonnen, gesloten: null, toestand: 'open' };
    return { begonnen, gesloten: addDays(eind, -((nr + i) % 20)), toestand: (nr + i) % 5 < 3 ? 'bereikt' : 'gestopt' };
  });
  return { ...jeugdige, gezinsdoelen };
}
