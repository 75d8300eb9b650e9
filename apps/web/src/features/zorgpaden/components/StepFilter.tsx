import type { Step, StepKind } from '../../../charts/step-layout.ts';
import { Swatch } from '../../../components/Swatch.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { filterTexts } from '../../../filters/text.ts';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';
import { zorgpadenTexts } from '../text.ts';

interface Props {
  steps: readonly { stap: number; hulpvorm: StepKind }[];
  selected: string | undefined;
  onSelect: (stap: string | undefined) => void;
}

/** The same choice as a block of the chart, for whoever cannot point at it. */
export function StepFilter({ steps, selected, onSelect }: Props) {
  const t = useText(zorgpadenTexts);
  const filter = useText(filterTexts);
  const word = useText(words);
  const isHere = (stap: number, hulpvorm: Step['hulpvorm']) =>
    steps.some((step) => step.stap === stap && step.hulpvorm === hulpvorm);
  const options = [1, 2, 3, 4, 5].flatMap((n) =>
    hulpvormOrder
      .filter((hulpvorm) => isHere(n, hulpvorm))
      .map((hulpvorm) => ({
        key: `${n}:${hulpvorm}`,
        text: t('stepOption', { name: word(hulpvorm), n }),
        mark: <Swatch hulpvorm={hulpvorm} />,
      })),
  );
  return (
    <FilterMenu label={t('step')} fallback={filter('none')} options={options} selected={selected} onSelect={onSelect} />
  );
}
