import { writeFile } from 'node:fs/promises';
import { findAanbiederNaam, lastClosedMonth } from '@samenpad/analytics';
import { monthOf, type PlainMonth, parseAgbCode, parseGemeenteCode, parsePlainDate } from '@samenpad/domain';
import { compilePdf, type ReportDocument, type ReportScope, writeAanbieder, writeRaad } from '@samenpad/reports';
import { describeGebied, type Engine, openEngine } from '@samenpad/server';
import type { Environment } from '../environment.ts';
import { configOf, readDate, readOptions, UsageFault } from '../options.ts';
import { print } from '../output.ts';

const options = {
  out: { type: 'string' },
  demo: { type: 'boolean' },
  peildatum: { type: 'string' },
  gemeente: { type: 'string' },
  maand: { type: 'string' },
  taal: { type: 'string', default: 'nl' },
} as const;

/** `samenpad rapport raad|aanbieder <code> --out file.pdf`: a report that may leave the gemeente, as PDF/UA. */
export async function rapport(args: string[], env: Environment): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const [soort, code] = positionals;
  if (soort !== 'raad' && soort !== 'aanbieder') {
    throw new UsageFault('Noem het rapport: samenpad rapport raad, of samenpad rapport aanbieder <AGB-code>.');
  }
  if (values.out === undefined) throw new UsageFault('Noem het bestand: --out rapport.pdf.');
  const config = configOf(env, { demo: values.demo === true, peildatum: readDate(values.peildatum, '--peildatum') });
  const codes = readGemeenten(values.gemeente);
  const taal = readTaal(values.taal);
  const maand = readMonth(values.maand);
  const engine = await openEngine(config);
  try {
    await engine.analytics.patch();
    const known = codes ?? config.gemeenten?.map((gemeente) => gemeente.code);
    const scope: ReportScope = {
      gemeenten: known ?? 'alle',
      gebied: describeGebied(config, known ?? [], taal),
      maand: maand ?? lastClosedMonth(engine.peildatum()),
      taal,
    };
    const document =
      soort === 'raad' ? await writeRaad(engine.analytics, scope) : await writeFor(engine, scope, code ?? '');
    await writeFile(values.out, await compilePdf(document));
    print(`Het rapport staat in ${values.out}.`);
    return 0;
  } finally {
    await engine.close();
  }
}

async function writeFor({ analytics }: Engine, scope: ReportScope, code: string): Promise<ReportDocument> {
  const aanbieder = parseAgbCode(code);
  if (aanbieder === undefined) throw new UsageFault('Noem de aanbieder met een AGB-code van acht cijfers.');
  const naam = await findAanbiederNaam(analytics, scope.gemeenten, aanbieder);
  if (naam === undefined) throw new UsageFault(`Aanbieder ${code} geeft hier geen hulp. Controleer de code.`);
  return await writeAanbieder(analytics, scope, { aanbieder, naam });
}

function readTaal(text: string): ReportScope['taal'] {
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
