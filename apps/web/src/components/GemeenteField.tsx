import { useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { componentTexts } from './text.ts';

/** Which of one's gemeenten, by code; only for who works for more than one. */
export function GemeenteField({ value, onChange }: { value: string; onChange: (gemeente: string) => void }) {
  const t = useText(componentTexts);
  const { gemeenten } = useSessie();
  if (gemeenten.length < 2) return null;
  return (
    <ChoiceField
      label={t('gemeente')}
      value={value}
      options={gemeenten.map(({ code, naam }) => [code, naam])}
      onChange={onChange}
    />
  );
}
