import type { DoelView, PlandeelView, PlanPage } from '@samenpad/contract';
import { addDays, type PlainDate } from '@samenpad/domain';

/** What stands in a form: only texts and ticks, as the server keeps drafts. */
export type PlanDraft = Readonly<Record<string, string | boolean>>;

export type PlandeelSoort = PlandeelView['soort'];

/** Where a form starts: with what was being typed, else with what stands in the plan. */
export function startPlanDraft(
  concepten: PlanPage['concepten'],
  formulier: string,
  begin: PlanDraft,
): { begin: PlanDraft; draft: PlanDraft; found: boolean } {
  const inhoud = concepten.find((concept) => concept.formulier === formulier)?.inhoud ?? {};
  const typed = Object.entries(inhoud).filter(
    (pair): pair is [string, string | boolean] =>
      Object.hasOwn(begin, pair[0]) && typeof pair[1] === typeof begin[pair[0]],
  );
  return { begin, draft: { ...begin, ...Object.fromEntries(typed) }, found: typed.length > 0 };
}

export function draftOfDeel(deel: PlandeelView | undefined): PlanDraft {
  return {
    tekst: deel?.tekst ?? '',
    leefgebied: deel?.leefgebied ?? '',
    kleur: deel?.kleur ?? '',
    partij: deel?.partij ?? '',
    doelId: deel?.doelId ?? '',
    jeugdigeId: deel?.jeugdigeId ?? '',
    voor: deel?.voor ?? '',
    antwoord: deel?.antwoord ?? '',
    gedaanOp: deel?.gedaanOp ?? '',
    gedeeld: deel?.gedeeld ?? false,
  };
}

/** A field that is empty says nothing. */
export function textOrNull(value: string | boolean | undefined): string | null {
  return typeof value !== 'string' || value.trim() === '' ? null : value;
}

/** The body of a section, action, agreement or question. */
export function bodyOfDeel(soort: PlandeelSoort, draft: PlanDraft, day: PlainDate) {
  const answered = soort === 'open-vraag' && textOrNull(draft['antwoord']) !== null;
  return {
    soort,
    tekst: String(draft['tekst']),
    jeugdigeId: textOrNull(draft['jeugdigeId']),
    doelId: textOrNull(draft['doelId']),
    leefgebied: textOrNull(draft['leefgebied']),
    kleur: textOrNull(draft['kleur']),
    partij: textOrNull(draft['partij']),
    antwoord: textOrNull(draft['antwoord']),
    voor: textOrNull(draft['voor']),
    gedaanOp: textOrNull(draft['gedaanOp']) ?? (answered ? day : null),
    gedeeld: draft['gedeeld'] === true,
  };
}

const lookAfterDays = 84;
const reachAfterDays = 182;

export function draftOfDoel(doel: DoelView | undefined, day: PlainDate): PlanDraft {
  return {
    tekst: doel?.tekst ?? '',
    leefgebied: doel?.leefgebied ?? '',
    eigenaar: doel?.eigenaar ?? '',
    startniveau: doel === undefined ? '' : String(doel.startniveau),
    streefniveau: doel === undefined ? '' : String(doel.streefniveau),
    streefdatum: doel?.streefdatum ?? addDays(day, reachAfterDays),
    evaluerenVoor: doel?.evaluerenVoor ?? addDays(day, lookAfterDays),
    naDoel: doel?.naDoel ?? '',
    jeugdigeId: doel?.jeugdigeId ?? '',
    toestand: doel?.toestand ?? 'open',
    gedeeld: doel?.gedeeld ?? true,
  };
}

export function bodyOfDoel(draft: PlanDraft) {
  return {
    tekst: String(draft['tekst']),
    leefgebied: String(draft['leefgebied']),
    eigenaar: String(draft['eigenaar']),
    startniveau: Number(draft['startniveau']),
    streefniveau: Number(draft['streefniveau']),
    streefdatum: String(draft['streefdatum']),
    evaluerenVoor: String(draft['evaluerenVoor']),
    naDoel: textOrNull(draft['naDoel']),
    jeugdigeId: textOrNull(draft['jeugdigeId']),
    toestand: String(draft['toestand']),
    gedeeld: draft['gedeeld'] === true,
  };
}

/** The mark in a field, or null. */
export function scoreOf(value: string | boolean | undefined): number | null {
  const text = textOrNull(value);
  return text === null ? null : Number(text);
}
