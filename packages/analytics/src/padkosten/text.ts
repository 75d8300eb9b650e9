import { amountTexts } from '../publication/amount-text.ts';

export const padkostenTexts = {
  nl: {
    definition:
      'Wat de jeugdigen op een pad in de maanden van de periode hebben gekost, in eurocenten: alle toegekende hulp uit de Jeugdwet min credits, van welke hulpvorm of aanbieder ook. Een pad is de volgorde van de hulp, met of die is gestopt of nog loopt op de peildatum, zoals bij zorgpaden. Het duurste pad staat bovenaan.',
    excluded: [
      'Jeugdigen zonder hulp in de periode tellen niet mee.',
      'Wat nog niet is gedeclareerd of waarop de gemeente nog niet antwoordde, telt niet mee. De laatste maanden zijn daarom niet compleet.',
      'Wat een pad in andere jaren kostte, telt niet mee.',
      amountTexts.nl,
    ],
  },
  en: {
    definition:
      'What the youths on a path cost in the months of the period, in euro cents: all youth care that was granted less credits, of whatever form or provider. A path is the order of care, with whether it has ended or still runs on the reference day, as for care paths. The dearest path stands first.',
    excluded: [
      'Youths without care in the period do not count.',
      'What was not claimed yet or not answered by the municipality yet does not count. That is why the last months are not complete.',
      'What a path cost in other years does not count.',
      amountTexts.en,
    ],
  },
} as const;
