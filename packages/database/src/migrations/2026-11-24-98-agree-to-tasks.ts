import type { Kysely } from 'kysely';
import { hidingPlaces } from './2026-11-24-64-hide-secret-places.ts';
import { deelakkoordFunctions, tell } from './deelakkoord.ts';
import { type ChangedFunction, changeFunction } from './define-function.ts';
import { gebeurtenisFunctions } from './gebeurtenissen.ts';
import { today } from './gezin-form.ts';
import { ketentaakFunctions } from './ketentaak.ts';
import { onbekwaamheidFunctions } from './onbekwaamheid.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { taakakkoordFunctions } from './taakakkoord.ts';

const creates = hidingPlaces.map((now) => now.replace('create or replace function', 'create function'));
const when = (column: string) => `case when q.reads then ${column} end`;

/** Answers of these get columns, so they are dropped before they are made again. */
const reads: readonly (ChangedFunction & { name: string })[] = [
  {
    name: 'lees_ketentaken(text, uuid)',
    // Who was asked without the yes of the family knows that there is a task, for when, and how it stands.
    ...changeFunction(
      creates,
      'toegang.lees_ketentaken',
      ['zelf boolean, te_laat boolean)', 'zelf boolean, te_laat boolean, outsider boolean, reads boolean)'],
      ['t.soort, t.tekst,', `t.soort, ${when('t.tekst')},`],
      [
        'k.naam, t.gevraagd_op, t.gedaan_op, t.antwoord, t.terug_reden, t.wacht_op,',
        `${when('k.naam')}, t.gevraagd_op, t.gedaan_op, ${when('t.antwoord')}, ${when('t.terug_reden')}, ${when('t.wacht_op')},`,
      ],
      [
        `in ('gevraagd', 'aanvaard', 'terug')\n        from toegang.ketentaak t`,
        `in ('gevraagd', 'aanvaard', 'terug'), toegang.is_buitenstaander(p_gemeente, p_jeugdige, t.houder, false), d.own
        from toegang.ketentaak t`,
      ],
      [
        'on k.account_id = t.gevraagd_door',
        `on k.account_id = t.gevraagd_door
          cross join lateral (select toegang.houder_deelt(p_gemeente, p_jeugdige, t.houder, t.ketentaak_id, null) as own) d
          cross join lateral (select s = 'alles' or d.own as reads) q`,
      ],
    ),
  },
  {
    name: 'lees_afsluitingen(text, uuid)',
    ...changeFunction(
      creates,
      'toegang.lees_afsluitingen',
      ['zelf boolean, momenten jsonb)', 'zelf boolean, momenten jsonb, reads boolean)'],
      [
        'x.afsluiting_id, x.per, x.bestemming, case',
        `x.afsluiting_id, x.per, ${when('x.bestemming')}, case when q.reads then case`,
      ],
      [
        'then x.nazorg_naam end, x.geen_nazorg, k.naam,',
        `then x.nazorg_naam end end, ${when('x.geen_nazorg')}, ${when('k.naam')},`,
      ],
      [`'notitie',\n              m.notitie,`, `'notitie',\n              ${when('m.notitie')},`],
      ['m.afsluiting_id = x.afsluiting_id)\n', 'm.afsluiting_id = x.afsluiting_id), d.own\n'],
      [
        'on k.account_id = x.door',
        `on k.account_id = x.door
          cross join lateral (select x.nazorg_houder is null
            or toegang.houder_deelt(p_gemeente, p_jeugdige, x.nazorg_houder, null, x.afsluiting_id) as own) d
          cross join lateral (select s = 'alles' or d.own as reads) q`,
      ],
    ),
  },
  {
    name: 'lees_deelakkoorden(text, uuid)',
    ...changeFunction(
      deelakkoordFunctions,
      'toegang.lees_deelakkoorden',
      ['holds boolean, may_withdraw boolean)', 'holds boolean, may_withdraw boolean, ketentaak_id uuid)'],
      [
        `b.kant = 'familie'))\n        from toegang.deelakkoord x`,
        `b.kant = 'familie')), x.ketentaak_id\n        from toegang.deelakkoord x`,
      ],
    ),
  },
];

