import { hash, randomUUID } from 'node:crypto';
import { type LeveringFoutCode, leveringFoutTexts, type SentView } from '@samenpad/contract';
import {
  type AgbCode,
  type Bericht,
  type BerichtIdentificatie,
  type Domein,
  err,
  type GemeenteCode,
  ok,
  type PlainDate,
  parseBerichtIdentificatie,
  type Result,
  splitBericht,
} from '@samenpad/domain';
import { type AanbiederKop, judgeBericht, writeBericht } from '@samenpad/ijw';
import type { Actor } from '../../auth/actor.ts';
import type { Failure } from '../../http/failure.ts';
import type { Services } from '../../services.ts';

/** Versions of the schemas that a bericht of a form names. */
const xsdVersie = { basisschema: '1.0.0', bericht: '1.0.0' } as const;

/** A refusal with one sentence that says what to do. */
export function refuseLevering(fout: LeveringFoutCode): Result<never, Failure> {
  const conflicts: readonly LeveringFoutCode[] = [
    'levering-loopt',
    'al-gestopt',
    'al-onderbroken',
    'al-bevestigd',
    'niets-in-te-trekken',
    'verzoek-open',
    'regel-kan-niet',
    'te-veel-adressen',
  ];
  const code = conflicts.includes(fout) ? 'conflict' : 'invalid-input';
  return err({ code, detail: leveringFoutTexts[fout].nl, faults: [{ code: fout }] });
}

/** 12 letters and digits: the same ones for a request that comes again with its key, else new ones (TR056). */
function makeIdentificatie({ accountId, retryKey }: Actor): BerichtIdentificatie {
  const hex =
    retryKey === undefined
      ? randomUUID().replaceAll('-', '')
      : hash('sha256', `${accountId} ${retryKey}`, 'hex').slice(0, 32);
  const text = BigInt(`0x${hex}`).toString(36).toUpperCase().padStart(12, '0').slice(-12);
  const identificatie = parseBerichtIdentificatie(text);
  if (identificatie === undefined) throw new Error('Twelve characters are an Identificatie');
  return identificatie;
}

/**
 * Carries out what writes one bericht once, however often its request comes: the second time it answers with the bericht
 * that was written the first time.
 */
export async function sendOnce(
  actor: Actor,
  { levering }: Services['database'],
  work: (identificatie: BerichtIdentificatie) => Promise<Result<SentView, Failure>>,
): Promise<Result<SentView, Failure>> {
  const identificatie = makeIdentificatie(actor);
  if (actor.retryKey !== undefined) {
    const { rows } = await levering.listBerichten(actor, { offset: 0, limit: 1 }, { identificatie });
    const [known] = rows;
    if (known !== undefined) return ok({ berichtId: known.berichtId, soort: known.soort, identificatie });
  }
  return await work(identificatie);
}

/** The head of a bericht of an aanbieder, dated on the day on which everything stands: a later one is refused (TR135). */
export function makeKop(
  parties: { gemeente: GemeenteCode; aanbieder: AgbCode; domein: Domein },
  identificatie: BerichtIdentificatie,
  dagtekening: PlainDate,
): AanbiederKop {
  return { ...parties, identificatie, dagtekening, xsdVersie: { ...xsdVersie } };
}

/**
 * Writes a bericht and takes it in as any other file: kept, folded and on the page of its jeugdige when this is done
 * (S4-127). `fout`: what stands against it by what was sent before.
 */
export async function sendBericht(
  bericht: Bericht,
  { imports, now }: Pick<Services, 'imports' | 'now'>,
  fout?: LeveringFoutCode,
): Promise<Result<SentView, Failure>> {
  if (fout !== undefined) return refuseLevering(fout);
  const inhoud = writeBericht(bericht);
  const { faults } = judgeBericht(inhoud);
  const [first] = faults;
  if (first !== undefined) return err({ code: 'message-refused', detail: first.message, faults });
  const { soort } = bericht;
  const identificatie = 'identificatieRetour' in bericht ? bericht.identificatieRetour : bericht.identificatie;
  const digest = hash('sha256', inhoud, 'hex');
  const { berichtId } = await imports.applyOne({
    naam: `${soort}-${identificatie}.xml`,
    hash: digest,
    inhoud,
    bericht,
    delen: splitBericht(bericht, digest),
    ontvangenOp: now(),
  });
  return ok({ berichtId, soort, identificatie });
}
