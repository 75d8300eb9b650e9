import type { ToegewezenProduct } from '../bericht/bericht.ts';
import type { DeclaratieMaand } from '../fold/stand.ts';
import { type Cents, cents } from '../identity/ids.ts';
import { firstDayOf, lastDayOf, maxDate, minDate, type PlainMonth } from '../plain-date.ts';
import { computePeriodeVolume, inSmallestEenheid } from '../volume/compute-volume.ts';

/** One toewijzing with what was claimed on it. */
export interface Claim {
  jeugdigeId: string;
  pseudoniem: string;
  toewijzingNummer: number;
  product: ToegewezenProduct;
  /** A start was reported. A claim never waits for it (OP364). */
  gestart: boolean;
  /** Of all months, the latest first. */
  maanden: DeclaratieMaand[];
}

/** Why what was claimed is not what was expected; together they are the whole difference. */
export const claimverschillen = ['niet-gestart', 'niet-gedeclareerd', 'minder', 'meer', 'niet-te-verwachten'] as const;
export type Claimverschil = (typeof claimverschillen)[number];

/** One toewijzing in one month, in cents. */
export interface Claimregel {
  claim: Claim;
  ingediend: Cents;
  toegekend: Cents;
  afgewezen: Cents;
  gecrediteerd: Cents;
  /** Submitted and not answered. */
  wacht: Cents;
  /** The volume of the month at the last tariff; null: no volume was assigned, or no tariff is known yet. */
  verwacht: Cents | null;
  /** Null: as expected. */
  verschil: { soort: Claimverschil; bedrag: Cents } | null;
}

/** WJ756: euros; a volume is then an amount in cents. */
const EURO = '83';

/** What each toewijzing gave in a month beside what it may give; without those of which nothing was expected or claimed. */
export function compareClaims(claims: readonly Claim[], maand: PlainMonth): Claimregel[] {
  return claims.flatMap((claim) => {
    const own = claim.maanden.find((one) => one.maand === maand);
    const begindatum = maxDate(firstDayOf(maand), claim.product.ingangsdatum);
    const einddatum = minDate(lastDayOf(maand), claim.product.einddatum ?? lastDayOf(maand));
    if (own === undefined && begindatum > einddatum) return [];
    const verwacht = begindatum > einddatum ? cents(0) : computeExpected(claim, { begindatum, einddatum });
    const { ingediend = cents(0), toegekend = cents(0), afgewezen = cents(0), gecrediteerd = cents(0) } = own ?? {};
    const wacht = cents(ingediend - toegekend - afgewezen);
    const stands = ingediend - afgewezen - gecrediteerd;
    const verschil = explain(claim, { verwacht, stands, claimed: own !== undefined });
    return [{ claim, ingediend, toegekend, afgewezen, gecrediteerd, wacht, verwacht, verschil }];
  });
}

function explain(
  { gestart }: Claim,
  { verwacht, stands, claimed }: { verwacht: Cents | null; stands: number; claimed: boolean },
): Claimregel['verschil'] {
  const bedrag = cents(stands - (verwacht ?? 0));
  if (bedrag === 0) return null;
  if (verwacht === null) return { soort: 'niet-te-verwachten', bedrag };
  if (!claimed) return { soort: gestart ? 'niet-gedeclareerd' : 'niet-gestart', bedrag };
  return { soort: bedrag < 0 ? 'minder' : 'meer', bedrag };
}

/** The most of the month (ijw.md 10) at the tariff of the latest claim. */
function computeExpected(
  { product, maanden }: Claim,
  periode: Parameters<typeof computePeriodeVolume>[1],
): Cents | null {
  const { omvang } = product;
  // In total: no month has an amount of its own.
  if (omvang === undefined || omvang.frequentie === '6') return null;
  const tarief = omvang.eenheid === EURO ? 1 : findTarief(maanden);
  if (tarief === undefined) return null;
  return cents(
    Math.round(inSmallestEenheid(computePeriodeVolume({ ...product, omvang }, periode), omvang.eenheid) * tarief),
  );
}

/** Cents per smallest unit, by what was granted last. */
function findTarief(maanden: readonly DeclaratieMaand[]): number | undefined {
  const [last] = maanden.flatMap(({ boekingen }) => boekingen.filter(({ volume, bedrag }) => volume > 0 && bedrag > 0));
  return last && last.bedrag / inSmallestEenheid(last.volume, last.eenheid);
}

/** A month as a whole, in cents. */
export interface Claimmaand {
  maand: PlainMonth;
  ingediend: Cents;
  toegekend: Cents;
  afgewezen: Cents;
  gecrediteerd: Cents;
  wacht: Cents;
  verwacht: Cents;
  /** What stands less what was expected, by reason; their sum is the whole difference. */
  verschillen: Record<Claimverschil, Cents>;
}

/** The sums of a month. */
export function sumClaims(regels: readonly Claimregel[], maand: PlainMonth): Claimmaand {
  const sum = (amountOf: (regel: Claimregel) => number) =>
    cents(regels.reduce((total, regel) => total + amountOf(regel), 0));
  const differs = (soort: Claimverschil) => sum(({ verschil }) => (verschil?.soort === soort ? verschil.bedrag : 0));
  return {
    maand,
    ingediend: sum(({ ingediend }) => ingediend),
    toegekend: sum(({ toegekend }) => toegekend),
    afgewezen: sum(({ afgewezen }) => afgewezen),
    gecrediteerd: sum(({ gecrediteerd }) => gecrediteerd),
    wacht: sum(({ wacht }) => wacht),
    verwacht: sum(({ verwacht }) => verwacht ?? 0),
    verschillen: {
      'niet-gestart': differs('niet-gestart'),
      'niet-gedeclareerd': differs('niet-gedeclareerd'),
      minder: differs('minder'),
      meer: differs('meer'),
      'niet-te-verwachten': differs('niet-te-verwachten'),
    },
  };
}
