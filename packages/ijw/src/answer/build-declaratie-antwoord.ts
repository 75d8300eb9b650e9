import {
  type Bedrag,
  cents,
  type DeclaratieAntwoordbericht,
  type Declaratiebericht,
  type DeclaratieOordeel,
  type Prestatie,
} from '@samenpad/domain';

/** What the gemeente puts on its 325, with the version of the rules it judged by. */
export interface DeclaratieAntwoordEigen
  extends Pick<DeclaratieAntwoordbericht, 'identificatie' | 'dagtekening' | 'xsdVersie'> {
  xsltVersie: string;
}

const NO_REMARK = '0200';
const NOT_JUDGED = '0233';
const GRANTED = '8001';
const TECHNICAL = '0001';

type DeclaratieKop = Pick<
  Declaratiebericht,
  'domein' | 'release' | 'gemeente' | 'aanbieder' | 'identificatie' | 'dagtekening' | 'xsdVersie'
>;

/**
 * The 325 on a 323 that breaks a rule within itself (level 2): 0001 on the header and nothing else (ijw.md 8.9). A 323
 * that breaks the schema gets no 325 but a fout (IV087).
 */
export function buildTechnicalDeclaratieAntwoord(
  declaratie: DeclaratieKop,
  eigen: DeclaratieAntwoordEigen,
): DeclaratieAntwoordbericht {
  return { ...headOf(declaratie, eigen), retourCodes: [TECHNICAL] };
}

/**
 * The 325 on a judged 323. Lists the rejected lines only; granted is what is not listed. A code on the header refuses
 * all without classes; a code on the declaratie or on a client refuses all lines below it, each with 0233.
 */
export function buildDeclaratieAntwoord(
  declaratie: Declaratiebericht,
  eigen: DeclaratieAntwoordEigen,
  oordeel: DeclaratieOordeel,
): DeclaratieAntwoordbericht {
  const head = headOf(declaratie, eigen);
  if (oordeel.kop.length > 0) return { ...head, retourCodes: oordeel.kop };
  const clienten = declaratie.clienten.flatMap((client, i) => rejectClient(client, i, oordeel));
  const { declaratieNummer, totaalIngediendBedrag } = declaratie;
  const rejected = clienten.flatMap(({ prestaties }) => prestaties).reduce((sum, line) => sum + signedBedrag(line), 0);
  return {
    ...head,
    retourCodes: [NO_REMARK],
    declaratieAntwoord: {
      declaratieNummer,
      totaalIngediendBedrag,
      // TR342: submitted minus granted is the sum of the rejected lines, sign included.
      totaalToegekendBedrag: toBedrag(signed(totaalIngediendBedrag) - rejected),
      clienten,
      retourCodes: codesOr(oordeel.declaratie, clienten.length === 0 ? GRANTED : NO_REMARK),
    },
  };
}

type RejectedClient = NonNullable<DeclaratieAntwoordbericht['declaratieAntwoord']>['clienten'][number];

function rejectClient(
  { bsn, prestaties }: Declaratiebericht['clienten'][number],
  index: number,
  oordeel: DeclaratieOordeel,
): RejectedClient[] {
  const judged = oordeel.clienten[index];
  const clientCodes = judged?.client ?? [];
  if (oordeel.declaratie.length > 0 || clientCodes.length > 0) {
    const lines = prestaties.map((prestatie) => ({ ...prestatie, retourCodes: [NOT_JUDGED] }));
    return [{ bsn, retourCodes: codesOr(clientCodes, NOT_JUDGED), prestaties: lines }];
  }
  const lines = prestaties.flatMap((prestatie, i) => {
    const retourCodes = judged?.prestaties[i] ?? [];
    return retourCodes.length === 0 ? [] : [{ ...prestatie, retourCodes }];
  });
  return lines.length === 0 ? [] : [{ bsn, retourCodes: [NO_REMARK], prestaties: lines }];
}

function codesOr(codes: readonly string[], otherwise: string): string[] {
  return codes.length === 0 ? [otherwise] : [...codes];
}

function signedBedrag({ ingediendBedrag }: Prestatie): number {
  return signed(ingediendBedrag);
}

function signed({ bedrag, debetCredit }: Bedrag): number {
  return (debetCredit === 'C' ? -1 : 1) * bedrag;
}

/** CS325: an amount of 0 is debet. */
function toBedrag(amount: number): Bedrag {
  return { bedrag: cents(Math.abs(amount)), debetCredit: amount < 0 ? 'C' : 'D' };
}

function headOf(declaratie: DeclaratieKop, eigen: DeclaratieAntwoordEigen) {
  return {
    domein: declaratie.domein,
    soort: '325' as const,
    release: declaratie.release,
    gemeente: declaratie.gemeente,
    aanbieder: declaratie.aanbieder,
    afzender: declaratie.gemeente,
    ...eigen,
    declaratieIdentificatie: declaratie.identificatie,
    declaratieIdentificatieDagtekening: declaratie.dagtekening,
    xsdVersieDeclaratie: declaratie.xsdVersie,
  };
}
