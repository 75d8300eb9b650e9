import { LANGDURIG_DAYS, type TrajectSignaal } from '@samenpad/domain';
import type { JeugdigeFilter } from './jeugdige-store.ts';

/** A toewijzing of traject `t` has no Einddatum; of a `wees` nothing is known (A6). The same as `isOpenEnded`. */
export const openEnded = `exists (select from zorg.toewijzing w where w.gemeente = t.gemeente
  and w.jeugdige_id = t.jeugdige_id and w.domein = t.domein and w.eind is null
  and w.toestand not in ('wees', 'verwijderd') and t.toewijzing_nummers @> to_jsonb(w.toewijzing_nummer))`;

/** The conditions of `listTrajectSignalen` on traject `t`. */
const signalen: Record<TrajectSignaal, string> = {
  lang: `t.begin <= (select s.peildatum from zorg.stand s where s.gemeente = t.gemeente) - ${LANGDURIG_DAYS}`,
  herhaald: 't.rang >= 2',
  gestapeld: 't.gestapeld',
  'zonder-einddatum': openEnded,
};

/** A list for work: each of its rows can be told in words why it is there (FocusFacts). */
export function isWork({ herhaald, stapeling, signaal, kader }: JeugdigeFilter): boolean {
  return [herhaald, stapeling, signaal, kader].some((asked) => asked !== undefined);
}

/** Conditions on jeugdige `j` with overview `o` (S0-13, S0-16). */
export function listJeugdigeConditions({ herhaald, stapeling }: JeugdigeFilter): string[] {
  const conditions: string[] = [];
  if (herhaald === 'traject') conditions.push('o.trajecten >= 2');
  if (herhaald === 'beroep') conditions.push('o.herhaald_beroep');
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

/** The trajecten over a kader (S1-11), as a source of rows; `add` keeps a value and gives its parameter. */
export function fromOverKader(
  { gemeente, maat, hulpvorm, grens }: NonNullable<JeugdigeFilter['kader']>,
  add: (value: unknown) => string,
): string {
  const [own, form] = [add(gemeente), add(hulpvorm)];
  return `toegang.over_kader(${own}, ${add(maat)}, ${form}, ${add(grens)}::int)`;
}

/** Over a kader: `ofTraject` holds of one traject `t`, together with the other conditions on it; `ofJeugdige` of jeugdige `j`. */
export function listKaderConditions(
  kader: NonNullable<JeugdigeFilter['kader']>,
  add: (value: unknown) => string,
): { ofTraject: string[]; ofJeugdige: string[] } {
  const own = `j.gemeente = ${add(kader.gemeente)}`;
  const over = fromOverKader(kader, add);
  if (kader.maat === 'tegelijk') {
    return { ofTraject: [], ofJeugdige: [own, `j.jeugdige_id in (select o.jeugdige_id from ${over} o)`] };
  }
  return {
    ofTraject: [`(t.jeugdige_id, t.nr) in (select o.jeugdige_id, o.nr from ${over} o)`],
    ofJeugdige: [own],
  };
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
