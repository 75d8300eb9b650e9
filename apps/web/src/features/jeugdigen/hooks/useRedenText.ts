import type { Reden } from '@samenpad/contract';
import { zorgpadTexts } from '../../../components/zorgpad-text.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { viaKey, words } from '../../../text/words.ts';
import { focusTexts } from '../focus-text.ts';

/** Why a jeugdige stands in a list, in words. */
export function useRedenText(): (reden: Reden) => string {
  const t = useText(focusTexts);
  const own = useText(zorgpadTexts);
  const word = useText(words);
  const format = useFormat();
  return (reden) => {
    switch (reden.soort) {
      case 'herhaald-traject':
        return t('repeats', { n: format.number(reden.trajecten) });
      case 'herhaald-beroep':
        return t('cameBack', {
          count: reden.dagen,
          n: format.number(reden.dagen),
          day: format.dateShort(reden.begin),
        });
      case 'tegelijk':
        return t('together', {
          count: reden.aanbieders,
          aanbieders: format.number(reden.aanbieders),
          n: format.number(reden.trajecten),
          day: format.dateShort(reden.op),
        });
      case 'snel-na-elkaar':
        return t('quick', { n: format.number(reden.rang), day: format.dateShort(reden.begin) });
      case 'ijw-stapeling':
        return t('twice', { nummers: reden.toewijzingNummers.join(', ') });
      case 'signaal':
        return t('signalOf', {
          hulp: word(reden.hulpvorm),
          aanbieder: reden.aanbieder,
          via: own('viaWho', { who: word(viaKey(reden.verwijzer)) }),
          signalen: reden.signalen.map((signaal) => t(signaal)).join(', '),
        });
      case 'kader-duur':
        return t('overMonths', {
          hulp: word(reden.hulpvorm),
          aanbieder: reden.aanbieder,
          day: format.dateShort(reden.begin),
          n: format.number(reden.maanden),
          grens: format.number(reden.grens),
        });
      case 'kader-tegelijk':
        return t('overTracks', {
          n: format.number(reden.trajecten),
          hulp: reden.hulpvorm === null ? '' : ` ${word(reden.hulpvorm).toLowerCase()}`,
          grens: format.number(reden.grens),
        });
    }
  };
}
