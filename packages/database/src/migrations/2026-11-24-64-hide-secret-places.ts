import type { Kysely } from 'kysely';
import { representedFunctions } from './2026-11-22-24-represent.ts';
import { afschalingFunctions } from './afschaling.ts';
import { changeFunction, defineFunction } from './define-function.ts';
import { ketentaakFunctions } from './ketentaak.ts';
import { inzageFunctions } from './logboek-inzagen.ts';
import { changedMdo } from './mdo-antwoord.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { askFunctions } from './toestemming-ask.ts';

/** Whose name tells where a child lives: the school, the foster home, and whoever does not work in Samenpad. */
const telling = "('school', 'pleegouder')";

const functions = [
  defineFunction(
    'heeft_geheim_adres',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return exists (select from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige
        and v.vlag = 'geheim-adres' and v.tot = 'infinity');
    end`,
    undefined,
    'stable',
  ),
  // trust.md 3.4: the reader is of the family, and the address of this jeugdige is secret.
  defineFunction(
    'is_geheim_voor_familie',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return toegang.heeft_geheim_adres(p_gemeente, p_jeugdige)
        and coalesce((select z.familie from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 1) <> 0;
    end`,
    undefined,
    'stable',
  ),
  defineFunction(
    'verraadt_adres',
    'p_houder uuid',
    'boolean',
    `begin
      return p_houder is null or exists (select from toegang.account k where k.account_id = p_houder and k.rol in ${telling})
        or exists (select from toegang.houder h where h.houder = p_houder and h.rol in ${telling});
    end`,
    undefined,
    'stable',
  ),
  // To whom is shared: a school too where nobody came in yet.
  defineFunction(
    'ontvanger_verraadt',
    'p_organisatie uuid, p_account uuid',
    'boolean',
    `begin
      return p_account is not null and toegang.verraadt_adres(p_account)
        or exists (select from toegang.organisatie o where o.organisatie_id = p_organisatie and o.soort in ${telling})
        or exists (select from toegang.houder h where h.organisatie_id = p_organisatie and h.rol in ${telling});
    end`,
    undefined,
    'stable',
  ),
];

const asked = 'g boolean := toegang.is_geheim_voor_familie(p_gemeente, p_jeugdige);';
const houders = 'h uuid[] := toegang.houders();';
const hidden = (houder: string) =>
  `g and not coalesce(${houder} = any (h), false) and toegang.verraadt_adres(${houder})`;
const unlessSecret = (houder: string, column: string) => `case when not (${hidden(houder)}) then ${column} end`;

const changed = [
  changeFunction(
    changedMdo.map(({ now }) => now.replace('create or replace function', 'create function')),
    'toegang.lees_mdo',
    [
      houders,
      `${houders} ${asked}\n      voor_familie boolean := coalesce((select z.familie from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 1) <> 0;`,
    ],
    ["or s = 'alles' then m.plaats end", "or s = 'alles' and not g then m.plaats end"],
    [
      "'naam', d.naam, 'organisatie', d.organisatie,",
      `'naam', ${unlessSecret('d.houder', 'd.naam')}, 'organisatie', ${unlessSecret('d.houder', 'd.organisatie')},`,
    ],
    // Note (3) of trust.md 3.2: never the messages of the other parent.
    [
      "case when s = 'alles' or d.houder = any (h) then d.comes_reden end",
      "case when s = 'alles' and not voor_familie or d.houder = any (h) then d.comes_reden end",
    ],
  ),
  changeFunction(
    ketentaakFunctions,
    'toegang.lees_ketentaken',
    [houders, `${houders} ${asked}`],
    [
      't.tekst, t.naam, t.organisatie,',
      `t.tekst, ${unlessSecret('t.houder', 't.naam')}, ${unlessSecret('t.houder', 't.organisatie')},`,
    ],
  ),
  changeFunction(
    afschalingFunctions,
    'toegang.lees_afsluitingen',
    [houders, `${houders} ${asked}`],
    ['x.nazorg_naam,', `${unlessSecret('x.nazorg_houder', 'x.nazorg_naam')},`],
  ),
  // Whoever has to answer, or may still stop it, must know with whom (AVG 4 onder 11); else a name that tells is not given.
  changeFunction(
    representedFunctions,
    'toegang.lees_toestemmingen',
    [
      "(select jsonb_agg(jsonb_build_object('naam', n.naam) order by n.nr)",
      `(select jsonb_agg(jsonb_build_object('naam', case when not (q.geheim
          and not coalesce(n.account_id = a, false) and toegang.ontvanger_verraadt(n.organisatie_id, n.account_id)
          and not exists (select from toegang.houder x where x.organisatie_id = n.organisatie_id and x.houder = any (h)))
          then n.naam end) order by n.nr)`,
    ],
    [
      'left join lateral toegang.band(t.jeugdige_id) b on true',
      `left join lateral toegang.band(t.jeugdige_id) b on true
      cross join lateral (select toegang.is_geheim_voor_familie(t.gemeente, t.jeugdige_id) and not (t.geweigerd_op is null
          and t.ingetrokken_op is null and t.tot > statement_timestamp() and exists (select from toegang.toestemming_gever g
            where g.toestemming_id = t.toestemming_id and g.account_id = a)) as geheim) q`,
    ],
  ),
  // Whom a parent may ask for consent is everybody with a relation, by name.
  changeFunction(askFunctions, 'toegang.mogelijke_ontvangers', [
    "or k.rol in ('ouder', 'pleegouder') and exists",
    `or (k.rol = 'ouder' or k.rol = 'pleegouder' and (k.account_id = toegang.actor()
          or not toegang.is_geheim_voor_familie(b.gemeente, p_jeugdige))) and exists`,
  ]),
];

/** As this migration leaves them. */
export const hidingPlaces = changed.map(({ now }) => now);

/** Which school or foster home looked is no less telling than where it takes part. */
export const hidingLog = changeFunction(
  inzageFunctions.create,
  'logboek.lees_inzagen',
  ['familie boolean; tot timestamptz;', 'familie boolean; geheim boolean; tot timestamptz;'],
  ['familie := not g = any', 'geheim := toegang.is_geheim_voor_familie(g, p_jeugdige);\n      familie := not g = any'],
  [
    'min(r.organisatie),',
    `case when not (familie and geheim and r.account_id <> a and min(r.rol) in ${telling}) then min(r.organisatie) end,`,
  ],
);

/** Of a secret address the family reads no place, no school, no foster home and nobody from outside (trust.md 3.4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await run(db, ...changed.map(({ now }) => now), hidingLog.now);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, hidingLog.before, ...changed.map(({ before }) => before));
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
