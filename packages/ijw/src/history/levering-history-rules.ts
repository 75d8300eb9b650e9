import type { StartProduct, StopProduct } from '@samenpad/domain';
import { isRemoved, keyOfStart, keyOfStop, replay } from './history.ts';
import { type BerichtOf, blame, type HistoryRule, type Known } from './history-rule.ts';

const START = 'Client/StartProducten/StartProduct';
const STOP = 'Client/StopProducten/StopProduct';
/** COD467, JZ588 */
const REMOVAL = '3';
const TEMPORARY = '20';

type Levering = BerichtOf<'305'> | BerichtOf<'307'>;

const isRemoval = ({ statusAanlevering }: StartProduct) => statusAanlevering === REMOVAL;

/** TR019: without ToewijzingNummer the care is taakgericht and needs no toewijzing (IV096). */
function isUntied({ toewijzingNummer }: StartProduct, bericht: Levering, { history }: Known): boolean {
  if (toewijzingNummer === undefined) return false;
  const toewijzing = history.listToewijzingen(bericht).get(toewijzingNummer);
  return (
    toewijzing === undefined ||
    toewijzing.persoon !== bericht.client.bsn ||
    toewijzing.aanbieder !== bericht.aanbieder ||
    isRemoved(toewijzing.product)
  );
}

const startsBefore = (bericht: Levering, { history }: Known) => history.listStarts(bericht.client.bsn, bericht);
const stopsBefore = (bericht: Levering, { history }: Known) => history.listStops(bericht.client.bsn, bericht);

/** The current starts after the removals in the bericht itself: a correction may come in one bericht (IV008). */
function startsLeft(bericht: BerichtOf<'305'>, known: Known): StartProduct[] {
  return replay([...startsBefore(bericht, known), ...bericht.startProducten.filter(isRemoval)], keyOfStart);
}

function stopsLeft(bericht: BerichtOf<'307'>, known: Known): StopProduct[] {
  return replay([...stopsBefore(bericht, known), ...bericht.stopProducten.filter(isRemoval)], keyOfStop);
}

/** Of one delivery: same toewijzing (or product, IV096) and begin. */
function isSameDelivery(a: StartProduct, b: StartProduct): boolean {
  return a.toewijzingNummer === undefined
    ? keyOfStart(a) === keyOfStart(b)
    : a.toewijzingNummer === b.toewijzingNummer && a.begindatum === b.begindatum;
}

/**
 * On the same toewijzing; taakgericht, without one (IV096): of the same product. The standard speaks of a ToegewezenProduct
 * only: to judge taakgericht by the product as well is a choice of ours.
 */
function isSameCare(a: StartProduct, b: StartProduct): boolean {
  if (a.toewijzingNummer !== undefined || b.toewijzingNummer !== undefined)
    return a.toewijzingNummer === b.toewijzingNummer;
  return a.product?.categorie === b.product?.categorie && a.product?.code === b.product?.code;
}

/** The current starts that were sent no later than the bericht: of others its sender could not know (OP080, OP095). */
function startsKnownTo(bericht: BerichtOf<'305'>, known: Known): StartProduct[] {
  const sent = known.history.listSentStarts(bericht.client.bsn, bericht, bericht.dagtekening);
  return startsLeft(bericht, known).filter((start) => sent.has(keyOfStart(start)));
}

/** A start that was not stopped at all, or not before the day on which another begins. */
function isRunningOn(start: StartProduct, next: StartProduct, stops: readonly StopProduct[]): boolean {
  if (!isSameCare(start, next) || keyOfStart(start) === keyOfStart(next)) return false;
  const ends = stops.filter((stop) => isSameDelivery(stop, start)).map(({ einddatum }) => einddatum);
  if (ends.length === 0) return true;
  return start.begindatum <= next.begindatum && !ends.some((end) => end <= next.begindatum);
}

const newStarts = (bericht: BerichtOf<'305'>, isWrong: (start: StartProduct) => boolean): string[] =>
  blame(START, bericht.startProducten, (start) => !isRemoval(start) && isWrong(start));

const newStops = (bericht: BerichtOf<'307'>, isWrong: (stop: StopProduct) => boolean): string[] =>
  blame(STOP, bericht.stopProducten, (stop) => !isRemoval(stop) && isWrong(stop));

/** The other stops of the same delivery, a repetition of this very one (TR074) left out. */
function otherStops(stop: StopProduct, bericht: BerichtOf<'307'>, known: Known): StopProduct[] {
  return stopsLeft(bericht, known).filter((one) => isSameDelivery(one, stop) && keyOfStop(one) !== keyOfStop(stop));
}

