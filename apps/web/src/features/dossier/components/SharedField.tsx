import { readersOf, type StukView } from '@samenpad/contract';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import type { StukDraft } from '../stuk-draft.ts';
import { dossierTexts } from '../text.ts';
import { ShareMark } from './ShareMark.tsx';

interface Props {
  draft: StukDraft;
  onChange: (draft: StukDraft) => void;
}

/** Internal or shared, with who will read it beside the choice: before anything is saved. */
export function SharedField({ draft, onChange }: Props) {
  const t = useText(dossierTexts);
  const readers = useReaders(draft);
  const choice = (gedeeld: boolean) => (
    <label className="check">
      <input
        type="radio"
        name="gedeeld"
        checked={draft.gedeeld === gedeeld}
        onChange={() => {
          onChange({ ...draft, gedeeld });
        }}
      />
      <span>
        <ShareMark gedeeld={gedeeld} />
        <span className="line small quiet">{readers(gedeeld)}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="field">
      <legend>{t('whoReads')}</legend>
      {choice(false)}
      {choice(true)}
      <p className="small stack-3" role="status">
        {t('willRead', { who: readers(draft.gedeeld) })}
      </p>
    </fieldset>
  );
}

/** The roles in words, from the very rules of access; without the family for what is about a third party. */
function useReaders({ soort, derden }: Pick<StukView, 'soort' | 'derden'>): (gedeeld: boolean) => string {
  const t = useText(dossierTexts);
  const word = useText(words);
  const { internal, shared, family } = readersOf(soort);
  return (gedeeld) => {
    const names = [...internal, ...(gedeeld ? shared : [])]
      .filter((rol) => !derden || !family.includes(rol))
      .map((rol) => word(rol).toLowerCase());
    return names.length === 0 ? t('readersNone') : t('readers', { who: names.join(', ') });
  };
}
