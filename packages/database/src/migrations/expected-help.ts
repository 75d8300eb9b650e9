import { defineFunction, type GuardFunction } from './define-function.ts';

/** Progress and outcome (packages/access). */
const progress = 512;

/** The end that each aanbieder last named in an account talk about a jeugdige; to an aanbieder only its own. */
export const expectedHelpFunctions: readonly GuardFunction[] = [
  defineFunction(
    'beloofde_einden',
    'p_gemeente text, p_jeugdige uuid',
    'table (aanbieder text, verwacht_eind date)',
    `declare agb text[] := toegang.leverende_agb(); z record;
    begin
      select coalesce(x.lezen, 0) as lezen, coalesce(x.eigen, 0) as eigen into z
        from toegang.eigen_zicht(p_gemeente, p_jeugdige) x;
      return query select x.aanbieder, x.eind from (
          select distinct on (g.aanbieder) g.aanbieder, a.verwacht_eind as eind
            from toegang.accountantwoord a join toegang.accountgesprek g on g.gemeente = a.gemeente
              and g.gesprek_id = a.gesprek_id
            where a.gemeente = p_gemeente and a.jeugdige_id = p_jeugdige
              and case when cardinality(agb) = 0 then z.lezen & ${progress} <> 0
                else g.aanbieder = any (agb) and (z.lezen | z.eigen) & ${progress} <> 0 end
            order by g.aanbieder, g.kwartaal desc, a.nr desc) x
        where x.eind is not null;
    end`,
    'sp_app',
    'stable',
  ),
];
