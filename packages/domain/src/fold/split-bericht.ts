import type {
  Antwoordbericht,
  Bericht,
  DeclaratieAntwoordbericht,
  Declaratiebericht,
  Retourbericht,
  VerzoekWijzigingBericht,
} from '../bericht/bericht.ts';
import { heenSoortOf } from '../bericht/bericht-soorten.ts';
import type { Bsn } from '../identity/ids.ts';
import type { BerichtDeel, Bron, Gebeurtenis } from './gebeurtenis.ts';
import { heenberichtKey, verzoekKey } from './link-key.ts';

/** 0200 no remark, 0233 not judged, 8001 granted in full: codes that reject nothing (ijw.md 8.9, 9). */
const neutralCodes = new Set(['0200', '0233', '8001']);

/** Codes that reject what they stand on. */
function rejectingCodes(codes: readonly string[]): string[] {
  return codes.filter((code) => !neutralCodes.has(code));
}

function bronOf(bericht: Bericht, berichtId: string): Bron {
  const { domein, soort, gemeente, aanbieder, afzender, identificatie, dagtekening } = bericht;
  return { berichtId, domein, soort, gemeente, aanbieder, afzender, identificatie, dagtekening };
}

/**
 * Cuts one bericht into gebeurtenissen per jeugdige. Berichten with a client give parts with a BSN; a 319, a retour and
 * the 325 as a whole carry none and find their jeugdige through `seeks`. No BSN, name or free text is in a gebeurtenis.
 */
export function splitBericht(bericht: Bericht, berichtId: string): BerichtDeel[] {
  const bron = bronOf(bericht, berichtId);
  switch (bericht.soort) {
    case '301':
      return deelsOf(
        bron,
        bericht.client.bsn,
        bericht.toegewezenProducten.map(withoutCommentaar).map((product) => ({ kind: 'toewijzing', bron, product })),
      );
    case '305':
      return deelsOf(
        bron,
        bericht.client.bsn,
        bericht.startProducten.map((product) => ({ kind: 'start', bron, product })),
      );
    case '307':
      return deelsOf(
        bron,
        bericht.client.bsn,
        bericht.stopProducten.map((product) => ({ kind: 'stop', bron, product })),
      );
    case '315':
      return deelsOf(
        bron,
        bericht.client.bsn,
        bericht.aangevraagdeProducten.map(withoutCommentaar).map((product) => ({ kind: 'vot', bron, product })),
      );
    case '317':
      return deelsOf(bron, bericht.bsn, [vowOf(bericht, bron)]);
    case '319':
      return [antwoordDeel(bericht, bron)];
    case '323':
      return splitDeclaratie(bericht, bron);
    case '325':
      return splitDeclaratieAntwoord(bericht, bron);
    default:
      return [retourDeel(bericht, bron)];
  }
}

/** Free text of a person does not go into the fold. */
function withoutCommentaar<T extends { commentaar?: string }>(product: T): Omit<T, 'commentaar'> {
  const rest = { ...product };
  delete rest.commentaar;
  return rest;
}

function deelsOf(bron: Bron, bsn: Bsn, gebeurtenissen: Gebeurtenis[]): BerichtDeel[] {
  return gebeurtenissen.map((gebeurtenis) => ({ bsn, provides: providedKeys(bron, gebeurtenis), gebeurtenis }));
}

function providedKeys(bron: Bron, gebeurtenis: Gebeurtenis): string[] {
  const own = heenberichtKey(bron);
  if (gebeurtenis.kind === 'vot') {
    return [own, verzoekKey({ ...bron, referentieAanbieder: gebeurtenis.product.referentieAanbieder })];
  }
  if (gebeurtenis.kind === 'vow') {
    return [own, verzoekKey({ ...bron, referentieAanbieder: gebeurtenis.referentieAanbieder })];
  }
  return [own];
}

