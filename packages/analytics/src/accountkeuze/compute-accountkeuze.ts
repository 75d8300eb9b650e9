import { type AgbCode, parseAgbCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Cell, FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { publishCount, publishPart, publishShare, roundForGroups } from '../publication/publish.ts';
import { publishAmount } from '../publication/publish-amount.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import type { Analytics } from '../store/analytics.ts';
import { countVolumes, type Volume } from './count-aanbieders.ts';
import { accountkeuzeTexts } from './text.ts';

/** By what an aanbieder is large; the first unless asked otherwise. */
export const grootten = ['jeugdigen', 'kosten'] as const;

/** How many aanbieders can be chosen (S0-27: fifteen to twenty); the first unless asked otherwise. */
export const keuzeAantallen = ['18', '15', '16', '17', '19', '20'] as const;

interface VolumeCells {
  jeugdigen: Cell;
  trajecten: Cell;
  /** Cents granted in the period. */
  kosten: Cell;
}

/** One of the largest aanbieders, the largest first. */
export interface AccountkeuzeRow extends VolumeCells {
  aanbieder: AgbCode;
  aanbiederNaam: string | null;
}

export interface AccountkeuzeReport extends FigureReport<'accountkeuze', AccountkeuzeRow[]> {
  totaal: VolumeCells;
  /** The rows together: who is with two of them counts once. */
  together: VolumeCells;
  /** `together` as share of `totaal`, 0 … 1. */
  aandeel: VolumeCells;
}

export interface AccountkeuzeOptions extends FigureOptions {
  aantal?: (typeof keuzeAantallen)[number] | undefined;
  naar?: (typeof grootten)[number] | undefined;
}

/**
 * The largest aanbieders by jeugdigen or costs, and what they cover together: with whom account talks are worth their time
 * (S0-27). An aanbieder in the filter narrows nothing.
 */
export function computeAccountkeuze(
  analytics: Analytics,
  filter: FigureFilter,
  options: AccountkeuzeOptions,
): Promise<AccountkeuzeReport> {
  return analytics.read(async (snapshot) => {
    const wide: FigureFilter = { ...filter, aanbieder: undefined };
    const period = figurePeriod(snapshot, wide);
    const { publication, naar, aantal } = options;
    const largest = findLargest(await countVolumes(snapshot, wide, period), publication, naar).slice(
      0,
      Number(aantal ?? 18),
    );
    const chosen = largest.map(({ aanbieder }) => aanbieder);
    const together = await countVolumes(snapshot, wide, period, chosen);
    const namen = await listNamen(snapshot);
    const nobody: Volume = { jeugdigen: 0, trajecten: 0, bedrag: 0, largest: 0 };
    const [all, own] = [together.get('alle') ?? nobody, together.get('gekozen') ?? nobody];
    const totaal = publishVolume(all, publication);
    return {
      figure: 'accountkeuze',
      account: await makeAccount(snapshot, wide, options, accountkeuzeTexts[options.taal], totaal.trajecten),
      totaal,
      ...publishCoverage(own, all, totaal, publication),
      rows: largest.map(({ aanbieder, volume }) => ({
        aanbieder,
        aanbiederNaam: namen.get(aanbieder) ?? null,
        ...publishVolume(volume, publication),
      })),
    };
  });
}

/** For groups only those with enough jeugdigen to be shown: a smaller one is no account. */
function findLargest(
  volumes: ReadonlyMap<string, Volume>,
  publication: FigureOptions['publication'],
  naar: AccountkeuzeOptions['naar'] = 'jeugdigen',
): { aanbieder: AgbCode; volume: Volume }[] {
  const sizeOf = (volume: Volume) => (naar === 'kosten' ? volume.bedrag : volume.jeugdigen);
  return [...volumes]
    .flatMap(([key, volume]) => {
      const aanbieder = parseAgbCode(key);
      return aanbieder === undefined || volume.jeugdigen < thresholdsOf(publication).aantal
        ? []
        : [{ aanbieder, volume }];
    })
    .sort((a, b) => sizeOf(b.volume) - sizeOf(a.volume) || (a.aanbieder < b.aanbieder ? -1 : 1));
}

function publishVolume(volume: Volume, publication: FigureOptions['publication']): VolumeCells {
  return {
    jeugdigen: publishCount(volume.jeugdigen, publication),
    trajecten: publishCount(volume.trajecten, publication),
    kosten: publishAmount(volume, publication),
  };
}

function publishCoverage(
  own: Volume,
  all: Volume,
  totaal: VolumeCells,
  publication: FigureOptions['publication'],
): Pick<AccountkeuzeReport, 'together' | 'aandeel'> {
  const together: VolumeCells = {
    jeugdigen: publishPart(own.jeugdigen, all.jeugdigen, publication),
    trajecten: publishPart(own.trajecten, all.trajecten, publication),
    kosten: publishAmount(own, publication),
  };
  const share = (key: keyof VolumeCells): Cell => {
    const cell = publishShare(together[key], totaal[key], publication);
    return cell.kind === 'value' ? { ...cell, value: roundForGroups(cell.value, publication) } : cell;
  };
  return {
    together,
    aandeel: { jeugdigen: share('jeugdigen'), trajecten: share('trajecten'), kosten: share('kosten') },
  };
}
