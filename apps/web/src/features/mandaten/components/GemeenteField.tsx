import { useSessie } from '../../../api/useSessie.ts';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/catalogue.ts';
import { mandatenTexts } from '../text.ts';

interface Props {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
}

/** Only for who works for more than one gemeente. */
export function GemeenteField({ value, onChange }: Props) {
  const t = useText(mandatenTexts);
  const { gemeenten } = useSessie();
  if (gemeenten.length < 2) return null;
  return (
    <Field label={t('gemeente')}>
      {(own) => (
        <select {...own} className="utrecht-textbox" value={value} onChange={onChange}>
          {gemeenten.map(({ code, naam }) => (
            <option key={code} value={code}>
              {naam}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
