import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, dataKinds, run } from './rights.ts';

const mine = `any (toegang.gemeenten(${dataKinds.BV}))`;

export const pairFunctions = [
  // The codes with which a bericht was answered: those of its retour, or of its 325.
  defineFunction(
    'lees_antwoordcodes',
    'p_bericht uuid',
    'text[]',
    `begin
      return (select coalesce(array_agg(distinct c.code order by c.code), '{}') from zorg.bericht b
          join zorg.gebeurtenis s on s.gemeente = b.gemeente and s.zoekt = concat_ws('|', 'bericht', b.gemeente, b.domein,
            b.soort, b.afzender, b.identificatie)
          join zorg.gebeurtenis d on d.gemeente = s.gemeente and d.bericht_id = s.bericht_id
          cross join lateral jsonb_array_elements_text(coalesce(d.inhoud -> 'retourCodes', '[]')) c(code)
        where b.bericht_id = p_bericht and b.gemeente = ${mine});
    end`,
    'sp_app',
    'stable',
  ),
  // Of each signal about a bericht: the other bericht that it does not fit with, the latest that came before it (else after
  // it). A start or stop goes with those of its toewijzing; a claim with the stop, the start or the toewijzing. What was
  // rejected names no toewijzing in its signal: its own part does.
  defineFunction(
    'lees_tegenhangers',
    '',
    'table (gemeente text, jeugdige_id uuid, bericht_id text, toewijzing_nummer int, ander uuid)',
    `begin
      return query select distinct on (s.gemeente, s.jeugdige_id, s.bericht_id, s.toewijzing_nummer) s.gemeente,
          s.jeugdige_id, s.bericht_id, s.toewijzing_nummer, g.bericht_id
        from zorg.signaal s join zorg.bericht b on b.gemeente = s.gemeente and b.bericht_id::text = s.bericht_id
          join zorg.gebeurtenis e on e.gemeente = s.gemeente and e.jeugdige_id = s.jeugdige_id
            and e.bericht_id = b.bericht_id
          join zorg.gebeurtenis g on g.gemeente = s.gemeente and g.jeugdige_id = s.jeugdige_id
            and g.bericht_id <> b.bericht_id
            and g.toewijzing_nummers @> coalesce(to_jsonb(s.toewijzing_nummer), e.toewijzing_nummers)
            and g.soort = any (case when b.soort = '301' then array['toewijzing'] when b.soort in ('305', '307')
              then array['start', 'stop'] else array['stop', 'start', 'toewijzing'] end)
        where s.gemeente = ${mine} and coalesce(to_jsonb(s.toewijzing_nummer), e.toewijzing_nummers) <> '[]'
          and s.soort not in ('bericht-zonder-toewijzing', 'onbekende-referentie', 'start-ontbreekt', 'stop-ontbreekt',
            'ijw-stapeling', 'omzetting-andere-hulpvorm') and (s.soort <> 'afgewezen-bericht' or b.soort in ('305', '307'))
        order by 1, 2, 3, 4, (s.soort = 'declaratie-na-einde' and g.soort = 'stop') desc,
          (s.soort like any (array['%-op-verwijderde-%', '%-buiten-toewijzing']) and g.soort = 'toewijzing') desc,
          (s.code = '9415' and g.soort = 'stop') desc, (g.dag <= b.dagtekening) desc, g.dag desc, g.bericht_id;
    end`,
    'sp_app',
    'stable',
  ),
  // A second definitive stop with the first that stands.
  defineFunction(
    'lees_tweede_stops',
    '',
    'table (gemeente text, bestand text, ander uuid)',
    `begin
      return query select distinct on (a.gemeente, a.bestand) a.gemeente, a.bestand, g.bericht_id
        from zorg.apart a join zorg.gebeurtenis eigen on eigen.gemeente = a.gemeente and eigen.jeugdige_id = a.jeugdige_id
            and eigen.bericht_id::text = a.bestand and eigen.soort = 'stop'
          join zorg.gebeurtenis g on g.gemeente = a.gemeente and g.jeugdige_id = a.jeugdige_id and g.soort = 'stop'
            and g.bericht_id <> eigen.bericht_id and g.toewijzing_nummers = eigen.toewijzing_nummers
        where a.grond = 'tweede-stop' and a.gemeente = ${mine} order by 1, 2, g.dag, g.bericht_id;
    end`,
    'sp_app',
    'stable',
  ),
];

/** Which two berichten do not fit together, and with which codes a bericht was answered, for the message desk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...pairFunctions.map(({ create }) => create));
    for (const { name, to } of pairFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of pairFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
