import type { Bedrag, BerichtKop, DeclaratieAntwoordbericht, Declaratiebericht, Prestatie } from '@samenpad/domain';
import { amount, bsn, date, debetCredit, identificatie, text, toewijzingNummer, whole } from './atoms.ts';
import { inside, join, type Klasse, klasse, leaf, list, nested, optionalLeaf, optionalNested } from './klasse.ts';
import { retourCodes, xsdVersie } from './kop.ts';

const bedrag = klasse<Bedrag>('basis', {
  bedrag: leaf('Bedrag', amount),
  debetCredit: leaf('DebetCredit', debetCredit),
});

const totaalBedrag = klasse<Bedrag>('basis', {
  bedrag: leaf('TotaalBedrag', amount),
  debetCredit: leaf('DebetCredit', debetCredit),
});

const geslotenPeriode = klasse<Prestatie['productPeriode']>('basis', {
  begindatum: leaf('Begindatum', date),
  einddatum: leaf('Einddatum', date),
});

type ProductReferentie = Pick<Prestatie, 'referentieNummer' | 'vorigReferentieNummer'>;

const prestatie: Klasse<Prestatie> = join(
  inside(
    'bericht',
    'ProductReferentie',
    klasse<ProductReferentie>('basis', {
      referentieNummer: leaf('ReferentieNummer', text),
      vorigReferentieNummer: optionalLeaf('VorigReferentieNummer', text),
    }),
  ),
  klasse<Omit<Prestatie, keyof ProductReferentie>>('bericht', {
    toewijzingNummer: leaf('ToewijzingNummer', toewijzingNummer),
    productCategorie: leaf('ProductCategorie', text),
    productCode: leaf('ProductCode', text),
    productPeriode: nested('ProductPeriode', geslotenPeriode),
    geleverdVolume: leaf('GeleverdVolume', whole),
    eenheid: leaf('Eenheid', text),
    productTarief: optionalLeaf('ProductTarief', amount),
    ingediendBedrag: nested('IngediendBedrag', bedrag),
  }),
);

/** What a 323 has besides its kop. */
export const declaratieBody = inside(
  'bericht',
  'Declaratie',
  klasse<Omit<Declaratiebericht, keyof BerichtKop<'323'>>>('bericht', {
    declaratieNummer: leaf('DeclaratieNummer', text),
    declaratiePeriode: nested('DeclaratiePeriode', geslotenPeriode),
    declaratieDagtekening: leaf('DeclaratieDagtekening', date),
    totaalIngediendBedrag: nested('TotaalIngediendBedrag', totaalBedrag),
    clienten: list(
      'Clienten',
      'Client',
      klasse<Declaratiebericht['clienten'][number]>('bericht', {
        bsn: leaf('Bsn', bsn),
        prestaties: list('Prestaties', 'Prestatie', prestatie),
      }),
    ),
  }),
);

type DeclaratieAntwoord = NonNullable<DeclaratieAntwoordbericht['declaratieAntwoord']>;

const withRetourCodes = klasse<{ retourCodes: string[] }>('bericht', { retourCodes });

const declaratieAntwoord = klasse<DeclaratieAntwoord>('bericht', {
  declaratieNummer: leaf('DeclaratieNummer', text),
  totaalIngediendBedrag: nested('TotaalIngediendBedrag', totaalBedrag),
  totaalToegekendBedrag: nested('TotaalToegekendBedrag', totaalBedrag),
  clienten: list(
    'Clienten',
    'Client',
    klasse<DeclaratieAntwoord['clienten'][number]>('bericht', {
      bsn: leaf('Bsn', bsn),
      prestaties: list('Prestaties', 'Prestatie', join(prestatie, withRetourCodes)),
      retourCodes,
    }),
  ),
  retourCodes,
});

/** The part of a 325 outside its header. */
export const declaratieAntwoordBody = klasse<Pick<DeclaratieAntwoordbericht, 'declaratieAntwoord'>>('bericht', {
  declaratieAntwoord: optionalNested('DeclaratieAntwoord', declaratieAntwoord),
});

type DeclaratieReference = Pick<
  DeclaratieAntwoordbericht,
  'declaratieIdentificatie' | 'declaratieIdentificatieDagtekening'
>;

/** What the header of a 325 has after XsdVersie. */
export const declaratieAntwoordHeader = join(
  inside(
    'bericht',
    'DeclaratieIdentificatie',
    klasse<DeclaratieReference>('basis', {
      declaratieIdentificatie: leaf('Identificatie', identificatie),
      declaratieIdentificatieDagtekening: leaf('Dagtekening', date),
    }),
  ),
  klasse<Pick<DeclaratieAntwoordbericht, 'xsltVersie' | 'xsdVersieDeclaratie' | 'retourCodes'>>('bericht', {
    xsltVersie: optionalLeaf('XsltVersie', text),
    xsdVersieDeclaratie: nested('XsdVersieDeclaratie', xsdVersie),
    retourCodes,
  }),
);
