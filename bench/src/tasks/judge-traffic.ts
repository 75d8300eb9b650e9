import {
  addDays,
  type Bericht,
  type BerichtDeel,
  type Gebeurtenis,
  heenberichtKey,
  splitBericht,
} from '@samenpad/domain';
import { History, judgeBericht, judgeHistory, listInvoer, readCategorieByCode, scopeOf } from '@samenpad/ijw';

/** The whole traffic of a region, in order of arrival. */
export interface TrafficTimes {
  berichten: number;
  /** Levels 1 and 2. */
  withinMs: number;
  /** Level 3: finding what came before, and judging against it. */
  historyMs: number;
  breaches: number;
}

const categorieByCode = readCategorieByCode();
const [folder = ''] = process.argv.slice(2);
const times: TrafficTimes = { berichten: 0, withinMs: 0, historyMs: 0, breaches: 0 };
/** Parts by jeugdige and kind; those without BSN stand with every jeugdige of the bericht that they answer. */
const parts = new Map<string, Map<Gebeurtenis['kind'], BerichtDeel[]>>();
const personen = new Map<string, Set<string>>();

for await (const invoer of listInvoer([folder])) {
  if ('faults' in invoer || !invoer.naam.endsWith('.xml')) continue;
  let start = performance.now();
  const judgement = judgeBericht(invoer.inhoud);
  times.withinMs += performance.now() - start;
  times.berichten++;
  if (judgement.level === 1 || judgement.bericht === undefined) continue;
  start = performance.now();
  times.breaches += judgeAgainstHistory(judgement.bericht, String(times.berichten));
  times.historyMs += performance.now() - start;
}
process.stdout.write(JSON.stringify(times));

function judgeAgainstHistory(bericht: Bericht, berichtId: string): number {
  const delen = splitBericht(bericht, berichtId);
  const involved = new Set(delen.flatMap((deel) => personenOf(deel)));
  const history = new History();
  for (const deel of select(bericht, involved)) history.addDeel(deel);
  const today = addDays(bericht.dagtekening, 1);
  const breaches = judgeHistory(bericht, { history, berichtId, today, categorieByCode });
  for (const deel of delen) keep(deel);
  return breaches.length;
}

/** What the rules look at, of all that came before about these jeugdigen. */
function select(bericht: Bericht, involved: ReadonlySet<string>): Set<BerichtDeel> {
  const { kinds, includes } = scopeOf(bericht);
  const found = new Set<BerichtDeel>();
  for (const persoon of kinds.length === 0 ? [] : involved) {
    const known = parts.get(persoon);
    for (const kind of kinds) {
      for (const deel of known?.get(kind) ?? []) if (includes(deel.gebeurtenis)) found.add(deel);
    }
  }
  return found;
}

/** Whose it is, by BSN or by the bericht or verzoek that it answers. */
function personenOf({ bsn, seeks }: BerichtDeel): string[] {
  return bsn === undefined ? [...(personen.get(seeks ?? '') ?? [])] : [bsn];
}

function keep(deel: BerichtDeel): void {
  for (const persoon of personenOf(deel)) {
    const { kind } = deel.gebeurtenis;
    const ofPersoon = parts.get(persoon) ?? new Map<Gebeurtenis['kind'], BerichtDeel[]>();
    parts.set(persoon, ofPersoon);
    ofPersoon.set(kind, ofPersoon.get(kind) ?? []);
    ofPersoon.get(kind)?.push(deel);
    for (const key of [...deel.provides, heenberichtKey(deel.gebeurtenis.bron)]) {
      const known = personen.get(key);
      if (known === undefined) personen.set(key, new Set([persoon]));
      else known.add(persoon);
    }
  }
}
