import { type Analytics, listAanbiederNamen } from '@samenpad/analytics';
import type { AgbCode } from '@samenpad/domain';
import { collectAanbieders } from './aanbieder/collect-aanbieder.ts';
import { writeAanbieder } from './aanbieder/write-aanbieder.ts';
import type { ReportDocument } from './document/document.ts';
import type { Taal } from './document/format.ts';
import type { ReportScope } from './document/scope.ts';
import { writeRaad } from './raad/write-raad.ts';

/** What an edition is about; it is written in both languages. */
export interface EditionScope extends Omit<ReportScope, 'gebied' | 'taal'> {
  gebied: Readonly<Record<Taal, string>>;
}

/** One report of an edition. */
export interface EditionReport {
  soort: 'raad' | 'aanbieder';
  /** Null for the council. */
  aanbieder: AgbCode | null;
  taal: Taal;
  document: ReportDocument;
}

const talen = ['nl', 'en'] as const;

/**
 * All reports of these editions, from one version of the store whatever comes in meanwhile: what is published together
 * cannot be subtracted from each other to see what came in between.
 */
export function writeEditions(
  analytics: Analytics,
  editions: readonly EditionScope[],
): Promise<{ versie: string; editions: EditionReport[][] }> {
  return analytics.read(async (snapshot) => {
    const pinned: Analytics = { ...analytics, version: () => snapshot.version, read: (work) => work(snapshot) };
    const written: EditionReport[][] = [];
    for (const edition of editions) written.push(await writeEdition(pinned, edition));
    return { versie: snapshot.version, editions: written };
  });
}

async function writeEdition(analytics: Analytics, edition: EditionScope): Promise<EditionReport[]> {
  const reports: EditionReport[] = [];
  const aanbieders = await listAanbiederNamen(analytics, edition.gemeenten);
  for (const taal of talen) {
    const scope: ReportScope = { ...edition, gebied: edition.gebied[taal], taal };
    reports.push({ soort: 'raad', aanbieder: null, taal, document: await writeRaad(analytics, scope) });
    const results = await collectAanbieders(analytics, scope);
    for (const { aanbieder, naam } of aanbieders) {
      reports.push({
        soort: 'aanbieder',
        aanbieder,
        taal,
        document: writeAanbieder(scope, results, { aanbieder, naam }),
      });
    }
  }
  return reports;
}
