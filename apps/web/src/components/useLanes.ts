import type { JeugdigeView, TrajectView } from '@samenpad/contract';
import type { CostBar, EndMark, Lane, OtherLane } from '../charts/lane.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { viaKey, words } from '../text/words.ts';
import { redenKey, toestandKey, zorgpadTexts } from './zorgpad-text.ts';

const marks: Readonly<Record<string, EndMark>> = {
  '31': 'plan',
  '39': 'plan',
  '34': 'agreed',
  '37': 'agreed',
  '38': 'agreed',
};

/** As planned, agreed, early, or derived from the last claim. */
export function endMarkOf(traject: Pick<TrajectView, 'eindSoort' | 'eindReden'>): EndMark | undefined {
  if (traject.eindSoort === 'open') return undefined;
  return traject.eindSoort === 'afgeleid' ? 'derived' : (marks[traject.eindReden ?? ''] ?? 'early');
}

/** How a traject ended, in words. */
export function useEndText(): (traject: TrajectView) => string {
  const t = useText(zorgpadTexts);
  return (traject) => {
    if (traject.eindSoort === 'open') return t('runs');
    return traject.eindSoort === 'afgeleid' ? t('derived') : t(redenKey(traject.eindReden));
  };
}

interface Lanes {
  lanes: Lane[];
  others: OtherLane[];
  /** Null: this role sees no costs. */
  costs: CostBar[] | null;
}

/** Makes the rows of the time line of somebody, with their words. */
export function useLanes(): (jeugdige: JeugdigeView) => Lanes {
  const laneOf = useLane();
  const otherLaneOf = useOtherLane();
  return ({ trajecten, overigeToewijzingen, kosten }) => ({
    lanes: trajecten.map(laneOf),
    others: overigeToewijzingen.flatMap(otherLaneOf),
    // Net costs: granted less credited (A40).
    costs:
      kosten?.map((row) => ({
        month: row.maand,
        hulpvorm: row.hulpvorm ?? ('ovg' as const),
        cents: row.toegekend - row.gecrediteerd,
      })) ?? null,
  });
}

function useLane(): (traject: TrajectView) => Lane {
  const t = useText(zorgpadTexts);
  const word = useText(words);
  const format = useFormat();
  const endText = useEndText();
  return (traject) => {
    const mark = endMarkOf(traject);
    const name = word(traject.hulpvorm);
    const via = t('viaWho', { who: word(viaKey(traject.verwijzer)) });
    return {
      key: String(traject.nr),
      name,
      by: traject.aanbiederNaam,
      hulpvorm: traject.hulpvorm,
      begin: traject.begin,
      eind: traject.eind,
      via,
      renewals: traject.verlengdVanaf,
      pauses: traject.pauzes,
      end: mark === undefined ? undefined : { mark, text: endText(traject) },
      grantedUntil: traject.toegewezenTot ?? undefined,
      description: t('description', {
        name,
        by: traject.aanbiederNaam,
        van: format.date(traject.begin),
        tot: traject.eind === null ? t('runs') : format.date(traject.eind),
        via,
        renewals: format.number(traject.verlengingen),
        end: endText(traject),
      }),
    };
  };
}

function useOtherLane(): (toewijzing: JeugdigeView['overigeToewijzingen'][number]) => OtherLane[] {
  const t = useText(zorgpadTexts);
  const word = useText(words);
  const nameOf = ({ hulpvorm, wet }: JeugdigeView['overigeToewijzingen'][number]) => {
    if (hulpvorm === null) return t(wet);
    return wet === 'jw' ? word(hulpvorm) : t('underLaw', { care: word(hulpvorm), law: t(wet) });
  };
  return (toewijzing) => {
    if (toewijzing.begin === null) return [];
    return [
      {
        key: `${toewijzing.domein}${toewijzing.toewijzingNummer}`,
        name: nameOf(toewijzing),
        by: toewijzing.aanbiederNaam,
        begin: toewijzing.begin,
        eind: toewijzing.eind,
        description: t('otherDescription', {
          nr: String(toewijzing.toewijzingNummer),
          by: toewijzing.aanbiederNaam,
          state: t(toestandKey(toewijzing.toestand)),
        }),
      },
    ];
  };
}
