import type { Kysely } from 'kysely';
import { formFunctions } from './gezin-form.ts';
import { readPlanFunctions } from './plan-read.ts';
import { statusFunctions } from './plan-status.ts';
import { writeFunctions } from './plan-write.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { destroyFunctions } from './vernietiging.ts';

/** Written by whom; `auteur` is who wrote the last version. */
const written = `gedeeld boolean not null default false, versie int not null default 1, van_familie boolean not null,
  auteur uuid not null, auteur_naam text not null, auteur_rol text not null,
  gewijzigd_op timestamptz not null default clock_timestamp()`;
const ofPlan = 'foreign key (gemeente, plan_id) references toegang.gezinsplan on delete cascade';
const ofDoel = 'foreign key (gemeente, doel_id) references toegang.gezinsdoel on delete cascade';
/** About one member of the gezin; it goes with the file of that member. */
const ofMember = 'foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade';
const area = `check (leefgebied in ('wonen', 'financien', 'werk', 'opvoeding', 'gezondheid', 'school', 'netwerk', 'veiligheid'))`;
const short = (column: string, most: number) => `check (length(${column}) between 1 and ${String(most)})`;

const tables = {
  gezinsplan: `gemeente text not null, plan_id uuid not null default gen_random_uuid(), gezin_id uuid not null,
    regime text not null check (regime in ('licht', 'vol')), regime_reden text,
    status text not null default 'concept' check (status in ('concept', 'besproken', 'vastgesteld', 'actief', 'geevalueerd',
      'afgerond', 'vervallen')),
    versie int not null default 0, status_op timestamptz not null default clock_timestamp(), reden text, opgegaan_in uuid,
    door uuid not null, gemaakt_op timestamptz not null default clock_timestamp(), primary key (gemeente, plan_id),
    foreign key (gemeente, gezin_id) references toegang.gezin on delete cascade,
    check (versie > 0 or status in ('concept', 'vervallen')), check (status <> 'vervallen' or reden is not null)`,
  gezinsdoel: `gemeente text not null, doel_id uuid not null default gen_random_uuid(), plan_id uuid not null,
    volgorde int not null, jeugdige_id uuid, leefgebied text not null ${area}, tekst text not null ${short('tekst', 500)},
    eigenaar text not null ${short('eigenaar', 120)}, startniveau int not null check (startniveau between 0 and 10),
    streefniveau int not null check (streefniveau between 0 and 10), streefdatum date not null,
    evalueren_voor date not null, na_doel uuid, toestand text not null default 'open'
      check (toestand in ('open', 'bereikt', 'gestopt')),
    ${written}, primary key (gemeente, doel_id), ${ofPlan}, ${ofMember}, check (streefniveau > startniveau),
    foreign key (gemeente, na_doel) references toegang.gezinsdoel on delete set null (na_doel)`,
  // Sections, actions, agreements and questions: what a soort has decides which columns it fills.
  plandeel: `gemeente text not null, deel_id uuid not null default gen_random_uuid(), plan_id uuid not null,
    volgnummer bigint generated always as identity,
    soort text not null check (soort in ('eigen-woorden', 'kracht', 'vraag', 'leefgebied', 'actie', 'afspraak', 'open-vraag')),
    jeugdige_id uuid, doel_id uuid, leefgebied text ${area}, kleur text check (kleur in ('groen', 'oranje', 'rood')),
    partij text ${short('partij', 120)}, tekst text not null ${short('tekst', 5000)}, antwoord text ${short('antwoord', 5000)},
    voor date, gedaan_op date, ${written}, vervallen_op timestamptz, primary key (gemeente, deel_id), ${ofPlan}, ${ofMember},
    foreign key (gemeente, doel_id) references toegang.gezinsdoel on delete set null (doel_id),
    check ((soort = 'leefgebied') = (leefgebied is not null)), check ((leefgebied is null) = (kleur is null)),
    check ((soort in ('actie', 'afspraak')) = (partij is not null)), check (antwoord is null or soort = 'open-vraag'),
    check (doel_id is null or soort = 'actie')`,
  // \`jeugdige_id\`: who spoke, when it was a jeugdige.
  planevaluatie: `gemeente text not null, evaluatie_id uuid not null default gen_random_uuid(), plan_id uuid not null,
    doel_id uuid not null, jeugdige_id uuid, dag date not null,
    informant text not null check (informant in ('jeugdige', 'ouder', 'netwerk', 'hulpverlener', 'regisseur', 'school')),
    score int check (score between 0 and 10), woorden text ${short('woorden', 2000)}, van_familie boolean not null,
    auteur uuid not null, auteur_naam text not null, auteur_rol text not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, evaluatie_id), ${ofPlan}, ${ofDoel}, ${ofMember},
    check (score is not null or woorden is not null)`,
  // A version is laid before those who must agree: which parts it had tells the history of that moment.
  planversie: `gemeente text not null, plan_id uuid not null, versie int not null, door uuid not null, naam text not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, plan_id, versie), ${ofPlan}`,
  planakkoord: `gemeente text not null, akkoord_id uuid not null default gen_random_uuid(), plan_id uuid not null,
    versie int not null, jeugdige_id uuid, account_id uuid, naam text not null ${short('naam', 120)},
    partij text not null check (partij in ('ouder', 'jeugdige', 'vertegenwoordiger', 'aanbieder', 'gi')),
    antwoord text not null check (antwoord in ('ja', 'nee', 'geen-antwoord')), toelichting text ${short('toelichting', 1000)},
    hoe text not null check (hoe in ('portaal', 'papier', 'mondeling')), door uuid not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, akkoord_id), ${ofMember},
    foreign key (gemeente, plan_id, versie) references toegang.planversie on delete cascade`,
  plangeschiedenis: `gemeente text not null, plan_id uuid not null, soort text not null, onderdeel_id uuid not null,
    jeugdige_id uuid, versie int not null, inhoud jsonb not null, door uuid not null, naam text not null, rol text not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, onderdeel_id, versie), ${ofPlan}, ${ofMember}`,
  plankoppeling: `gemeente text not null, koppeling_id uuid not null default gen_random_uuid(), plan_id uuid not null,
    jeugdige_id uuid not null, organisatie text not null ${short('organisatie', 120)}, titel text not null ${short('titel', 120)},
    versie text not null ${short('versie', 40)}, dag date not null, door uuid not null, naam text not null, tot date,
    primary key (gemeente, koppeling_id), ${ofPlan}, ${ofMember}`,
} as const;

