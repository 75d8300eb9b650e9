import type { ReferentieAanbieder } from '../identity/ids.ts';
import { type CareInterval, compareEind, compareNummer, comparePeriode, gapInDays } from './care-interval.ts';
import type { JeugdigeFacts } from './collect-facts.ts';
import type { Bron } from './gebeurtenis.ts';
import { endsAdministratively, MAX_GAP_VOORTZETTING } from './merge-intervals.ts';
import type { Signaal } from './stand.ts';
import type { FoldedToewijzing } from './toewijzing.ts';
import { referentieKey, type VerzoekFacts } from './verzoek.ts';

/** iJw-stapeling (domain.md B.5, TR302): the same product at the same aanbieder in overlapping toewijzingen. */
export function listStapelingen(toewijzingen: readonly FoldedToewijzing[]): Signaal[] {
  const last = new Map<string, FoldedToewijzing['row']>();
  const signalen: Signaal[] = [];
  for (const { row, versies } of [...toewijzingen].sort(compareToegewezen)) {
    if (row.product === null || row.begin === null || row.toestand === 'verwijderd') continue;
    const key = `${row.domein} ${row.aanbieder} ${row.product.categorie} ${row.product.code ?? ''}`;
    const former = last.get(key);
    if (former !== undefined && gapInDays(former.eind, row.begin) < 0) {
      const berichtId = versies.at(-1)?.bronnen[0]?.berichtId ?? null;
      const { domein, toewijzingNummer } = row;
      signalen.push({ soort: 'ijw-stapeling', berichtId, domein, toewijzingNummer, code: null });
    }
    if (former === undefined || compareEind(row.eind, former.eind) > 0) last.set(key, row);
  }
  return signalen;
}

function compareToegewezen({ row: a }: FoldedToewijzing, { row: b }: FoldedToewijzing): number {
  if (a.begin === null || b.begin === null) return Number(a.begin === null) - Number(b.begin === null);
  return (
    comparePeriode({ begin: a.begin, eind: a.eind }, { begin: b.begin, eind: b.eind }) ||
    compareNummer(a.toewijzingNummer, b.toewijzingNummer)
  );
}

/** A38: a 301 or 319 with a reference that no verzoek has makes no row but a signaal (TR379, TR355). */
export function listUnknownReferenties(facts: JeugdigeFacts, verzoeken: ReadonlyMap<string, VerzoekFacts>): Signaal[] {
  const isKnown = ({ domein, aanbieder }: Bron, referentie: ReferentieAanbieder): boolean =>
    verzoeken.has(referentieKey(domein, aanbieder, referentie));
  const signalen: Signaal[] = [];
  for (const { bron, product } of facts.toewijzingen.flatMap((one) => one.toewijzingen)) {
    const { referentieAanbieder, toewijzingNummer } = product;
    if (referentieAanbieder === undefined || isKnown(bron, referentieAanbieder)) continue;
    signalen.push(unknownReferentie(bron, toewijzingNummer, '9379'));
  }
  for (const { bron, referentieAanbieder } of facts.antwoorden) {
    if (!isKnown(bron, referentieAanbieder)) signalen.push(unknownReferentie(bron, null, '9355'));
  }
  return signalen;
}

function unknownReferentie(
  { berichtId, domein }: Bron,
  toewijzingNummer: Signaal['toewijzingNummer'],
  code: string,
): Signaal {
  return { soort: 'onbekende-referentie', berichtId, domein, toewijzingNummer, code };
}

/** A32: a conversion (03, 10, 11, 14) after which care goes on at once in another hulpvorm makes a new traject and a line to look at. */
export function listConversions(intervals: readonly CareInterval[]): Signaal[] {
  const converted = intervals.filter(endsAdministratively);
  return converted.flatMap(({ domein, aanbiedergroep, hulpvorm, levering }) =>
    intervals
      .filter((next) => next.domein === domein)
      .filter((next) => next.aanbiedergroep === aanbiedergroep && next.hulpvorm !== hulpvorm)
      .filter((next) => isAdjoining(gapInDays(levering.eind, next.levering.begin)))
      .map(({ toewijzing, toewijzingNummer }): Signaal => {
        const berichtId = toewijzing.versies.at(-1)?.bronnen[0]?.berichtId ?? null;
        return { soort: 'omzetting-andere-hulpvorm', berichtId, domein, toewijzingNummer, code: null };
      }),
  );
}

function isAdjoining(gap: number): boolean {
  return gap >= 0 && gap <= MAX_GAP_VOORTZETTING;
}
