import type { Inzage } from '@samenpad/contract';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { logboekTexts } from '../text.ts';

const families: readonly string[] = ['jeugdige', 'ouder', 'pleegouder'];
type Key = Parameters<ReturnType<typeof useText<keyof typeof logboekTexts.nl>>>[0];

export interface InzageWords {
  moment: string;
  who: string;
  where: string;
  what: string;
  why: string;
}

/** Who says yes to an invitation has the relation a moment later than the line of it: nobody of the network works for the gemeente. */
function groundOf({ rol, grond }: Inzage): string {
  return rol === 'netwerklid' && grond === 'gemeente' ? 'netwerk' : grond;
}

/** One look in plain words. */
export function useInzageWords(gemeenteNaam: string): (inzage: Inzage) => InzageWords {
  const t = useText(logboekTexts);
  const word = useText(words);
  const format = useFormat();
  // A ground or kind that was added later is left out rather than shown as a code.
  const say = (key: string) => (Object.hasOwn(logboekTexts.nl, key) ? t(key as Key) : '');
  const whereOf = ({ rol, organisatie }: Inzage) => {
    if (families.includes(rol)) return t('family');
    return rol === 'netwerklid' ? t('invited') : (organisatie ?? t('ofGemeente', { naam: gemeenteNaam }));
  };
  const drawn = ({ tijd }: Inzage) => ({
    ...{ moment: format.moment(tijd), who: t('lot'), where: t('ofGemeente', { naam: gemeenteNaam }) },
    ...{ what: t('nothing'), why: say('grond-getrokken') },
  });
  const looked = (inzage: Inzage) => ({
    moment: format.moment(inzage.tijd),
    who: inzage.eigen ? t('self') : [word(inzage.rol), inzage.naam].filter((part) => part !== null).join(', '),
    where: whereOf(inzage),
    what: inzage.soorten
      .map((soort) => say(`soort-${soort}`))
      .filter((text) => text !== '')
      .join(', '),
    why: [say(`grond-${groundOf(inzage)}`), inzage.resultaat === 'gegeven' ? say(`doel-${inzage.doel}`) : '']
      .filter((text) => text !== '')
      .join(' '),
  });
  // Nobody looked: the file was drawn for a controle.
  return (inzage) => (inzage.grond === 'getrokken' ? drawn(inzage) : looked(inzage));
}
