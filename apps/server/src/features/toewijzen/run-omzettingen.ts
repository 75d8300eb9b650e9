import type { Omzettaak, WrittenBericht } from '@samenpad/database';
import type { ToewijzingNummer } from '@samenpad/domain';
import type { Services } from '../../services.ts';
import { toInvoer } from '../../written-bericht.ts';
import { type ConvertParts, composeOf, groupsOf, planGroup } from './convert.ts';

type Parts = Pick<Services, 'database' | 'now' | 'peildatum'>;

/** Groups that one step takes: their berichten are kept together, and then counted. */
const inOneStep = 40;
/** Groups of a step that are worked on side by side: reading waits more than it computes. */
const sideBySide = 4;
/** A claim is held for a minute. */
const signEveryMs = 20_000;

export function convertParts({ database, now, peildatum }: Parts): ConvertParts {
  return { database, outbox: database.outbox, now, peildatum };
}

/**
 * Does the work of conversions that nobody holds, one after another (S2-24). Cut off in between, it goes on where it was:
 * what was judged stands in its rows, and a bericht is written once per group.
 */
export async function runOmzettingen(parts: Parts): Promise<void> {
  const { omzettingen, folder } = parts.database;
  for (;;) {
    const taak = await omzettingen.claim();
    if (taak === undefined) return;
    if (taak.werk === 'plannen') await plan(parts, taak);
    else await write(parts, taak, taak.werk === 'versturen' ? 'heen' : 'terug');
    if (taak.werk !== 'plannen') await whileHeld(parts, taak, () => folder.foldDirty({ peildatum: parts.peildatum() }));
    await omzettingen.finish(taak);
  }
}

/** Folding may take longer than the hold of a claim: gives a sign of life in the meantime. */
async function whileHeld({ database }: Parts, taak: Omzettaak, work: () => Promise<unknown>): Promise<void> {
  // Taken over: then finishing changes nothing.
  const holding = setInterval(() => {
    database.omzettingen.hold(taak).catch(() => undefined);
  }, signEveryMs);
  try {
    await work();
  } finally {
    clearInterval(holding);
  }
}

async function plan(parts: Parts, taak: Omzettaak): Promise<void> {
  const { omzettingen } = parts.database;
  const known = new Set((await omzettingen.listRegels(taak)).map(({ toewijzingNummer }) => toewijzingNummer));
  const left = (await omzettingen.listToConvert(taak)).filter(({ toewijzingNummer }) => !known.has(toewijzingNummer));
  const convert = convertParts(parts);
  for (const step of chunksOf(groupsOf(left), inOneStep)) {
    const plans = await inTurns(step, (group) => planGroup(convert, taak, taak.omzettingId, group));
    await omzettingen.addRegels(taak, plans.flat());
  }
}

async function write(parts: Parts, taak: Omzettaak, way: 'heen' | 'terug'): Promise<void> {
  const { omzettingen, outbox } = parts.database;
  const regels = await omzettingen.listRegels(taak);
  const left = regels.filter(({ fout, heen, terug }) => fout === null && (way === 'heen' ? !heen : heen && !terug));
  const convert = convertParts(parts);
  for (const step of chunksOf(groupsOf(left), inOneStep)) {
    const fouten = new Map<ToewijzingNummer, string>();
    const composed = await inTurns(step, async (group) => ({ group, one: await composeOf(convert, taak, group, way) }));
    const batch = composed.flatMap(({ group, one }): WrittenBericht[] => {
      const besluitId = way === 'heen' ? group[0]?.groep : group[0]?.terugGroep;
      if (one.ok && besluitId !== undefined) return [{ invoer: toInvoer(one.value, parts.now()), besluitId }];
      if (!one.ok) for (const { toewijzingNummer } of group) fouten.set(toewijzingNummer, one.error);
      return [];
    });
    if (batch.length > 0) await outbox.write(batch);
    await omzettingen.advance(taak, step.flat().length, fouten);
  }
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** As many at a time as {@link sideBySide}; the answers in the order of the items. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const some of chunksOf(items, sideBySide)) done.push(...(await Promise.all(some.map(work))));
  return done;
}

const everyMs = 5_000;

/** Goes on with what a process that stopped left behind. */
export function keepConverting(parts: Parts, onTrouble: (error: unknown) => void): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    runOmzettingen(parts)
      .catch(onTrouble)
      .finally(() => {
        busy = false;
      });
  }, everyMs).unref();
}
