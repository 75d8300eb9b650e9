import type { GemeenteCode, ToewijzingNummer } from '../identity/ids.ts';
import type { ToewijzingFacts } from './collect-facts.ts';
import { compareBron } from './compare.ts';
import { computeDeclaraties } from './declaratie.ts';
import { type DeliverySegments, listDeliverySegments } from './delivery-segments.ts';
import { computeHulpvorm, type HulpvormOfToewijzing } from './hulpvorm-of-toewijzing.ts';
import { computeLevering } from './levering.ts';
import { heenberichtKey } from './link-key.ts';
import { markOutput } from './spread-output.ts';
import type { FoldContext, Levering, Toewijzing } from './stand.ts';
import { computeToestand, computeVerlengingen, listVersies, type ToewijzingVersie } from './toewijzing-versies.ts';
import { computeVerwijzer, findVot } from './verwijzer.ts';
import type { VerzoekFacts } from './verzoek.ts';
import { computeWachten } from './wacht.ts';

/** A toewijzing worked out, with what trajecten and signalen need of it beside its row. */
export interface FoldedToewijzing {
  facts: ToewijzingFacts;
  versies: ToewijzingVersie[];
  delivery: DeliverySegments;
  row: Omit<Toewijzing, 'toewijzingNummer'> & { toewijzingNummer: ToewijzingNummer | null };
  hulpvorm: HulpvormOfToewijzing;
}

/** Surroundings of one toewijzing that the fold of it reads. */
export interface ToewijzingContext {
  gemeente: GemeenteCode;
  accepted: ReadonlySet<string>;
  verzoeken: ReadonlyMap<string, VerzoekFacts>;
  fold: FoldContext;
}

/** Folds all that is known of one ToewijzingNummer (domain.md B.4 steps 0 and 1). */
export function foldToewijzing(facts: ToewijzingFacts, context: ToewijzingContext): FoldedToewijzing {
  const { peildatum, hulpvormOf, wetOf } = context.fold;
  const versies = listVersies(facts.toewijzingen);
  const valid = versies.at(-1);
  const toestand = computeToestand(valid, peildatum);
  const delivery = listDeliverySegments(facts.starts, facts.stops);
  const einddatum = valid?.eind ?? null;
  // A23: what was removed counts as never sent, so there is no delivery either; a signaal keeps the start visible.
  const levering =
    toestand === 'verwijderd' ? [] : computeLevering(delivery.segments, facts.prestatieregels, einddatum, peildatum);
  const hulpvorm = computeHulpvorm(facts, valid?.product ?? null, hulpvormOf);
  const vot = findVot(versies, context.verzoeken);
  const row: FoldedToewijzing['row'] = {
    gemeente: context.gemeente,
    domein: facts.domein,
    toewijzingNummer: facts.toewijzingNummer,
    aanbieder: valid?.aanbieder ?? firstAanbieder(facts),
    toestand,
    begin: valid?.begin ?? null,
    eind: einddatum,
    product: valid?.product ?? null,
    wet: wetOf(facts.domein, hulpvorm.product, valid?.begin ?? levering[0]?.begin ?? null),
    hulpvorm: hulpvorm.hulpvorm,
    ...(hulpvorm.afgeleid && { hulpvormAfgeleid: true }),
    ...(valid !== undefined && {
      voorlopig: !valid.bronnen.some((bron) => context.accepted.has(heenberichtKey(bron))),
    }),
    redenWijziging: valid?.redenWijziging ?? null,
    versies: versies.length,
    ...computeVerlengingen(versies),
    levering,
    declaraties: markOutput(computeDeclaraties(facts.prestatieregels), {
      omvang: valid?.omvang ?? null,
      levering,
      einddatum,
    }),
    ...wachtenOf(versies, levering, vot?.bron.dagtekening, context),
    ...computeVerwijzer(versies, vot),
  };
  return { facts, versies, delivery, row, hulpvorm };
}

function wachtenOf(
  versies: readonly ToewijzingVersie[],
  levering: readonly Levering[],
  gevraagd: ToewijzingVersie['begin'] | undefined,
  { fold: { peildatum } }: ToewijzingContext,
): ReturnType<typeof computeWachten> {
  const [first, valid] = [versies[0], versies.at(-1)];
  if (first === undefined || valid === undefined || valid.removed) return {};
  return computeWachten({
    gevraagd,
    toewijzingsdatum: first.toewijzingsdatum,
    ingangsdatum: valid.begin,
    begin: levering[0]?.begin,
    peildatum,
  });
}

function firstAanbieder({ bronnen }: ToewijzingFacts): Toewijzing['aanbieder'] {
  const first = [...bronnen].sort(compareBron)[0];
  if (first === undefined) throw new Error('A toewijzing without any bericht');
  return first.aanbieder;
}
