import { useAnswer } from '../api/useAnswer.ts';
import { useText } from '../text/catalogue.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { filterTexts } from './text.ts';

interface Props {
  gemeente: string | undefined;
  selected: string | undefined;
  onSelect: (wijk: string | undefined) => void;
}

/** Where the jeugdigen live, for gemeenten that gave which postcode lies in which wijk; else nothing. */
export function WijkFilter({ gemeente, selected, onSelect }: Props) {
  const t = useText(filterTexts);
  const wijken = useAnswer('getKeuzes').data?.wijken ?? [];
  if (wijken.length === 0) return null;
  // The code of CBS begins with that of the gemeente.
  const inGemeente = wijken.filter(({ wijk }) => gemeente === undefined || wijk.startsWith(`WK${gemeente}`));
  return (
    <FilterMenu
      label={t('wijk')}
      fallback={t('all')}
      selected={selected}
      options={[
        ...inGemeente.map(({ wijk, naam }) => ({ key: wijk, text: naam })),
        { key: 'onbekend', text: t('wijkUnknown') },
      ]}
      onSelect={onSelect}
    />
  );
}
