import { onProducts, TOEGEWEZEN } from './product-names.ts';
import { REFUSED, type Rule } from './rule.ts';
import { blameIf, textAt } from './tree.ts';

/** What holds of a 301 only. */
export const toewijzingRules: readonly Rule[] = [
  {
    code: 'CS335',
    retourCode: REFUSED,
    statement: 'Een verwijderde toewijzing (RedenWijziging 13) eindigt op de dag waarop zij ingaat.',
    message: 'RedenWijziging is 13 (verwijderd), maar Einddatum is niet gelijk aan Ingangsdatum; maak ze gelijk.',
    right: 'RedenWijziging 13, Ingangsdatum 2026-04-01, Einddatum 2026-04-01',
    wrong: 'RedenWijziging 13, Ingangsdatum 2026-04-01, Einddatum 2026-07-14',
    // The official check lets a missing Einddatum pass.
    checks: onProducts([TOEGEWEZEN], (product, { begin, eind }) => {
      const einddatum = textAt(product, eind);
      const isWrong =
        textAt(product, 'RedenWijziging') === '13' && einddatum !== '' && einddatum !== textAt(product, begin);
      return blameIf(isWrong, product, eind);
    }),
  },
  {
    code: 'CS336',
    retourCode: REFUSED,
    statement: 'RedenWijziging 01 (administratieve correctie) is vervallen.',
    message: 'RedenWijziging 01 is vervallen; gebruik 13 (verwijderd) of 14 (administratieve correctie).',
    right: 'RedenWijziging 14',
    wrong: 'RedenWijziging 01',
    checks: onProducts([TOEGEWEZEN], (product) =>
      blameIf(textAt(product, 'RedenWijziging') === '01', product, 'RedenWijziging'),
    ),
  },
];
