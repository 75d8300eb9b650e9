import type { Domein } from '../bericht/bericht.ts';
import type { AgbCode, ToewijzingNummer } from '../identity/ids.ts';
import type { Bron, Gebeurtenis, GebeurtenisOf } from './gebeurtenis.ts';
import { heenberichtKey } from './link-key.ts';
import { listPrestatieregels, type Prestatieregel } from './prestatieregel.ts';
import type { Signaal } from './stand.ts';

/** All that is known of one ToewijzingNummer; nummer null = delivery without toewijzing (taakgericht, IV096). */
export interface ToewijzingFacts {
  domein: Domein;
  toewijzingNummer: ToewijzingNummer | null;
  toewijzingen: GebeurtenisOf<'toewijzing'>[];
  starts: GebeurtenisOf<'start'>[];
  stops: GebeurtenisOf<'stop'>[];
  prestatieregels: Prestatieregel[];
  /** Berichten that name the number, a 317 included. */
  bronnen: Bron[];
}

/** The gebeurtenissen of one jeugdige, sorted out by what they are about. */
export interface JeugdigeFacts {
  toewijzingen: ToewijzingFacts[];
  verzoeken: (GebeurtenisOf<'vot'> | GebeurtenisOf<'vow'>)[];
  antwoorden: GebeurtenisOf<'antwoord'>[];
  /** Keys of the heenberichten of which a retour says that they arrived in order (A25). */
  accepted: ReadonlySet<string>;
  signalen: Signaal[];
}

/** Sorts out the gebeurtenissen; those of a bericht that its retour rejects count as never sent (A25). */
export function collectFacts(gebeurtenissen: readonly Gebeurtenis[]): JeugdigeFacts {
  const retours = readRetours(gebeurtenissen);
  const byToewijzing = new Map<string, ToewijzingFacts>();
  const facts: JeugdigeFacts = {
    toewijzingen: [],
    verzoeken: [],
    antwoorden: [],
    accepted: retours.accepted,
    signalen: [],
  };
  const standing: Gebeurtenis[] = [];
  for (const gebeurtenis of gebeurtenissen) {
    const code = retours.rejected.size > 0 ? retours.rejected.get(heenberichtKey(gebeurtenis.bron)) : undefined;
    if (code === undefined) standing.push(gebeurtenis);
    else facts.signalen.push(rejectedSignaal(gebeurtenis.bron, code));
  }
  for (const gebeurtenis of standing) place(gebeurtenis, facts, byToewijzing);
  for (const regel of listPrestatieregels(standing)) {
    const toewijzing = factsOf(byToewijzing, regel.bron, regel.prestatie.toewijzingNummer, undefined);
    toewijzing.prestatieregels.push(regel);
  }
  facts.toewijzingen = [...byToewijzing.values()];
  return facts;
}

function place(gebeurtenis: Gebeurtenis, facts: JeugdigeFacts, byToewijzing: Map<string, ToewijzingFacts>): void {
  switch (gebeurtenis.kind) {
    case 'toewijzing':
      factsOf(byToewijzing, gebeurtenis.bron, gebeurtenis.product.toewijzingNummer, undefined).toewijzingen.push(
        gebeurtenis,
      );
      return;
    case 'start':
      factsOfDelivery(byToewijzing, gebeurtenis).starts.push(gebeurtenis);
      return;
    case 'stop':
      factsOfDelivery(byToewijzing, gebeurtenis).stops.push(gebeurtenis);
      return;
    case 'vow':
      for (const nummer of gebeurtenis.ongewijzigd) factsOf(byToewijzing, gebeurtenis.bron, nummer, undefined);
      for (const { toewijzingNummer } of gebeurtenis.teWijzigen) {
        factsOf(byToewijzing, gebeurtenis.bron, toewijzingNummer, undefined);
      }
      facts.verzoeken.push(gebeurtenis);
      return;
    case 'vot':
      facts.verzoeken.push(gebeurtenis);
      return;
    case 'antwoord':
      facts.antwoorden.push(gebeurtenis);
      return;
    default:
  }
}

function factsOfDelivery(
  byToewijzing: Map<string, ToewijzingFacts>,
  { bron, product }: GebeurtenisOf<'start'> | GebeurtenisOf<'stop'>,
): ToewijzingFacts {
  // IV096: without ToewijzingNummer the key is the product, here within one aanbieder.
  const taak = `${product.product?.categorie ?? ''} ${product.product?.code ?? ''}`;
  return factsOf(byToewijzing, bron, product.toewijzingNummer, taak);
}

function factsOf(
  byToewijzing: Map<string, ToewijzingFacts>,
  bron: Bron,
  nummer: ToewijzingNummer | undefined,
  taak: string | undefined,
): ToewijzingFacts {
  const key = nummer === undefined ? taakKey(bron.domein, bron.aanbieder, taak ?? '') : `${bron.domein} ${nummer}`;
  const known = byToewijzing.get(key);
  if (known) {
    known.bronnen.push(bron);
    return known;
  }
  const made: ToewijzingFacts = {
    domein: bron.domein,
    toewijzingNummer: nummer ?? null,
    toewijzingen: [],
    starts: [],
    stops: [],
    prestatieregels: [],
    bronnen: [bron],
  };
  byToewijzing.set(key, made);
  return made;
}

function taakKey(domein: Domein, aanbieder: AgbCode, taak: string): string {
  return `${domein} taak ${aanbieder} ${taak}`;
}

interface Retours {
  /** Rejecting code by key of the heenbericht; any rejection wins. */
  rejected: Map<string, string>;
  accepted: Set<string>;
}

function readRetours(gebeurtenissen: readonly Gebeurtenis[]): Retours {
  const retours: Retours = { rejected: new Map(), accepted: new Set() };
  for (const gebeurtenis of gebeurtenissen) {
    if (gebeurtenis.kind !== 'retour') continue;
    const key = heenberichtKey({ ...gebeurtenis.bron, soort: gebeurtenis.heenSoort });
    const code = [...gebeurtenis.retourCodes].sort()[0] ?? '0001';
    if (!gebeurtenis.afgewezen) retours.accepted.add(key);
    else if (code < (retours.rejected.get(key) ?? '~')) retours.rejected.set(key, code);
  }
  return retours;
}

function rejectedSignaal({ berichtId, domein }: Bron, code: string): Signaal {
  return { soort: 'afgewezen-bericht', berichtId, domein, toewijzingNummer: null, code };
}
