import type { Kysely } from 'kysely';
import { representedFunctions } from './2026-11-22-24-represent.ts';
import { weighedFunctions } from './2026-11-24-38-weigh-gezagsbronnen.ts';
import { changeFunction } from './define-function.ts';
import { provesAlone, standFunctions } from './gezag-stand.ts';
import { gezagsopgaveFunctions } from './gezagsopgave.ts';
import { statusFunctions } from './plan-status.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { askFunctions } from './toestemming-ask.ts';
import { uitnodigingFunctions } from './uitnodiging.ts';

const weighed = weighedFunctions.map(({ now }) => now);

/** What a source says can be that this person has authority alone; only of a source that can prove it. */
const record = changeFunction(
  weighed,
  'toegang.leg_gezagsopgave',
  [
    "return 'datum-klopt-niet'; end if;",
    `return 'datum-klopt-niet'; end if;
      if n.alone and (n.relatie <> 'gezag' or n.bron not in ${provesAlone}) then return 'bron-bewijst-niet'; end if;`,
  ],
  ['bron, toelichting, van, tot, door)', 'bron, toelichting, van, tot, door, alone)'],
  ['n.van, n.tot, toegang.actor());', 'n.van, n.tot, toegang.actor(), coalesce(n.alone, false));'],
);

const samePerson = 'lower(o.naam) = lower(g.naam) and o.account_id is not distinct from g.account_id';
/** Other columns than before, so that they are dropped first. */
const reads = [
  changeFunction(
    gezagsopgaveFunctions,
    'toegang.lees_gezag',
    ['sees_now int, sees_then int)', 'sees_now int, sees_then int, alone boolean)'],
    [
      `and o.relatie <> g.relatie and ${samePerson}`,
      `and (o.relatie <> g.relatie and ${samePerson}
              or o.relatie = 'gezag' and g.relatie = 'gezag' and (o.alone or g.alone) and not (${samePerson}))`,
    ],
    ['else 0 end end', 'else 0 end end, g.alone'],
  ),
  changeFunction(
    gezagsopgaveFunctions,
    'toegang.afschrift_gezag',
    ['besloten_door text, besloten_op timestamptz)', 'besloten_door text, besloten_op timestamptz, alone boolean)'],
    ['g.besloten_door, g.besloten_op', 'g.besloten_door, g.besloten_op, g.alone'],
  ),
];
const readNames = ['lees_gezag(text, uuid)', 'afschrift_gezag(text, uuid, uuid)'];

const parents = `select k.account_id, k.naam, case r.relatie when 'gezag' then 'ouder' else r.relatie end, r.grond
    from toegang.relatie r join toegang.account k on k.account_id = r.houder
    where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige
      and (r.relatie = 'gezag' and 'ouder' = any (p_nodig)
        or r.relatie = 'vertegenwoordiger' and 'vertegenwoordiger' = any (p_nodig))`;

