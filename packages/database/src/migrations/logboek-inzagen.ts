import { definer } from './rights.ts';

/** Bit of LG in packages/access. */
const lg = 8192;

const create = [
  // The gemeente of a jeugdige whose log the actor may read: the family by its sight, the FG by task; else null.
  `create function logboek.gemeente_van(p_jeugdige uuid) returns text language sql stable ${definer} as $$
    select j.gemeente from zorg.jeugdige j where j.jeugdige_id = p_jeugdige
      and toegang.zicht_op(j.gemeente, p_jeugdige, ${lg}) = 'alles' $$`,
  // One row for all that somebody saw for one reason within a minute, newest first. The family reads what was given, not who was refused, and no names; while a
  // veiligheidsstop runs it does not read what came after its start (trust.md 3.4).
  `create function logboek.lees_inzagen(p_jeugdige uuid, p_limit int, p_offset int)
    returns table (tijd timestamptz, rol text, organisatie text, naam text, eigen boolean, doel text, grond text,
      soorten int, nood boolean, resultaat text, totaal bigint)
    language plpgsql stable ${definer} as $$
    declare a uuid := toegang.actor(); g text := logboek.gemeente_van(p_jeugdige); familie boolean; tot timestamptz;
    begin
      if g is null then return; end if;
      familie := not g = any (toegang.gemeenten(${lg}));
      select min(f.van) into tot from toegang.vlag f where familie and f.gemeente = g and f.jeugdige_id = p_jeugdige
        and f.vlag = 'veiligheidsstop' and statement_timestamp() >= f.van and statement_timestamp() < f.tot;
      return query
        select min(r.tijd), min(r.rol), min(r.organisatie), case when not familie then min(k.naam) end, r.account_id = a,
          r.doel, r.grond, bit_or(r.soorten), bool_or(r.nood), r.resultaat, count(*) over ()
        from logboek.regel r join toegang.account k using (account_id)
        where r.gemeente = g and r.jeugdige_id = p_jeugdige and (not familie or r.resultaat = 'gegeven')
          and r.tijd < coalesce(tot, 'infinity')
        group by date_trunc('minute', r.tijd), r.account_id, r.doel, r.grond, r.resultaat
        order by min(r.tijd) desc limit p_limit offset p_offset;
    end $$`,
];

export const inzageFunctions = {
  create,
  forApp: ['logboek.gemeente_van(uuid)', 'logboek.lees_inzagen(uuid, int, int)'],
  internal: [] as string[],
};
