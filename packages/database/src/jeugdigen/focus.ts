import { LANGDURIG_DAYS, type TrajectSignaal } from '@samenpad/domain';
import type { JeugdigeFilter } from './jeugdige-store.ts';

/** Trajecten (T-inhoud) of the jeugdige of a row. */
const ofJeugdige = (alias: string) =>
  `${alias}.gemeente = j.gemeente and ${alias}.jeugdige_id = j.jeugdige_id and ${alias}.variant = 'tInhoud'`;

/** A toewijzing of traject `t` has no Einddatum; of a `wees` nothing is known (A6). The same as `isOpenEnded`. */
export const openEnded = `exists (select from zorg.toewijzing w where w.gemeente = t.gemeente
  and w.jeugdige_id = t.jeugdige_id and w.domein = 'jw' and w.eind is null
  and w.toestand not in ('wees', 'verwijderd') and t.toewijzing_nummers @> to_jsonb(w.toewijzing_nummer))`;

/** The conditions of `listTrajectSignalen` on traject `t`. */
const signalen: Record<TrajectSignaal, string> = {
  lang: `t.begin <= (select s.peildatum from zorg.stand s where s.gemeente = t.gemeente) - ${LANGDURIG_DAYS}`,
  herhaald: 't.rang >= 2',
  gestapeld: 't.gestapeld',
  'zonder-einddatum': openEnded,
};

/**
 * Herhaald beroep as CBS counts it (domain.md B.5, docs/figures/herhaald-beroep.md): care in the five years before the
 * year of the begin, and none on the day before it.
 */
const herhaaldBeroep = `exists (select from zorg.traject t join zorg.traject u using (gemeente, jeugdige_id, variant)
  where ${ofJeugdige('t')} and u.begin < t.begin group by t.nr, t.begin
  having max(coalesce(greatest(u.eind, u.begin), 'infinity')) < t.begin - 1
    and bool_or(u.begin < date_trunc('year', t.begin)
      and greatest(u.eind, u.begin) >= date_trunc('year', t.begin) - interval '5 years'))`;

/** A list for work: each of its rows can be told in words why it is there (FocusFacts). */
export function isWork({ herhaald, stapeling, signaal }: JeugdigeFilter): boolean {
  return [herhaald, stapeling, signaal].some((asked) => asked !== undefined);
}

/** Conditions on jeugdige `j` with overview `o` (S0-13, S0-16). */
export function listJeugdigeConditions({ herhaald, stapeling }: JeugdigeFilter): string[] {
  const conditions: string[] = [];
  if (herhaald === 'traject') conditions.push('o.trajecten >= 2');
  if (herhaald === 'beroep') conditions.push(herhaaldBeroep);
  if (stapeling === 'ijw') {
    conditions.push(`exists (select from zorg.signaal g where g.gemeente = j.gemeente
      and g.jeugdige_id = j.jeugdige_id and g.soort = 'ijw-stapeling' and g.domein = 'jw')`);
  }
  return conditions;
}

/** Conditions on traject `t` (S0-7, S0-16), that hold together with those on hulpvorm, aanbieder and verwijzer. */
export function listTrajectConditions({ stapeling, signaal }: JeugdigeFilter): string[] {
  const conditions: string[] = [];
  if (stapeling === 'trajecten') conditions.push('t.gestapeld');
  if (signaal !== undefined) {
    const wanted = signaal === 'alle' ? Object.values(signalen) : [signalen[signaal]];
    conditions.push(`t.eind is null and t.verwijzer not in ('01', 'onbekend') and (${wanted.join(' or ')})`);
  }
  return conditions;
}

/** S0-13: the column of the costs that the reader sees, and who is among the costliest tenth of the gemeente by it. */
export function joinCostliest(basis: 'alles' | 'toegang'): { column: string; join: string; condition: string } {
  const column = basis === 'toegang' ? 'k.bedrag_toegang' : 'k.bedrag';
  return {
    column,
    join: `join zorg.jeugdige_kosten k using (gemeente, jeugdige_id)
      join toegang.kostengrens(${String(basis === 'toegang')}) grens using (gemeente)`,
    condition: `${column} >= grens.grens`,
  };
}
