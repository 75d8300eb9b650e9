import { today } from './gezin-form.ts';

/** How what was asked, judged by a second person and may be ended stands today: a project or a controle. */
export const askedStand = (
  x: string,
) => `case when ${x}.afgewezen_op is not null then 'afgewezen' when ${x}.beeindigd_op is not null then 'beeindigd'
            when ${x}.tot < ${today} then 'verlopen' when ${x}.goedgekeurd_op is not null then 'goedgekeurd' else 'gevraagd' end`;
