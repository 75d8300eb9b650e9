import type { DeelakkoordView } from '@samenpad/contract';
import { useText } from '../../../text/catalogue.ts';
import { akkoordTexts } from '../akkoord-text.ts';

const capacities = ['jeugdige', 'ouder', 'voogd', 'vertegenwoordiger'] as const;

/** Who said yes, in words: names for a worker, as what for the family. */
export function useGevers(akkoord: DeelakkoordView | undefined): string {
  const t = useText(akkoordTexts);
  return [...new Set(akkoord?.gevers ?? [])]
    .map((gever) => {
      const capacity = capacities.find((one) => one === gever);
      return capacity === undefined ? gever : t(`gever-${capacity}`);
    })
    .join(', ');
}
