import type { JeugdigeRow as Row } from '@samenpad/contract';
import type { Identiteit, JeugdigeRow } from '@samenpad/database';
import type { JeugdigeId, PlainDate } from '@samenpad/domain';
import { ageOn } from './age.ts';
import { fullNameOf } from './names.ts';

/** List rows as the screen shows them; a name only when it was read. */
export function toJeugdigeRows(rows: readonly JeugdigeRow[], namen: ReadonlyMap<JeugdigeId, Identiteit>, peildatum: PlainDate): Row[] {
  return rows.map((row) => {
    const identiteit = namen.get(row.jeugdigeId);
    return {
      gemeente: row.gemeente,
      jeugdigeId: row.jeugdigeId,
      pseudoniem: row.pseudoniem,
      naam: identiteit === undefined ? null : fullNameOf(identiteit),
      leeftijd: ageOn(peildatum, { geboortedatum: identiteit?.geboortedatum ?? null, geboortejaar: row.geboortejaar }),
      trajecten: row.trajecten,
      lopend: row.lopend,
      begin: row.begin,
      eind: row.eind,
      gezien: row.gezien,
      langdurig: row.langdurig,
    };
  });
}
