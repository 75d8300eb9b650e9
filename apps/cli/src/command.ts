import { describeTrouble, StartRefused } from '@samenpad/server';
import { backup } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { eventlog } from './commands/eventlog.ts';
import { fold } from './commands/fold.ts';
import { generate } from './commands/generate.ts';
import { importFiles } from './commands/import.ts';
import { migrate } from './commands/migrate.ts';
import { parquet } from './commands/parquet.ts';
import { rapport } from './commands/rapport.ts';
import { rebuild } from './commands/rebuild.ts';
import { report } from './commands/report.ts';
import { restore } from './commands/restore.ts';
import { rotateKeysCommand } from './commands/rotate-keys.ts';
import { serve } from './commands/serve.ts';
import { verifyLog } from './commands/verify-log.ts';
import type { Command, Environment } from './environment.ts';
import { UsageFault } from './options.ts';
import { print, printError } from './output.ts';

const commands: Readonly<Record<string, Command>> = {
  serve,
  import: importFiles,
  check,
  fold,
  generate,
  report,
  rapport,
  eventlog,
  parquet,
  migrate,
  rebuild,
  'rotate-keys': rotateKeysCommand,
  backup,
  restore,
  'verify-log': verifyLog,
};

const usage = `Gebruik: samenpad <opdracht> [opties]

  serve [--demo]                     start de server
  import <bestand of map …>          lees berichten (XML, ZIP, StUF) en CSV-extracten
         [--mapping bestand.json]    kolommen en codes van een CSV-extract
         [--dry-run]                 kijk alleen wat er zou gebeuren
  check <bestand of map …>           keur berichten zonder iets op te slaan
  fold <map> --peildatum 2026-09-15  wat een map berichten oplevert, zonder database
  generate --seed 7 --size M <map>   maak de verzonnen regio als berichten
  report <cijfer> [filters]          een cijfer met zijn verantwoording
  report waarheid --waarheid waarheid.json  vinden de cijfers terug wat generate erin stopte?
  rapport raad --out raad.pdf         het rapport voor de raad als toegankelijke PDF
  rapport aanbieder <code> --out a.pdf  het rapport voor één aanbieder
  rapport correctie --maand 2026-08 --reden "…"  vraag een nieuwe uitgave van een maand
  eventlog <bestand.csv of .xes>     paden, overgangen en duur van een gebeurtenissenlog van een ander
  parquet <map>                      de gegevens achter de cijfers zonder namen, voor een eigen analyse
  migrate                            breng de database bij
  rebuild                            bouw alle leesmodellen opnieuw op
  rotate-keys [--index | --verwijder-oud]  versleutel of indexeer alles met een nieuwe sleutel
  backup <map>                       maak een versleutelde reservekopie, ook terwijl de server draait
  restore <map>                      zet een reservekopie terug in een lege gegevensmap
  verify-log                         kijk of iemand aan het logboek heeft gezeten

Overal: --json voor machines, --help voor deze tekst.`;

/** Runs one command and gives its exit code. Whatever goes wrong ends in a Dutch sentence, never in a stack trace. */
export async function runCommand(argv: string[], env: Environment): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || args.includes('--help')) {
    print(usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    printError(`De opdracht "${name}" bestaat niet. Typ samenpad --help voor de opdrachten.`);
    return 2;
  }
  try {
    return await command(args, env);
  } catch (error) {
    if (error instanceof UsageFault || error instanceof StartRefused) {
      printError(error.message);
      return error instanceof UsageFault ? 2 : 1;
    }
    printError(describeTrouble(error));
    return 1;
  }
}
