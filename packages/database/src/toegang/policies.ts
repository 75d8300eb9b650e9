import { type DataKind, kindBits } from '@samenpad/access';
import { type Guard, guards } from './guards.ts';

/** Rows of toegang.zicht `z` that hold now and fulfil `condition`. */
export function inSight(condition: string): string {
  return `statement_timestamp() >= z.van and statement_timestamp() < z.tot and (${condition})`;
}

/** Sight of the jeugdige of a row: read by probing toegang.zicht per row, or by hashing it once, as the planner likes. */
function sightOf(table: string, condition: string): string {
  return `exists (select from toegang.zicht z where z.gemeente = ${table}.gemeente
    and z.jeugdige_id = ${table}.jeugdige_id and ${inSight(condition)})`;
}

function inGemeente(kind: DataKind): string {
  return `gemeente = any ((select toegang.gemeenten(${kindBits[kind]}))::text[])`;
}

/**
 * Whose skeleton is seen in part is still seen as a person: the row that names a jeugdige opens with any part of the
 * care path.
 */
function ofJeugdige(table: string, guard: Extract<Guard, { by: 'jeugdige' }>): string {
  const bit = kindBits[guard.kind];
  if (table === 'jeugdige') return sightOf(table, `(z.lezen | z.eigen) & ${bit} <> 0`);
  const own = `or z.eigen & ${bit} <> 0 and ${table}.aanbieder = any ((select toegang.eigen_agb())::text[])`;
  return sightOf(table, `z.lezen & ${bit} <> 0 ${guard.own === true ? own : ''}`);
}

/** The condition of the policy `lezen` of one table: from its guard, never by hand (row-level-security.md 4). */
export function readCondition(table: string, guard: Guard): string {
  switch (guard.by) {
    case 'jeugdige': {
      const seen = `${ofJeugdige(table, guard)} or ${inGemeente(guard.kind)}`;
      return guard.unless === undefined ? seen : `not ${table}.${guard.unless} and (${seen})`;
    }
    case 'gemeente':
      return inGemeente(guard.kind);
    case 'session':
      return '(select toegang.actor()) is not null';
    case 'versie':
      // Earlier texts of what one may read; the family reads what stands now.
      return `${sightOf(table, 'z.familie = 0')} and exists (select from zorg.dossierstuk s
        where s.gemeente = ${table}.gemeente and s.stuk_id = ${table}.stuk_id)`;
    case 'dossier':
      return sightOf(
        table,
        `(z.lezen & ${table}.soort <> 0
          or z.eigen & ${table}.soort <> 0 and ${table}.organisatie_id = any ((select toegang.eigen_organisaties())::uuid[])
          or z.gedeeld & ${table}.soort <> 0 and ${table}.gedeeld)
        and (z.familie = 0 or not ${table}.derden and ${table}.achtergehouden_voor & z.familie = 0
          and (not ${table}.van_familie or ${table}.gedeeld and not ${table}.conflict
            or ${table}.auteur = (select toegang.actor())))`,
      );
  }
}

/** All policies for reading by the app role, as statements that make them anew. */
export function listReadPolicies(): { table: string; condition: string }[] {
  return Object.entries(guards).map(([table, guard]) => ({ table, condition: readCondition(table, guard) }));
}
