import {
  type Analytics,
  computeEffect,
  computeGroei,
  computeHypothese,
  type FigureOptions,
  type PublicationOf,
  publishSlice,
  thresholdFloor,
  thresholdsOf,
} from '@samenpad/analytics';
import { Effect, Groei, Hypothese, StudieVraag } from '@samenpad/contract';
import type { Studie } from '@samenpad/database';
import { canonicalJson, type GemeenteCode } from '@samenpad/domain';
import { z } from 'zod';
import { remember } from '../../remember.ts';

function ask<Vraag extends StudieVraag, Report>(
  analytics: Analytics,
  gemeenten: GemeenteCode[],
  vraag: Vraag,
  publication: PublicationOf<'groups'>,
  compute: (
    analytics: Analytics,
    filter: Vraag & { gemeenten: GemeenteCode[] },
    options: Vraag & FigureOptions,
  ) => Promise<Report>,
): Promise<Report> {
  const filter = { ...vraag, gemeenten };
  // In Dutch, so that it can be compared.
  const options = { ...vraag, taal: 'nl' as const, publication };
  return remember(analytics, [compute.name, filter, options], () => publishSlice(analytics, filter, options, compute));
}

/** The answer to the question of a study about these gemeenten, on the figures of now, as `publication` shows them. */
export async function answerStudie(
  analytics: Analytics,
  gemeenten: GemeenteCode[],
  vraag: StudieVraag,
  publication: PublicationOf<'groups'>,
) {
  switch (vraag.soort) {
    case 'effect':
      return {
        soort: vraag.soort,
        vraag,
        nu: await ask(analytics, gemeenten, vraag, publication, computeEffect),
      } as const;
    case 'hypothese':
      return {
        soort: vraag.soort,
        vraag,
        nu: await ask(analytics, gemeenten, vraag, publication, computeHypothese),
      } as const;
    case 'groei':
      return {
        soort: vraag.soort,
        vraag,
        nu: await ask(analytics, gemeenten, vraag, publication, computeGroei),
      } as const;
  }
}
type Answered = Awaited<ReturnType<typeof answerStudie>>;

/** The question with the days that were answered: asked again in a year it is about the same days. */
export function pinDays(answered: Answered): StudieVraag {
  const { van, tot } = answered.nu.account.period;
  if (answered.soort === 'effect') return { ...answered.vraag, van, tot };
  const { vergelijkingVan, vergelijkingTot } = answered.nu.rows;
  return { ...answered.vraag, van, tot, vergelijkingVan, vergelijkingTot };
}

/** The question as it was kept; before there were several kinds it did not say of which it is. */
export function vraagOf({ soort, vraag }: Pick<Studie, 'soort' | 'vraag'>): StudieVraag {
  return StudieVraag.parse({ ...(typeof vraag === 'object' ? vraag : {}), soort });
}

/** The verdict as it was kept, made of the same numbers: hidden with them. An explanation of the growth has none. */
export function oordeelOf(
  { soort, uitkomst }: Pick<Studie, 'soort' | 'uitkomst'>,
  publication: PublicationOf<'groups'>,
) {
  if (isHidden(uitkomst, publication)) return null;
  if (soort === 'effect') return Effect.shape.rows.parse(uitkomst).oordeel;
  return soort === 'hypothese' ? Hypothese.shape.rows.parse(uitkomst).oordeel : null;
}

/** What is kept of an answer: its rows, and the thresholds under which they were shown. */
export function keptOf({ nu }: Answered, publication: PublicationOf<'groups'>): object {
  return { ...nu.rows, drempels: thresholdsOf(publication) };
}

/** Before thresholds could go up nothing was said of them: it was the floor. */
const Drempels = z.object({ drempels: z.object({ aantal: z.number(), aandeel: z.number() }).default(thresholdFloor) });

/** The answer was kept under a lower threshold than holds now, so that it may show what is hidden now (trust.md 3.6). */
function isHidden(uitkomst: unknown, publication: PublicationOf<'groups'>): boolean {
  const { drempels } = Drempels.parse(uitkomst);
  const { aantal, aandeel } = thresholdsOf(publication);
  return drempels.aantal < aantal || drempels.aandeel < aandeel;
}

/** What was kept beside what is answered now; what was kept under a lower threshold is shown no more. */
export function compareStudie(answered: Answered, uitkomst: unknown, publication: PublicationOf<'groups'>) {
  const { soort, nu } = answered;
  const hidden = isHidden(uitkomst, publication);
  switch (soort) {
    case 'effect':
      return withSame({ soort, toen: hidden ? null : Effect.shape.rows.parse(uitkomst), nu });
    case 'hypothese':
      return withSame({ soort, toen: hidden ? null : Hypothese.shape.rows.parse(uitkomst), nu });
    case 'groei':
      return withSame({ soort, toen: hidden ? null : Groei.shape.rows.parse(uitkomst), nu });
  }
}

function withSame<Antwoord extends { toen: object | null; nu: { rows: object } }>(antwoord: Antwoord) {
  const { toen, nu } = antwoord;
  if (toen === null) return { antwoord, gelijk: null };
  return { antwoord, gelijk: numbersOf(toen, toen) === numbersOf(nu.rows, toen) };
}

/** What `kept` told already, without its words: those may be said better by now. */
function numbersOf(rows: object, kept: object): string {
  return canonicalJson(
    Object.fromEntries(Object.entries(rows).filter(([field]) => field !== 'uitleg' && field in kept)),
  );
}
