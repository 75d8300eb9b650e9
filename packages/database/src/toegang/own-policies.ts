import { inSight } from './policies.ts';

/**
 * What the app role reads in `toegang` itself: one's own sight, and the requests and acts that one has a part in. The
 * migrations make these policies; the catalog check holds them against these words (C4, C5).
 */
export const ownPolicies: readonly { table: string; condition: string }[] = [
  { table: 'zicht', condition: 'houder = any ((select toegang.houders())::uuid[])' },
  {
    table: 'verzoek_betrokkene',
    condition: `gemeente = any ((select toegang.gemeenten(8192))::text[]) or indiener = (select toegang.actor())
      or vastgelegd_door = (select toegang.actor()) or behandelaar = (select toegang.actor())
      or exists (select from toegang.zicht z where z.gemeente = verzoek_betrokkene.gemeente
        and z.jeugdige_id = verzoek_betrokkene.jeugdige_id and ${inSight('z.schrijven & 8 <> 0')})`,
  },
  { table: 'vernietiging', condition: 'gemeente = any ((select toegang.gemeenten(8192))::text[])' },
];
