import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Bericht,
  ClaimedToewijzing,
  DeclaratieAntwoordbericht,
  Declaratiebericht,
  EarlierPrestatie,
  ToewijzingNummer,
} from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { answerDeclaratie, judgeBericht, readBericht, writeBericht } from '../src/index.ts';
import { type GoldenCase, listGoldenCases } from '../src/testing/index.ts';

function readCase({ folder, files }: GoldenCase): Bericht[] {
  return files.map((file) => {
    const outcome = readBericht(readFileSync(join(folder, file)));
    if (!outcome.ok) throw new Error(`${file} must be a valid bericht`);
    return outcome.bericht;
  });
}

const is325 = (bericht: Bericht): bericht is DeclaratieAntwoordbericht => bericht.soort === '325';
const is323 = (bericht: Bericht): bericht is Declaratiebericht => bericht.soort === '323';

/** The valid version of each toewijzing; the golden claims have one version each. */
function listToewijzingen(berichten: readonly Bericht[]): Map<ToewijzingNummer, ClaimedToewijzing> {
  const known = new Map<ToewijzingNummer, ClaimedToewijzing>();
  for (const bericht of berichten) {
    if (bericht.soort !== '301') continue;
    const { bsn } = bericht.client;
    for (const product of bericht.toegewezenProducten) known.set(product.toewijzingNummer, { bsn, product });
  }
  return known;
}

/** The lines of a 323 with what its 325 said. */
function listAnswered({ clienten }: Declaratiebericht, { declaratieAntwoord }: DeclaratieAntwoordbericht) {
  const refused = declaratieAntwoord?.clienten.flatMap(({ prestaties }) => prestaties) ?? [];
  const numbers = new Set(refused.map(({ referentieNummer }) => referentieNummer));
  const lines = clienten.flatMap(({ prestaties }) => prestaties);
  return lines.map(
    (prestatie): EarlierPrestatie => ({
      prestatie,
      answer: numbers.has(prestatie.referentieNummer) ? 'rejected' : 'granted',
      credited: false,
    }),
  );
}

const cases = listGoldenCases().filter(({ files }) => files.some((file) => file.includes('325')));

describe('the claims of the golden cases', () => {
  it.each(cases.map((golden) => [golden.name, golden] as const))('are answered as they were: %s', (_name, golden) => {
    const berichten = readCase(golden);
    const toewijzingen = listToewijzingen(berichten);
    const earlier: EarlierPrestatie[] = [];
    const declaraties = berichten.filter(is323);
    expect(declaraties.length).toBeGreaterThan(0);
    for (const declaratie of declaraties) {
      const answer = berichten.filter(is325).find((one) => one.declaratieIdentificatie === declaratie.identificatie);
      if (answer === undefined) continue;
      const { identificatie, dagtekening, xsdVersie, xsltVersie = '' } = answer;
      const eigen = { identificatie, dagtekening, xsdVersie, xsltVersie };
      const context = { toewijzingen, earlier, declaratieNummers: new Set<string>(), findTarief: () => undefined };
      expect(answerDeclaratie(judgeBericht(writeBericht(declaratie)), eigen, context)).toEqual(answer);
      earlier.push(...listAnswered(declaratie, answer));
    }
  });
});
