import { makeAccount } from '../figure/account.ts';
import { type FigureReport, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import type { Analytics } from '../store/analytics.ts';
import { countVervolg } from './count-vervolg.ts';
import { publishVervolg, type VervolgRow } from './publish-vervolg.ts';
import { vervolgTexts } from './text.ts';

/** What followed when trajecten ended: doorstroom, up or down, and how many ended before their time (domain.md B.5). */
export function computeVervolg(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'vervolg', VervolgRow[]>> {
  return analytics.read(async (snapshot) => {
    const rows = publishVervolg(await countVervolg(snapshot, filter), options.publication);
    const n = rows[0]?.beeindigd ?? undetermined;
    return {
      figure: 'vervolg',
      account: await makeAccount(snapshot, filter, options, vervolgTexts[options.taal], n),
      rows,
    };
  });
}
