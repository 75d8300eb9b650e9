import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const tot = dayOf(new Date());
const van = addDays(tot, -89);
const agbOf = (n: number) => String(42_000_000 + n);

describe('deelname', () => {
  let test: FileTest;
  let beleid: Actor;
  const list = async (actor = beleid, asked: object = {}) =>
    (await test.database.deelname.listGroepen(actor, { van, tot, ...asked })).toSorted((a, b) =>
      a.groep < b.groep ? -1 : 1,
    );

  /** Aanbieders `first` to `last` with so many trajecten each, that ran from and to so many days ago. */
  const addTrajecten = async (first: number, last: number, each: number, [begin, eind]: [number, number | null]) => {
    await test.ask(
      `insert into zorg.traject (gemeente, jeugdige_id, nr, variant, toewijzing_nummers, aanbieder, hulpvorm, begin, eind,
         eind_soort, begin_bron, rang, verlengingen, verlengde_dagen, verlengd_vanaf, administratieve_voortzettingen,
         parallel, gestapeld, verwijzer, verwijzer_afgeleid, onvolledig, actieve_dagen)
       select $1, $2, (select coalesce(max(nr), 0) from zorg.traject) + row_number() over (), 'tInhoud', '[]',
         (42000000 + a)::text, '43A', $3::date - $4::int, $3::date - $5::int, 'loopt', 'start', 1, 0, 0, '[]', 0, false,
         false, '02', false, false, 10
       from generate_series($6::int, $7::int) a, generate_series(1, $8::int)`,
      [gemeente, test.ids[0], tot, begin, eind, first, last, each],
    );
  };

  /** A bericht of each of these aanbieders, of so many days ago, received so many days later. */
  const addBerichten = async (first: number, last: number, ago: number, later: number, richting = 'in') => {
    await test.ask(
      `insert into zorg.bericht (gemeente, bericht_id, domein, soort, richting, aanbieder, afzender, verzender,
         identificatie, dagtekening, hash, ontvangen_op, bestandsnaam, grootte, inhoud, sleutel_id, regels)
       select $1, gen_random_uuid(), 'jw', '305', $6, (42000000 + a)::text, (42000000 + a)::text, (42000000 + a)::text,
         'D' || $4::text || '-' || $5::text, $7::date - $4::int, sha256(random()::text::bytea),
         ($7::date - $4::int + $5::int)::timestamptz, 'x.xml', 1, 'x', 'x', 1
       from generate_series($2::int, $3::int) a`,
      [gemeente, first, last, ago, later, richting, tot],
    );
  };

  beforeAll(async () => {
    test = await startFileTest();
    await test.ask('delete from zorg.traject');
    ({ actor: beleid } = await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [gemeente] }));
    await addTrajecten(1, 20, 25, [400, null]);
    await addTrajecten(21, 31, 16, [400, 89]);
    await addTrajecten(31, 31, 4, [0, null]);
    await addTrajecten(32, 120, 3, [400, null]);
    await addTrajecten(32, 32, 53, [400, null]);
    // Ended before the period, and not begun yet.
    await addTrajecten(32, 200, 1, [400, 90]);
    await addTrajecten(32, 200, 1, [-1, null]);
    for (let n = 1; n <= 20; n++) {
      await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [agbOf(n)] });
    }
    await addBerichten(20, 31, 89, 7);
    // Too long ago, brought in later by a file, and written by the gemeente.
    await addBerichten(32, 60, 90, 1);
    await addBerichten(61, 90, 40, 8);
    await addBerichten(91, 120, 5, 0, 'uit');
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('S3-13 counts 31 of 120 aanbieders that take part themselves, with 68 % of the trajecten', async () => {
    expect(await list()).toEqual([
      { groep: 'berichten', aanbieders: 11, trajecten: 180 },
      { groep: 'bestand', aanbieders: 89, trajecten: 320 },
      { groep: 'ingelogd', aanbieders: 20, trajecten: 500 },
    ]);
  });

  it('forgets a sign-in that is longer ago, also of another who only keeps an eye on the aanbieder', async () => {
    await signInAs(test, { rol: 'accounthouder', gemeenten: [gemeente], organisaties: [agbOf(40)] });
    await test.ask(
      `update toegang.account set laatst_ingelogd = $1::date - 1 where rol = 'hulpverlener' and subject like '%' || $2 || '%'`,
      [van, agbOf(1)],
    );
    expect(await list()).toMatchObject([{ aanbieders: 11 }, { aanbieders: 90 }, { aanbieders: 19, trajecten: 475 }]);
  });

  it('tells nobody of another gemeente, and nobody who sees no figures', async () => {
    const { actor: elsewhere } = await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: ['0344' as never] });
    const { actor: parent } = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject: 'moeder' });
    const { actor: keeper } = await signInAs(test, { rol: 'functioneel-beheerder', gemeenten: [gemeente] });
    for (const actor of [elsewhere, parent, keeper]) expect(await list(actor)).toEqual([]);
    expect(await list(beleid, { gemeente: '0344' })).toEqual([]);
  });
});
