import {
  cents,
  type Declaratiebericht,
  type DeclaratieContext,
  type DeclaratieOordeel,
  plainDate,
} from '@samenpad/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTestFile } from '../../test/data.ts';
import { readBericht } from '../read/read-bericht.ts';
import { judgeBericht } from '../rules/judge-bericht.ts';
import { identificatie } from '../wire/atoms.ts';
import { writeBericht } from '../write/write-bericht.ts';
import { answerDeclaratie } from './answer-declaratie.ts';
import {
  buildDeclaratieAntwoord,
  buildTechnicalDeclaratieAntwoord,
  type DeclaratieAntwoordEigen,
} from './build-declaratie-antwoord.ts';

const eigen: DeclaratieAntwoordEigen = {
  identificatie: identificatie.parse('A1'),
  dagtekening: plainDate('2026-05-12'),
  xsdVersie: { basisschema: '1.1.0', bericht: '1.0.2' },
  xsltVersie: '2.10.5',
};

const declaratie = getDeclaratie();
const { clienten } = declaratie;
const lines = clienten.flatMap(({ prestaties }) => prestaties);

function getDeclaratie(): Declaratiebericht {
  const outcome = readBericht(readTestFile('data/ijw-gecorrigeerd/JW323.xml'));
  if (!outcome.ok || outcome.bericht.soort !== '323') throw new Error('JW323.xml is a 323');
  return outcome.bericht;
}

const noContext: DeclaratieContext = {
  toewijzingen: new Map(),
  earlier: [],
  declaratieNummers: new Set(),
  findTarief: () => undefined,
};

/** No remarks but those that are given. */
function oordeelOf(over: Partial<DeclaratieOordeel> = {}): DeclaratieOordeel {
  const none = clienten.map(({ prestaties }) => ({ client: [], prestaties: prestaties.map(() => []) }));
  return { kop: [], declaratie: [], clienten: none, ...over };
}

describe('a 325 (ijw.md 8.9)', () => {
  it('that grants all has 8001, the whole amount and no lines', () => {
    expect(buildDeclaratieAntwoord(declaratie, eigen, oordeelOf())).toMatchObject({
      ...eigen,
      soort: '325',
      afzender: declaratie.gemeente,
      declaratieIdentificatie: declaratie.identificatie,
      declaratieIdentificatieDagtekening: declaratie.dagtekening,
      xsdVersieDeclaratie: declaratie.xsdVersie,
      retourCodes: ['0200'],
      declaratieAntwoord: {
        totaalToegekendBedrag: declaratie.totaalIngediendBedrag,
        clienten: [],
        retourCodes: ['8001'],
      },
    });
  });

  it('that refuses a line lists that line alone, under its client with 0200', () => {
    const clientOordelen = oordeelOf().clienten;
    clientOordelen[1]?.prestaties.splice(0, 1, ['9339', '9340']);
    const antwoord = buildDeclaratieAntwoord(declaratie, eigen, oordeelOf({ clienten: clientOordelen }));
    const line = clienten[1]?.prestaties[0];
    expect(antwoord.declaratieAntwoord).toMatchObject({
      clienten: [
        { bsn: clienten[1]?.bsn, retourCodes: ['0200'], prestaties: [{ ...line, retourCodes: ['9339', '9340'] }] },
      ],
      retourCodes: ['0200'],
    });
    expect(antwoord.declaratieAntwoord?.clienten[0]?.prestaties).toHaveLength(1);
  });

  it('that refuses a client gives its lines 0233', () => {
    const clientOordelen = oordeelOf().clienten.map((oordeel, i) =>
      i === 0 ? { ...oordeel, client: ['8187'] } : oordeel,
    );
    const antwoord = buildDeclaratieAntwoord(declaratie, eigen, oordeelOf({ clienten: clientOordelen }));
    expect(antwoord.declaratieAntwoord?.clienten).toEqual([
      {
        bsn: clienten[0]?.bsn,
        retourCodes: ['8187'],
        prestaties: clienten[0]?.prestaties.map((line) => ({ ...line, retourCodes: ['0233'] })),
      },
    ]);
  });

  it('that refuses the declaratie grants 0', () => {
    const antwoord = buildDeclaratieAntwoord(declaratie, eigen, oordeelOf({ declaratie: ['9333'] }));
    expect(antwoord.declaratieAntwoord).toMatchObject({
      totaalToegekendBedrag: { bedrag: cents(0), debetCredit: 'D' },
      retourCodes: ['9333'],
    });
    expect(antwoord.declaratieAntwoord?.clienten.flatMap(({ prestaties }) => prestaties)).toHaveLength(lines.length);
  });

  it('of a header at fault or a technical fault has no classes', () => {
    const onHeader = buildDeclaratieAntwoord(declaratie, eigen, oordeelOf({ kop: ['9056'] }));
    const technical = buildTechnicalDeclaratieAntwoord(declaratie, eigen);
    expect([onHeader.retourCodes, technical.retourCodes]).toEqual([['9056'], ['0001']]);
    expect([onHeader.declaratieAntwoord, technical.declaratieAntwoord]).toEqual([undefined, undefined]);
  });

  it('of a 323 as it came in is technical for a rule within it, and absent for other berichten', () => {
    const answer = (file: string, headerCodes: string[] = []) =>
      answerDeclaratie(judgeBericht(readTestFile(`data/${file}.xml`)), eigen, noContext, headerCodes);
    expect(answer('ijw-fout/JW323-totaal')).toMatchObject({ soort: '325', retourCodes: ['0001'] });
    expect(answer('ijw-gecorrigeerd/JW323', ['9056'])).toMatchObject({ soort: '325', retourCodes: ['9056'] });
    // No toewijzing is known, so no client is.
    expect(answer('ijw-gecorrigeerd/JW323')?.declaratieAntwoord?.clienten).toHaveLength(clienten.length);
    expect([answer('ijw/JW305'), answer('fout/element-ontbreekt')]).toEqual([undefined, undefined]);
  });

  it('passes the schema and every rule within the message, whatever was refused (TR342)', () => {
    const codes = (code: string) => fc.constantFrom<string[][]>([], [], [code]);
    const oordelen: fc.Arbitrary<DeclaratieOordeel> = fc.record({
      kop: fc.constantFrom<string[][]>([], [], [], ['9056']),
      declaratie: fc.constantFrom<string[][]>([], [], ['9333']),
      clienten: fc.tuple(
        ...clienten.map(({ prestaties }) =>
          fc.record({ client: codes('8187'), prestaties: fc.tuple(...prestaties.map(() => codes('9321'))) }),
        ),
      ),
    });
    fc.assert(
      fc.property(oordelen, (oordeel) => {
        const antwoord = buildDeclaratieAntwoord(declaratie, eigen, oordeel);
        expect(judgeBericht(writeBericht(antwoord))).toMatchObject({ level: 2, faults: [], bericht: antwoord });
      }),
      { numRuns: 60, seed: 325 },
    );
  });
});
