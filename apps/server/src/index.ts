export { type BackupRequest, makeBackup, restoreFrom } from './backup.ts';
export { type Config, listStartFaults, readConfig } from './config.ts';
export { createOpenApi } from './create-openapi.ts';
export { type DemoProgress, demoConfig, fillDemo } from './demo/demo.ts';
export { describeTrouble } from './describe-trouble.ts';
export { type DryRun, dryRunPaths } from './dry-run.ts';
export type { AttentionFile, ImportProgress } from './features/berichten/import-run.ts';
export type { ImportReport } from './features/berichten/import-service.ts';
export { sealPlaceOf } from './features/logboek/keep-sealed.ts';
export { findEdition, keepEditions } from './features/rapporten/freeze.ts';
export { describeGebied } from './gemeenten.ts';
export { provideFile } from './provide/provide-file.ts';
export { type IndexReport, type RotateReport, removeOldKeys, rotateIndex, rotateKeys } from './rotate-keys.ts';
export {
  checkPort,
  createLogger,
  type Engine,
  openEngine,
  type RunningServer,
  StartRefused,
  startServer,
} from './start.ts';
