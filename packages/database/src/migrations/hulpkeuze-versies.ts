import { type ChangedFunction, changeFunction } from './define-function.ts';
import { hulpkeuzeFunctions, sameAs } from './hulpkeuze.ts';
import { regieprofielFunctions } from './regieprofiel.ts';

/** Is the row `x` of the answer to the verzoek that belongs to this decision together? */
const ofAnswer = (samen: string) => `exists (select from toegang.berichtbesluit b join toegang.toewijsbesluit s
              on s.gemeente = p_gemeente and s.toewijsbesluit_id = ${samen} where b.gemeente = x.gemeente
              and b.besluit_id = x.besluit_id and b.soort = 'toewijzen' and ${sameAs('b', 's')})`;

/** A change counts as a decision as far as somebody recorded who chose it: most changes choose nothing anew. */
const alsoChanged: readonly [string, string] = [
  `from toegang.berichtbesluit b where b.soort = 'toewijzen' and`,
  `from toegang.berichtbesluit b where (b.soort = 'toewijzen' or b.soort = 'wijzigen' and exists (select from toegang.hulpkeuze x
        where x.gemeente = b.gemeente and x.besluit_id = b.besluit_id)) and`,
];

export const changedHulpkeuzes: readonly ChangedFunction[] = [
  // Each time a row of its own, also an empty one: what stood there before can be read, with who and when.
  changeFunction(
    hulpkeuzeFunctions,
    'toegang.leg_hulpkeuze_vast',
    [
      `and b.besluit_id = p_besluit and b.soort = 'toewijzen'`,
      `and b.besluit_id = p_besluit and b.soort in ('toewijzen', 'wijzigen')`,
    ],
    [
      `delete from toegang.hulpkeuze x where x.gemeente = p_gemeente and (x.toewijsbesluit_id = samen or x.besluit_id = los);
      if num_nonnulls(k.hulp_door, k.aanbieder_door, k.aantal) > 0 then
        insert into`,
      // Nothing recorded where nothing stood is no version.
      `if num_nonnulls(k.hulp_door, k.aanbieder_door, k.aantal) > 0 or exists (select from toegang.hulpkeuze x
          where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige and (x.toewijsbesluit_id = samen or x.besluit_id = los
            or ${ofAnswer('samen')})) then
        insert into`,
    ],
  ),
  changeFunction(hulpkeuzeFunctions, 'toegang.afschrift_hulpkeuzes', alsoChanged),
  changeFunction(
    hulpkeuzeFunctions,
    'toegang.save_hulpkeuzes',
    [`geboden, aantal, door)`, `geboden, aantal, door, op)`],
    [
      `r.aantal, r."accountId"
        from gegeven`,
      `r.aantal, r."accountId", toegang.middernacht(r.op)
        from gegeven`,
    ],
  ),
];

/** Their answers have more columns than before. */
export const widerHulpkeuzes: readonly ChangedFunction[] = [
  changeFunction(
    hulpkeuzeFunctions,
    'toegang.lees_hulpkeuzes',
    alsoChanged,
    [`aantal int, schrijft boolean)`, `aantal int, schrijft boolean, earlier jsonb)`],
    [
      `case when k.samen then wij else wie end`,
      // Of the same decision, newest first, without the newest: that is the line itself.
      `case when k.samen then wij else wie end, (select coalesce(jsonb_agg(v.rij order by v.op desc), '[]') from (
          select x.op, jsonb_build_object('op', x.op, 'door', a.naam, 'hulpDoor', x.hulp_door, 'aanbiederDoor', x.aanbieder_door,
            'aantal', x.aantal) as rij
          from toegang.hulpkeuze x left join toegang.account a on a.account_id = x.door
          where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige and (x.besluit_id = k.id or x.toewijsbesluit_id = k.id
            or ${ofAnswer('k.id')})
          order by x.op desc offset 1 limit 20) v)`,
    ],
  ),
  // As it was known at the end of the last day: the figure of a period that is over does not change with every mend.
  changeFunction(
    hulpkeuzeFunctions,
    'toegang.tel_hulpkeuzes',
    alsoChanged,
    [`besluiten int)`, `besluiten int, jeugdigen int)`],
    [
      `where x.gemeente = g.gm and x.jeugdige_id = g.kind
        and (`,
      `where x.gemeente = g.gm and x.jeugdige_id = g.kind
        and x.op < toegang.middernacht(p_tot + 1) and (`,
    ],
    [
      `count(*)::int from gekozen k group by 2
        union all`,
      `count(*)::int, count(distinct (k.gm, k.kind))::int from gekozen k
          where k.soort <> 'wijzigen' or k.hulp_van is not null group by 2
        union all`,
    ],
    [
      `'niet-vastgelegd') end, count(*)::int from gekozen k group by 2;`,
      `'niet-vastgelegd') end, count(*)::int, count(distinct (k.gm, k.kind))::int from gekozen k
          where k.soort <> 'wijzigen' or k.aanbieder_van is not null group by 2;`,
    ],
    [`s.op as dag, true as samen`, `s.op as dag, true as samen, 'samen' as soort`],
    [`b.besluit_id, null, b.op, false`, `b.besluit_id, null, b.op, false, b.soort`],
  ),
];

export const loggedRegieafspraak = changeFunction(regieprofielFunctions, 'toegang.zet_regieafspraak', [
  `return 'bewaard';`,
  `perform logboek.schrijf(p_gemeente, array[null]::uuid[], 0, 'regieafspraak-gewijzigd ' || coalesce(p_moment, 'geen'));
      return 'bewaard';`,
]);