const names = Object.keys(tables).map((name) => `toegang.${name}`);

/** What was built on a gezin does not fall with an undo of how it was made: a plan either. */
const undo = formFunctions.find(({ name }) => name.startsWith('draai_gezin_terug('))?.create;
const begun = `or exists (select from toegang.netwerklid k join toegang.gezin g`;
const planned = `or exists (select from toegang.gezinsplan k join toegang.gezin g on g.gemeente = k.gemeente
            and g.gezin_id = k.gezin_id where g.gemeente = p_gemeente and g.begonnen_met = p_handeling)
          ${begun}`;

function changedUndo(to: string): string {
  if (undo?.includes(begun) !== true) throw new Error('toegang.draai_gezin_terug is not what this migration changes');
  return undo.replace('create function', 'create or replace function').replace(begun, () => to);
}

/** A file is kept for twenty years after its last change (Jw 7.3.8 lid 3): also a change of the plan. */
const terms = destroyFunctions.find(({ name }) => name.startsWith('bewaartermijnen('))?.create;
const lastTerm = 'group by 1) x';
export const plannedTerm = `group by 1
          union all select l.jeugdige_id, max(h.op::date) from toegang.gezinslid l
            join toegang.gezinsplan p on p.gemeente = l.gemeente and p.gezin_id = l.gezin_id
            join toegang.plangeschiedenis h on h.gemeente = p.gemeente and h.plan_id = p.plan_id
              and coalesce(h.jeugdige_id, l.jeugdige_id) = l.jeugdige_id and h.op::date >= l.van and h.op::date <= l.tot
            where l.gemeente = p_gemeente and (p_jeugdige is null or l.jeugdige_id = p_jeugdige) and l.van < l.tot
            group by 1) x`;

export function changedTerms(to: string): string {
  if (terms?.includes(lastTerm) !== true) throw new Error('toegang.bewaartermijnen is not what this migration changes');
  return terms.replace('create function', 'create or replace function').replace(lastTerm, () => to);
}

const functions = [...writeFunctions, ...statusFunctions, ...readPlanFunctions];

/** One plan of a gezin: sections, goals, actions, agreements, evaluations, versions and who agreed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...Object.entries(tables).map(([name, columns]) => `create table toegang.${name} (${columns})`),
      // S2-20: one active plan for a gezin.
      `create unique index een_plan_per_gezin on toegang.gezinsplan (gemeente, gezin_id)
       where status not in ('afgerond', 'vervallen')`,
      'create index on toegang.gezinsdoel (gemeente, plan_id)',
      'create index on toegang.plandeel (gemeente, plan_id)',
      'create index on toegang.planevaluatie (gemeente, doel_id, dag)',
      'create index on toegang.planakkoord (gemeente, plan_id)',
      'create index on toegang.plangeschiedenis (gemeente, plan_id, op)',
      'create index on toegang.plankoppeling (gemeente, plan_id)',
      ...['gezinsdoel', 'plandeel', 'planevaluatie', 'planakkoord', 'plangeschiedenis', 'plankoppeling'].map(
        (table) => `create index on toegang.${table} (gemeente, jeugdige_id) where jeugdige_id is not null`,
      ),
    );
    for (const table of names) await guardTable(db, table);
    await run(db, ...functions.map(({ create }) => create), changedUndo(planned), changedTerms(plannedTerm));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, changedUndo(begun), changedTerms(lastTerm));
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of names.toReversed()) await run(db, `drop table ${table}`);
  });
}
