import type { JeugdigeView } from '@samenpad/contract';
import { maxDate, minDate } from '@samenpad/domain';
import { useSessie } from '../../../api/useSessie.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { jeugdigenTexts } from '../text.ts';
import { useDuration } from './useDuration.ts';

/** The zorgpad in three or four short sentences. */
export function useConclusion({ trajecten, peildatum, gezien, naam }: JeugdigeView): string {
  const t = useText(jeugdigenTexts);
  const word = useText(words);
  const format = useFormat();
  const duration = useDuration();
  const { rol } = useSessie();
  const first = trajecten[0];
  if (first === undefined) return t('noCare');
  const begin = trajecten.reduce((earliest, traject) => minDate(earliest, traject.begin), first.begin);
  const end = trajecten.reduce((latest, traject) => maxDate(latest, traject.eind ?? peildatum), first.begin);
  const running = trajecten.filter((traject) => traject.eind === null).length;
  const most = trajecten.toSorted((a, b) => b.verlengingen - a.verlengingen)[0];
  const sentences = [
    t('sentence', {
      wie: rol === 'jeugdige' ? t('ownYouth') : (naam?.split(' ')[0] ?? t('youth')),
      trajecten: word('trajecten', { count: trajecten.length, n: format.number(trajecten.length) }),
      duur: duration(begin, minDate(end, peildatum)),
    }),
    most !== undefined && most.verlengingen > 1
      ? t('sentenceRenewed', { name: word(most.hulpvorm), n: format.number(most.verlengingen) })
      : undefined,
    running === 0 ? t('sentenceEnded') : t('sentenceRunning', { count: running, n: format.number(running) }),
    gezien ? undefined : t('sentenceUnseen'),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}
