import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { publishCount } from '../publication/publish.ts';
import type { Analytics } from '../store/analytics.ts';
import { countReferrers } from '../verwijzersaandeel/compute-verwijzersaandeel.ts';
import { listReferences, type Reference } from './list-references.ts';
import { measureHuishoudens } from './measure-huishoudens.ts';
import {
  type Asked,
  measureDuur,
  measureHerhaald,
  measureJongeren,
  measureKosten,
  measureToegang,
  measureTrajecten,
  type OwnMeasure,
} from './own-measures.ts';
import { type MaatId, maatIds, vergelijkingTexts } from './text.ts';

/** One measure of the own gemeenten beside what CBS publishes. */
export interface VergelijkingRow extends OwnMeasure {
  maat: MaatId;
  /** Of `eigen` and of every reference. */
  eenheid: 'aandeel' | 'dagen' | 'trajecten' | 'cent';
  /** What does not compare well, in words. */
  kanttekening: string;
  references: Reference[];
}

export interface VergelijkingOptions extends FigureOptions {
  /** Codes of gemeenten and names of jeugdregio's to compare with, separated by commas. */
  met?: string | undefined;
}

const measures: Record<
  MaatId,
  { eenheid: VergelijkingRow['eenheid']; measure: (asked: Asked) => Promise<OwnMeasure> }
> = {
  toegang: { eenheid: 'aandeel', measure: measureToegang },
  herhaald: { eenheid: 'aandeel', measure: measureHerhaald },
  jongeren: { eenheid: 'aandeel', measure: measureJongeren },
  duur: { eenheid: 'dagen', measure: measureDuur },
  trajecten: { eenheid: 'trajecten', measure: measureTrajecten },
  huishoudens: { eenheid: 'aandeel', measure: measureHuishoudens },
  kosten: { eenheid: 'cent', measure: measureKosten },
};

/** The own gemeenten beside the open data of CBS (domain.md C); the own ones also as CBS knows them, when it does. */
export function computeVergelijking(
  analytics: Analytics,
  filter: FigureFilter,
  options: VergelijkingOptions,
): Promise<FigureReport<'vergelijking', VergelijkingRow[]>> {
  return analytics.read(async (snapshot) => {
    const { taal, publication } = options;
    const text = vergelijkingTexts[taal];
    const period = figurePeriod(snapshot, filter);
    const own = filter.gemeenten === 'alle' ? [] : filter.gemeenten;
    const chosen = (options.met ?? '').split(',').map((name) => name.trim());
    const references = await listReferences([...new Set([...own, ...chosen])], taal);
    const rows: VergelijkingRow[] = [];
    for (const maat of maatIds) {
      const { eenheid, measure } = measures[maat];
      rows.push({
        maat,
        eenheid,
        ...(await measure({ snapshot, filter, period, options })),
        kanttekening: text.kanttekening[maat],
        references: references[maat],
      });
    }
    const counts = await countReferrers(snapshot, filter, options);
    const n = counts.reduce((sum, { count }) => sum + count, 0);
    return {
      figure: 'vergelijking',
      account: await makeAccount(snapshot, filter, options, text, publishCount(n, publication)),
      rows,
    };
  });
}
