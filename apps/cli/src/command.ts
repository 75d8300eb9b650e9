import type { Command, Environment } from './environment.ts';
import { UsageFault } from './options.ts';
import { print, printError } from './output.ts';

/** Each command loads only what it needs: `check` starts without server and database. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  import: async () => (await import('./commands/import.ts')).importFiles,
  check: async () => (await import('./commands/check.ts')).check,
  fold: async () => (await import('./commands/fold.ts')).fold,
  generate: async () => (await import('./commands/generate.ts')).generate,
  report: async () => (await import('./commands/report.ts')).report,
  rapport: async () => (await import('./commands/rapport.ts')).rapport,
  eventlog: async () => (await import('./commands/eventlog.ts')).eventlog,
  parquet: async () => (await import('./commands/parquet.ts')).parquet,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
  'rotate-keys': async () => (await import('./commands/rotate-keys.ts')).rotateKeysCommand,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  'first-roles': async () => (await import('./commands/first-roles.ts')).firstRoles,
  provide: async () => (await import('./commands/provide.ts')).provide,
  'verify-log': async () => (await import('./commands/verify-log.ts')).verifyLog,
};

const usage = `Gebruik: samenpad <opdracht> [opties]

  serve [--demo]                     start de server
  import <bestand of map …>          lees berichten (XML, ZIP, StUF) en CSV-extracten
         [--mapping bestand.json]    kolommen en codes van een CSV-extract
         [--dry-run]                 kijk alleen wat er zou gebeuren
  check <bestand of map …>           keur berichten (schema en regels) zonder iets op te slaan
  check --explain TR302              wat een regel van de standaard zegt
  fold <map> --peildatum 2026-09-15  wat een map berichten oplevert, zonder database
  generate --seed 7 --size M <map>   maak de verzonnen regio als berichten (--gesprekken: met effect van accountgesprekken)
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
  first-roles --gemeente 9801 --beheerder <sub> --tweede <sub>  noem de eerste twee mensen die rollen geven
  provide <bestand.json> --beheerder <sub> --tweede <sub>  organisaties, teams, accounts en relaties uit een bestand
         [--check]                   kijk alleen of het bestand klopt
  verify-log                         kijk of iemand aan het logboek heeft gezeten

Overal: --json voor machines, --help voor deze tekst.`;

/** Runs one command and gives its exit code. Whatever goes wrong ends in a Dutch sentence, never in a stack trace. */
export async function runCommand(argv: string[], env: Environment): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || args.includes('--help')) {
    print(usage);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    printError(`De opdracht "${name}" bestaat niet. Typ samenpad --help voor de opdrachten.`);
    return 2;
  }
  try {
    const command = await load();
    return await command(args, env);
  } catch (error) {
    if (error instanceof UsageFault) {
      printError(error.message);
      return 2;
    }
    const { describeTrouble, StartRefused } = await import('@samenpad/server');
    printError(error instanceof StartRefused ? error.message : describeTrouble(error));
    return 1;
  }
}
