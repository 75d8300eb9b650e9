import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { type Eenheid, eenheden, useGroups } from '../hooks/useGroups.ts';
import { interventieTexts } from '../interventie-text.ts';
import { GroupField } from './GroupField.tsx';

const soorten = ['werkwijze', 'contract', 'tarief', 'scholing', 'voorziening', 'anders'] as const;

interface Draft {
  gemeente: string;
  naam: string;
  soort: string;
  reikwijdte: string;
  eenheid: Eenheid;
  groep: string[];
  begin: string;
  eind: string;
  verwacht: string;
  omschrijving: string;
  eigenaar: string;
}

/** Records an interventie. */
export function InterventieForm() {
  const t = useText(interventieTexts);
  const { gemeenten } = useSessie();
  const empty: Draft = {
    gemeente: gemeenten[0]?.code ?? '',
    naam: '',
    soort: 'werkwijze',
    reikwijdte: 'lokaal',
    eenheid: 'gemeente',
    groep: [],
    begin: '',
    eind: '',
    verwacht: '',
    omschrijving: '',
    eigenaar: '',
  };
  const [form, setForm] = useState(empty);
  const groups = useGroups(form.eenheid);
  const add = useSend('addInterventie', ['listInterventies']);
  const set =
    (name: 'gemeente' | 'naam' | 'soort' | 'reikwijdte' | 'begin' | 'verwacht' | 'omschrijving' | 'eigenaar') =>
    (value: string) => {
      setForm({ ...form, [name]: value });
    };
  const choices = (names: readonly ((typeof soorten)[number] | 'lokaal' | 'regionaal')[]) =>
    names.map((name) => [name, t(name)] as const);
  return (
    <form
      className="panel stack-6 no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const onSuccess = () => {
          setForm(empty);
        };
        add.mutate({ body: { ...form, eind: form.eind === '' ? null : form.eind } }, { onSuccess });
      }}
    >
      <h2>{t('add')}</h2>
      <GemeenteField value={form.gemeente} onChange={set('gemeente')} />
      <TextField label={t('naam')} value={form.naam} maxLength={120} onChange={set('naam')} />
      <ChoiceField label={t('soort')} value={form.soort} options={choices(soorten)} onChange={set('soort')} />
      <ChoiceField
        label={t('reikwijdte')}
        value={form.reikwijdte}
        options={choices(['lokaal', 'regionaal'])}
        onChange={set('reikwijdte')}
      />
      <ChoiceField
        label={t('wie')}
        value={form.eenheid}
        options={eenheden.map((eenheid) => [eenheid, t(eenheid)])}
        onChange={(value) => {
          setForm({ ...form, eenheid: eenheden.find((eenheid) => eenheid === value) ?? 'gemeente', groep: [] });
        }}
      />
      <GroupField
        label={t('groep')}
        empty={t('noGroups')}
        options={groups[form.eenheid]}
        selected={form.groep}
        onChange={(groep) => {
          setForm({ ...form, groep });
        }}
      />
      <div className="two-columns">
        <DateField label={t('begin')} value={form.begin} onChange={set('begin')} />
        <Field label={t('eind')}>
          {(own) => (
            <input
              {...own}
              type="date"
              className="utrecht-textbox"
              value={form.eind}
              onChange={({ target }) => {
                setForm({ ...form, eind: target.value });
              }}
            />
          )}
        </Field>
      </div>
      <TextField label={t('verwacht')} value={form.verwacht} maxLength={300} onChange={set('verwacht')} />
      <TextField label={t('omschrijving')} value={form.omschrijving} maxLength={1000} onChange={set('omschrijving')} />
      <TextField label={t('eigenaar')} value={form.eigenaar} maxLength={120} onChange={set('eigenaar')} />
      <SendProblem error={add.error} />
      <p className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={add.isPending || form.groep.length === 0 || form.naam.trim() === '' || form.eigenaar.trim() === ''}
        >
          {t('save')}
        </Button>
      </p>
    </form>
  );
}
