import { ageBandOf, type Beslisser, type Maatregel, whoConsentsToSharing } from './age.ts';
import type { Bilingual } from './bilingual.ts';
import type { DataKind } from './data-kinds.ts';
import type { Flag } from './flags.ts';
import {
  type ConsentNeed,
  getSharingAct,
  type Receiver,
  type Sender,
  type SharingAct,
  type SharingActCode,
  sharingActCodes,
  type Told,
} from './sharing.ts';
import { type RefusalCode, receiverWords, refusalWords } from './sharing-words.ts';

/** "Mag ik dit delen?": about one jeugdige, without any data of the jeugdige. */
export interface SharingQuestion {
  from: Sender;
  to: Receiver;
  kinds: readonly DataKind[];
  /** Of the jeugdige, in whole years. */
  age: number;
  competent?: boolean;
  maatregel?: Maatregel;
  flags?: readonly Flag[];
  /** Nothing beyond the fixed minimum is sent: no free text. */
  onlyMinimum?: boolean;
  /** Telling the family would put somebody in danger now. */
  unsafe?: boolean;
}

export type SharingAnswer = 'ja' | 'met-toestemming' | 'nee';

export interface Refusal extends Bilingual {
  kind: DataKind;
  code: RefusalCode;
  article: string;
}

export interface SharingAdvice {
  /** About the kinds that may go; `nee` when none may. */
  answer: SharingAnswer;
  /** The rules that allow it. */
  acts: readonly SharingActCode[];
  ground: string;
  allowed: readonly DataKind[];
  refused: readonly Refusal[];
  /** Wmo 5.1.1 lid 4: for this very purpose and in so many words. */
  explicit: boolean;
  /** All of them must agree; empty when no consent is needed. */
  consentFrom: readonly Beslisser[];
  told: readonly Told[];
  /** The family is told as soon as that is safe. */
  toldLater: boolean;
  /** A task "inform the person concerned", due in 4 weeks. */
  informTask: boolean;
  /** What the receiver may be given instead of what was refused. */
  alternative?: { act: SharingActCode; kinds: readonly DataKind[]; needsConsent: boolean } & Bilingual;
  /** For instance "school: ja, met toestemming, alleen afspraken" (S4-79). */
  summary: Bilingual;
}

type Candidate = { code: SharingActCode } & SharingAct;

const weight: Readonly<Record<ConsentNeed, number>> = { nee: 0, 'minimum-nee': 0, ja: 1, uitdrukkelijk: 2 };

/** Kinds that are the work of one professional: secret to all others (Jw 7.3.11 lid 1). */
const ownFile: readonly DataKind[] = ['PD', 'DX'];

/** Answers whether this may be shared: with whom, what, on which ground, and what to tell the family (trust.md 3.3). */
export function adviseDelen(question: SharingQuestion): SharingAdvice {
  const { found, refused, alternative } = sortOut(question);
  const acts = [...new Set(found.values())];
  const consents = [...found].map(([kind, act]) => consentFor(act, kind, question));
  const answer = answerOf(consents);
  return {
    answer,
    acts: acts.map(({ code }) => code),
    ground: acts.map(({ ground }) => ground).join('; '),
    allowed: [...found.keys()],
    refused,
    explicit: consents.includes('uitdrukkelijk'),
    consentFrom: answer === 'met-toestemming' ? whoConsents(question) : [],
    told: [...new Set(acts.flatMap(({ told }) => told))].filter((who) => who !== 'ouders' || tellsParents(question)),
    toldLater: question.unsafe === true && acts.some(({ unlessUnsafe }) => unlessUnsafe === true),
    informTask: acts.some(({ informTask }) => informTask) && consents.includes('nee'),
    ...(alternative && { alternative }),
    summary: summarise(question.to, answer, acts),
  };
}

