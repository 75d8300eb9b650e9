import type { Declaratiebericht, Prestatie } from '../bericht/bericht.ts';
import type { Bsn } from '../identity/ids.ts';
import { judgeCredit, judgeDebet } from './judge-prestatie.ts';
import { Ledger } from './ledger.ts';
import type { DeclaratieContext, DeclaratieOordeel } from './oordeel.ts';

/**
 * Judges a 323 that broke no rule within itself against what came before: tariff, volume, period, budget, doubles.
 * Credit lines go first (OP366), then debit lines in their order, each against what the lines before it left; a line is
 * granted or rejected as a whole, and a rejected one takes up nothing. Whether the header is right is not judged here.
 */
export function judgeDeclaratie(declaratie: Declaratiebericht, context: DeclaratieContext): DeclaratieOordeel {
  const ledger = new Ledger(context.earlier);
  const known = new Set<string>([...context.toewijzingen.values()].map(({ bsn }) => bsn));
  const clienten = declaratie.clienten.map(({ bsn, prestaties }) => ({
    client: known.has(bsn) ? [] : ['8187'], // TR304
    prestaties: prestaties.map((): string[] => []),
  }));
  const places = listPlaces(declaratie).filter(({ client }) => clienten[client]?.client.length === 0);
  const declaratieEind = declaratie.declaratiePeriode.einddatum;
  for (const { prestatie, bsn, client, line } of places) {
    const codes = isCredit(prestatie)
      ? judgeCredit(prestatie, { bsn, context, ledger })
      : judgeDebet(prestatie, { bsn, declaratieEind, context, ledger });
    ledger.book(prestatie, codes.length === 0);
    clienten[client]?.prestaties.splice(line, 1, codes);
  }
  return { kop: [], declaratie: judgeWhole(declaratie, context), clienten };
}

interface Place {
  prestatie: Prestatie;
  bsn: Bsn;
  client: number;
  line: number;
}

/** The lines in the order in which they are judged (OP366). */
function listPlaces({ clienten }: Declaratiebericht): Place[] {
  const places = clienten.flatMap(({ bsn, prestaties }, client) =>
    prestaties.map((prestatie, line): Place => ({ prestatie, bsn, client, line })),
  );
  return [
    ...places.filter(({ prestatie }) => isCredit(prestatie)),
    ...places.filter(({ prestatie }) => !isCredit(prestatie)),
  ];
}

function isCredit({ ingediendBedrag }: Prestatie): boolean {
  return ingediendBedrag.debetCredit === 'C';
}

/**
 * TR333 and IV090. TR318 forbids a gap between months only "if care was given in each": whether it was is not known to
 * the gemeente (OP095), so a gap is no fault, and a month before the last one is.
 */
function judgeWhole({ declaratieNummer, declaratiePeriode }: Declaratiebericht, context: DeclaratieContext): string[] {
  const isBack = context.vorigePeriode !== undefined && declaratiePeriode.begindatum < context.vorigePeriode;
  return [...(context.declaratieNummers.has(declaratieNummer) ? ['9333'] : []), ...(isBack ? ['8214'] : [])];
}
