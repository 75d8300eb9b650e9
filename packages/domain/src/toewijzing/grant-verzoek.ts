import type {
  AangevraagdProduct,
  ToegewezenProduct,
  VerzoekToewijzingBericht,
  VerzoekWijzigingBericht,
} from '../bericht/bericht.ts';
import type { ToewijzingNummer } from '../identity/ids.ts';
import { err, ok, type Result } from '../result.ts';
import {
  changeToewijzing,
  newToewijzing,
  type ToewijzingWish,
  type Wijziging,
  type WijzigingFault,
} from './change-toewijzing.ts';

/** JZ002: the change was asked for by the aanbieder. */
const BY_AANBIEDER = '12';

type Moment = Pick<Wijziging, 'toewijzingsdatum' | 'toewijzingstijd'>;

/** A number that no toewijzing of the gemeente has in this domein (TR332), a new one at each call. */
export type NextNummer = () => ToewijzingNummer;

/** The new toewijzing for one product of a VOT, with the reference of that product (TR379, IV097). A VOT is granted per product. */
export function grantAangevraagdProduct(
  aangevraagd: VerzoekToewijzingBericht['aangevraagdeProducten'][number],
  moment: Moment,
  nextNummer: NextNummer,
): ToegewezenProduct {
  const { referentieAanbieder } = aangevraagd;
  return { ...newToewijzing(wishOf(aangevraagd), moment, nextNummer()), referentieAanbieder };
}

function wishOf({ toewijzingIngangsdatum, toewijzingEinddatum, ...rest }: AangevraagdProduct): ToewijzingWish {
  const end = toewijzingEinddatum === undefined ? {} : { einddatum: toewijzingEinddatum };
  return { ...rest, ingangsdatum: toewijzingIngangsdatum, ...end };
}

/**
 * The versions and new toewijzingen that grant a VOW, which is granted as a whole (ijw.md 2). `current` holds the valid
 * versions of the toewijzingen of the client with this aanbieder, `withGrantedLines` those that have granted claims.
 * A product to change that is not there is 9351 (TR351).
 */
export function grantVerzoekWijziging(
  verzoek: VerzoekWijzigingBericht,
  current: readonly ToegewezenProduct[],
  moment: Moment,
  { nextNummer, withGrantedLines }: { nextNummer: NextNummer; withGrantedLines: ReadonlySet<ToewijzingNummer> },
): Result<ToegewezenProduct[], WijzigingFault | 'TR351'> {
  const granted: ToegewezenProduct[] = [];
  for (const { toewijzingNummer, gewensteIngangsdatum, ...wish } of verzoek.teWijzigenProducten) {
    const former = current.find((one) => one.toewijzingNummer === toewijzingNummer);
    if (former === undefined) return err('TR351');
    const changed = changeToewijzing(
      former,
      { ...wish, ...(former.product !== undefined && { product: former.product }), ingangsdatum: gewensteIngangsdatum },
      {
        ...moment,
        redenWijziging: BY_AANBIEDER,
        freeNummer: nextNummer(),
        hasGrantedLines: withGrantedLines.has(toewijzingNummer),
      },
    );
    if (!changed.ok) return changed;
    granted.push(...changed.value);
  }
  for (const { gewensteIngangsdatum, ...wish } of verzoek.nieuweProducten) {
    granted.push(newToewijzing({ ...wish, ingangsdatum: gewensteIngangsdatum }, moment, nextNummer()));
  }
  return ok(granted);
}
