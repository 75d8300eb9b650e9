import type { BerichtSoort } from '@samenpad/domain';
import { geboortedatumAfterDagtekening } from './client-rules.ts';
import { type Check, REFUSED, type Rule } from './rule.ts';
import { blameIf, findRepeated, textAt } from './tree.ts';

type Path = readonly string[];

const PRODUCT: readonly Path[] = [
  ['Product', 'Categorie'],
  ['Product', 'Code'],
];
const START: readonly Path[] = [['ToewijzingNummer'], ...PRODUCT, ['Begindatum']];
const REFERENTIE: readonly Path[] = [
  ['ProductReferentie', 'ReferentieNummer'],
  ['ProductReferentie', 'VorigReferentieNummer'],
];

/** The logical key of each class that can stand in a list (IV008); lists of one class are no lists. */
const KEYS: readonly { soorten: readonly BerichtSoort[]; list: string; key: readonly Path[] }[] = [
  { soorten: ['301'], list: 'Relaties', key: [['Nummer']] },
  { soorten: ['301'], list: 'Contactgegevens', key: [['Soort']] },
  { soorten: ['301'], list: 'ToegewezenProducten', key: [['ToewijzingNummer']] },
  { soorten: ['305'], list: 'StartProducten', key: START },
  { soorten: ['307'], list: 'StopProducten', key: [...START, ['RedenBeeindiging'], ['Einddatum']] },
  { soorten: ['315'], list: 'AangevraagdeProducten', key: [['ReferentieAanbieder']] },
  { soorten: ['317'], list: 'OngewijzigdeProducten', key: [['ToewijzingNummer']] },
  { soorten: ['317'], list: 'TeWijzigenProducten', key: [['ToewijzingNummer']] },
  { soorten: ['317'], list: 'NieuweProducten', key: [...PRODUCT, ['GewensteIngangsdatum']] },
  { soorten: ['323', '325'], list: 'Clienten', key: [['Bsn']] },
  { soorten: ['323', '325'], list: 'Prestaties', key: REFERENTIE },
];

/** Dates that lie on or before the Dagtekening. */
const PAST: readonly { soorten: readonly BerichtSoort[]; klasse: string; name: string }[] = [
  { soorten: ['301'], klasse: 'ToegewezenProduct', name: 'Toewijzingsdatum' },
  { soorten: ['305'], klasse: 'StartProduct', name: 'Begindatum' },
  { soorten: ['307'], klasse: 'StopProduct', name: 'Einddatum' },
  { soorten: ['323'], klasse: 'DeclaratiePeriode', name: 'Begindatum' },
  { soorten: ['323', '325'], klasse: 'ProductPeriode', name: 'Begindatum' },
];

/** What holds of several berichten in the same way. */
export const berichtRules: readonly Rule[] = [
  {
    code: 'TR101',
    retourCode: REFUSED,
    statement: 'Dezelfde gegevens (dezelfde sleutel) staan in één bericht maar één keer.',
    message: 'Een onderdeel met dezelfde sleutel staat eerder in dit bericht al; haal een van beide weg.',
    right: 'ToewijzingNummer 300201 en 300202',
    wrong: 'ToewijzingNummer 300201 en nog eens 300201',
    checks: KEYS.map(
      ({ soorten, list, key }): Check => ({
        soorten,
        klasse: list,
        find: ({ children }) => findRepeated(children, (child) => key.map((path) => textAt(child, ...path)).join('\n')),
      }),
    ),
  },
  {
    code: 'TR134',
    retourCode: REFUSED,
    statement: 'Wat al gebeurd is, ligt niet na de Dagtekening van het bericht.',
    message: 'Deze datum ligt na de Dagtekening van het bericht; verbeter de datum of stuur het bericht later.',
    right: 'Dagtekening 2026-04-15, Begindatum 2026-04-15',
    wrong: 'Dagtekening 2026-04-15, Begindatum 2026-04-16',
    checks: [
      geboortedatumAfterDagtekening,
      ...PAST.map(
        ({ soorten, klasse, name }): Check => ({
          soorten,
          klasse,
          find: (element, { dagtekening }) => blameIf(textAt(element, name) > dagtekening, element, name),
        }),
      ),
    ],
  },
];