const counted = [
  changeFunction(representedFunctions, 'toegang.bekende_gevers', [
    parents,
    `select d.account_id, d.naam, 'ouder', d.grond from toegang.gezagsdragers(p_gemeente, p_jeugdige) d
    where 'ouder' = any (p_nodig)
    union all
    select distinct on (k.account_id) k.account_id, k.naam, r.relatie, r.grond
    from toegang.relatie r join toegang.account k on k.account_id = r.houder
    where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige
      and r.relatie = 'vertegenwoordiger' and 'vertegenwoordiger' = any (p_nodig)`,
  ]),
  changeFunction(
    askFunctions,
    'toegang.vraag_toestemming',
    [
      'as n(naam text, hoedanigheid text, "gezagBewijs" text)) g;',
      `as n(naam text, hoedanigheid text, "gezagBewijs" text)
        where not exists (select from toegang.bekende_gevers(b.gemeente, p_jeugdige, nodig) x where x.account_id is null
          and x.hoedanigheid = n.hoedanigheid and lower(x.naam) = lower(trim(n.naam)))) g;`,
    ],
    [
      'toegang.gevers_fout(b.kant, nodig, gevers, p_genoemd)',
      'toegang.gevers_fout(b.kant, nodig, gevers, p_genoemd, toegang.gezag_stand(b.gemeente, p_jeugdige))',
    ],
  ),
  changeFunction(uitnodigingFunctions, 'toegang.nodig_uit', [
    `if exists (select from toegang.bekende_gevers(g, p_jeugdige, nodig) x where x.account_id is null) then
        return jsonb_build_object('uitkomst', 'jeugdige-logt-niet-in');
      end if;
      -- As for a consent that the family asks: one known parent may have the authority alone, or not.
      select toegang.gevers_fout('familie', nodig, jsonb_agg(x), '[]') into fout
        from (select distinct y.account_id, y.hoedanigheid from toegang.bekende_gevers(g, p_jeugdige, nodig) y) x;`,
    'fout := toegang.uitnodig_fout(g, p_jeugdige, nodig);',
  ]),
  changeFunction(
    uitnodigingFunctions,
    'toegang.uitnodigbaar',
    ['declare g text; l int; mag boolean;', 'declare g text; l int; mag boolean; fout text;'],
    [
      "return jsonb_build_object('gemeente', g, 'mayInvite', mag and exists (",
      `fout := case when mag then toegang.uitnodig_fout(g, p_jeugdige, toegang.gevers_nodig(l, true, false)) end;
      return jsonb_build_object('gemeente', g, 'obstacle', fout, 'mayInvite', mag and fout is null and exists (`,
    ],
  ),
  // Made by one person who had authority alone: over when that is proven no more.
  changeFunction(uitnodigingFunctions, 'toegang.uitnodiging_stand', [
    'wacht := exists (select from toegang.uitnodiging_wacht_op(p_u));',
    `if 'ouder' = any (nodig) and toegang.gezag_stand(p_u.gemeente, p_u.jeugdige_id) = 'unknown'
          and 2 > (select count(*) from toegang.instemming i where i.gemeente = p_u.gemeente
            and i.uitnodiging_id = p_u.uitnodiging_id and not exists (select from toegang.relatie z where z.gemeente = p_u.gemeente
              and z.jeugdige_id = p_u.jeugdige_id and z.houder = i.account_id and z.relatie = 'zelf')) then
        return 'voorbij';
      end if;
      wacht := exists (select from toegang.uitnodiging_wacht_op(p_u));`,
  ]),
  changeFunction(statusFunctions, 'toegang.plan_beletsel', [
    'return null;',
    `if toegang.plan_mist_ouder(p_gemeente, p_plan, p_gezin, p_versie) then return 'gezag-onbewezen'; end if;
      return null;`,
  ]),
];

/** What counts parents, as this migration leaves it. */
export const countingParents = counted.map(({ now }) => now);

const oldFout = 'gevers_fout(text, text[], jsonb, jsonb)';
const oldFoutCreate = askFunctions.filter((create) => create.startsWith('create function toegang.gevers_fout('));

/**
 * A professional records from a source that one person has authority alone (BW 1:253b, 1:253f); all that counts parents then
 * follows one definition: invitations, consents and the agreement with a plan. Without proof the yes of two is needed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `alter table toegang.gezagsopgave add column alone boolean not null default false,
         add constraint gezagsopgave_alone_check check (not alone or relatie = 'gezag' and bron in ${provesAlone})`,
      ...standFunctions.map(({ create }) => create),
      ...readNames.toReversed().map((name) => `drop function toegang.${name}`),
      ...[...reads, record, ...counted].map(({ now }) => now),
      `drop function toegang.${oldFout}`,
    );
    for (const { name, to } of standFunctions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', readNames, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...oldFoutCreate,
      ...readNames.toReversed().map((name) => `drop function toegang.${name}`),
      ...[...counted, record, ...reads].map(({ before }) => before),
      ...standFunctions.toReversed().map(({ name }) => `drop function toegang.${name}`),
      'alter table toegang.gezagsopgave drop constraint gezagsopgave_alone_check, drop column alone',
    );
    await allowFunctions(db, 'toegang', [oldFout]);
    await allowFunctions(db, 'toegang', readNames, 'sp_app');
  });
}
