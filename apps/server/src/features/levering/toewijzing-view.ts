import type { EigenToewijzingView } from '@samenpad/contract';
import type { EigenDelen } from '@samenpad/database';
import { type EigenToewijzing, listStopRedenen } from '@samenpad/domain';

/** A toewijzing as its aanbieder sees it; `naam` and `saldo` null: the reader may not know it. */
export function toToewijzingView(
  { gemeente, jeugdigeId, pseudoniem }: Pick<EigenDelen, 'gemeente' | 'jeugdigeId' | 'pseudoniem'>,
  toewijzing: EigenToewijzing,
  { naam, saldo }: Pick<EigenToewijzingView, 'naam' | 'saldo'>,
): EigenToewijzingView {
  const { domein, product, toestand, confirmed, fase, begin, eind, eindReden } = toewijzing;
  return {
    gemeente,
    jeugdigeId,
    naam,
    pseudoniem,
    aanbieder: toewijzing.bron.aanbieder,
    domein,
    toewijzingNummer: product.toewijzingNummer,
    product:
      product.product === undefined
        ? null
        : { categorie: product.product.categorie, code: product.product.code ?? null },
    omvang: product.omvang ?? null,
    budget: product.budget ?? null,
    ingangsdatum: product.ingangsdatum,
    einddatum: product.einddatum ?? null,
    toestand,
    redenWijziging: product.redenWijziging ?? null,
    confirmed,
    fase,
    begin,
    eind,
    eindReden,
    stopRedenen: listStopRedenen(toewijzing),
    saldo,
    told: toewijzing.told?.kind ?? null,
    canStart: toestand !== 'verwijderd' && fase !== 'loopt',
  };
}
