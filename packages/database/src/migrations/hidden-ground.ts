/** As long as a veiligheidsstop runs the family reads of no ground on which was shared without it (trust.md 3.4). */
export const hiddenGround = (x: string) => `(${x}.hoe = 'grond' and exists (select from toegang.vlag v
          where v.gemeente = ${x}.gemeente and v.jeugdige_id = ${x}.jeugdige_id and v.vlag = 'veiligheidsstop'
            and v.van <= statement_timestamp() and v.tot > statement_timestamp()))`;
