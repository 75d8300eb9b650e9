import {
  type BerichtDeel,
  type BerichtIdentificatie,
  type BerichtSoort,
  type Bron,
  type Gebeurtenis,
  type GemeenteCode,
  type PlainDate,
  parseBerichtIdentificatie,
  parseReferentieAanbieder,
  type ReferentieAanbieder,
} from '@samenpad/domain';
import type { Extract } from './extract.ts';
import { type Facts, factsOfToewijzing, factsOfTraject, groupVersies, type Versie } from './facts.ts';
import { createTrajectNummering } from './traject-nummer.ts';

/** {@link iterateExtract} as an array; for large extracts take the iterator. */
export function splitExtract(extract: Extract, berichtId: string): BerichtDeel[] {
  return [...iterateExtract(extract, berichtId)];
}

/**
 * What an extract of toewijzingen or trajecten says, as the gebeurtenissen that messages would have given, so that one
 * fold handles both; nothing for the other soorten. `berichtId` is the id under which the extract is stored.
 */
export function* iterateExtract(extract: Extract, berichtId: string): Generator<BerichtDeel> {
  if (extract.soort === 'toewijzingen') {
    for (const versies of groupVersies(extract.rows)) {
      yield* splitToewijzing(factsOfToewijzing(versies), { berichtId, gemeente: extract.gemeente });
    }
  }
  if (extract.soort === 'trajecten') {
    const nummerOf = createTrajectNummering();
    for (const row of extract.rows) {
      yield* splitToewijzing(factsOfTraject(row, nummerOf(row)), { berichtId, gemeente: extract.gemeente });
    }
  }
}

/** Where the gebeurtenissen of one toewijzing come from. */
interface Source {
  berichtId: string;
  gemeente: GemeenteCode;
}

const ONBEKEND = 'onbekend';

function* splitToewijzing(facts: Facts, source: Source): Generator<BerichtDeel> {
  const { bsn, start, stop } = facts;
  // An own reference for each toewijzing without one, so that its vot below finds it.
  const referentie = derive(parseReferentieAanbieder(`extract-${facts.toewijzingNummer}`));
  const deelOf = (gebeurtenis: Gebeurtenis): BerichtDeel => ({ bsn, provides: [], gebeurtenis });
  for (const versie of facts.versies) yield deelOf(toewijzingOf(facts, versie, referentie, source));
  if (start !== null) yield deelOf(startOf(facts, start, source));
  if (stop !== null) yield deelOf(stopOf(facts, stop, source));
  // A reference without verwijzer may have its own 315 in the archive: that one tells, else the fold says onbekend (A5).
  if (facts.verwijzer !== null || facts.versies[0].referentie === null) yield deelOf(votOf(facts, referentie, source));
}

function derive<T extends ReferentieAanbieder | BerichtIdentificatie>(parsed: T | undefined): T {
  if (parsed === undefined) throw new RangeError('An identification made from a ToewijzingNummer is not valid');
  return parsed;
}

function bronOf(facts: Facts, soort: BerichtSoort, dagtekening: PlainDate, source: Source): Bron {
  const { aanbieder, toewijzingNummer } = facts;
  const afzender = soort === '301' ? source.gemeente : aanbieder;
  const identificatie = derive(parseBerichtIdentificatie(`X${toewijzingNummer}`));
  return { ...source, domein: 'jw', soort, aanbieder, afzender, identificatie, dagtekening };
}

function toewijzingOf(facts: Facts, versie: Versie, derived: ReferentieAanbieder, source: Source): Gebeurtenis {
  const { toewijzingsdatum, ingangsdatum, einddatum, product, redenWijziging, referentie } = versie;
  return {
    kind: 'toewijzing',
    bron: bronOf(facts, '301', toewijzingsdatum, source),
    product: {
      toewijzingNummer: facts.toewijzingNummer,
      referentieAanbieder: referentie ?? derived,
      ...(product === undefined ? {} : { product }),
      toewijzingsdatum,
      // The start of the day, so that a real 301 of the same day is the later version.
      toewijzingstijd: '00:00:00',
      ingangsdatum,
      ...(einddatum === null ? {} : { einddatum }),
      ...(redenWijziging === null ? {} : { redenWijziging }),
    },
  };
}

function deliveredOf({ toewijzingNummer, versies }: Facts) {
  const product = versies.at(-1)?.product;
  return { toewijzingNummer, ...(product === undefined ? {} : { product }), statusAanlevering: '1' };
}

function startOf(facts: Facts, begindatum: PlainDate, source: Source): Gebeurtenis {
  const bron = bronOf(facts, '305', begindatum, source);
  return { kind: 'start', bron, product: { ...deliveredOf(facts), begindatum } };
}

function stopOf(facts: Facts, einddatum: PlainDate, source: Source): Gebeurtenis {
  const begindatum = facts.start ?? facts.versies[0].ingangsdatum;
  const redenBeeindiging = facts.redenBeeindiging ?? ONBEKEND;
  const bron = bronOf(facts, '307', einddatum, source);
  return { kind: 'stop', bron, product: { ...deliveredOf(facts), begindatum, einddatum, redenBeeindiging } };
}

/** The request that carries the verwijzer, as a toewijzing has no field for it. */
function votOf(facts: Facts, derived: ReferentieAanbieder, source: Source): Gebeurtenis {
  const { toewijzingsdatum, ingangsdatum, einddatum, product, referentie } = facts.versies[0];
  return {
    kind: 'vot',
    // The day of the request is not known: the grant's own day leaves the wacht counted from Toewijzingsdatum (A9).
    bron: bronOf(facts, '315', toewijzingsdatum, source),
    product: {
      referentieAanbieder: referentie ?? derived,
      ...(product === undefined ? {} : { product }),
      toewijzingIngangsdatum: ingangsdatum,
      ...(einddatum === null ? {} : { toewijzingEinddatum: einddatum }),
      // Not stated is onbekend: without this vot A5 would read it as the gemeente, which only messages can show.
      verwijzer: { type: facts.verwijzer ?? ONBEKEND },
    },
  };
}
