import type { EigenVerzoekView } from '@samenpad/contract';
import type { TermijnRow } from '@samenpad/database';
import { foldJeugdige, type Gebeurtenis, hulpvormTable, type PlainDate, wetOfRegels } from '@samenpad/domain';

/** The verzoeken in the berichten of one jeugdige with one aanbieder, newest first; late by the limits of the gemeente. */
export function listVerzoeken(
  gebeurtenissen: readonly Gebeurtenis[],
  peildatum: PlainDate,
  limits: readonly TermijnRow[] = [],
): EigenVerzoekView[] {
  const gemeente = gebeurtenissen[0]?.bron.gemeente;
  const { verzoeken } = foldJeugdige(gebeurtenissen, {
    peildatum,
    termijnen: limits.filter((row) => row.gemeente === gemeente),
    // Of no matter to a verzoek.
    hulpvormOf: hulpvormTable(new Map()),
    wetOf: wetOfRegels([]),
    aanbiedergroepOf: (aanbieder) => aanbieder,
  });
  return verzoeken
    .map(({ gemeente, domein, aanbieder, soort, referentieAanbieder, dagtekening, toestand, redenAfwijzing }) => ({
      gemeente,
      domein,
      aanbieder,
      soort,
      referentieAanbieder,
      dagtekening,
      toestand,
      redenAfwijzing: redenAfwijzing ?? null,
    }))
    .toSorted((a, b) => (a.dagtekening > b.dagtekening ? -1 : 1));
}

/** Asked, and not answered for good: another verzoek has to wait (OP350). */
export function hasOpenVerzoek(gebeurtenissen: readonly Gebeurtenis[], peildatum: PlainDate): boolean {
  return listVerzoeken(gebeurtenissen, peildatum).some(
    ({ toestand }) => toestand !== 'toegekend' && toestand !== 'afgewezen',
  );
}