function vowOf(bericht: VerzoekWijzigingBericht, bron: Bron): Gebeurtenis {
  return {
    kind: 'vow',
    bron,
    referentieAanbieder: bericht.referentieAanbieder,
    redenVerzoek: bericht.redenVerzoek,
    ongewijzigd: bericht.ongewijzigdeProducten,
    teWijzigen: bericht.teWijzigenProducten,
    nieuw: bericht.nieuweProducten,
  };
}

function antwoordDeel(bericht: Antwoordbericht, bron: Bron): BerichtDeel {
  const { referentieAanbieder, verzoekAntwoord, redenAfwijzingVerzoek, woonplaatsGemeente } = bericht;
  return {
    provides: [heenberichtKey(bron)],
    seeks: verzoekKey({ ...bron, referentieAanbieder }),
    gebeurtenis: {
      kind: 'antwoord',
      bron,
      referentieAanbieder,
      verzoekAntwoord,
      ...(redenAfwijzingVerzoek !== undefined && { redenAfwijzingVerzoek }),
      ...(woonplaatsGemeente !== undefined && { woonplaatsGemeente }),
    },
  };
}

function splitDeclaratie(bericht: Declaratiebericht, bron: Bron): BerichtDeel[] {
  return bericht.clienten.map(({ bsn, prestaties }) => ({
    bsn,
    provides: [heenberichtKey(bron)],
    gebeurtenis: { kind: 'declaratie', bron, declaratieNummer: bericht.declaratieNummer, prestaties },
  }));
}

/** A 325 sits on three levels: header or DeclaratieAntwoord (the whole 323), Client, and single lines (A16). */
function splitDeclaratieAntwoord(bericht: DeclaratieAntwoordbericht, bron: Bron): BerichtDeel[] {
  const { declaratieIdentificatie, declaratieAntwoord } = bericht;
  const codes = rejectingCodes([...bericht.retourCodes, ...(declaratieAntwoord?.retourCodes ?? [])]);
  const whole: BerichtDeel = {
    provides: [],
    seeks: heenberichtKey({ ...bron, soort: '323', afzender: bron.aanbieder, identificatie: declaratieIdentificatie }),
    gebeurtenis: {
      kind: 'declaratieAntwoord',
      bron,
      declaratieIdentificatie,
      afgewezen: codes.length > 0,
      ...(codes.length > 0 && { retourCodes: codes }),
    },
  };
  const perClient = (declaratieAntwoord?.clienten ?? []).map(
    ({ bsn, retourCodes, prestaties }): BerichtDeel => ({
      bsn,
      provides: [],
      gebeurtenis: {
        kind: 'declaratieAfwijzing',
        bron,
        declaratieIdentificatie,
        clientAfgewezen: rejectingCodes(retourCodes).length > 0,
        referentieNummers: prestaties.filter(isRejected).map((prestatie) => prestatie.referentieNummer),
        retourCodes: rejectingCodes([...retourCodes, ...prestaties.flatMap((prestatie) => prestatie.retourCodes)]),
      },
    }),
  );
  return [whole, ...perClient];
}

/** Only rejected lines are listed (ijw.md 8.9), so to be listed is to be rejected, unless the line itself says 0200. */
function isRejected({ retourCodes }: { retourCodes: string[] }): boolean {
  return retourCodes.length === 0 || retourCodes.some((code) => code !== '0200');
}

function retourDeel(bericht: Retourbericht, bron: Bron): BerichtDeel {
  const heenSoort = heenSoortOf[bericht.soort];
  // TR056: 9056 is about the later file with this Identificatie, never about the one that stands.
  const codes = rejectingCodes(bericht.retourCodes.map(({ code }) => code)).filter((code) => code !== '9056');
  return {
    provides: [],
    // IV028: a retour copies afzender and Identificatie of the heenbericht.
    seeks: heenberichtKey({ ...bron, soort: heenSoort }),
    gebeurtenis: { kind: 'retour', bron, heenSoort, afgewezen: codes.length > 0, retourCodes: codes },
  };
}
