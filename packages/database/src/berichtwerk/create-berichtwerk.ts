import type { PlainDate } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import { dataKinds } from '../migrations/rights.ts';
import { asActor } from '../toegang/as-actor.ts';
import {
  type Berichtwerk,
  type BerichtwerkFilter,
  type BerichtwerkSoort,
  type BerichtwerkStore,
  berichtwerkSoorten,
} from './berichtwerk-store.ts';

/** The care-path roles see signals and verzoeken too; the desk is for BV alone. */
const mayWork = `any ((select toegang.gemeenten(${dataKinds.BV}))::text[])`;
/** What one act may settle. */
const mostSettled = 10_000;

const bericht = 'b.bericht_id, b.soort, b.domein, b.aanbieder, b.bestandsnaam, b.dagtekening';

/** Each part gives: gemeente, sleutel, soort, reden, code, melding, bericht, import, toewijzing_nummer, uiterlijk, jeugdige, the other bericht. */
const parts = [
  // A file that the reader refused: nothing is kept but what was wrong.
  `select f.gemeente, md5('bestand ' || f.import_id || ' ' || f.nr)::uuid as sleutel, 'geweigerd' as soort,
     'bestand' as reden, f.fouten #>> '{0,code}' as code, f.fouten #>> '{0,message}' as melding, null::uuid as bericht_id,
     f.soort as bericht_soort, null as domein, null as aanbieder, f.naam as bestandsnaam, i.begonnen_op::date as dag,
     f.import_id, null::int as toewijzing_nummer, null::date as uiterlijk,
     null::uuid as jeugdige_id, null::uuid as ander
   from zorg.import_bestand f join zorg.import i using (gemeente, import_id) where f.uitkomst = 'geweigerd'`,
  // Another content was first with this identificatie.
  `select b.gemeente, b.bericht_id, 'apart', 'zelfde-identificatie', '9056', null, ${bericht}, null::uuid, null, null, null,
     b.geldend_bericht_id
   from zorg.quarantaine b`,
  `select a.gemeente, md5('apart ' || a.bestand)::uuid, 'apart', a.grond, a.code, null, ${bericht}, null, null, null, null, null
   from zorg.apart a join zorg.bericht b on b.gemeente = a.gemeente and b.bericht_id::text = a.bestand
   where a.grond = 'tweede-stop'`,
  // What the fold found and does not repair.
  `select s.gemeente, md5(concat_ws(' ', 'signaal', s.jeugdige_id, s.soort, s.domein, s.toewijzing_nummer, s.bericht_id,
       s.code))::uuid,
     case when s.soort = 'afgewezen-bericht' then 'geweigerd'
       when s.soort in ('bericht-zonder-toewijzing', 'onbekende-referentie') then 'wees'
       when s.soort in ('start-ontbreekt', 'stop-ontbreekt') then 'ontbreekt' else 'tegenstrijdig' end,
     s.soort, s.code, null, b.bericht_id, b.soort, s.domein, coalesce(b.aanbieder, t.aanbieder), b.bestandsnaam,
     coalesce(b.dagtekening, case when s.soort = 'stop-ontbreekt' then t.eind end, t.begin, d.peildatum), null,
     s.toewijzing_nummer, null, null, null
   from zorg.signaal s join zorg.stand d using (gemeente)
     left join zorg.bericht b on b.gemeente = s.gemeente and b.bericht_id::text = s.bericht_id
     left join zorg.toewijzing t on t.gemeente = s.gemeente and t.jeugdige_id = s.jeugdige_id and t.domein = s.domein
       and t.toewijzing_nummer = s.toewijzing_nummer
   where s.soort not in ('ijw-stapeling', 'omzetting-andere-hulpvorm')`,
  // A verzoek that still waits for an answer.
  `select v.gemeente, md5(concat_ws(' ', 'verzoek', v.domein, v.aanbieder, v.referentie_aanbieder))::uuid, 'antwoord',
     v.toestand, null, null, b.bericht_id, case v.soort when 'vow' then '317' else '315' end, v.domein, v.aanbieder,
     b.bestandsnaam, v.dagtekening, null, null, null, null, null
   from zorg.verzoek v join toegang.lees_open_verzoeken() o using (gemeente, jeugdige_id, nr)
     left join zorg.bericht b on b.gemeente = o.gemeente and b.bericht_id = o.bericht_id
   where v.toestand in ('open', 'in-onderzoek', 'te-laat')`,
  // A claim without its 325.
  `select b.gemeente, b.bericht_id, 'declaratie', 'zonder-antwoord', null, null, ${bericht}, null, null, null, null, null
   from toegang.lees_open_declaraties() join zorg.bericht b using (gemeente, bericht_id)`,
  // Sent by us, and no retour came in time.
  `select b.gemeente, b.bericht_id, 'retour', 'te-laat', null, null, ${bericht}, null, null, v.antwoord_voor, null, null
   from zorg.verzending v join zorg.bericht b using (gemeente, bericht_id)
   where v.verzonden_op is not null and v.antwoord_bericht_id is null and v.antwoord_voor < $1::date`,
  // An aanbieder wrote something that nobody of the gemeente has read (S4-8). A later letter is another thing to do.
  `select o.gemeente, md5('brief ' || o.brief_id)::uuid, 'brief', case when o.vraag then 'vraag' else 'opmerking' end, null,
     null, null, null, o.domein, o.aanbieder, null, (o.sinds at time zone 'Europe/Amsterdam')::date, null,
     o.toewijzing_nummer, null, o.jeugdige_id, null
   from toegang.lees_ongelezen_brieven(${mostSettled}, 0) o where o.als = 'gemeente'`,
];

