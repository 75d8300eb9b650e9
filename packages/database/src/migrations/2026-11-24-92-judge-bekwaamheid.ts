import type { Kysely } from 'kysely';
import { countingParents } from './2026-11-24-46-prove-gezag.ts';
import { deelakkoordFunctions } from './deelakkoord.ts';
import { changeFunction } from './define-function.ts';
import { onbekwaamheidFunctions, onbekwaamheidTable } from './onbekwaamheid.ts';
import { statusFunctions } from './plan-status.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';
import { uitnodigingFunctions } from './uitnodiging.ts';

const able = (gemeente: string, jeugdige: string) => `toegang.is_bekwaam(${gemeente}, ${jeugdige})`;
const nodig = 'toegang.gevers_nodig(l, true, false)';
const nodigNow = `toegang.gevers_nodig(l, ${able('g', 'p_jeugdige')}, false)`;
const ofInvitation = 'toegang.gevers_nodig(toegang.leeftijd(i.geboortedatum), true, false)';
const ofInvitationNow = `toegang.gevers_nodig(toegang.leeftijd(i.geboortedatum), ${able('p_u.gemeente', 'p_u.jeugdige_id')}, false)`;

/** trust.md 3.4: without the youth that cannot judge, from 12 to 15 the parents decide, from 16 whoever represents. */
const changed = [
  // The agreement with a plan.
  changeFunction(statusFunctions, 'toegang.plan_partijen', [
    `r.relatie = 'zelf' and j.van12`,
    `r.relatie = 'zelf' and j.van12 and ${able('l.gemeente', 'l.jeugdige_id')}`,
  ]),
  // Consents: the judgement of one consent stays possible, and that of the file counts for all.
  changeFunction(
    countingParents,
    'toegang.vraag_toestemming',
    ['declare b record; l int;', 'declare b record; l int; kan boolean; grens date;'],
    [
      'nodig := toegang.gevers_nodig(l, p_bekwaam, p_voogdij);',
      `grens := toegang.onbekwaam_tot(b.gemeente, p_jeugdige);
    kan := p_bekwaam and grens is null;
    nodig := toegang.gevers_nodig(l, kan, p_voogdij);`,
    ],
    // What was agreed without the youth ends with the judgement.
    ['or p_van > p_tot or', 'or p_van > least(p_tot, grens) or'],
    [
      'toegang.middernacht(p_tot + 1), toegang.actor()',
      'toegang.middernacht(least(p_tot, grens) + 1), toegang.actor()',
    ],
    [
      'l, p_bekwaam, p_toelichting, p_voogdij)',
      `l, kan, coalesce(p_toelichting, case when not kan then (select o.reden from toegang.onbekwaamheid o
          where o.gemeente = b.gemeente and o.jeugdige_id = any (toegang.dossierdelen(b.gemeente, p_jeugdige))
            and o.ingetrokken_op is null order by o.op desc limit 1) end),
        p_voogdij)`,
    ],
  ),
  changeFunction(deelakkoordFunctions, 'toegang.nodige_gevers', [
    'toegang.leeftijd(i.geboortedatum), true, voogdij)',
    `toegang.leeftijd(i.geboortedatum), ${able('p_gemeente', 'p_jeugdige')}, voogdij)`,
  ]),
  // Invitations of the own network.
  changeFunction(countingParents, 'toegang.nodig_uit', [nodig, nodigNow]),
  changeFunction(countingParents, 'toegang.uitnodigbaar', [nodig, nodigNow, 2]),
  changeFunction(countingParents, 'toegang.uitnodiging_stand', [ofInvitation, ofInvitationNow]),
  changeFunction(uitnodigingFunctions, 'toegang.uitnodiging_wacht_op', [ofInvitation, ofInvitationNow]),
];

/** As this migration leaves them. */
export const judgedFunctions = changed.map(({ now }) => now);

/** A youth that cannot weigh its own interests has nothing to agree to, and holds nothing up (Jw 7.3.4, 7.3.15). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, onbekwaamheidTable, 'create index on toegang.onbekwaamheid (gemeente, jeugdige_id)');
    await guardTable(db, 'toegang.onbekwaamheid');
    await run(db, ...onbekwaamheidFunctions.map(({ create }) => create), ...changed.map(({ now }) => now));
    for (const { name, to } of onbekwaamheidFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...changed.map(({ before }) => before));
    for (const { name } of onbekwaamheidFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.onbekwaamheid');
  });
}
