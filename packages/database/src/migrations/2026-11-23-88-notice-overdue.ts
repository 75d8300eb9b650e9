import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { lockGezinnen, today } from './gezin-form.ts';
import { ketentaakFunctions } from './ketentaak.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { systemAccount } from './vernietiging.ts';
import { assessor, open, reported, verzoekKey } from './verzoekvraag.ts';

const now = (row: string) => `statement_timestamp() >= ${row}.van and statement_timestamp() < ${row}.tot`;
const lock = (what: string, gemeente: string) =>
  `perform pg_advisory_xact_lock(hashtextextended('${what} ' || ${gemeente}, 0));`;

/** Asked, and not accepted in time or given back. */
const returned = `t.gedaan_op is null and t.ingetrokken_op is null and (t.terug_op is not null
  or t.aanvaard_op is null and t.aanvaarden_voor < ${today})`;
const toldOfReturn = `exists (select from toegang.taak x where x.gemeente = t.gemeente and x.jeugdige_id = t.jeugdige_id
  and x.soort = 'ketentaak-terug' and x.verwijst ->> 'ketentaak' = t.ketentaak_id::text and x.gedaan_op is null)`;
/** Who leads the help for this jeugdige, if anybody does; else who asked. */
const asker = `coalesce((select r.account_id from toegang.regie r join toegang.gezinslid l on l.gemeente = r.gemeente
    and l.gezin_id = r.gezin_id and l.jeugdige_id = t.jeugdige_id and l.van <= ${today} and l.tot > ${today}
  where r.gemeente = t.gemeente and r.soort = 'regisseur' and r.van <= ${today} and r.tot > ${today}), t.gevraagd_door)`;
/** Has the case in hand, as \`heeft_in_hand\` has it for the actor. */
const inHand = (account: string) => `exists (select from toegang.zicht z where z.gemeente = t.gemeente
  and z.jeugdige_id = t.jeugdige_id and z.grond in ('betrokken', 'waarnemer', 'team') and ${now('z')}
  and (z.houder = ${account} or exists (select from toegang.houderschap s where s.account_id = ${account}
    and s.houder = z.houder and ${now('s')})))`;
/** Gezinnen without a regisseur, with the jeugdige who came in first of those whose file somebody keeps. */
const vacant = (which: string) => `select x.* from (
    select distinct on (l.gemeente, l.gezin_id) l.gemeente, l.gezin_id, l.jeugdige_id,
      toegang.vacant_sinds(l.gemeente, l.gezin_id) as sinds, ${today} as vandaag,
      toegang.zaakhouder(l.gemeente, l.jeugdige_id) as houder
    from toegang.gezinslid l where l.van <= ${today} and l.tot > ${today} and ${which}
      and toegang.zaakhouder(l.gemeente, l.jeugdige_id) is not null
    order by l.gemeente, l.gezin_id, l.van, l.jeugdige_id) x
  where x.sinds is not null`;