const work = `with alles as (${parts.join('\nunion all\n')}),
  gedaan as materialized (select * from toegang.lees_berichtafhandelingen()),
  werk as (select w.*, d.handeling_id, d.stap, d.op, d.door from alles w
    left join gedaan d on d.gemeente = w.gemeente and d.sleutel = w.sleutel where w.gemeente = ${mayWork})`;

/** The bericht that each does not fit with: asked for the list alone. */
const pairs = `paren as materialized (select x.gemeente, x.bericht_id, min(x.ander::text)::uuid as ander from (
    select gemeente, bericht_id, ander from toegang.lees_tegenhangers()
    union all select gemeente, bestand, ander from toegang.lees_tweede_stops()) x group by 1, 2)`;

const chosen = `($2 = 'open') = (w.handeling_id is null) and ($3::text is null or w.soort = $3)
  and ($4::text is null or w.aanbieder = $4)`;

const valuesOf = ({ stand, soort, aanbieder, today }: BerichtwerkFilter) => [
  today,
  stand,
  soort ?? null,
  aanbieder ?? null,
];

/** The work of the message desk, on the pool of the app role. */
export function createBerichtwerk(pool: pg.Pool): BerichtwerkStore {
  return {
    list: (actor, filter, { offset, limit }) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Berichtwerk & { total: number }>(
          `${work}, ${pairs} select w.gemeente, w.sleutel, w.soort, w.reden, w.code, w.melding, w.bericht_id as "berichtId",
             w.import_id as "importId", w.bericht_soort as "berichtSoort", w.domein, w.aanbieder,
             w.toewijzing_nummer as "toewijzingNummer", w.bestandsnaam, w.dag, w.uiterlijk,
             w.jeugdige_id as "jeugdigeId", coalesce(w.ander, p.ander) as "anderBerichtId", w.handeling_id as "handelingId", w.stap, w.op, w.door, count(*) over ()::int as total
           from werk w left join paren p on p.gemeente = w.gemeente and p.bericht_id = w.bericht_id::text
           where ${chosen} order by w.dag, w.sleutel limit $5 offset $6`,
          [...valuesOf(filter), limit, offset],
        );
        const counts = await countOpen(connection, filter);
        logLookAtRows(connection, rows.filter(isAboutSomebody), ['BS'], 'brieven-gelezen');
        return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, counts };
      }),
    count: (actor, today) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ aantal: number; oldest: PlainDate | null }>(
          `${work} select count(*)::int as aantal, min(w.dag) as oldest from werk w where w.handeling_id is null`,
          [today],
        );
        return row ?? { aantal: 0, oldest: null };
      }),
    settle: (actor, filter, sleutels, stap) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<{ gemeente: string; sleutel: string }>(
          `${work} select w.gemeente, w.sleutel from werk w
           where ${chosen} and ($5::uuid[] is null or w.sleutel = any ($5)) limit ${mostSettled}`,
          [...valuesOf({ ...filter, stand: 'open' }), sleutels ?? null],
        );
        const [done] = await connection.query<{ handeling: string; aantal: number }>(
          'select handeling, aantal from toegang.handel_berichten_af($1, $2)',
          [JSON.stringify(rows), stap],
        );
        return { handelingId: done?.handeling ?? '', aantal: done?.aantal ?? 0 };
      }),
    undo: (actor, handelingId) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ n: number }>('select toegang.draai_berichten_terug($1) as n', [
          handelingId,
        ]);
        return row?.n ?? 0;
      }),
  };
}

const isAboutSomebody = <Row extends Berichtwerk>(row: Row): row is Row & { jeugdigeId: string } =>
  row.jeugdigeId !== null;

async function countOpen(connection: Connection, filter: BerichtwerkFilter): Promise<Record<BerichtwerkSoort, number>> {
  const found = await connection.query<{ soort: BerichtwerkSoort; n: number }>(
    `${work} select w.soort, count(*)::int as n from werk w where w.handeling_id is null group by w.soort`,
    [filter.today],
  );
  const countOf = (soort: BerichtwerkSoort) => found.find((row) => row.soort === soort)?.n ?? 0;
  return Object.fromEntries(berichtwerkSoorten.map((soort) => [soort, countOf(soort)])) as Record<
    BerichtwerkSoort,
    number
  >;
}
