import type { EigenToewijzingView } from '@samenpad/contract';
import { Status, type Tone } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { leveringTexts } from '../text.ts';

const tones: Readonly<Record<EigenToewijzingView['fase'], Tone>> = {
  'niet-gestart': 'waiting',
  loopt: 'good',
  onderbroken: 'attention',
  gestopt: 'waiting',
};

/** Where the delivery stands, with its day. */
export function FaseStatus({ toewijzing: { toestand, fase, begin, eind } }: { toewijzing: EigenToewijzingView }) {
  const t = useText(leveringTexts);
  const format = useFormat();
  if (toestand === 'verwijderd') return <Status tone="bad">{t('verwijderd')}</Status>;
  const dag = fase === 'loopt' ? begin : eind;
  return <Status tone={tones[fase]}>{t(`fase-${fase}`, { dag: dag === null ? '' : format.dateShort(dag) })}</Status>;
}
