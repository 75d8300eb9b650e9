import type { JeugdigeStand, PlainDate, Toewijzing, Traject } from '@samenpad/domain';

/**
 * What the focus rules ask of the care of one jeugdige (domain.md B.5), kept beside the other columns of the overzicht: at a
 * look nothing has to be gathered from every toewijzing. Days, or null where there is none; the peildatum is left to the look.
 */
export function focusFactsOf({ toewijzingen, trajecten, zorgperioden, signalen }: JeugdigeStand) {
  const running = trajecten.tInhoud.filter(({ eind }) => eind === null);
  const granted = running.map((traject) => ({ traject, eind: grantedUntil(traject, toewijzingen) }));
  return {
    trajectenLopend: running.length,
    aanbieders: sortedOnce(running.map(({ aanbieder }) => aanbieder)),
    gestapeldSinds: lastOf(running.filter(({ gestapeld }) => gestapeld).map(({ begin }) => begin)),
    verlengingen: Math.max(0, ...running.map(({ verlengingen }) => verlengingen)),
    verlengdOp: lastOf(running.flatMap(({ verlengdVanaf }) => verlengdVanaf.at(-1) ?? [])),
    /** Until when was granted what the running trajecten stand on; without those that have no end. */
    einden: sortedOnce(granted.flatMap(({ eind }) => eind ?? [])),
    // A6: of a `wees` nothing was granted.
    weesSinds: firstOf(granted.flatMap(({ traject, eind }) => (eind === undefined ? traject.begin : []))),
    zorgBegin: firstOf(zorgperioden.flatMap(({ begin, eind }) => (eind === null ? begin : []))),
    ijwStapelingen: new Set(
      signalen.flatMap(({ soort, domein, toewijzingNummer }) =>
        soort === 'ijw-stapeling' && domein === 'jw' ? (toewijzingNummer ?? []) : [],
      ),
    ).size,
  };
}

/** The last day that was granted for a traject; null: one of its toewijzingen has no end; undefined: none is known. */
function grantedUntil(
  { domein, toewijzingNummers }: Traject,
  toewijzingen: readonly Toewijzing[],
): PlainDate | null | undefined {
  const own = toewijzingen.filter(
    (toewijzing) =>
      toewijzing.domein === domein &&
      toewijzing.toestand !== 'wees' &&
      toewijzing.toestand !== 'verwijderd' &&
      toewijzingNummers.includes(toewijzing.toewijzingNummer),
  );
  const einden = own.flatMap(({ eind }) => eind ?? []);
  return einden.length < own.length ? null : (lastOf(einden) ?? undefined);
}

function sortedOnce<T extends string>(items: readonly T[]): T[] {
  return [...new Set(items)].sort();
}

function firstOf(days: readonly PlainDate[]): PlainDate | null {
  return sortedOnce(days)[0] ?? null;
}

function lastOf(days: readonly PlainDate[]): PlainDate | null {
  return sortedOnce(days).at(-1) ?? null;
}
