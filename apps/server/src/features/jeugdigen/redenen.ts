import type { JeugdigenQuery, Reden } from '@samenpad/contract';
import type { FocusFacts, FocusTraject } from '@samenpad/database';
import {
  countWholeMonths,
  findHerhaaldBeroep,
  type Kadergrens,
  lengthInDays,
  listTrajectSignalen,
  maxDate,
  minDate,
  type PlainDate,
} from '@samenpad/domain';

/** What the list was asked for; `over` is the limit of the kader that was chosen, `facts.over` what is over it. */
export type Asked = Pick<JeugdigenQuery, 'herhaald' | 'stapeling' | 'signaal'> & { over?: Kadergrens | undefined };

/** Days at the same time from which trajecten are stacked (domain.md B.5). */
const STACKED_DAYS = 28;

/** Why a jeugdige stands in the list that was asked, each reason as its figure or page counts it. */
export function listRedenen(
  { trajecten, ijwStapelingen, peildatum, over }: FocusFacts,
  asked: Asked,
  naamOf: (agb: string) => string,
): Reden[] {
  const redenen: (Reden | undefined)[] = [];
  if (asked.herhaald === 'traject') redenen.push({ soort: 'herhaald-traject', trajecten: trajecten.length });
  if (asked.herhaald === 'beroep') redenen.push(findReturn(trajecten));
  if (asked.stapeling === 'trajecten') redenen.push(findTogether(trajecten, peildatum) ?? findQuick(trajecten));
  if (asked.stapeling === 'ijw') redenen.push({ soort: 'ijw-stapeling', toewijzingNummers: ijwStapelingen });
  if (asked.signaal !== undefined) redenen.push(...listSignalen(trajecten, peildatum, naamOf));
  if (asked.over !== undefined) redenen.push(...listOver(asked.over, over, { peildatum, naamOf }));
  return redenen.filter((reden) => reden !== undefined);
}

/** What is over a kader (S1-11), by what made the list: each traject that runs too long, or how many run at once. */
function listOver(
  { maat, hulpvorm, grens }: Kadergrens,
  over: FocusFacts['over'],
  { peildatum, naamOf }: { peildatum: PlainDate; naamOf: (agb: string) => string },
): Reden[] {
  if (maat === 'tegelijk') return [{ soort: 'kader-tegelijk', hulpvorm, trajecten: over.length, grens }];
  return over.map(({ hulpvorm: vorm, aanbieder, begin }) => ({
    soort: 'kader-duur',
    hulpvorm: vorm,
    aanbieder: naamOf(aanbieder),
    begin,
    maanden: countWholeMonths(begin, peildatum),
    grens,
  }));
}

function findReturn(trajecten: readonly FocusTraject[]): Reden | undefined {
  const back = findHerhaaldBeroep(trajecten);
  return back && { soort: 'herhaald-beroep', ...back };
}

/** The most trajecten of which each ran for 28 days or more beside the one that began last; the newest of those. */
function findTogether(trajecten: readonly FocusTraject[], peildatum: PlainDate): Reden | undefined {
  const end = ({ begin, eind }: FocusTraject) => maxDate(begin, eind ?? peildatum);
  const groups = trajecten.map((last) =>
    trajecten.filter((other) => {
      if (other === last) return true;
      const shared = minDate(end(other), end(last));
      const isBefore = other.begin < last.begin || (other.begin === last.begin && other.rang < last.rang);
      return isBefore && shared >= last.begin && lengthInDays(last.begin, shared) >= STACKED_DAYS;
    }),
  );
  const most = groups.toReversed().reduce((best, group) => (group.length > best.length ? group : best), []);
  const op = most
    .map(({ begin }) => begin)
    .toSorted()
    .at(-1);
  if (op === undefined || most.length < 2) return undefined;
  const aanbieders = new Set(most.map(({ aanbieder }) => aanbieder)).size;
  return { soort: 'tegelijk', trajecten: most.length, aanbieders, op };
}

/** Stacked without any two at once: the third or later within 24 months. */
function findQuick(trajecten: readonly FocusTraject[]): Reden | undefined {
  const last = trajecten.findLast(({ gestapeld }) => gestapeld);
  return last && { soort: 'snel-na-elkaar', rang: last.rang, begin: last.begin };
}

function listSignalen(
  trajecten: readonly FocusTraject[],
  peildatum: PlainDate,
  naamOf: (agb: string) => string,
): Reden[] {
  return trajecten.flatMap((traject) => {
    const { openEnded, hulpvorm, aanbieder, verwijzer, begin } = traject;
    const signalen = listTrajectSignalen(traject, { openEnded, peildatum });
    if (signalen.length === 0) return [];
    return [{ soort: 'signaal' as const, hulpvorm, aanbieder: naamOf(aanbieder), verwijzer, begin, signalen }];
  });
}
