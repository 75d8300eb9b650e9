import type { JeugdigeView, Role } from '@samenpad/contract';
import { useSessie } from '../../../api/useSessie.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { jeugdigenTexts } from '../text.ts';

/** The heading of the list, by what ties a role to the jeugdigen in it. */
const lists = {
  consulent: 'mine',
  regisseur: 'mine',
  gi: 'mine',
  teamleider: 'team',
  accounthouder: 'portfolio',
  controller: 'sample',
  'regisseur-ander-domein': 'shared',
  hulpverlener: 'care',
  aanbiederadministratie: 'care',
} as const satisfies Partial<Record<Role, string>>;

function isListed(rol: Role): rol is keyof typeof lists {
  return rol in lists;
}

/** Title, question and empty text of the list for whoever reads it. */
export function useListTexts(): { title: string; question: string; nobody: string | undefined } {
  const t = useText(jeugdigenTexts);
  const { rol } = useSessie();
  if (!isListed(rol)) return { title: t('title'), question: t('question'), nobody: undefined };
  const list = lists[rol];
  const nobody: Partial<Record<typeof list, string>> = { mine: t('emptyMine'), shared: t('emptyShared') };
  return { title: t(`${list}Title`), question: t(`${list}Question`), nobody: nobody[list] };
}

/** How the page of one jeugdige speaks to its reader: a family in `je`, about its own file. */
export function useReader({ naam, pseudoniem, gemeenteNaam }: JeugdigeView) {
  const t = useText(jeugdigenTexts);
  const word = useText(words);
  const { rol } = useSessie();
  const own = rol === 'jeugdige';
  const family = own || rol === 'ouder' || rol === 'pleegouder';
  const ownPart = rol === 'hulpverlener' || rol === 'aanbiederadministratie';
  const shown = naam ?? pseudoniem;
  return {
    title: own ? t('ownTitle') : shown,
    back: family ? '/mijn' : '/jeugdigen',
    notice: noticeOf(),
  };

  function noticeOf(): string {
    if (family) return t('noticeFamily', { gemeente: gemeenteNaam });
    if (ownPart) return t('noticeOwnPart');
    if (naam === null) return t('pseudonymous');
    return t('notice', { rol: word(rol).toLowerCase(), gemeente: gemeenteNaam });
  }
}
