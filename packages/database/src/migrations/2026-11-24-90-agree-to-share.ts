import type { Kysely } from 'kysely';
import { decisionWithRegisseur } from './2026-11-23-99b-require-regievoerder.ts';
import { hidingPlaces } from './2026-11-24-64-hide-secret-places.ts';
import { afschalingFunctions } from './afschaling.ts';
import { bijlageFunctions } from './bijlage.ts';
import { deelakkoordFunctions, deelakkoordTable } from './deelakkoord.ts';
import { changeFunction } from './define-function.ts';
import { mdoFunctions } from './mdo.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { changedDecisions } from './samen-besluiten.ts';

const own = `toegang.mdo_deelt(m.gemeente, m.jeugdige_id, m.mdo_id, d.nr)`;
const listed = 'from toegang.mdo_deelnemer d where d.gemeente = m.gemeente and d.mdo_id = m.mdo_id),';

const changed = [
  // trust.md 3.3: who came to the table without the yes of the family knows where and when, that it was held, and nothing else.
  changeFunction(
    hidingPlaces,
    'toegang.lees_mdo',
    [
      `m.video, m.agenda, k.naam, m.verslag, m.verslag_op, w.naam, m.verslag_op <= m.begint + interval '24 hours',`,
      `m.video, case when q.reads then m.agenda end, k.naam, case when q.reads then m.verslag end,
          m.verslag_op, case when q.reads then w.naam end,
          case when q.reads then m.verslag_op <= m.begint + interval '24 hours' end,`,
    ],
    [
      'm.gezin_erbij, m.afgezegd_op, m.afgezegd_reden,',
      `case when q.reads then m.gezin_erbij end, m.afgezegd_op,
          case when q.reads then m.afgezegd_reden when m.afgezegd_op is not null then '' end,`,
    ],
    [
      `'buiten', d.houder is null,`,
      `'buiten', d.houder is null, 'outsider', toegang.is_buitenstaander(m.gemeente, m.jeugdige_id, d.houder, d.familie),
              'reads', ${own},`,
    ],
    [listed, `${listed.slice(0, -2)} and (q.reads or d.houder = any (h))),`],
    [
      'from toegang.mdo_besluit b where b.gemeente = m.gemeente and b.mdo_id = m.mdo_id)',
      'from toegang.mdo_besluit b where b.gemeente = m.gemeente and b.mdo_id = m.mdo_id and q.reads)',
    ],
    [
      'left join toegang.account w on w.account_id = m.verslag_door',
      `left join toegang.account w on w.account_id = m.verslag_door
          cross join lateral (select s = 'alles' or exists (select from toegang.mdo_deelnemer d where d.gemeente = m.gemeente
            and d.mdo_id = m.mdo_id and d.houder = any (h) and ${own}) as reads) q`,
    ],
  ),
  // Nobody signs what it may not read.
  changeFunction(mdoFunctions, 'toegang.teken_mdo', [
    'and toegang.samen_zicht(p_gemeente, p_jeugdige) is not null;',
    `and toegang.samen_zicht(p_gemeente, p_jeugdige) is not null
        and toegang.mdo_deelt(p_gemeente, p_jeugdige, p_mdo, p_nr);`,
  ]),
  changeFunction(bijlageFunctions, 'toegang.bijlage_targets', [
    'from toegang.lees_mdo(p_gemeente, p_jeugdige) m',
    'from toegang.lees_mdo(p_gemeente, p_jeugdige) m where m.agenda is not null',
  ]),
  // A warm hand-over needs the yes of the family: a consent that runs for the aanbieder that comes, or said on a day.
  changeFunction(
    [decisionWithRegisseur],
    'toegang.besluit_toewijzing',
    ['z record; naast boolean;', 'z record; naast boolean; n uuid; fout text; told boolean;'],
    [
      `return 'financiering-ontbreekt'; end if;`,
      `return 'financiering-ontbreekt'; end if;
        told := coalesce(jsonb_typeof(p_invoer -> 'overdracht') = 'object', false);
        if told and not (p_invoer #>> '{overdracht,antwoord}')::boolean then return 'overdracht-geweigerd'; end if;
        if not told and not toegang.aanbieder_toegestemd(p_gemeente, p_jeugdige, b.aanbieder) then
          return 'overdracht-vragen';
        end if;
        if told then
          fout := toegang.deelakkoord_fout(p_gemeente, p_jeugdige, p_invoer -> 'overdracht');
          if fout is not null then return fout; end if;
        end if;`,
    ],
    ['b.zonder_regisseur, a);', 'b.zonder_regisseur, a) returning toewijsbesluit_id into n;'],
    [
      'if b.gesprek_op is not null then',
      `if told then
        perform toegang.bewaar_deelakkoord(p_gemeente, p_jeugdige, p_invoer -> 'overdracht', null, null, n, null);
      end if;
      if b.gesprek_op is not null then`,
    ],
  ),
  // Taken back meanwhile: no hand-over.
  changeFunction(afschalingFunctions, 'toegang.houd_overdracht', [
    `update toegang.toewijsbesluit b set overdracht_op`,
    `if exists (select from toegang.toewijsbesluit b where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige
          and b.toewijsbesluit_id = p_toewijsbesluit and b.code = 'afschalen' and b.overdracht_op is null
          and (toegang.gezin_wil_niet(p_gemeente, null, null, p_toewijsbesluit)
            or not toegang.aanbieder_toegestemd(p_gemeente, p_jeugdige, b.aanbieder)))
          and not exists (select from toegang.lees_deelakkoorden(p_gemeente, p_jeugdige) x
            where x.toewijsbesluit_id = p_toewijsbesluit and x.holds) then
        return 'toestemming-ontbreekt';
      end if;
      update toegang.toewijsbesluit b set overdracht_op`,
  ]),
  changeFunction(
    changedDecisions,
    'toegang.sluit_hulp_af',
    ['m record;', 'm record; fout text;'],
    [
      `if p_invoer ->> 'bestemming' in ('voorliggend-veld'`,
      `fout := toegang.overdracht_fout(p_gemeente, p_jeugdige, p_invoer);
      if fout is not null then return fout; end if;
      if p_invoer ->> 'bestemming' in ('voorliggend-veld'`,
    ],
    [
      'returning afsluiting_id into n;',
      `returning afsluiting_id into n;
      if jsonb_typeof(p_invoer -> 'overdracht') = 'object' then
        perform toegang.bewaar_deelakkoord(p_gemeente, p_jeugdige, p_invoer -> 'overdracht', null, null, null, n);
      end if;`,
    ],
  ),
];

/** Who is neither of the family nor of the gemeente reads along when the family said so, or on a ground (trust.md 3.3). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      deelakkoordTable,
      'create index on toegang.deelakkoord (gemeente, jeugdige_id)',
      'create index on toegang.deelakkoord (gemeente, mdo_id) where mdo_id is not null',
    );
    await guardTable(db, 'toegang.deelakkoord');
    await run(db, ...deelakkoordFunctions.map(({ create }) => create), ...changed.map(({ now }) => now));
    for (const { name, to } of deelakkoordFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...changed.map(({ before }) => before));
    for (const { name } of deelakkoordFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(
      db,
      'drop table toegang.deelakkoord',
      `delete from toegang.taak where soort = 'informeren' and verwijst ->> 'handeling' = 'deelakkoord'`,
    );
  });
}
