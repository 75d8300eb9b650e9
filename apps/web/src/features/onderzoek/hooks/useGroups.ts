import type { InterventieView } from '@samenpad/contract';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';

export type Eenheid = InterventieView['eenheid'];
export const eenheden: readonly Eenheid[] = ['gemeente', 'aanbieder', 'hulpvorm', 'praktijk', 'wijk'];

/**
 * The groups that can have an intervention, by kind, each with its code and name. `asked`: whose groups are shown; the
 * practices are only asked for then, and those too small to be shown by themselves are not among them.
 */
export function useGroups(asked?: Eenheid): Record<Eenheid, { code: string; naam: string }[]> {
  const word = useText(words);
  const taal = useLanguage();
  const { gemeenten } = useSessie();
  const keuzes = useAnswer('getKeuzes').data;
  const whole = keuzes === undefined ? {} : { van: keuzes.van };
  const praktijken = useAnswer(
    'getPraktijken',
    { query: { ...whole, taal } },
    { enabled: asked === 'praktijk' && keuzes !== undefined },
  ).data;
  return {
    gemeente: gemeenten.map(({ code, naam }) => ({ code, naam })),
    aanbieder: (keuzes?.aanbieders ?? []).map(({ agb, naam }) => ({ code: agb, naam })),
    hulpvorm: hulpvormOrder
      .filter((code) => keuzes?.hulpvormen.includes(code))
      .map((code) => ({ code, naam: word(code) })),
    praktijk: (praktijken?.rows ?? []).flatMap(({ praktijk }) =>
      praktijk === null ? [] : [{ code: praktijk, naam: praktijk }],
    ),
    wijk: (keuzes?.wijken ?? []).map(({ wijk, naam }) => ({ code: wijk, naam })),
  };
}
