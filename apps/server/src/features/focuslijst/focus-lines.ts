import { costsSeenBy } from '@samenpad/access';
import type { Database, Actor as DatabaseActor, FocusJeugdige, FocusVraag } from '@samenpad/database';
import {
  computeFocusRegels,
  computeFocusSinds,
  computeFocusStand,
  type FocusReden,
  type FocusRegels,
  type FocusRegelVersie,
  type FocusStand,
  focusRegelNames,
  focusStanden,
  type GemeenteCode,
  listFocusRedenen,
  type PlainDate,
} from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import type { Services } from '../../services.ts';

/** A jeugdige in the focus list: why, since when, and where the line stands. */
export interface FocusLine extends FocusJeugdige {
  redenen: FocusReden[];
  sinds: PlainDate | null;
  stand: FocusStand;
}

/** Who asks: as much of an actor as decides what is seen. */
export type FocusReader = DatabaseActor & Pick<Actor, 'rol' | 'gemeenten'>;

/** The rules that are valid on a day in each of these gemeenten. */
export function regelsOf(
  versions: readonly FocusRegelVersie[],
  gemeenten: readonly GemeenteCode[],
  day: PlainDate,
): Map<GemeenteCode, FocusRegels> {
  return new Map(gemeenten.map((gemeente) => [gemeente, computeFocusRegels(versions, gemeente, day)]));
}

/** By which costs the rules on costs look: as far as the role sees costs of one jeugdige. */
export function costsOf(rol: Actor['rol']): FocusVraag['kosten'] {
  const seen = costsSeenBy(rol);
  return seen === 'none' ? null : seen === 'all' ? 'alles' : 'toegang';
}

/** Every line that the actor may see. The longest on the list first; who has no day, then, by pseudonym. */
export async function readFocusLines(
  actor: FocusReader,
  {
    database,
    peildatum,
    today,
  }: { database: Pick<Database, 'focuslijst'>; today: PlainDate } & Pick<Services, 'peildatum'>,
): Promise<FocusLine[]> {
  const versions = await database.focuslijst.listRegelVersies(actor);
  const delen = new Map(
    [...regelsOf(versions, actor.gemeenten, today)].map(([gemeente, regels]) => [gemeente, regels.duurste.waarde]),
  );
  const day = peildatum();
  const jeugdigen = await database.focuslijst.listFacts(actor, { peildatum: day, delen, kosten: costsOf(actor.rol) });
  const byGemeente = regelsOf(versions, [...new Set(jeugdigen.map(({ gemeente }) => gemeente))], today);
  return jeugdigen
    .flatMap((jeugdige) => {
      const regels = byGemeente.get(jeugdige.gemeente);
      const redenen = regels === undefined ? [] : listFocusRedenen(jeugdige.facts, regels, { peildatum: day, today });
      const stand = computeFocusStand(jeugdige.keuze ?? undefined, redenen);
      return stand === undefined ? [] : [{ ...jeugdige, redenen, sinds: computeFocusSinds(redenen), stand }];
    })
    .toSorted(compareLines);
}

function compareLines(a: FocusLine, b: FocusLine): number {
  const [left, right] = [a.sinds ?? '9999-12-31', b.sinds ?? '9999-12-31'];
  return left === right ? compareText(a.pseudoniem, b.pseudoniem) : compareText(left, right);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export function countStanden(lines: readonly FocusLine[]): Record<FocusStand, number> {
  const count = (stand: FocusStand) => lines.filter((line) => line.stand === stand).length;
  // Every stand has its own entry.
  return Object.fromEntries(focusStanden.map((stand) => [stand, count(stand)])) as Record<FocusStand, number>;
}

/** How many of these lines each rule gives; null for a rule that this role cannot have. */
export function countRegels(lines: readonly FocusLine[], rol: Actor['rol']) {
  const hidden = costsOf(rol) === null;
  return focusRegelNames.map((regel) => ({
    regel,
    aantal:
      hidden && (regel === 'duurste' || regel === 'bedrag')
        ? null
        : lines.filter(({ redenen }) => redenen.some((reden) => reden.regel === regel)).length,
  }));
}
