import type { Bericht, GemeenteCode, HeenSoort, Product } from '@samenpad/domain';
import { type BerichtOf, blame, type HistoryRule, type Known } from './history-rule.ts';

const soorten = ['301', '305', '307', '315', '317', '319', '323', '325'] as const satisfies readonly HeenSoort[];

/** The same question at the header of every heenbericht. */
function atHeader(isWrong: (bericht: Bericht, known: Known) => boolean): HistoryRule['find'] {
  const find = (bericht: Bericht, known: Known): string[] => (isWrong(bericht, known) ? [''] : []);
  return Object.fromEntries(soorten.map((soort) => [soort, find]));
}

const isUnknown = (code: GemeenteCode, { gemeenten }: Known) => gemeenten !== undefined && !gemeenten.has(code);

/** TR381: a code of the standard list in another categorie; a code of the gemeente's own may stand anywhere (IV075). */
function isMisplaced(product: Product | undefined, { categorieByCode }: Known): boolean {
  const categorie = product?.code === undefined ? undefined : categorieByCode?.get(product.code);
  return categorie !== undefined && categorie !== product?.categorie;
}

function findMisplaced(bericht: BerichtOf<'323'>, known: Known): string[] {
  return bericht.clienten.flatMap(({ prestaties }, i) =>
    blame(
      `Declaratie/Clienten/Client${bericht.clienten.length > 1 ? `[${i + 1}]` : ''}/Prestaties/Prestatie`,
      prestaties,
      ({ productCategorie: categorie, productCode: code }) => isMisplaced({ categorie, code }, known),
    ),
  );
}

/** What holds of every heenbericht against earlier ones and outside data (ijw.md 8.1). */
export const berichtHistoryRules: readonly HistoryRule[] = [
  {
    code: 'TR056',
    retourCode: '9056',
    statement: 'Elke afzender gebruikt een Identificatie één keer per soort bericht.',
    message: 'Deze Identificatie is al gebruikt; stuur het bericht met een nieuw nummer.',
    right: 'Identificatie 20260401, de eerste keer',
    wrong: 'Identificatie 20260401, in een tweede bericht van dezelfde soort',
    find: atHeader((bericht, { history, berichtId }) => history.hasIdentificatie(bericht, berichtId)),
  },
  {
    code: 'TR135',
    retourCode: '8848',
    statement: 'Dagtekening ligt niet na vandaag.',
    message: 'Dagtekening ligt in de toekomst; verbeter de datum.',
    right: 'Dagtekening vandaag of eerder',
    wrong: 'Dagtekening morgen',
    find: atHeader(({ dagtekening }, { today }) => dagtekening > today),
  },
  {
    code: 'TR378',
    retourCode: 'S300',
    statement: 'De gemeentecode bestaat; na een herindeling mag de oude code.',
    message: 'Deze gemeentecode bestaat niet; kijk hem na in de lijst van het CBS.',
    right: '0384 (Diemen)',
    wrong: '0001',
    find: {
      ...atHeader((bericht, known) => isUnknown(bericht.gemeente, known)),
      '319': (bericht, known) => [
        ...(isUnknown(bericht.gemeente, known) ? [''] : []),
        ...(bericht.woonplaatsGemeente !== undefined && isUnknown(bericht.woonplaatsGemeente, known)
          ? ['Antwoord/Woonplaatsbeginsel']
          : []),
      ],
    },
  },
  {
    code: 'TR381',
    retourCode: 'S329',
    statement: 'Een productcode van de landelijke lijst staat bij zijn eigen categorie.',
    message: 'Deze productcode hoort bij een andere categorie; verbeter een van beide.',
    right: 'Categorie 41, Code 41A03',
    wrong: 'Categorie 45, Code 41A03',
    find: {
      '301': (bericht, known) =>
        blame('Client/ToegewezenProducten/ToegewezenProduct', bericht.toegewezenProducten, ({ product }) =>
          isMisplaced(product, known),
        ),
      '305': (bericht, known) =>
        blame('Client/StartProducten/StartProduct', bericht.startProducten, ({ product }) =>
          isMisplaced(product, known),
        ),
      '307': (bericht, known) =>
        blame('Client/StopProducten/StopProduct', bericht.stopProducten, ({ product }) => isMisplaced(product, known)),
      '315': (bericht, known) =>
        blame('Client/AangevraagdeProducten/AangevraagdProduct', bericht.aangevraagdeProducten, ({ product }) =>
          isMisplaced(product, known),
        ),
      '317': (bericht, known) =>
        blame('Client/Verzoek/NieuweProducten/NieuwProduct', bericht.nieuweProducten, ({ product }) =>
          isMisplaced(product, known),
        ),
      '323': findMisplaced,
    },
  },
];
