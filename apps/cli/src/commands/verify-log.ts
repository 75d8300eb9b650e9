import { openEngine, StartRefused, sealPlaceOf } from '@samenpad/server';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions } from '../options.ts';
import { formatNumber, print, printError, printJson } from '../output.ts';

type Report = Awaited<ReturnType<Awaited<ReturnType<typeof openEngine>>['database']['logboek']['verify']>>;
type Finding = Report['findings'][number];

/** What each kind of finding means, for whoever looks after the server. */
const meaning: Readonly<Record<Finding['soort'], string>> = {
  regel: 'is gewijzigd of hoort er niet',
  zegel: 'past niet meer op zijn regels: er is een regel gewijzigd, weg of bijgekomen',
  keten: 'past niet meer op het zegel ervoor',
  handtekening: 'heeft niet de handtekening van deze server',
  kop: 'Het laatst bewaarde zegel ontbreekt in de database: het einde is weg, of de map met koppen klopt niet',
};

function describe({ gemeente, soort, nr, regelId, tijd }: Finding): string {
  if (soort === 'regel')
    return `Gemeente ${gemeente}: regel ${regelId ?? ''} van ${tijd?.toISOString() ?? ''} ${meaning.regel}.`;
  if (soort === 'kop') return `Gemeente ${gemeente}: ${meaning.kop} (zegel ${nr ?? 'onbekend'}).`;
  return `Gemeente ${gemeente}: zegel ${nr ?? ''} ${meaning[soort]}.`;
}

const shown = 20;

/** `samenpad verify-log`: checks every line, seal, signature and head of the log; exit code 1 when one is not right. */
export async function verifyLog(args: string[], env: Environment): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' }, demo: { type: 'boolean' } });
  const config = configOf(env, { demo: values.demo === true });
  const engine = await openEngine(config);
  try {
    const place = await sealPlaceOf(config);
    if (!place.ok) throw new StartRefused(place.error);
    const report = await engine.database.logboek.verify(place.value);
    if (values.json === true) printJson(report);
    else printReport(report);
    return report.findings.length === 0 ? 0 : 1;
  } finally {
    await engine.close();
  }
}

function printReport({ gemeenten, zegels, findings }: Report): void {
  if (findings.length === 0) {
    print(`Het logboek klopt. Zegels: ${formatNumber(zegels)}. Gemeenten: ${formatNumber(gemeenten)}.`);
    return;
  }
  for (const finding of findings.slice(0, shown)) printError(describe(finding));
  if (findings.length > shown) printError(`En nog ${formatNumber(findings.length - shown)}.`);
  printError('Het logboek is niet zoals het geschreven is. Waarschuw de functionaris gegevensbescherming.');
}
