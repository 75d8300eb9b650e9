import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Analytics, openAnalytics } from '@samenpad/analytics';
import type { Database, JeugdigeDetail } from '@samenpad/database';
import { createTestDatabase } from '@samenpad/database/testing';
import { listGemeenten, type Size, type Waarheid, writeRegio } from '@samenpad/demo';
import { plainDate } from '@samenpad/domain';
import { listInvoer } from '@samenpad/ijw';
import { createImportService, type ImportReport } from '../src/features/berichten/import-service.ts';

/** Last day of the synthetic region. */
const peildatum = plainDate('2025-12-31');

/** The synthetic region as the application knows it, beside what was planted in it. */
export interface ImportedRegio {
  waarheid: Waarheid;
  report: ImportReport;
  database: Database;
  analytics: Analytics;
  /** Every jeugdige as the page of that jeugdige has it. */
  jeugdigen: JeugdigeDetail[];
  close(): Promise<void>;
}

/** Writes the region, reads it through the real importer into a database of its own, and builds the figures. */
export async function importRegio(seed: number, size: Size): Promise<ImportedRegio> {
  const folder = mkdtempSync(join(tmpdir(), 'samenpad-waarheid-'));
  const { database } = await createTestDatabase();
  const analytics = await openAnalytics({ place: 'memory', source: database.analytics });
  const close = async () => {
    await analytics.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await writeRegio(folder, { seed, size });
    const gemeenten = listGemeenten(size).map(({ code }) => code);
    const imports = createImportService({
      database,
      analytics,
      gemeenten: new Set(gemeenten),
      peildatum: () => peildatum,
      now: () => new Date(),
    });
    const naam = `maasbroek-${size}`;
    const importId = await imports.register({ naam, gemeenten });
    const report = await imports.run(importId, { naam, gemeenten, invoer: listInvoer([folder]) });
    // Written by computeWaarheid a moment ago.
    const waarheid = JSON.parse(readFileSync(join(folder, 'waarheid.json'), 'utf8')) as Waarheid;
    return { waarheid, report, database, analytics, jeugdigen: await listJeugdigen(database, gemeenten), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listJeugdigen(database: Database, gemeenten: ReturnType<typeof listGemeenten>[number]['code'][]) {
  const login = { subject: 'truths', naam: 'Gegevensbeheerder', rol: 'gegevensbeheerder', gemeenten } as const;
  const { token } = await database.accounts.startSession({ ...login, gemeenten }, new Date(Date.now() + 3_600_000));
  const actor = { token, purpose: 'bekostiging' } as const;
  const details: JeugdigeDetail[] = [];
  for (let offset = 0; ; offset += 500) {
    const { rows } = await database.jeugdigen.list(actor, {}, 'pseudoniem', { offset, limit: 500 });
    for (const { jeugdigeId } of rows) {
      const detail = await database.jeugdigen.find(actor, jeugdigeId);
      if (detail !== undefined) details.push(detail);
    }
    if (rows.length < 500) return details;
  }
}
