import { kiezers } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/useAnswer.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { HulpkeuzeForm } from './hulpkeuze-form.ts';
import { hulpkeuzeTexts } from './hulpkeuze-text.ts';
import { NumberField } from './NumberField.tsx';

/** As many as a decision names. */
const mostNamed = 10;

interface Props {
  form: HulpkeuzeForm;
  onChange: (form: HulpkeuzeForm) => void;
}

/** Who chose the help and the aanbieder, and from what (S3-22): all may stay empty. */
export function HulpkeuzeFields({ form, onChange }: Props) {
  const t = useText(hulpkeuzeTexts);
  const { rol } = useSessie();
  const who = kiezers.map((kiezer): [string, string] => [kiezer, t(kiezer)]);
  return (
    <fieldset className="field stack-4">
      <legend>{t('legend')}</legend>
      <p className="small quiet">{t('legendHint')}</p>
      {(['hulpDoor', 'aanbiederDoor'] as const).map((name) => (
        <ChoiceField
          key={name}
          label={t(name)}
          value={form[name]}
          empty={t('unknown')}
          options={who}
          onChange={(chosen) => {
            onChange({ ...form, [name]: chosen });
          }}
        />
      ))}
      <NumberField
        key={form.geboden.length}
        label={t('aantal')}
        hint={t('aantalHint')}
        value={form.aantal}
        min={Math.max(1, form.geboden.length)}
        max={50}
        onChange={(aantal) => {
          onChange({ ...form, aantal });
        }}
      />
      <Named form={form} onChange={onChange} />
      {mayCall(rol, 'getVergelijkbaar') && (
        <p className="small stack-3">
          <Link className="text-button" to="/aanbieders" search={{ maat: 'vergelijkbaar' }} target="_blank">
            {t('earlier')}
          </Link>
        </p>
      )}
    </fieldset>
  );
}

/** The aanbieders there were to choose from, by name, one after the other. */
function Named({ form, onChange }: Props) {
  const t = useText(hulpkeuzeTexts);
  const all = useAnswer('getKeuzes').data?.aanbieders ?? [];
  const nameOf = (agb: string) => all.find((one) => one.agb === agb)?.naam ?? agb;
  const name = (geboden: HulpkeuzeForm['geboden']) => {
    const isFewer = form.aantal !== undefined && form.aantal < geboden.length;
    onChange({ ...form, geboden, aantal: isFewer ? geboden.length : form.aantal });
  };
  return (
    <>
      {form.geboden.length < mostNamed && (
        <ChoiceField
          label={t('geboden')}
          value=""
          empty={t('choose')}
          options={all.filter(({ agb }) => !form.geboden.includes(agb)).map(({ agb, naam }) => [agb, naam])}
          onChange={(chosen) => {
            const found = all.find(({ agb }) => agb === chosen);
            if (found !== undefined) name([...form.geboden, found.agb]);
          }}
        />
      )}
      {form.geboden.length > 0 && (
        <ul className="plain-list stack-3">
          {form.geboden.map((agb) => (
            <li key={agb}>
              {nameOf(agb)}{' '}
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  name(form.geboden.filter((other) => other !== agb));
                }}
              >
                {t('remove', { naam: nameOf(agb) })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
