import { useState } from 'react';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';

const roles = ['ouder', 'voogd', 'vertegenwoordiger'] as const;

interface Named {
  naam: string;
  hoedanigheid: string;
  gezagBewijs: string;
}

/** What only a professional can say: whether the youth can judge this, and who else has authority. */
export interface Authority {
  bekwaam: boolean;
  bekwaamToelichting: string | undefined;
  voogdij: boolean;
  gevers: readonly Named[];
}

export const emptyAuthority: Authority = { bekwaam: true, bekwaamToelichting: undefined, voogdij: false, gevers: [] };

interface Props {
  value: Authority;
  onChange: (value: Authority) => void;
}

export function AuthorityFields({ value, onChange }: Props) {
  const t = useText(toestemmingTexts);
  const [named, setNamed] = useState(false);
  const giver = value.gevers[0] ?? { naam: '', hoedanigheid: 'ouder', gezagBewijs: '' };
  const changeGiver = (change: Partial<Named>) => {
    onChange({ ...value, gevers: [{ ...giver, ...change }] });
  };
  return (
    <>
      <Check
        label={t('bekwaam')}
        checked={value.bekwaam}
        onChange={(bekwaam) => {
          onChange({ ...value, bekwaam, bekwaamToelichting: undefined });
        }}
      />
      {!value.bekwaam && (
        <TextField
          label={t('bekwaamHint')}
          value={value.bekwaamToelichting ?? ''}
          maxLength={200}
          onChange={(bekwaamToelichting) => {
            onChange({ ...value, bekwaamToelichting });
          }}
        />
      )}
      <Check
        label={t('voogdij')}
        checked={value.voogdij}
        onChange={(voogdij) => {
          onChange({ ...value, voogdij });
        }}
      />
      <Check
        label={t('addGiver')}
        checked={named}
        onChange={(open) => {
          setNamed(open);
          onChange({ ...value, gevers: open ? [giver] : [] });
        }}
      />
      {named && <GiverFields giver={giver} onChange={changeGiver} />}
    </>
  );
}

function GiverFields({ giver, onChange }: { giver: Named; onChange: (change: Partial<Named>) => void }) {
  const t = useText(toestemmingTexts);
  return (
    <fieldset className="field">
      <legend>{t('giver')}</legend>
      <p className="small quiet">{t('giverHint')}</p>
      <TextField
        label={t('giverName')}
        value={giver.naam}
        maxLength={200}
        onChange={(naam) => {
          onChange({ naam });
        }}
      />
      <ChoiceField
        label={t('giverRole')}
        value={giver.hoedanigheid}
        options={roles.map((role) => [role, t(role)])}
        onChange={(hoedanigheid) => {
          onChange({ hoedanigheid });
        }}
      />
      <TextField
        label={t('giverProof')}
        hint={t('giverProofHint')}
        value={giver.gezagBewijs}
        maxLength={200}
        onChange={(gezagBewijs) => {
          onChange({ gezagBewijs });
        }}
      />
    </fieldset>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
