import { REFUSED, type Rule } from './rule.ts';
import { blameIf, textAt } from './tree.ts';

/** What holds of starts and stops. */
export const leveringRules: readonly Rule[] = [
  {
    code: 'CS058',
    retourCode: REFUSED,
    statement: 'StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen).',
    message: 'StatusAanlevering is niet 1 (eerste aanlevering) of 3 (verwijderen); kies een van die twee.',
    right: 'StatusAanlevering 1',
    wrong: 'StatusAanlevering 9',
    checks: [
      {
        soorten: ['305', '307'],
        klasse: 'StatusAanlevering',
        find: (status) => blameIf(!['1', '3'].includes(status.text.trim()), status),
      },
    ],
  },
  {
    code: 'TR018',
    retourCode: REFUSED,
    statement: 'De zorg eindigt niet voordat zij begint.',
    message: 'Einddatum ligt vóór Begindatum; verbeter een van beide.',
    right: 'Begindatum 2026-04-03, Einddatum 2026-07-17',
    wrong: 'Begindatum 2026-04-03, Einddatum 2026-04-02',
    checks: [
      {
        soorten: ['307'],
        klasse: 'StopProduct',
        find: (stop) => blameIf(textAt(stop, 'Begindatum') > textAt(stop, 'Einddatum'), stop, 'Einddatum'),
      },
    ],
  },
];
