import type { JeugdigeView, TrajectView } from '@samenpad/contract';
import type { CostBar, EndMark, Lane, OtherLane } from '../../../charts/lane.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { viaKey, words } from '../../../text/words.ts';
import { jeugdigenTexts, redenKey, toestandKey } from '../text.ts';

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
  const t = useText(jeugdigenTexts);
  return (traject) => {
    if (traject.eindSoort === 'open') return t('runs');
    return traject.eindSoort === 'afgeleid' ? t('derived') : t(redenKey(traject.eindReden));
  };
}

/** The rows of the time line, with their words. */
export function useLanes(jeugdige: JeugdigeView): { lanes: Lane[]; others: OtherLane[]; costs: CostBar[] | null } {
  const t = useText(jeugdigenTexts);
  const word = useText(words);
  const format = useFormat();
  const endText = useEndText();
  const lanes = jeugdige.trajecten.map((traject): Lane => {
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
  });
  const otherName = ({ hulpvorm, wet }: JeugdigeView['overigeToewijzingen'][number]) => {
    if (hulpvorm === null) return t(wet);
    return wet === 'jw' ? word(hulpvorm) : t('underLaw', { care: word(hulpvorm), law: t(wet) });
  };
  const others = jeugdige.overigeToewijzingen.flatMap((toewijzing): OtherLane[] => {
    if (toewijzing.begin === null) return [];
    return [
      {
        key: `${toewijzing.domein}${toewijzing.toewijzingNummer}`,
        name: otherName(toewijzing),
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
  });
  // Net costs: granted less credited (A40).
  const costs =
    jeugdige.kosten?.map((row) => ({
      month: row.maand,
      hulpvorm: row.hulpvorm ?? ('ovg' as const),
      cents: row.toegekend - row.gecrediteerd,
    })) ?? null;
  return { lanes, others, costs };
}
