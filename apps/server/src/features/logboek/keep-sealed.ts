import { join } from 'node:path';
import { type Database, loadSealKey, parseSealKey, type SealPlace } from '@samenpad/database';
import { err, ok, type Result } from '@samenpad/domain';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';

const sealEveryMs = 500;
const alarmAfterSeconds = 60;
const reviewEveryMs = 3_600_000;

/** Key and folder that seal the log: as configured, or beside the other keys. The error is a Dutch sentence. */
export async function sealPlaceOf(config: Config): Promise<Result<SealPlace, string>> {
  const folder = config.logHeadsFolder;
  if (config.sealKey === undefined)
    return ok({ key: await loadSealKey(join(config.dataFolder, 'sleutels', 'zegel.key')), folder });
  const key = parseSealKey(config.sealKey);
  return key.ok ? ok({ key: key.value, folder }) : err('SAMENPAD_KEY_ZEGEL moet 32 bytes zijn, in base64.');
}

/**
 * Seals the log twice a second, and cries out when lines wait longer than a minute: then a transaction stays open, or the
 * folder of the heads cannot be written. The function that is given stops it, after what is finished was sealed.
 */
export function keepSealed(
  logboek: Database['logboek'],
  place: SealPlace,
  logger: Pick<Logger, 'error'> | undefined,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let alarmed = 0;
  let reviewed = 0;
  const round = async () => {
    try {
      await logboek.seal(place);
      const backlog = await logboek.readBacklog();
      if (backlog > alarmAfterSeconds && Date.now() - alarmed > alarmAfterSeconds * 1000) {
        alarmed = Date.now();
        logger?.error({ seconds: Math.round(backlog) }, 'log lines wait for their seal');
      }
      if (Date.now() - reviewed < reviewEveryMs) return;
      reviewed = Date.now();
      const overdue = await logboek.review();
      if (overdue > 0) logger?.error({ findings: overdue }, 'findings in the log are overdue');
    } catch (error) {
      logger?.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'log not sealed');
    }
  };
  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = undefined;
    });
  }, sealEveryMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
    await round();
  };
}
