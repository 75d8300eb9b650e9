import { hash } from 'node:crypto';
import type { Database, OmzettingInvoer, OmzettingRegel, TeOmzetten } from '@samenpad/database';
import {
  changeToewijzing,
  err,
  maxDate,
  ok,
  type Result,
  removeToewijzing,
  type ToegewezenProduct,
  type ToewijzingNummer,
} from '@samenpad/domain';
import { type ComposeFout, type ComposeParts, compose301, momentOf, wijzigingFouten } from './compose.ts';
import { readSituation, type SentToewijzing, type Situation, sentTo } from './situation.ts';

type Stores = Pick<Database, 'outbox' | 'omzettingen'>;
export type ConvertParts = ComposeParts & { database: Stores };
type Plan = Omit<OmzettingRegel, 'terugFout'>;
type Changed = Result<ToegewezenProduct[], ComposeFout>;

/** JZ002: an administrative correction. */
const CORRECTED = '14';

/** An id that follows from a text: the same run asked again makes the same rows. */
export function idOf(text: string): string {
  const hex = hash('sha256', text, 'hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Closes a toewijzing before the day and opens it again under the other code, as it was otherwise (OP257). */
function convertOne(
  parts: ComposeParts,
  { product, isPaid }: SentToewijzing,
  invoer: OmzettingInvoer,
  freeNummer: ToewijzingNummer,
  sent: readonly ToegewezenProduct[],
): Changed {
  const wijziging = { ...momentOf(parts, sent), redenWijziging: invoer.reden, freeNummer, hasGrantedLines: isPaid };
  const { einddatum, omvang, budget } = product;
  const wish = {
    product: { categorie: invoer.naarCategorie, code: invoer.naarCode },
    ingangsdatum: maxDate(invoer.per, product.ingangsdatum),
    ...(einddatum !== undefined && { einddatum }),
    ...(omvang !== undefined && { omvang }),
    ...(budget !== undefined && { budget }),
  };
  const changed = changeToewijzing(product, wish, wijziging);
  return changed.ok ? changed : err(wijzigingFouten[changed.error]);
}

/** The other way: what was opened counts as never sent, and the old one ends when it would have. */
function restoreOne(
  parts: ComposeParts,
  situation: Situation,
  { toewijzingNummer, nieuwNummer, eind }: OmzettingRegel,
  sent: readonly ToegewezenProduct[],
): Changed {
  const find = (nummer: number | null) =>
    situation.toewijzingen.find(({ product }) => product.toewijzingNummer === nummer);
  const [former, next] = [find(toewijzingNummer), find(nieuwNummer)];
  if (former === undefined || next === undefined) return err('toewijzing-weg');
  const wijziging = { ...momentOf(parts, sent), freeNummer: toewijzingNummer, hasGrantedLines: next.isPaid };
  const removed = removeToewijzing(next.product, { ...wijziging, redenWijziging: '13' });
  if (!removed.ok) return err(wijzigingFouten[removed.error]);
  const { einddatum: _, ...open } = former.product;
  const wish = { ...open, ...(eind !== null && { einddatum: eind }) };
  const restored = changeToewijzing(former.product, wish, { ...wijziging, redenWijziging: CORRECTED });
  return restored.ok ? ok([...removed.value, ...restored.value]) : err(wijzigingFouten[restored.error]);
}

/** What a run would do with the toewijzingen of one group; nothing is written but numbers that are given out. */
export async function planGroup(
  parts: ConvertParts,
  invoer: OmzettingInvoer,
  omzettingId: string,
  group: readonly TeOmzetten[],
): Promise<Plan[]> {
  const { gemeente, domein } = invoer;
  const [first] = group;
  if (first === undefined) return [];
  const numbers = await parts.outbox.takeToewijzingNummers(gemeente, domein, group.length);
  const situation = await readSituation(parts.database, gemeente, first.jeugdigeId);
  const key = `${omzettingId} ${first.jeugdigeId} ${first.aanbieder}`;
  const plans: Plan[] = [];
  for (const one of group) {
    const found = situation?.toewijzingen.find(
      (each) => each.domein === domein && each.product.toewijzingNummer === one.toewijzingNummer,
    );
    const nieuwNummer = numbers.shift();
    const fout = await judgeOne(parts, { situation, found, invoer, nieuwNummer });
    plans.push({
      ...one,
      nieuwNummer: fout === undefined ? (nieuwNummer ?? null) : null,
      eind: found?.product.einddatum ?? null,
      fout: fout ?? null,
      groep: idOf(key),
      terugGroep: idOf(`${key} terug`),
    });
  }
  return plans;
}

interface Judged {
  situation: Situation | undefined;
  found: SentToewijzing | undefined;
  invoer: OmzettingInvoer;
  nieuwNummer: ToewijzingNummer | undefined;
}

/** Undefined: it can be converted, and the bericht keeps every rule within itself. */
async function judgeOne(
  parts: ComposeParts,
  { situation, found, invoer, nieuwNummer }: Judged,
): Promise<ComposeFout | undefined> {
  if (situation === undefined || found === undefined || nieuwNummer === undefined) return 'toewijzing-weg';
  if (situation.client === undefined) return 'adres-nodig';
  const { sent } = sentTo(situation, found);
  const changed = convertOne(parts, found, invoer, nieuwNummer, sent);
  if (!changed.ok) return changed.error;
  const parties = { gemeente: invoer.gemeente, domein: invoer.domein, aanbieder: found.aanbieder };
  const bericht = await compose301(parts, parties, { client: situation.client, sent, changed: changed.value });
  return bericht.ok ? undefined : bericht.error;
}

/** Toewijzingen of one jeugdige with one aanbieder travel in one bericht. */
export function groupsOf<T extends { jeugdigeId: string; aanbieder: string }>(rows: readonly T[]): T[][] {
  return [...Map.groupBy(rows, ({ jeugdigeId, aanbieder }) => `${jeugdigeId} ${aanbieder}`).values()];
}

/** The bericht of one group of a run, as it goes or as it is taken back; or why it cannot be made. */
export async function composeOf(
  parts: ConvertParts,
  invoer: OmzettingInvoer,
  group: readonly OmzettingRegel[],
  way: 'heen' | 'terug',
) {
  const [first] = group;
  const situation = first && (await readSituation(parts.database, invoer.gemeente, first.jeugdigeId));
  if (situation === undefined) return err('toewijzing-weg' as const);
  return await composeGroup(parts, situation, group, invoer, way);
}

async function composeGroup(
  parts: ConvertParts,
  situation: Situation,
  group: readonly OmzettingRegel[],
  invoer: OmzettingInvoer,
  way: 'heen' | 'terug',
) {
  const [first] = group;
  if (first === undefined || situation.client === undefined) return err('adres-nodig' as const);
  const parties = { gemeente: invoer.gemeente, domein: invoer.domein, aanbieder: first.aanbieder };
  const { sent } = sentTo(situation, parties);
  const changed: ToegewezenProduct[] = [];
  for (const regel of group) {
    const found = situation.toewijzingen.find(
      ({ domein, product }) => domein === invoer.domein && product.toewijzingNummer === regel.toewijzingNummer,
    );
    if (found === undefined || regel.nieuwNummer === null) return err('toewijzing-weg' as const);
    const one =
      way === 'heen'
        ? convertOne(parts, found, invoer, regel.nieuwNummer, sent)
        : restoreOne(parts, situation, regel, sent);
    if (!one.ok) return one;
    changed.push(...one.value);
  }
  return await compose301(parts, parties, { client: situation.client, sent, changed });
}
