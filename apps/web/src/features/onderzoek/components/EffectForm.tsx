import { joinNames, splitNames } from '@samenpad/domain';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/catalogue.ts';
import { effectTexts } from '../effect-text.ts';
import { type Eenheid, eenheden, useGroups } from '../hooks/useGroups.ts';
import type { OnderzoekSearch } from '../search.ts';
import { GroupField } from './GroupField.tsx';

interface Props {
  search: OnderzoekSearch;
  onAsk: (patch: Readonly<Record<string, unknown>>) => void;
}

const uitkomsten = ['uitstroom', 'instroom'] as const;

/** What must be known of groups that are not simply there. */
const hints: Partial<Record<Eenheid, 'praktijkHint' | 'wijkHint'>> = { praktijk: 'praktijkHint', wijk: 'wijkHint' };

interface Draft {
  uitkomst: (typeof uitkomsten)[number];
  eenheid: Eenheid;
  groep: string[];
  start: string;
  vanafDag: string;
}

/** The question of an effect study; it stands in the address once it is asked. */
export function EffectForm({ search, onAsk }: Props) {
  const t = useText(effectTexts);
  const register = useAnswer('listInterventies').data?.rows ?? [];
  const [form, setForm] = useState<Draft>({
    uitkomst: search.uitkomst ?? 'uitstroom',
    eenheid: search.eenheid ?? 'gemeente',
    groep: splitNames(search.groep ?? ''),
    start: search.start ?? '',
    vanafDag: String(search.vanafDag ?? 0),
  });
  const groups = useGroups(form.eenheid);
  const set = (patch: Partial<Draft>) => {
    setForm({ ...form, ...patch });
  };
  const takeOver = (id: string) => {
    const found = register.find(({ interventieId }) => interventieId === id);
    if (found !== undefined) set({ eenheid: found.eenheid, groep: found.groep, start: found.begin });
  };
  return (
    <form
      className="panel stack-5"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ ...form, groep: joinNames(form.groep) });
      }}
    >
      <h2>{t('form')}</h2>
      {register.length > 0 && (
        <ChoiceField
          label={t('fromRegister')}
          value=""
          empty={t('ownQuestion')}
          options={register.map(({ interventieId, naam }) => [interventieId, naam])}
          onChange={takeOver}
        />
      )}
      <ChoiceField
        label={t('uitkomst')}
        value={form.uitkomst}
        options={uitkomsten.map((uitkomst) => [uitkomst, t(uitkomst)])}
        onChange={(value) => {
          set({ uitkomst: uitkomsten.find((uitkomst) => uitkomst === value) ?? 'uitstroom' });
        }}
      />
      <ChoiceField
        label={t('eenheid')}
        value={form.eenheid}
        options={eenheden.map((eenheid) => [eenheid, t(eenheid)])}
        onChange={(value) => {
          set({ eenheid: eenheden.find((eenheid) => eenheid === value) ?? 'gemeente', groep: [] });
        }}
      />
      <GroupField
        label={t('groep')}
        hint={t(hints[form.eenheid] ?? 'groepHint')}
        empty={t('noGroups')}
        options={groups[form.eenheid]}
        selected={form.groep}
        onChange={(groep) => {
          set({ groep });
        }}
      />
      <DateField
        label={t('start')}
        value={form.start}
        onChange={(start) => {
          set({ start });
        }}
      />
      {form.uitkomst === 'uitstroom' && (
        <Field label={t('vanafDag')} hint={t('vanafDagHint')}>
          {(own) => (
            <input
              {...own}
              type="number"
              min={0}
              max={3650}
              className="utrecht-textbox"
              value={form.vanafDag}
              onChange={({ target }) => {
                set({ vanafDag: target.value });
              }}
            />
          )}
        </Field>
      )}
      <p className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={form.groep.length === 0}>
          {t('ask')}
        </Button>
      </p>
    </form>
  );
}
