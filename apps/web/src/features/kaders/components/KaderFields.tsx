import { hulpvormen } from '@samenpad/domain';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';
import type { KaderInvoer } from '../kader-invoer.ts';
import { kadersTexts } from '../text.ts';

interface Props {
  form: KaderInvoer;
  onChange: (patch: Partial<KaderInvoer>) => void;
}

/** What is written down of a kader. */
export function KaderFields({
  form,
  indicatoren,
  onChange,
}: Props & { indicatoren: readonly { figuur: string; naam: string }[] }) {
  const t = useText(kadersTexts);
  const text = (key: 'naam' | 'eigenaar' | 'drempel' | 'reden', maxLength: number) => (
    <TextField
      label={t(key)}
      hint={t(`${key}Hint`)}
      value={form[key]}
      maxLength={maxLength}
      onChange={(value) => {
        onChange({ [key]: value });
      }}
    />
  );
  return (
    <>
      {text('naam', 100)}
      <Field label={t('tekst')} hint={t('tekstHint')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textarea"
            rows={4}
            maxLength={1000}
            value={form.tekst}
            onChange={({ target }) => {
              onChange({ tekst: target.value });
            }}
          />
        )}
      </Field>
      {text('eigenaar', 100)}
      <DateField
        label={t('van')}
        value={form.van}
        onChange={(van) => {
          onChange({ van });
        }}
      />
      <DateField
        label={t('tot')}
        value={form.tot}
        onChange={(tot) => {
          onChange({ tot });
        }}
      />
      <ChoiceField
        label={t('indicator')}
        value={form.indicator}
        empty={t('choose')}
        options={indicatoren.map(({ figuur, naam }) => [figuur, naam])}
        onChange={(indicator) => {
          onChange({ indicator });
        }}
      />
      {text('drempel', 100)}
      <LimitFields form={form} onChange={onChange} />
      {text('reden', 500)}
    </>
  );
}

function LimitFields({ form: { maat, hulpvorm, grens }, onChange }: Props) {
  const t = useText(kadersTexts);
  const word = useText(words);
  return (
    <>
      <ChoiceField
        label={t('maat')}
        value={maat}
        options={(['geen', 'duur', 'tegelijk'] as const).map((one) => [one, t(`maat-${one}`)])}
        onChange={(chosen) => {
          onChange({ maat: chosen === 'duur' || chosen === 'tegelijk' ? chosen : 'geen', grens: undefined });
        }}
      />
      {maat !== 'geen' && (
        <>
          <ChoiceField
            label={t('hulpvorm')}
            value={hulpvorm}
            empty={t('anyHelp')}
            options={hulpvormOrder.filter((code) => code in hulpvormen).map((code) => [code, word(code)])}
            onChange={(chosen) => {
              onChange({ hulpvorm: chosen });
            }}
          />
          <NumberField
            key={maat}
            label={t(`grens-${maat}`)}
            value={grens}
            min={1}
            max={maat === 'duur' ? 240 : 20}
            onChange={(value) => {
              onChange({ grens: value });
            }}
          />
        </>
      )}
    </>
  );
}