const functions = [
  // Every verzoek that is not answered for good, with what stopped its clock; no word of what was asked.
  defineFunction(
    'open_verzoektermijnen',
    '',
    `table (gemeente text, jeugdige_id uuid, domein text, aanbieder text, referentie text, dagtekening date,
      in_onderzoek boolean, vragen jsonb)`,
    `begin
      return query select v.gemeente, v.jeugdige_id, v.domein, v.aanbieder, v.referentie_aanbieder, v.dagtekening,
          v.toestand = 'in-onderzoek' or exists (select from toegang.berichtbesluit b where b.gemeente = v.gemeente
            and b.domein = v.domein and b.aanbieder = v.aanbieder and b.referentie = v.referentie_aanbieder
            and b.soort = 'onderzoek'),
          coalesce((select jsonb_agg(jsonb_build_object('aan', q.aan, 'oorzaak', q.oorzaak, 'gevraagdOp', q.gevraagd_op,
              'beantwoordOp', q.beantwoord_op) order by q.gevraagd_op, q.op)
            from toegang.verzoekvraag q where q.gemeente = v.gemeente and q.jeugdige_id = v.jeugdige_id
              and q.domein = v.domein and q.aanbieder = v.aanbieder and q.referentie = v.referentie_aanbieder), '[]')
        from zorg.verzoek v where ${open};
    end`,
    'sp_jobs',
    'stable',
  ),
  // As meld_verzoeken_te_laat, without anybody who looks: under the same lock, so that neither repeats the other. Gives the
  // number of new tasks. A task whose verzoek was answered ends.
  defineFunction(
    'meld_alle_verzoeken_te_laat',
    'p_rijen jsonb',
    'int',
    `declare r record; n int := 0;
    begin
      for r in select v.gemeente, v.jeugdige_id, v.domein, v.aanbieder, v.referentie_aanbieder, x.voor, wie.houder
        from jsonb_to_recordset(p_rijen) as x(gemeente text, jeugdige_id uuid, domein text, aanbieder text, referentie text,
            voor date)
          join zorg.verzoek v on v.gemeente = x.gemeente and v.jeugdige_id = x.jeugdige_id and v.domein = x.domein
            and v.aanbieder = x.aanbieder and v.referentie_aanbieder = x.referentie and ${open}
          left join lateral (${assessor}) e on true
          cross join lateral (select coalesce(e.account_id, toegang.zaakhouder(v.gemeente, v.jeugdige_id)) as id) p
          cross join lateral (select p.id as houder where p.id is not null union
            select t.houder from toegang.account k join toegang.houder t on t.gemeente = v.gemeente and t.team_id = k.team_id
              and t.rol = 'teamleider' where k.account_id = p.id) wie
        where not ${reported}
        order by v.gemeente
      loop
        ${lock('verzoek-te-laat', 'r.gemeente')}
        perform toegang.maak_taak(v.gemeente, v.jeugdige_id, 'verzoek-te-laat', wie.houder, r.voor,
            jsonb_build_object('verzoek', ${verzoekKey}))
          from (select r.gemeente, r.jeugdige_id, r.domein, r.aanbieder, r.referentie_aanbieder) v,
            (select r.houder) wie where not ${reported};
        n := n + case when found then 1 else 0 end;
      end loop;
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = '${systemAccount}'
        where t.soort = 'verzoek-te-laat' and t.gedaan_op is null
          and not exists (select from zorg.verzoek v where v.gemeente = t.gemeente and v.jeugdige_id = t.jeugdige_id and ${open}
            and ${verzoekKey} = t.verwijst ->> 'verzoek');
      return n;
    end`,
    'sp_jobs',
  ),
  // S2-12: to who leads the help or asked; if that one has the case no longer, to who keeps it. Gives the number of new tasks.
  defineFunction(
    'meld_alle_ketentaken_terug',
    '',
    'int',
    `declare one record; n int := 0;
    begin
      for one in select t.gemeente, t.jeugdige_id, t.ketentaak_id, wie.id as houder from toegang.ketentaak t
          cross join lateral (select ${asker} as id) a
          cross join lateral (select case when ${inHand('a.id')} then a.id
            else toegang.zaakhouder(t.gemeente, t.jeugdige_id) end as id) wie
        where ${returned} and wie.id is not null and not ${toldOfReturn} order by t.gemeente
      loop
        ${lock('ketentaak-terug', 'one.gemeente')}
        perform toegang.maak_taak(t.gemeente, t.jeugdige_id, 'ketentaak-terug', one.houder, ${today},
            jsonb_build_object('ketentaak', t.ketentaak_id))
          from (select one.gemeente, one.jeugdige_id, one.ketentaak_id) t where not ${toldOfReturn};
        n := n + case when found then 1 else 0 end;
      end loop;
      return n;
    end`,
    'sp_jobs',
  ),
  // S0-25: gezinnen without a regisseur, since when, and who keeps the file of the first who came in.
  defineFunction(
    'vacante_gezinnen',
    '',
    'table (gemeente text, gezin_id uuid, jeugdige_id uuid, sinds date, vandaag date, houder uuid)',
    `begin
      return query ${vacant('true')};
    end`,
    'sp_jobs',
    'stable',
  ),
  // One task for each vacancy and who keeps the file, and none where that one had one. True: there is a new task.
  defineFunction(
    'meld_vacant_gezin',
    'p_gemeente text, p_gezin uuid, p_voor date',
    'boolean',
    `declare v record;
    begin
      ${lockGezinnen}
      select * into v from (${vacant('l.gemeente = p_gemeente and l.gezin_id = p_gezin')}) y;
      if v.gezin_id is null or exists (select from toegang.taak t where t.gemeente = p_gemeente and t.houder = v.houder
          and t.soort = 'regisseur-ontbreekt' and t.verwijst ->> 'gezin' = p_gezin::text
          and t.verwijst ->> 'sinds' = v.sinds::text) then
        return false;
      end if;
      perform toegang.maak_taak(p_gemeente, v.jeugdige_id, 'regisseur-ontbreekt', v.houder, p_voor,
        jsonb_build_object('gezin', p_gezin, 'sinds', v.sinds));
      return true;
    end`,
    'sp_jobs',
  ),
];

const limits = 'lees_termijnen()';
const onLook = ketentaakFunctions.find(({ name }) => name === 'meld_ketentaken_terug()')?.create ?? '';

/** As it was, under the lock of the daily round: of two at one moment one gives the task. */
const onLookLocked = defineFunction(
  'meld_ketentaken_terug',
  '',
  'void',
  `declare a uuid := toegang.actor(); one record;
  begin
    for one in select t.gemeente, t.jeugdige_id, t.ketentaak_id from toegang.ketentaak t where ${returned} and ${asker} = a
        and toegang.heeft_in_hand(t.gemeente, t.jeugdige_id) and not ${toldOfReturn} order by t.gemeente
    loop
      ${lock('ketentaak-terug', 'one.gemeente')}
      perform toegang.maak_taak(t.gemeente, t.jeugdige_id, 'ketentaak-terug', a, ${today},
          jsonb_build_object('ketentaak', t.ketentaak_id))
        from (select one.gemeente, one.jeugdige_id, one.ketentaak_id) t where not ${toldOfReturn};
    end loop;
  end`,
);

const replace = (create: string) => create.replace('create function', 'create or replace function');

/** What nobody did in time is noticed without anybody looking: once a day, by the server itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create), replace(onLookLocked.create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await run(db, `grant execute on function toegang.${limits} to sp_jobs`);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, `revoke execute on function toegang.${limits} from sp_jobs`, replace(onLook));
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
