import type { ImportView } from '@samenpad/contract';
import { Status, type Tone } from '../../../components/Status.tsx';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts } from '../text.ts';

const tones: Readonly<Record<ImportView['toestand'], Tone>> = {
  bezig: 'waiting',
  klaar: 'good',
  mislukt: 'bad',
  gestopt: 'attention',
};

/** How an import stands, as shape, colour and word. */
export function ImportState({ toestand }: { toestand: ImportView['toestand'] }) {
  const t = useText(berichtenTexts);
  return <Status tone={tones[toestand]}>{t(toestand)}</Status>;
}
