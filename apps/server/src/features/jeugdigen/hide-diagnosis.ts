import type { JeugdigeRow, JeugdigeView } from '@samenpad/contract';
import type { Hulpvorm } from '@samenpad/domain';

/** Forms of care that say what somebody has; behind an objection they all read as `ovg`. */
const telling: ReadonlySet<Hulpvorm> = new Set<Hulpvorm>(['ggz', 'dys', 'dia', 'beh']);

function general<H extends Hulpvorm | null>(hulpvorm: H): H | 'ovg' {
  return hulpvorm !== null && telling.has(hulpvorm) ? 'ovg' : hulpvorm;
}

/** The page of one jeugdige for whoever pays, after an objection to a diagnosis on the invoice (Regeling Jw 6a.2). */
export function hideDiagnosis(view: JeugdigeView): JeugdigeView {
  return {
    ...view,
    trajecten: view.trajecten.map((traject) => ({ ...traject, hulpvorm: general(traject.hulpvorm) })),
    overigeToewijzingen: view.overigeToewijzingen.map((row) => ({ ...row, hulpvorm: general(row.hulpvorm) })),
    kosten: view.kosten?.map((maand) => ({ ...maand, hulpvorm: general(maand.hulpvorm) })) ?? null,
  };
}

/** The same for a row of the list. */
export function hideDiagnosisInRow(row: JeugdigeRow): JeugdigeRow {
  return {
    ...row,
    lopend: row.lopend.map((running) => ({ ...running, hulpvorm: general(running.hulpvorm) })),
    redenen: row.redenen.map((reden) => {
      if (reden.soort === 'signaal' || reden.soort === 'kader-duur') {
        return { ...reden, hulpvorm: general(reden.hulpvorm) };
      }
      return reden.soort === 'kader-tegelijk' ? { ...reden, hulpvorm: general(reden.hulpvorm) } : reden;
    }),
  };
}
