import { writeFile } from 'node:fs/promises';
import {
  type AgbCode,
  type GemeenteCode,
  monthOf,
  type PlainMonth,
  parseAgbCode,
  parseGemeenteCode,
  parsePlainDate,
} from '@samenpad/domain';
import { compilePdf, type ReportDocument } from '@samenpad/reports';
import { type Config, type Engine, findEdition, keepEditions, openEngine } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readDate, readOptions, UsageFault } from '../options.ts';
import { print, printError } from '../output.ts';

const options = {
  out: { type: 'string' },
  demo: { type: 'boolean' },
  peildatum: { type: 'string' },
  gemeente: { type: 'string' },
  maand: { type: 'string' },
  uitgave: { type: 'string' },
  reden: { type: 'string' },
  taal: { type: 'string', default: 'nl' },
} as const;

const needs = {
  raad: 'out',
  aanbieder: 'out',
  correctie: 'reden',
} as const;

const missing = {
  out: 'Noem het bestand: --out rapport.pdf.',
  reden: 'Noem wat er niet klopte: --reden "Berichten stonden er dubbel in.".',
} as const;

/**
 * `samenpad rapport raad|aanbieder <code> --out file.pdf`: a report that may leave the gemeente, as PDF/UA and as it was
 * frozen. `samenpad rapport correctie --maand … --reden …` asks for a new edition of a month.
 */
export async function rapport(args: string[], env: Environment): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const [soort, code] = positionals;
  if (soort !== 'raad' && soort !== 'aanbieder' && soort !== 'correctie') {
    throw new UsageFault('Noem het rapport: samenpad rapport raad, of samenpad rapport aanbieder <AGB-code>.');
  }
  const need = needs[soort];
  if (values[need] === undefined) throw new UsageFault(missing[need]);
  const config = configOf(env, { demo: values.demo === true, peildatum: readDate(values.peildatum, '--peildatum') });
  const asked: Asked = {
    gebied: readGemeenten(values.gemeente) ?? config.gemeenten?.map((gemeente) => gemeente.code) ?? 'alle',
    maand: readMonth(values.maand),
    uitgave: readNumber(values.uitgave),
    aanbieder: soort === 'aanbieder' ? readAanbieder(code ?? '') : null,
    taal: readTaal(values.taal),
  };
  const engine = await openEngine(config);
  try {
    await engine.analytics.patch();
    const freezer = { ...engine, config };
    if (soort === 'correctie') return await correct(freezer, asked, values.reden ?? '');
    const document = await findReport(freezer, asked);
    if (document === undefined) return 1;
    const out = values.out ?? '';
    await writeFile(out, await compilePdf(document));
    print(`Het rapport staat in ${out}.`);
    return 0;
  } finally {
    await engine.close();
  }
}

interface Asked {
  gebied: readonly GemeenteCode[] | 'alle';
  maand: PlainMonth | undefined;
  uitgave: number | undefined;
  /** Null: the report for the council. */
  aanbieder: AgbCode | null;
  taal: 'nl' | 'en';
}

type Freezer = Engine & { config: Config };

const later = 'Die komt samen met het rapport over de volgende maand, uit dezelfde gegevens.';

/** The frozen report; undefined, and told why, when it is not there. */
async function findReport(freezer: Freezer, asked: Asked): Promise<ReportDocument | undefined> {
  const { gebied, maand, uitgave, aanbieder, taal } = asked;
  let editions = await keepEditions(freezer, gebied);
  const newest = editions.at(-1)?.maand;
  if (maand !== undefined && newest !== undefined && maand > newest) {
    printError(`Over ${maand} is er nog geen rapport. Het laatste gaat over ${newest}.`);
    return undefined;
  }
  if (maand !== undefined && editions.every((edition) => edition.maand !== maand)) {
    await freezer.database.rapporten.requestUitgave(gebied, maand, null);
    editions = await keepEditions(freezer, gebied);
  }
  const edition = findEdition(editions, { maand, uitgave });
  if (edition === undefined) {
    printError(
      uitgave === undefined ? `Het rapport over ${maand} is gevraagd. ${later}` : `Uitgave ${uitgave} is er niet.`,
    );
    return undefined;
  }
  const soort = aanbieder === null ? 'raad' : 'aanbieder';
  const kept = await freezer.database.rapporten.findRapport(gebied, { ...edition, soort, aanbieder, taal });
  if (kept === undefined) {
    printError(`Aanbieder ${aanbieder} staat niet in het rapport over ${edition.maand}. Controleer de code.`);
    return undefined;
  }
  // Written by writeEditions, and never changed.
  return kept as ReportDocument;
}

async function correct(freezer: Freezer, { gebied, maand }: Asked, reden: string): Promise<number> {
  if (maand === undefined) throw new UsageFault('Noem de maand van het rapport: --maand 2026-08.');
  if (reden.length < 3 || reden.length > 300) throw new UsageFault('Geef een reden van 3 tot 300 tekens.');
  const uitgave = await freezer.database.rapporten.requestUitgave(gebied, maand, reden);
  if (uitgave === undefined) {
    printError(`Over ${maand} is er geen rapport, of er wacht al een correctie op.`);
    return 1;
  }
  const made = findEdition(await keepEditions(freezer, gebied), { maand, uitgave }) !== undefined;
  print(`Uitgave ${uitgave} van het rapport over ${maand} is ${made ? 'gemaakt.' : `gevraagd. ${later}`}`);
  return 0;
}

function readAanbieder(code: string): AgbCode {
  const aanbieder = parseAgbCode(code);
  if (aanbieder === undefined) throw new UsageFault('Noem de aanbieder met een AGB-code van acht cijfers.');
  return aanbieder;
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(text)) throw new UsageFault('--uitgave moet een getal vanaf 1 zijn.');
  return Number(text);
}

function readTaal(text: string): Asked['taal'] {
  if (text !== 'nl' && text !== 'en') throw new UsageFault('--taal kan zijn: nl, en.');
  return text;
}

function readGemeenten(text: string | undefined) {
  if (text === undefined) return undefined;
  const gemeente = parseGemeenteCode(text);
  if (gemeente === undefined) throw new UsageFault('--gemeente moet een gemeentecode van vier cijfers zijn.');
  return [gemeente];
}

function readMonth(text: string | undefined): PlainMonth | undefined {
  if (text === undefined) return undefined;
  const day = parsePlainDate(`${text}-01`);
  if (day === undefined) throw new UsageFault('--maand is geen maand. Schrijf JJJJ-MM, bijvoorbeeld 2026-08.');
  return monthOf(day);
}
