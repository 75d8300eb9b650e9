import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { nameOf, outside, type Partij, type PartijDraft } from '../samen-partij.ts';
import { samenTexts } from '../samen-text.ts';

interface Props {
  partijen: readonly Partij[];
  draft: PartijDraft;
  onChange: (draft: PartijDraft) => void;
}

/** Somebody around the file, or somebody from outside by name. */
export function PartijField({ partijen, draft, onChange }: Props) {
  const t = useText(samenTexts);
  return (
    <>
      <ChoiceField
        label={t('who')}
        value={draft.keuze}
        empty={t('choose')}
        options={[
          ...partijen.map((partij, i) => [String(i), nameOf(partij)] as const),
          [outside, t('outside')] as const,
        ]}
        onChange={(keuze) => {
          onChange({ ...draft, keuze });
        }}
      />
      {draft.keuze === outside && (
        <>
          <TextField
            label={t('name')}
            value={draft.naam}
            maxLength={120}
            onChange={(naam) => {
              onChange({ ...draft, naam });
            }}
          />
          <TextField
            label={t('organisation')}
            value={draft.organisatie}
            maxLength={120}
            onChange={(organisatie) => {
              onChange({ ...draft, organisatie });
            }}
          />
        </>
      )}
    </>
  );
}