const changed = [
  // Nobody takes on what it may not read; giving it back stays.
  changeFunction(ketentaakFunctions, 'toegang.zet_ketentaak', [
    "if p_stap = 'terug' and",
    `if not leider and p_stap <> 'terug'
          and not toegang.houder_deelt(p_gemeente, p_jeugdige, t.houder, p_ketentaak, null) then
        return 'toestemming-ontbreekt';
      end if;
      if p_stap = 'terug' and`,
  ]),
  // Where the youth went on is not on the zorgpad of who may not read it.
  changeFunction(gebeurtenisFunctions, 'toegang.lees_gebeurtenissen', [
    "a where a.heropend_op is null\n        union all select 'nazorg'",
    "a where a.heropend_op is null and a.bestemming is not null\n        union all select 'nazorg'",
  ]),
  changeFunction(
    deelakkoordFunctions,
    'toegang.leg_deelakkoord',
    ['d record; n uuid; fout text;', 'd record; fout text;'],
    ['a uuid := toegang.actor(); d record', 'd record'],
    [
      `if p_akkoord ? 'grond' then
        if coalesce(length(trim(p_akkoord ->> 'reden')), 0) < 10 then return 'reden-ontbreekt'; end if;
      else
        fout := toegang.deelakkoord_fout(p_gemeente, p_jeugdige, p_akkoord);
        if fout is not null then return fout; end if;
      end if;
      update toegang.deelakkoord x set ingetrokken_op = clock_timestamp(), ingetrokken_door = a
        where x.gemeente = p_gemeente and x.mdo_id = p_mdo and x.nr = p_nr and x.ingetrokken_op is null;
      n := toegang.bewaar_deelakkoord(p_gemeente, p_jeugdige, p_akkoord, p_mdo, p_nr, null, null);
      if p_akkoord ? 'grond' then
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'informeren', a, ${today} + ${tell},
          jsonb_build_object('handeling', 'deelakkoord', 'akkoord', n));
      end if;`,
      `fout := toegang.vervang_deelakkoord(p_gemeente, p_jeugdige, p_mdo, p_nr, null, p_akkoord);
      if fout is not null then return fout; end if;`,
    ],
  ),
  changeFunction(
    deelakkoordFunctions,
    'toegang.bewaar_deelakkoord',
    ['toewijsbesluit_id, afsluiting_id, hoe,', 'toewijsbesluit_id, afsluiting_id, ketentaak_id, hoe,'],
    ['p_toewijsbesluit, p_afsluiting,\n', `p_toewijsbesluit, p_afsluiting, (p_akkoord ->> 'ketentaak')::uuid,\n`],
  ),
  changeFunction(
    deelakkoordFunctions,
    'toegang.trek_deelakkoord_in',
    [
      'x.mdo_id, x.nr, x.toewijsbesluit_id into w',
      'x.mdo_id, x.nr, x.toewijsbesluit_id, x.ketentaak_id, x.afsluiting_id into w',
    ],
    [
      'and d.nr = w.nr and d.houder is not null));',
      `and d.nr = w.nr and d.houder is not null
        union select t.houder from toegang.ketentaak t where t.gemeente = p_gemeente and t.ketentaak_id = w.ketentaak_id
          and t.houder is not null
        union select s.nazorg_houder from toegang.afsluiting s where s.gemeente = p_gemeente
          and s.afsluiting_id = w.afsluiting_id and s.nazorg_houder is not null));`,
    ],
  ),
  changeFunction(deelakkoordFunctions, 'toegang.afschrift_deelakkoorden', [
    `when x.afsluiting_id is not null then 'afsluiting'`,
    `when x.afsluiting_id is not null then 'afsluiting' when x.ketentaak_id is not null then 'taak'`,
  ]),
  // Of a yes that counts no more by itself, who read along by it learns it.
  changeFunction(onbekwaamheidFunctions, 'toegang.trek_onbekwaamheid_in', [
    'perform toegang.meld(array(select d.houder from toegang.deelakkoord x join toegang.mdo_deelnemer d',
    `perform toegang.meld(array(select coalesce(v.houder, s.nazorg_houder) from toegang.deelakkoord x
          left join toegang.ketentaak v on v.gemeente = x.gemeente and v.ketentaak_id = x.ketentaak_id
          left join toegang.afsluiting s on s.gemeente = x.gemeente and s.afsluiting_id = x.afsluiting_id
          where x.gemeente = p_gemeente and x.jeugdige_id = any (toegang.dossierdelen(p_gemeente, p_jeugdige))
            and x.op >= sinds and x.antwoord and x.ingetrokken_op is null
            and coalesce(v.houder, s.nazorg_houder) is not null
        union select d.houder from toegang.deelakkoord x join toegang.mdo_deelnemer d`,
  ]),
];

/** As this migration leaves them. */
export const taskSharing = [...reads, ...changed].map(({ now }) => now);

/** What a word of the family, or a ground, can be about; and of which a ground can stand. */
const about = (also: string, grounded: string) => [
  `add constraint deelakkoord_check check (num_nonnulls(mdo_id, toewijsbesluit_id, afsluiting_id${also}) = 1)`,
  `add constraint deelakkoord_check2 check (case hoe when 'gezegd' then gezegd_op is not null and num_nonnulls(grond, reden) = 0
    when 'niet-gevraagd' then not antwoord and afsluiting_id is not null and reden is not null and num_nonnulls(gezegd_op, grond) = 0
    else antwoord and ${grounded} and num_nulls(grond, reden) = 0 end)`,
];
const withoutChecks = 'drop constraint deelakkoord_check, drop constraint deelakkoord_check2';
const alter = (...steps: readonly string[]) => `alter table toegang.deelakkoord ${steps.join(', ')}`;

async function allowReads(db: Kysely<unknown>): Promise<void> {
  for (const { name } of reads) await allowFunctions(db, 'toegang', [name], 'sp_app');
}

/** A task for another organisation, and the nazorg it does, say what they are about with the yes of the family (trust.md 3.3). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      alter(
        withoutChecks,
        'add column ketentaak_id uuid',
        'add foreign key (gemeente, ketentaak_id) references toegang.ketentaak on delete cascade',
        ...about(', ketentaak_id', 'num_nonnulls(mdo_id, ketentaak_id) = 1'),
      ),
      'create index on toegang.deelakkoord (gemeente, ketentaak_id) where ketentaak_id is not null',
      ...taakakkoordFunctions.map(({ create }) => create),
      ...reads.map(({ name }) => `drop function toegang.${name}`),
      ...[...reads, ...changed].map(({ now }) => now),
    );
    for (const { name, to } of taakakkoordFunctions) await allowFunctions(db, 'toegang', [name], to);
    await allowReads(db);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...reads.map(({ name }) => `drop function toegang.${name}`),
      ...[...reads, ...changed].map(({ before }) => before),
      ...taakakkoordFunctions.toReversed().map(({ name }) => `drop function toegang.${name}`),
      'delete from toegang.deelakkoord where ketentaak_id is not null',
      alter(withoutChecks, 'drop column ketentaak_id', ...about('', 'mdo_id is not null')),
    );
    await allowReads(db);
  });
}
