import { AccountlijnView, type agendaRedenen } from '@samenpad/contract';
import type { Accountlijn } from '@samenpad/database';
import { daysBetween, type PlainDate } from '@samenpad/domain';

type Reden = (typeof agendaRedenen)[number];

/** What is known besides the rows themselves. */
export interface AgendaKnown {
  peildatum: PlainDate;
  namen: ReadonlyMap<string, string>;
  /** Median days of a traject by hulpvorm; without those that may not be told. */
  usualDays: ReadonlyMap<string, number>;
  /** Whom the focus list gave to this talk. */
  chosen: ReadonlySet<string>;
}

/** The agenda of a talk: whom the focus list gave to it and who has no end date or runs longer than expected first (S0-28), whose care has ended last. Pure. */
export function makeAgenda(lijnen: readonly Accountlijn[], known: AgendaKnown): AccountlijnView[] {
  return lijnen
    .map((lijn) => toView(lijn, known))
    .sort((a, b) => placeOf(a) - placeOf(b) || b.dagen - a.dagen || (a.jeugdigeId < b.jeugdigeId ? -1 : 1));
}

function toView(lijn: Accountlijn, { peildatum, namen, usualDays, chosen }: AgendaKnown): AccountlijnView {
  const dagen = daysBetween(lijn.begin, lijn.eind ?? peildatum);
  const expected = lijn.hulpvormen.flatMap((hulpvorm) => usualDays.get(hulpvorm) ?? []);
  // Of several kinds of care the longest: nobody is called late because the shortest is over.
  const verwachteDagen = expected.length === 0 ? null : Math.round(Math.max(...expected));
  const { gemeente: _, beantwoordOp, ...fields } = lijn;
  return AccountlijnView.parse({
    ...fields,
    naam: namen.get(lijn.jeugdigeId) ?? null,
    beantwoordOp: beantwoordOp?.toISOString() ?? null,
    dagen,
    verwachteDagen,
    redenen: listRedenen(lijn, {
      peildatum,
      isLong: verwachteDagen !== null && dagen > verwachteDagen,
      isChosen: chosen.has(lijn.jeugdigeId),
    }),
  });
}

function listRedenen(
  lijn: Accountlijn,
  { peildatum, isLong, isChosen }: { peildatum: PlainDate; isLong: boolean; isChosen: boolean },
): Reden[] {
  if (lijn.eind !== null) return ['beeindigd'];
  const redenen: Record<Exclude<Reden, 'beeindigd'>, boolean> = {
    focuslijst: isChosen,
    'geen-einddatum': lijn.toewijzingEind === null,
    'langer-dan-verwacht': isLong,
    'belofte-voorbij': lijn.beloofd !== null && lijn.beloofd < peildatum,
    'geen-antwoord': lijn.nodig === null,
  };
  return (Object.keys(redenen) as (keyof typeof redenen)[]).filter((reden) => redenen[reden]); // its own keys
}

/** Each reason weighs more than all that come after it; without any, before who has ended. */
function placeOf({ redenen }: AccountlijnView): number {
  const weights: Record<Reden, number> = {
    focuslijst: -16,
    'geen-einddatum': -8,
    'langer-dan-verwacht': -4,
    'belofte-voorbij': -2,
    'geen-antwoord': -1,
    beeindigd: 1,
  };
  return redenen.reduce((sum, reden) => sum + weights[reden], 0);
}
