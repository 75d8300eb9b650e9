import type { Database, DueAnswer, WrittenBericht } from '@samenpad/database';
import type {
  Bericht,
  BerichtIdentificatie,
  Declaratiebericht,
  DeclaratieContext,
  PlainDate,
  RetourCode,
} from '@samenpad/domain';
import { answerDeclaratie, answerHeenbericht, type Judgement, judgeBericht } from '@samenpad/ijw';
import { todayOf } from '../../reference-day.ts';
import { toInvoer, xsdVersie } from '../../written-bericht.ts';

type DuePlace = Pick<DueAnswer, 'gemeente' | 'berichtId'>;

/** Level 3 and 4: what a bericht broke against what came before and against outside data. */
export interface FurtherJudge {
  judgeHeenbericht(bericht: Bericht, place: DuePlace, today: PlainDate): Promise<readonly RetourCode[]>;
  contextOf(declaratie: Declaratiebericht, place: DuePlace, today: PlainDate): Promise<DeclaratieContext>;
}

export interface AnswerParts {
  database: Pick<Database, 'outbox' | 'folder'>;
  further: FurtherJudge;
  peildatum: () => PlainDate;
  now: () => Date;
  /** Answers in one transaction. */
  atOnce?: number;
}

/** Version of the rules that a bericht is judged by (IV028). */
export const xsltVersie = '2.10.5';
/** The identificatie was used before, for other content (TR056). */
const usedIdentificatie = '9056';
const mostAtOnce = 50;

/**
 * Writes the one answer on each live heenbericht that still waits: a retour, or a 325 on a 323. What waits is kept with
 * the heenbericht, and goes together with its answer: a server that is cut off in between goes on here. Gives the number.
 */
export async function answerPending(parts: AnswerParts): Promise<number> {
  const { outbox, folder } = parts.database;
  const { atOnce = mostAtOnce } = parts;
  let written = 0;
  for (;;) {
    const due = await outbox.listDue(atOnce);
    const answers: WrittenBericht[] = [];
    for (const one of due) {
      const answer = await answerOf(parts, one);
      if (answer === undefined) await outbox.drop(one.gemeente, one.berichtId);
      else answers.push({ invoer: toInvoer(answer, parts.now()), antwoordOp: one.berichtId });
    }
    written += (await outbox.write(answers)).length;
    if (due.length < atOnce) break;
  }
  if (written > 0) await folder.foldDirty({ peildatum: parts.peildatum() });
  return written;
}

async function answerOf(parts: AnswerParts, due: DueAnswer): Promise<Bericht | undefined> {
  const judgement = judgeBericht(due.inhoud);
  // Level 1 was refused when it came in.
  if (judgement.level === 1) return undefined;
  const identificatie = await parts.database.outbox.takeIdentificatie(due.gemeente, judgement.kop.domein);
  return judgement.kop.soort === '323'
    ? await answer323(parts, judgement, due, identificatie)
    : await answerOther(parts, judgement, due, identificatie);
}

async function answerOther(
  { further, now }: AnswerParts,
  judgement: Judgement & { level: 2 },
  due: DueAnswer,
  identificatieRetour: BerichtIdentificatie,
): Promise<Bericht | undefined> {
  const today = todayOf(now);
  const eigen = { identificatieRetour, dagtekeningRetour: today, xsdVersieRetour: xsdVersie, xsltVersie };
  if (due.apart) return answerHeenbericht(judgement, eigen, [{ element: '', code: usedIdentificatie }]);
  const isWhole = judgement.faults.length === 0 && judgement.bericht !== undefined;
  const codes =
    isWhole && judgement.bericht !== undefined ? await further.judgeHeenbericht(judgement.bericht, due, today) : [];
  return answerHeenbericht(judgement, eigen, codes);
}

async function answer323(
  { further, now }: AnswerParts,
  judgement: Judgement & { level: 2 },
  due: DueAnswer,
  identificatie: BerichtIdentificatie,
): Promise<Bericht | undefined> {
  const today = todayOf(now);
  const eigen = { identificatie, dagtekening: today, xsdVersie, xsltVersie };
  const { bericht } = judgement;
  const context = bericht?.soort === '323' ? await further.contextOf(bericht, due, today) : nothingKnown;
  return answerDeclaratie(judgement, eigen, context, due.apart ? [usedIdentificatie] : []);
}

/** Of a declaratie that is not judged against anything. */
export const nothingKnown: DeclaratieContext = {
  toewijzingen: new Map(),
  earlier: [],
  declaratieNummers: new Set(),
  findTarief: () => undefined,
};
