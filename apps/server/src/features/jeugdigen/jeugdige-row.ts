import type { JeugdigeRow as Row } from '@samenpad/contract';
import type { Identiteit, JeugdigeRow } from '@samenpad/database';
import type { PlainDate } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { ageOn } from '../../age.ts';
import { fullNameOf } from './names.ts';
import { type Asked, listRedenen } from './redenen.ts';

/** A row of the list as the screen shows it; a name only when it was read. */
export function toJeugdigeRow(
  row: JeugdigeRow,
  known: {
    identiteit: Identiteit | undefined;
    aanbieders: ReadonlyMap<string, string>;
    peildatum: PlainDate;
    asked: Asked;
  },
): Row {
  const naamOf = (agb: string) => aanbiederNameOf(known.aanbieders, agb);
  const geboortedatum = known.identiteit?.geboortedatum ?? null;
  return {
    gemeente: row.gemeente,
    jeugdigeId: row.jeugdigeId,
    pseudoniem: row.pseudoniem,
    naam: known.identiteit === undefined ? null : fullNameOf(known.identiteit),
    leeftijd: ageOn(known.peildatum, { geboortedatum, geboortejaar: row.geboortejaar }),
    trajecten: row.trajecten,
    lopend: row.lopend.map(({ hulpvorm, aanbieder }) => ({
      hulpvorm,
      aanbieder: naamOf(aanbieder),
    })),
    begin: row.begin,
    eind: row.eind,
    gezien: row.gezien,
    langdurig: row.langdurig,
    bedrag: row.bedrag,
    redenen: row.focus === null ? [] : listRedenen(row.focus, known.asked, naamOf),
  };
}