/** Starts and stops against the toewijzingen, starts and stops received before (ijw.md 8.4). A removal is judged as such only. */
export const leveringHistoryRules: readonly HistoryRule[] = [
  {
    code: 'TR019',
    retourCode: '9019',
    statement: 'Een start of stop hoort bij een toewijzing van deze jeugdige aan deze aanbieder.',
    message: 'Het ToewijzingNummer hoort niet bij een toewijzing van deze jeugdige aan u; kijk het nummer na.',
    right: 'ToewijzingNummer 1001, dat aan u is toegewezen voor deze jeugdige',
    wrong: 'ToewijzingNummer 9999, dat niet bestaat of is verwijderd',
    find: {
      '305': (bericht, known) => newStarts(bericht, (start) => isUntied(start, bericht, known)),
      '307': (bericht, known) => newStops(bericht, (stop) => isUntied(stop, bericht, known)),
    },
  },
  {
    code: 'TR063',
    retourCode: '9063',
    statement: 'Alleen wat eerder is gestuurd, kan worden verwijderd.',
    message: 'Dit verwijdert iets wat niet eerder is ontvangen; kijk de sleutel na.',
    right: 'StatusAanlevering 3 met dezelfde Begindatum als de eerdere start',
    wrong: 'StatusAanlevering 3 met een Begindatum die nooit is gestuurd',
    find: {
      '305': (bericht, known) => {
        const before = new Set(startsBefore(bericht, known).map(keyOfStart));
        return blame(START, bericht.startProducten, (start) => isRemoval(start) && !before.has(keyOfStart(start)));
      },
      '307': (bericht, known) => {
        const before = new Set(stopsBefore(bericht, known).map(keyOfStop));
        return blame(STOP, bericht.stopProducten, (stop) => isRemoval(stop) && !before.has(keyOfStop(stop)));
      },
    },
  },
  {
    code: 'TR071',
    retourCode: '9071',
    statement: 'Een start wordt niet verwijderd als er een stop op volgde.',
    message: 'Deze start kan niet weg, want er is een stop; verwijder eerst de stop.',
    right: 'eerst de stop verwijderen, dan de start',
    wrong: 'een start verwijderen waarop een stop volgde',
    find: {
      '305': (bericht, known) => {
        const stops = stopsBefore(bericht, known);
        return blame(
          START,
          bericht.startProducten,
          (start) => isRemoval(start) && stops.some((stop) => isSameDelivery(stop, start)),
        );
      },
    },
  },
  {
    code: 'TR074',
    retourCode: '9074',
    statement: 'Dezelfde start of stop komt één keer.',
    message: 'Deze start of stop is al ontvangen; stuur hem niet nog eens.',
    right: 'één start met Begindatum 2026-04-03',
    wrong: 'nog een start met dezelfde Begindatum en hetzelfde ToewijzingNummer',
    find: {
      '305': (bericht, known) => {
        const current = new Set(startsLeft(bericht, known).map(keyOfStart));
        return newStarts(bericht, (start) => current.has(keyOfStart(start)));
      },
      '307': (bericht, known) => {
        const current = new Set(stopsLeft(bericht, known).map(keyOfStop));
        return newStops(bericht, (stop) => current.has(keyOfStop(stop)));
      },
    },
  },
  {
    code: 'TR326',
    retourCode: '9326',
    statement: 'Een nieuwe start komt pas nadat de lopende hulp is gestopt.',
    message: 'De vorige start op deze toewijzing loopt nog; stuur eerst een stop.',
    right: 'start 2026-01-05, stop 2026-03-01, start 2026-04-03',
    wrong: 'start 2026-01-05, start 2026-04-03',
    find: {
      '305': (bericht, known) => {
        const running = startsKnownTo(bericht, known);
        const stops = stopsBefore(bericht, known);
        return newStarts(bericht, (start) => running.some((one) => isRunningOn(one, start, stops)));
      },
    },
  },
  {
    code: 'TR382',
    retourCode: '9069',
    statement: 'Een stop noemt de start die loopt.',
    message: 'Er is geen start met dit nummer, dit product en deze Begindatum; stuur eerst de start.',
    right: 'Begindatum 2026-04-03, zoals in de start',
    wrong: 'Begindatum 2026-04-04, terwijl de start 2026-04-03 noemt',
    find: {
      '307': (bericht, known) => {
        const starts = new Set(startsBefore(bericht, known).map(keyOfStart));
        return newStops(bericht, (stop) => !starts.has(keyOfStart(stop)));
      },
    },
  },
  {
    code: 'TR413',
    retourCode: '9413',
    statement: 'Na een tijdelijke stop komt een nieuwe start of een definitieve stop.',
    message: 'Deze hulp is al tijdelijk gestopt; stuur een start of een definitieve stop.',
    right: 'RedenBeeindiging 20, daarna RedenBeeindiging 31',
    wrong: 'RedenBeeindiging 20, daarna nog eens 20',
    find: {
      '307': (bericht, known) =>
        newStops(
          bericht,
          (stop) =>
            stop.redenBeeindiging === TEMPORARY &&
            otherStops(stop, bericht, known).some(({ redenBeeindiging }) => redenBeeindiging === TEMPORARY),
        ),
    },
  },
  {
    code: 'TR414',
    retourCode: '9414',
    statement: 'Een stop na een tijdelijke stop eindigt niet eerder dan die.',
    message: 'Einddatum ligt voor de Einddatum van de vorige stop; verbeter de datum.',
    right: 'tijdelijke stop 2026-03-01, definitieve stop 2026-03-01 of later',
    wrong: 'tijdelijke stop 2026-03-01, definitieve stop 2026-02-15',
    find: {
      '307': (bericht, known) =>
        newStops(bericht, (stop) =>
          otherStops(stop, bericht, known).some(({ einddatum }) => stop.einddatum < einddatum),
        ),
    },
  },
  {
    code: 'TR415',
    retourCode: '9415',
    statement: 'Hulp wordt één keer definitief gestopt.',
    message: 'Deze hulp is al definitief gestopt; verwijder die stop eerst als hij niet klopt.',
    right: 'de eerste stop verwijderen (3), dan de nieuwe stop',
    wrong: 'RedenBeeindiging 31, daarna RedenBeeindiging 34 voor dezelfde start',
    find: {
      '307': (bericht, known) =>
        newStops(bericht, (stop) =>
          otherStops(stop, bericht, known).some(({ redenBeeindiging }) => redenBeeindiging !== TEMPORARY),
        ),
    },
  },
];
