import type { Database, NewFoutbericht, RefusalAnswer } from '@samenpad/database';
import {
  type AgbCode,
  type Bericht,
  type GemeenteCode,
  type PlainDate,
  parseAgbCode,
  parseGemeenteCode,
} from '@samenpad/domain';
import {
  answerDeclaratie,
  answerHeenbericht,
  type Envelop,
  type Fault,
  type Judgement,
  judgeBericht,
} from '@samenpad/ijw';
import { todayOf } from '../../reference-day.ts';
import { toInvoer, xsdVersie } from '../../written-bericht.ts';
import { nothingKnown, xsltVersie } from './answer-pending.ts';
import type { OwnGemeenten } from './read-files.ts';

/** Faults that a Fo01 names; the sender mends those first. */
const mostNamed = 10;

/** A file that could not be kept. */
export interface RefusedFile {
  inhoud: Uint8Array;
  /** SHA-256, hex. */
  hash: string;
}

interface RefusedPlace {
  outbox: Pick<Database['outbox'], 'takeIdentificatie'>;
  gemeenten: OwnGemeenten;
  /** Whose files are answered; undefined: those of every aanbieder. */
  aanbieders?: ReadonlySet<AgbCode> | undefined;
  now: () => Date;
}

/**
 * The answer that the standard prescribes on a live file that could not be kept: a Fo01 on an envelope whose message breaks
 * the schema, 0001 on a message whose Bsn does not exist (CS002). None on a bare file that breaks the schema: it names no
 * envelope to answer. None on what is not for these gemeenten.
 */
export async function answerRefused(file: RefusedFile, place: RefusedPlace): Promise<RefusalAnswer | undefined> {
  const judgement = judgeBericht(file.inhoud);
  if (judgement.level === 2) return await answerTechnical(file, judgement, place);
  const { envelop, faults } = judgement;
  const fout = envelop && foutOf(envelop, faults, place);
  return fout && { fout: { ...fout, bestandId: idOf(file.hash) } };
}

function isOwn(gemeente: GemeenteCode, gemeenten: OwnGemeenten): boolean {
  return gemeenten === undefined || gemeenten.has(gemeente);
}

function isOf(aanbieder: AgbCode | undefined, aanbieders: RefusedPlace['aanbieders']): boolean {
  return aanbieders === undefined || (aanbieder !== undefined && aanbieders.has(aanbieder));
}

function foutOf(
  envelop: Envelop,
  faults: readonly Fault[],
  { gemeenten, aanbieders }: RefusedPlace,
): Omit<NewFoutbericht, 'bestandId'> | undefined {
  const gemeente = parseGemeenteCode(envelop.ontvanger);
  if (gemeente === undefined || !isOwn(gemeente, gemeenten) || envelop.zender === '') return undefined;
  if (!isOf(parseAgbCode(envelop.zender), aanbieders)) return undefined;
  const { zender: ontvanger, referentienummer: crossRefnummer, functie } = envelop;
  return { gemeente, ontvanger, crossRefnummer, functie, details: describeFaults(faults) };
}

/** Where it broke and by which rule: never what stood there. */
function describeFaults(faults: readonly Fault[]): string {
  return faults
    .slice(0, mostNamed)
    .map(({ line, element, code }) =>
      [line === null ? undefined : `regel ${line}`, element, code].filter(Boolean).join(' '),
    )
    .join('; ');
}

async function answerTechnical(
  { hash }: RefusedFile,
  judgement: Judgement & { level: 2 },
  { outbox, gemeenten, aanbieders, now }: RefusedPlace,
): Promise<RefusalAnswer | undefined> {
  const { kop, bericht, envelop } = judgement;
  // With a bericht it was refused for another reason than its content, such as a gemeente that is not ours.
  if (bericht !== undefined || kop.afzender !== kop.aanbieder || !isOwn(kop.gemeente, gemeenten)) return undefined;
  if (!isOf(kop.aanbieder, aanbieders)) return undefined;
  const identificatie = await outbox.takeIdentificatie(kop.gemeente, kop.domein);
  const answer = technicalAnswer(judgement, identificatie, todayOf(now));
  const bestand = { bestandId: idOf(hash), envelop: envelop?.referentienummer ?? null };
  return answer && { bericht: { invoer: toInvoer(answer, now()), bestand } };
}

function technicalAnswer(
  judgement: Judgement & { level: 2 },
  identificatie: Awaited<ReturnType<RefusedPlace['outbox']['takeIdentificatie']>>,
  today: PlainDate,
): Bericht | undefined {
  if (judgement.kop.soort === '323')
    return answerDeclaratie(judgement, { identificatie, dagtekening: today, xsdVersie, xsltVersie }, nothingKnown);
  const eigen = {
    identificatieRetour: identificatie,
    dagtekeningRetour: today,
    xsdVersieRetour: xsdVersie,
    xsltVersie,
  };
  return answerHeenbericht(judgement, eigen);
}

/** An id that follows from the content: the same file is answered once (UUID version 8). */
function idOf(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
