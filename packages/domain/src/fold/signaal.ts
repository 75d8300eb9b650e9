import type { ToewijzingNummer } from '../identity/ids.ts';
import { monthOf, type PlainDate } from '../plain-date.ts';
import { compareBron, compareText } from './compare.ts';
import type { DeliverySegment } from './delivery-segments.ts';
import { provesDelivery } from './prestatieregel.ts';
import type { Signaal, SignaalSoort } from './stand.ts';
import type { FoldedToewijzing } from './toewijzing.ts';

/** What does not fit in one toewijzing: flagged, never repaired (domain.md B.4 step 0). */
export function listToewijzingSignalen(toewijzing: FoldedToewijzing): Signaal[] {
  const { row } = toewijzing;
  if (row.toestand === 'verwijderd') return [...conflictSignalen(toewijzing), ...removedSignalen(toewijzing)];
  return [
    ...conflictSignalen(toewijzing),
    ...weesSignalen(toewijzing),
    ...leveringSignalen(toewijzing),
    ...declaratieSignalen(toewijzing),
    ...creditSignalen(toewijzing),
  ];
}

function signaalFor(
  { row }: FoldedToewijzing,
  soort: SignaalSoort,
  berichtId: string | null,
  code: string | null = null,
): Signaal {
  return { soort, berichtId, domein: row.domein, toewijzingNummer: row.toewijzingNummer, code };
}

function conflictSignalen(toewijzing: FoldedToewijzing): Signaal[] {
  // A15: same Toewijzingsdatum and -tijd, other content.
  return toewijzing.versies
    .filter((versie) => versie.conflict)
    .map((versie) => signaalFor(toewijzing, 'versie-conflict', versie.bronnen.at(-1)?.berichtId ?? null));
}

function removedSignalen(toewijzing: FoldedToewijzing): Signaal[] {
  const { delivery, facts } = toewijzing;
  return [
    // A23: the start stays visible.
    ...delivery.segments.map((segment) =>
      signaalFor(toewijzing, 'start-op-verwijderde-toewijzing', segment.berichtId, '9019'),
    ),
    ...facts.prestatieregels
      .filter(provesDelivery)
      // TR384
      .map(({ bron }) => signaalFor(toewijzing, 'declaratie-op-verwijderde-toewijzing', bron.berichtId, '9384')),
  ];
}

function weesSignalen(toewijzing: FoldedToewijzing): Signaal[] {
  const { row, facts } = toewijzing;
  if (row.toestand !== 'wees' || row.toewijzingNummer === null) return [];
  const first = [...facts.bronnen].sort(compareBron)[0];
  if (first === undefined) return [];
  // TR019 for a start or stop, TR338 for a claim, TR350 for a wijzigingsverzoek.
  const code = first.soort === '323' ? '9338' : first.soort === '317' ? '9350' : '9019';
  return [signaalFor(toewijzing, 'bericht-zonder-toewijzing', first.berichtId, code)];
}

function leveringSignalen(toewijzing: FoldedToewijzing): Signaal[] {
  const estimated = toewijzing.row.levering.flatMap(({ beginBron, eindSoort }) => {
    const found: Signaal[] = [];
    // A28: a stop without start (TR382); A3: claims without start.
    const code = beginBron === 'stop' ? '9069' : null;
    if (beginBron !== 'start') found.push(signaalFor(toewijzing, 'start-ontbreekt', null, code));
    // A11
    if (eindSoort === 'afgeleid') found.push(signaalFor(toewijzing, 'stop-ontbreekt', null));
    return found;
  });
  return [...estimated, ...startSignalen(toewijzing)];
}

function startSignalen(toewijzing: FoldedToewijzing): Signaal[] {
  const { row, delivery } = toewijzing;
  return delivery.segments.flatMap((segment, i) => {
    const found: Signaal[] = [];
    // A27: delivery after the Einddatum is shown; the delivery itself stands.
    if (row.eind !== null && segment.begin > row.eind) {
      found.push(signaalFor(toewijzing, 'levering-buiten-toewijzing', segment.berichtId));
    }
    // TR326: a start while a start is current.
    if (isCurrentAt(delivery.segments[i - 1], segment.begin)) {
      found.push(signaalFor(toewijzing, 'dubbele-start', segment.berichtId, '9326'));
    }
    return found;
  });
}

function isCurrentAt(former: DeliverySegment | undefined, day: PlainDate): boolean {
  if (former === undefined || former.temporary !== undefined) return false;
  return former.definitive === undefined || former.definitive.product.einddatum >= day;
}

function declaratieSignalen(toewijzing: FoldedToewijzing): Signaal[] {
  const { row, facts } = toewijzing;
  const first = row.levering[0];
  const last = row.levering.at(-1);
  const stopped = last?.eindSoort === 'stop' ? last.eind : null;
  return facts.prestatieregels.filter(provesDelivery).flatMap(({ bron, prestatie }) => {
    const { begindatum, einddatum } = prestatie.productPeriode;
    const found: Signaal[] = [];
    const add = (soort: SignaalSoort, code: string | null): void => {
      found.push(signaalFor(toewijzing, soort, bron.berichtId, code));
    };
    // A3: a claim for a month before the month of the start does not move the start.
    if (first?.beginBron === 'start' && monthOf(begindatum) < monthOf(first.begin)) add('declaratie-voor-start', null);
    // A27: the stop date wins (9308).
    if (stopped !== null && begindatum > stopped) add('declaratie-na-einde', '9308');
    const outside = outsideCode(row.begin, row.eind, begindatum, einddatum);
    if (outside !== undefined) add('declaratie-buiten-toewijzing', outside);
    return found;
  });
}

/** TR323: a credit line that takes back what was never claimed, or what was rejected; which debit it means is not guessed. */
function creditSignalen(toewijzing: FoldedToewijzing): Signaal[] {
  const { prestatieregels } = toewijzing.facts;
  const debits = new Set(
    prestatieregels
      .filter(({ prestatie, answer }) => prestatie.ingediendBedrag.debetCredit === 'D' && answer !== 'rejected')
      .map(({ bron, prestatie }) => `${bron.aanbieder} ${prestatie.referentieNummer}`),
  );
  return prestatieregels
    .filter(
      ({ bron, prestatie }) =>
        prestatie.ingediendBedrag.debetCredit === 'C' &&
        !debits.has(`${bron.aanbieder} ${prestatie.vorigReferentieNummer ?? ''}`),
    )
    .map(({ bron }) => signaalFor(toewijzing, 'credit-zonder-debet', bron.berichtId, '8017'));
}

/** TR307 and TR308: a line that begins before or ends after the toewijzing. */
function outsideCode(
  begin: PlainDate | null,
  eind: PlainDate | null,
  from: PlainDate,
  until: PlainDate,
): '9307' | '9308' | undefined {
  if (begin !== null && from < begin) return '9307';
  return eind !== null && until > eind ? '9308' : undefined;
}

/** Sorted, each once. */
export function sortSignalen(signalen: readonly Signaal[]): Signaal[] {
  const byText = new Map(signalen.map((signaal) => [textOf(signaal), signaal]));
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, signaal]) => signaal);
}

function textOf({ domein, toewijzingNummer, soort, berichtId, code }: Signaal): string {
  return [domein, numberText(toewijzingNummer), soort, berichtId ?? '', code ?? ''].join('|');
}

function numberText(nummer: ToewijzingNummer | null): string {
  return nummer === null ? '' : String(nummer).padStart(9, '0');
}
