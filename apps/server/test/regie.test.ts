import type { Actor } from '@samenpad/database';
import { createTestDatabase, giveRelatie, signInAs, type TestDatabase, withAdmin } from '@samenpad/database/testing';
import { listRegieGezinnen, regieTruth } from '@samenpad/demo';
import { dayOf, parseGemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGezinRow } from '../src/features/dossier/gezin-view.ts';

const gemeente = parseGemeenteCode('0384')!;
const today = dayOf(new Date());
/** As the register of a gemeente would have them: all gezinnen began so many days ago. */
const began = 500;
/** In one statement each, with ids that follow from the number of the gezin; $1 is the JSON list. */
const planted = `from json_to_recordset($1::json) as g(nr int, meervoudig boolean, "zonderRegisseur" int, plannen int)`;
const id = (kind: string) => `md5('${kind} ' || g.nr)::uuid`;
const statements = [
  `insert into zorg.jeugdige (gemeente, jeugdige_id, pseudoniem) select '${gemeente}', md5(g.nr || ' ' || n)::uuid,
     'J' || g.nr || '-' || n ${planted} cross join generate_series(1, case when g.meervoudig then 2 else 1 end) n`,
  `insert into zorg.toewijzing (gemeente, jeugdige_id, nr, domein, toewijzing_nummer, aanbieder, toestand, begin,
     versies, verlengingen, verlengde_dagen, verlengd_vanaf, verwijzer, verwijzer_afgeleid)
     select gemeente, jeugdige_id, 1, 'jw', row_number() over (), '99000101', 'actief', current_date - ${began},
     1, 0, 0, '[]', '01', false from zorg.jeugdige where $1::json is not null`,
  `insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door)
     select '${gemeente}', md5('begin')::uuid, 'gevormd', gen_random_uuid() where $1::json is not null`,
  `insert into toegang.gezin (gemeente, gezin_id, begonnen_met) select '${gemeente}', x.id, md5('begin')::uuid
     ${planted} cross join lateral (select ${id('gezin')} as id union all select ${id('vroeger')} where g.plannen = 2) x`,
  // Who came along from another gezin was a member there before.
  `insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, tot, begonnen_met)
     select '${gemeente}', x.id, md5(g.nr || ' ' || n)::uuid, current_date - x.van, coalesce(current_date - x.tot, 'infinity'),
       md5('begin')::uuid
     ${planted} cross join generate_series(1, case when g.meervoudig then 2 else 1 end) n
       cross join lateral (
         select ${id('gezin')} as id, case when g.plannen = 2 and n = 2 then 450 else ${began} end as van, null::int as tot
         union all select ${id('vroeger')}, ${began}, 450 where g.plannen = 2 and n = 2) x`,
  `insert into toegang.regie (gemeente, gezin_id, soort, account_id, van, tot, begonnen_met)
     select '${gemeente}', ${id('gezin')}, 'regisseur', $2::uuid, current_date - ${began},
       coalesce(current_date - g."zonderRegisseur", 'infinity'), md5('begin')::uuid ${planted}`,
  `insert into toegang.gezinsplan (gemeente, gezin_id, regime, door) select '${gemeente}', x.id, 'vol', $2::uuid
     ${planted} cross join lateral (select ${id('gezin')} as id union all select ${id('vroeger')} where g.plannen = 2) x`,
];

describe('T19 regie in a gemeente of which is known who leads which gezin', () => {
  let test: TestDatabase;
  let actor: Actor;
  const plantedGezinnen = listRegieGezinnen(7);

  beforeAll(async () => {
    test = await createTestDatabase();
    const { accountId, actor: consulent } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    actor = consulent;
    await withAdmin(test.server, test.server.address.database, async (admin) => {
      const list = JSON.stringify(plantedGezinnen);
      for (const sql of statements) await admin.query(sql, sql.includes('$2') ? [list, accountId] : [list]);
    });
    await giveRelatie(test, { gemeente, houder: { accountId }, rol: 'consulent', relatie: 'betrokken' });
  });
  afterAll(() => test.database.close());

  it('S4-111 T19 counts exactly 61 of 214 meervoudige gezinnen without regisseur, and 27 with regie in the middle', async () => {
    const rows = (await test.database.gezinnen.list(actor)).map((row) => toGezinRow(row, [], today));
    expect(rows).toHaveLength(plantedGezinnen.length);
    const meervoudig = rows.filter((row) => row.meervoudig);
    expect(meervoudig).toHaveLength(regieTruth.meervoudig);
    expect(meervoudig.filter(({ vacature }) => vacature !== null)).toHaveLength(regieTruth.zonderRegisseur);
    // Also those with one jeugdige have nobody, some for long: they are not in the middle of several helpers.
    expect(rows.filter(({ vacature }) => vacature !== null).length).toBeGreaterThan(regieTruth.zonderRegisseur);
    expect(rows.filter(({ midden }) => midden)).toHaveLength(regieTruth.inHetMidden);
  });

  it('S4-111 T19 counts exactly 44 of them with two plans', async () => {
    const plannen = await test.database.plannen.list(actor);
    const twice = plannen.filter(({ planId, andere }) => (planId === null ? 0 : 1) + andere >= 2);
    expect(twice).toHaveLength(regieTruth.metTweePlannen);
  });
});

it.each([1, 2, 3, 4, 5])('T19 is planted exactly (seed %i)', (seed) => {
  const meervoudig = listRegieGezinnen(seed).filter((gezin) => gezin.meervoudig);
  expect(meervoudig).toHaveLength(regieTruth.meervoudig);
  const without = meervoudig.flatMap(({ zonderRegisseur }) => zonderRegisseur ?? []);
  expect([without.length, without.filter((days) => days > 60).length]).toEqual([
    regieTruth.zonderRegisseur,
    regieTruth.inHetMidden,
  ]);
  expect(meervoudig.filter(({ plannen }) => plannen === 2)).toHaveLength(regieTruth.metTweePlannen);
});
