import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';

export type Eenheid = 'gemeente' | 'aanbieder' | 'hulpvorm';

/** The groups that can have an intervention, by kind, each with its code and name. */
export function useGroups(): Record<Eenheid, { code: string; naam: string }[]> {
  const word = useText(words);
  const { gemeenten } = useSessie();
  const keuzes = useAnswer('getKeuzes').data;
  return {
    gemeente: gemeenten.map(({ code, naam }) => ({ code, naam })),
    aanbieder: (keuzes?.aanbieders ?? []).map(({ agb, naam }) => ({ code: agb, naam })),
    hulpvorm: hulpvormOrder
      .filter((code) => keuzes?.hulpvormen.includes(code))
      .map((code) => ({ code, naam: word(code) })),
  };
}
