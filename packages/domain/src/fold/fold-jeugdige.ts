import { listCareIntervals } from './care-interval.ts';
import { collectFacts, type JeugdigeFacts, type ToewijzingFacts } from './collect-facts.ts';
import { compareText } from './compare.ts';
import { listConversions, listStapelingen, listUnknownReferenties } from './cross-signaal.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { listToewijzingSignalen, sortSignalen } from './signaal.ts';
import type { Apart, FoldContext, JeugdigeStand, Toewijzing } from './stand.ts';
import { type FoldedToewijzing, foldToewijzing } from './toewijzing.ts';
import { computeTrajecten } from './traject.ts';
import { collectVerzoeken, computeVerzoeken, referentieKey, type VerzoekFacts } from './verzoek.ts';
import { computeZorgperioden } from './zorgperiode.ts';

/**
 * What the gebeurtenissen of one jeugdige in one gemeente amount to on the peildatum. Pure, and free of the order in
 * which the gebeurtenissen are given: any permutation, with or without repeats, gives a deeply equal result.
 */
export function foldJeugdige(gebeurtenissen: readonly Gebeurtenis[], context: FoldContext): JeugdigeStand {
  const gemeente = gebeurtenissen[0]?.bron.gemeente;
  if (gemeente === undefined) return emptyStand();
  const facts = collectFacts(gebeurtenissen);
  const verzoeken = linkVerzoeken(facts);
  const surroundings = { gemeente, accepted: facts.accepted, verzoeken, fold: context };
  const toewijzingen = facts.toewijzingen.map((one) => foldToewijzing(one, surroundings)).sort(compareFolded);
  const intervals = listCareIntervals(toewijzingen, context);
  const tInhoud = computeTrajecten(intervals, 'tInhoud', gemeente, context.peildatum);
  return {
    toewijzingen: toewijzingen.flatMap((one) => toRow(one)),
    verzoeken: computeVerzoeken(verzoeken, context.peildatum, context.termijnen ?? []),
    trajecten: { tCbs: computeTrajecten(intervals, 'tCbs', gemeente, context.peildatum), tInhoud },
    zorgperioden: computeZorgperioden(tInhoud, gemeente, context.peildatum),
    apart: sortApart(toewijzingen.flatMap((one) => one.delivery.apart)),
    signalen: sortSignalen([
      ...facts.signalen,
      ...toewijzingen.flatMap(listToewijzingSignalen),
      ...listStapelingen(toewijzingen),
      ...listConversions(intervals),
      ...listUnknownReferenties(facts, verzoeken),
    ]),
  };
}

function emptyStand(): JeugdigeStand {
  return {
    toewijzingen: [],
    verzoeken: [],
    trajecten: { tCbs: [], tInhoud: [] },
    zorgperioden: [],
    apart: [],
    signalen: [],
  };
}

/** Ties the 319 answers and the granting 301 berichten to their verzoek by aanbieder, domein and reference. */
function linkVerzoeken(facts: JeugdigeFacts): Map<string, VerzoekFacts> {
  const verzoeken = collectVerzoeken(facts.verzoeken);
  for (const antwoord of facts.antwoorden) {
    const { domein, aanbieder } = antwoord.bron;
    verzoeken.get(referentieKey(domein, aanbieder, antwoord.referentieAanbieder))?.antwoorden.push(antwoord);
  }
  for (const { bron, product } of facts.toewijzingen.flatMap((one) => one.toewijzingen)) {
    if (product.referentieAanbieder === undefined) continue;
    // A39: every toewijzing that carries the reference, changed or not.
    const key = referentieKey(bron.domein, bron.aanbieder, product.referentieAanbieder);
    verzoeken.get(key)?.toewijzingNummers.push(product.toewijzingNummer);
  }
  return verzoeken;
}

/** Delivery without toewijzing (IV096) has trajecten but no row. */
function toRow({ row }: FoldedToewijzing): Toewijzing[] {
  const { toewijzingNummer } = row;
  return toewijzingNummer === null ? [] : [{ ...row, toewijzingNummer }];
}

function compareFolded(a: FoldedToewijzing, b: FoldedToewijzing): number {
  return compareText(sortKey(a.facts), sortKey(b.facts));
}

function sortKey({ domein, toewijzingNummer, starts, stops }: ToewijzingFacts): string {
  if (toewijzingNummer !== null) return `${domein} ${String(toewijzingNummer).padStart(9, '0')}`;
  const named = starts[0] ?? stops[0];
  const { categorie, code } = named?.product.product ?? {};
  return `${domein} taak ${named?.bron.aanbieder ?? ''} ${categorie ?? ''} ${code ?? ''}`;
}

function sortApart(apart: Apart[]): Apart[] {
  return apart.sort((a, b) => compareText(a.bestand, b.bestand) || compareText(a.code, b.code));
}
