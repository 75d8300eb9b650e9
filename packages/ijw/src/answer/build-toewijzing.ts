import type {
  BerichtKop,
  PlainDate,
  ReferentieAanbieder,
  ToegewezenProduct,
  Toewijzingbericht,
  ToewijzingClient,
} from '@samenpad/domain';
import { RELEASE } from '../schema/standaard.ts';

/** What the gemeente puts on the head of a bericht of its own. */
export type GemeenteKop = Pick<
  BerichtKop<'301'>,
  'domein' | 'gemeente' | 'aanbieder' | 'identificatie' | 'dagtekening' | 'xsdVersie'
>;

/** What a 301 is made from, of one client and one aanbieder. */
export interface ToewijzingContent {
  client: ToewijzingClient;
  /** The valid version of each toewijzing as it was sent before. */
  sent: readonly ToegewezenProduct[];
  /** New toewijzingen and new versions, not sent before. */
  changed: readonly ToegewezenProduct[];
  /** The VOW that this 301 grants; the reference of a VOT stands on its own product. */
  verzoekWijziging?: ReferentieAanbieder;
}

/** JZ002 */
const VERWIJDERD = '13';

/**
 * The 301 of a client: what changed, and all that is valid on or after its Dagtekening (OP087). What was sent before
 * comes again with RedenWijziging and ReferentieAanbieder empty (TR379, IV097); after a VOW every product carries the
 * reference. In order of ToewijzingNummer.
 */
export function buildToewijzing(kop: GemeenteKop, content: ToewijzingContent): Toewijzingbericht {
  const { client, sent, changed, verzoekWijziging } = content;
  const renewed = new Set(changed.map(({ toewijzingNummer }) => toewijzingNummer));
  const unchanged = sent
    .filter((product) => !renewed.has(product.toewijzingNummer) && isValid(product, kop.dagtekening))
    .map(({ redenWijziging: _, referentieAanbieder: __, ...product }) => product);
  const reference = verzoekWijziging === undefined ? {} : { referentieAanbieder: verzoekWijziging };
  return {
    ...kop,
    soort: '301',
    release: RELEASE,
    afzender: kop.gemeente,
    client,
    toegewezenProducten: [...changed, ...unchanged]
      .sort((a, b) => a.toewijzingNummer - b.toewijzingNummer)
      .map((product) => ({ ...product, ...reference })),
  };
}

function isValid({ einddatum, redenWijziging }: ToegewezenProduct, dagtekening: PlainDate): boolean {
  return redenWijziging !== VERWIJDERD && (einddatum === undefined || einddatum >= dagtekening);
}
