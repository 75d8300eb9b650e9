import type { HulpView, ToegewezenView, ToewijsverzoekView } from '@samenpad/contract';
import type { Besluitruimte } from '@samenpad/database';
import type { Domein, Omvang, PlainDate, Product, ToegewezenProduct, ToewijzingSaldo } from '@samenpad/domain';
import type { AskedVerzoek, SentToewijzing, Situation } from './situation.ts';

type NaamOf = (aanbieder: string) => string;

interface Hulp {
  product?: Product | undefined;
  begin: PlainDate;
  eind?: PlainDate | undefined;
  omvang?: Omvang | undefined;
  budget?: ToegewezenProduct['budget'];
}

function toHulpView({ product, begin, eind, omvang, budget }: Hulp): HulpView {
  return {
    categorie: product?.categorie ?? null,
    code: product?.code ?? null,
    begin,
    eind: eind ?? null,
    volume: omvang?.volume ?? null,
    eenheid: omvang?.eenheid ?? null,
    frequentie: omvang?.frequentie ?? null,
    budget: budget ?? null,
  };
}

/** What is asked for, in the words of the aanbieder's bericht. */
export function toVerzoekView(
  verzoek: AskedVerzoek,
  { client, toewijzingen }: Situation,
  naamOf: NaamOf,
): ToewijsverzoekView {
  const { bericht, referentie, inOnderzoek } = verzoek;
  const { domein, aanbieder, dagtekening } = bericht;
  const base = { domein, aanbieder, aanbiederNaam: naamOf(aanbieder), referentie, dagtekening, inOnderzoek };
  if (bericht.soort === '315') {
    const asked = bericht.aangevraagdeProducten.filter((one) => one.referentieAanbieder === referentie);
    return {
      ...base,
      soort: 'vot',
      verwijzer: asked[0]?.verwijzer.type ?? null,
      adresNodig: client === undefined,
      gevraagd: asked.map(({ toewijzingIngangsdatum: begin, toewijzingEinddatum: eind, ...one }) => ({
        ...toHulpView({ ...one, begin, eind }),
        toewijzingNummer: null,
      })),
    };
  }
  const productOf = (nummer: number) =>
    toewijzingen.find((one) => one.domein === domein && one.product.toewijzingNummer === nummer)?.product.product;
  return {
    ...base,
    soort: 'vow',
    verwijzer: null,
    adresNodig: false,
    gevraagd: [
      ...bericht.teWijzigenProducten.map(({ gewensteIngangsdatum: begin, einddatum: eind, ...one }) => ({
        ...toHulpView({ ...one, begin, eind, product: productOf(one.toewijzingNummer) }),
        toewijzingNummer: one.toewijzingNummer,
      })),
      ...bericht.nieuweProducten.map(({ gewensteIngangsdatum: begin, einddatum: eind, ...one }) => ({
        ...toHulpView({ ...one, begin, eind }),
        toewijzingNummer: null,
      })),
    ],
  };
}

/** JZ002 */
const REMOVED = '13';

/** A toewijzing that still runs or begins; what ended or was removed can no longer be changed. */
export function toToegewezenView(
  { domein, aanbieder, product, isPaid }: SentToewijzing,
  today: PlainDate,
  { naamOf, saldoOf }: { naamOf: NaamOf; saldoOf: (domein: Domein, nummer: number) => ToewijzingSaldo | null },
): ToegewezenView[] {
  const { toewijzingNummer, ingangsdatum, einddatum, redenWijziging } = product;
  const isRemoved = redenWijziging === REMOVED && einddatum === ingangsdatum;
  if (isRemoved || (einddatum !== undefined && einddatum < today)) return [];
  const hulp = toHulpView({ ...product, begin: ingangsdatum, eind: einddatum });
  return [
    {
      ...hulp,
      domein,
      aanbieder,
      aanbiederNaam: naamOf(aanbieder),
      toewijzingNummer,
      verwijderbaar: !isPaid,
      saldo: saldoOf(domein, toewijzingNummer),
    },
  ];
}

type Besluit = Besluitruimte['besluiten'][number];

/** A decision and what became of its bericht. */
export function toBesluitView(besluit: Besluit, naamOf: NaamOf) {
  const { besluitId, soort, aanbieder, toewijzingNummer, vraag, door, op } = besluit;
  const aanbiederNaam = naamOf(aanbieder);
  return {
    besluitId,
    soort,
    aanbiederNaam,
    toewijzingNummer,
    vraag,
    door,
    op: op.toISOString(),
    stand: standOf(besluit),
  };
}

function standOf({ berichtId, verzondenOp, beantwoordOp, geweigerd }: Besluit) {
  if (berichtId === null) return 'niet-geschreven' as const;
  if (geweigerd) return 'geweigerd' as const;
  if (beantwoordOp !== null) return 'beantwoord' as const;
  return verzondenOp === null ? ('geschreven' as const) : ('verzonden' as const);
}
