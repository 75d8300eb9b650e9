import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@samenpad/database';
import { type GemeenteCode, parseGemeenteCode, plainDate } from '@samenpad/domain';
import type pg from 'pg';
import { withBareDatabase } from '../runs/bare-database.ts';
import { withEngine } from './engine.ts';

/** One worker to whom every jeugdige of the region belongs, and what the rules find of them. */
export interface FocusRegion {
  login: string;
  gemeenten: GemeenteCode[];
  jeugdigen: number;
  /** With care that runs. */
  running: number;
  gezinnen: number;
  plannen: number;
}

const login = 'consulent-beekstede';
const person = { subject: login, naam: 'J. Wisselaar', rol: 'consulent' } as const;
const lastDay = plainDate('2025-12-31');

/** Of every two gezinnen one has a plan with two goals, one of which stands still. */
const plans = [
  `insert into toegang.gezinsplan (gemeente, gezin_id, regime, status, versie, door)
   select g.gemeente, g.gezin_id, 'vol', 'actief', 1, $1::uuid from (
     select gemeente, gezin_id, row_number() over (order by gezin_id) as nr from toegang.gezin) g where g.nr % 2 = 0
   on conflict do nothing`,
  `insert into toegang.gezinsdoel (gemeente, plan_id, volgorde, leefgebied, tekst, eigenaar, startniveau, streefniveau,
     streefdatum, evalueren_voor, van_familie, auteur, auteur_naam, auteur_rol)
   select p.gemeente, p.plan_id, n, 'school', 'Stap ' || n, 'Het gezin', 2, 7, current_date + 90, current_date + 50 - 100 * (n - 1),
     false, $1::uuid, 'Bench', 'consulent'
   from toegang.gezinsplan p cross join generate_series(1, 2) n where p.regime = 'vol' and p.door = $1::uuid`,
  `insert into toegang.planevaluatie (gemeente, plan_id, doel_id, dag, informant, score, van_familie, auteur, auteur_naam, auteur_rol)
   select d.gemeente, d.plan_id, d.doel_id, current_date - 40, 'ouder', 4, false, $1::uuid, 'Bench', 'consulent'
   from toegang.gezinsdoel d where d.auteur = $1::uuid`,
];

/** Of every ten with care that runs one was taken, parked or dropped before. */
const choices = `insert into toegang.focuskeuze (gemeente, jeugdige_id, keuze, eigenaar, dag, reden, regels, door)
  select o.gemeente, o.jeugdige_id, (array['opgepakt', 'geparkeerd', 'afgevoerd'])[o.nr % 3 + 1],
    case when o.nr % 3 = 0 then $1::uuid end, case when o.nr % 3 < 2 then current_date + 20 end,
    case o.nr % 3 when 1 then 'wacht-op-besluit' when 2 then 'loopt-goed' end, '{"lang": 0}', $1::uuid
  from (select x.gemeente, x.jeugdige_id, row_number() over (order by x.jeugdige_id) as nr
    from zorg.jeugdige_overzicht x where x.lopend) o where o.nr % 10 = 0`;

async function provide(database: Database, bare: pg.Client): Promise<FocusRegion> {
  const codes = await bare.query<{ gemeente: string }>('select distinct gemeente from zorg.jeugdige order by 1');
  const gemeenten = codes.rows.flatMap(({ gemeente }) => parseGemeenteCode(gemeente) ?? []);
  const accountId = await database.provisioning.saveAccount({ ...person, gemeenten });
  const regie = { accountId, dag: lastDay, dagen: [0, 14, 30, null], left: [null, null, null, null, 200], mdos: [0] };
  for (const gemeente of gemeenten) await database.provisioning.saveRegie({ ...regie, gemeente });
  for (const sql of [...plans, choices]) await bare.query(sql, [accountId]);
  await bare.query(
    `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond)
     select gemeente, jeugdige_id, $1::uuid, 'consulent', 'betrokken', '2025-01-01', 'infinity', 'bench' from zorg.jeugdige`,
    [accountId],
  );
  await bare.query('analyze');
  const counted = await bare.query<Omit<FocusRegion, 'login' | 'gemeenten'>>(
    `select (select count(*)::int from zorg.jeugdige) as jeugdigen,
       (select count(*)::int from zorg.jeugdige_overzicht where lopend) as running,
       (select count(*)::int from toegang.gezin) as gezinnen, (select count(*)::int from toegang.gezinsplan) as plannen`,
  );
  const [counts] = counted.rows;
  if (counts === undefined) throw new Error('Nothing was counted');
  return { login, gemeenten, ...counts };
}

// Makes one worker see the whole region of a data folder, with gezinnen, plans and earlier choices, and marks it as filled.
const [dataFolder = ''] = process.argv.slice(2);
const made = await withEngine(dataFolder, ({ database }) =>
  withBareDatabase(dataFolder, (bare) => provide(database, bare)),
);
const done = join(dataFolder, 'demo-gevuld');
if (!existsSync(done)) await writeFile(done, '');
process.stdout.write(JSON.stringify(made));