/** Each kind with the rule that lets it go, or why none does. */
function sortOut(question: SharingQuestion) {
  const candidates = listCandidates(question);
  const stop = findStop(question, candidates);
  const found = new Map<DataKind, Candidate>();
  const refused: Refusal[] = [];
  for (const kind of question.kinds) {
    const act = stop === undefined ? findAct(candidates, kind, question) : undefined;
    if (act !== undefined) found.set(kind, act);
    else refused.push(refuse(kind, stop ?? (ownFile.includes(kind) ? 'own-file' : 'too-much')));
  }
  const isPartial = stop === undefined && refused.length > 0;
  return { found, refused, alternative: isPartial ? findAlternative(candidates) : undefined };
}

/** The strictest need decides; without any kind that may go the answer is no. */
function answerOf(consents: readonly ConsentNeed[]): SharingAnswer {
  if (consents.length === 0) return 'nee';
  return consents.every((need) => need === 'nee') ? 'ja' : 'met-toestemming';
}

function listCandidates({ from, to }: SharingQuestion): Candidate[] {
  return sharingActCodes
    .map((code): Candidate => ({ code, ...getSharingAct(code) }))
    .filter((act) => act.to === to && act.from.includes(from));
}

/** What stands in the way of all kinds alike. */
function findStop(question: SharingQuestion, candidates: readonly Candidate[]): RefusalCode | undefined {
  const { flags = [], maatregel = 'geen', to } = question;
  if (candidates.length === 0) return 'no-act';
  if (flags.includes('overleden') && to !== 'inspectie') return 'deceased';
  if (flags.includes('bezwaar-onderzoek') && to === 'onderzoeker') return 'objection';
  return maatregel === 'geen' && candidates.every(({ needsMeasure }) => needsMeasure === true)
    ? 'no-measure'
    : undefined;
}

/** The rule that lets this kind go with the least consent. */
function findAct(candidates: readonly Candidate[], kind: DataKind, question: SharingQuestion): Candidate | undefined {
  const [lightest] = candidates
    .filter(({ kinds }) => kinds.includes(kind))
    .sort((a, b) => weight[consentFor(a, kind, question)] - weight[consentFor(b, kind, question)]);
  return lightest;
}

function consentFor(act: SharingAct, kind: DataKind, { onlyMinimum = false }: SharingQuestion): ConsentNeed {
  if (act.consent !== 'minimum-nee') return act.consent;
  return onlyMinimum && act.minimum?.includes(kind) ? 'nee' : 'ja';
}

function whoConsents({ age, competent, maatregel }: SharingQuestion): readonly Beslisser[] {
  return whoConsentsToSharing({
    band: ageBandOf(age),
    ...(competent !== undefined && { competent }),
    ...(maatregel && { maatregel }),
  });
}

/** From 16 on parents hear it from the jeugdige, if at all (Jw 7.3.5). */
function tellsParents({ age }: SharingQuestion): boolean {
  return age < 16;
}

function refuse(kind: DataKind, code: RefusalCode): Refusal {
  return { kind, code, ...refusalWords[code] };
}

/** The last rule between these two is the one about content, the others are about traffic. */
function findAlternative(candidates: readonly Candidate[]): SharingAdvice['alternative'] {
  const act = candidates.at(-1);
  if (act === undefined) return undefined;
  const needsConsent = act.consent === 'ja' || act.consent === 'uitdrukkelijk';
  return {
    act: act.code,
    kinds: act.minimum ?? act.kinds,
    needsConsent,
    nl: `Dit kan wel${needsConsent ? ', met toestemming' : ', zonder toestemming'}: ${act.limit.nl}.`,
    en: `This is possible${needsConsent ? ', with consent' : ', without consent'}: ${act.limit.en}.`,
  };
}

function summarise(to: Receiver, answer: SharingAnswer, acts: readonly Candidate[]): Bilingual {
  const [act] = acts;
  const name = receiverWords[to];
  if (act === undefined) return { nl: `${name.nl}: nee`, en: `${name.en}: no` };
  const asks = answer === 'met-toestemming';
  return {
    nl: `${name.nl}: ja, ${asks ? 'met toestemming, ' : ''}${act.limit.nl}`,
    en: `${name.en}: yes, ${asks ? 'with consent, ' : ''}${act.limit.en}`,
  };
}
