import { Button } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { TextField } from '../components/TextField.tsx';
import { useText } from '../text/catalogue.ts';
import { weergaveTexts } from './weergave-text.ts';

interface Values {
  naam: string;
  gedeeld: boolean;
}

interface Props {
  values: Values;
  busy: boolean;
  onChange: (values: Values) => void;
  /** Other buttons beside the one that saves. */
  children?: ReactNode;
}

const leastName = 3;

/** Name of a view, and whether colleagues see it. */
export function WeergaveFields({ values, busy, onChange, children }: Props) {
  const t = useText(weergaveTexts);
  return (
    <>
      <TextField
        label={t('naam')}
        value={values.naam}
        maxLength={80}
        onChange={(naam) => {
          onChange({ ...values, naam });
        }}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={values.gedeeld}
          onChange={({ target }) => {
            onChange({ ...values, gedeeld: target.checked });
          }}
        />
        <span>{t('share')}</span>
      </label>
      <p className="buttons stack-3">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={busy || Array.from(values.naam.trim()).length < leastName}
        >
          {t('save')}
        </Button>
        {children}
      </p>
    </>
  );
}
